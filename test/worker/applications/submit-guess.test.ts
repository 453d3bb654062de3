// Submitting on what this isolate remembers of a draft: the batch has the last word.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aForm, rightAnswers } from '../a-form.ts';
import { aJointWorld, holding, joining, leadAnswers, leading, part } from '../sections/together.ts';
import { aProgramme, minute } from '../world.ts';

async function filledIn() {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  /** A change that another isolate makes. */
  const elsewhere = (sql: string, ...values: unknown[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  return { world, me, elsewhere };
}

/** A lead whose joint application is complete, and was saved here last. */
async function leadingAlone() {
  const world = await aJointWorld();
  const me = await world.anApplicant();
  return { world, me: await me.answerAll(leadAnswers), lead: leading(world, me) };
}

describe('a draft that was just filled in here', () => {
  it('is submitted as it stands where another isolate changed it since', async () => {
    const { me, elsewhere } = await filledIn();
    await elsewhere('UPDATE applications SET version = version + 1, locale = ? WHERE id = ?', 'cy', me.id);
    expect((await me.submit()).status).toBe(200);
    const { body } = await me.show();
    expect([body.state, body.locale, body.answers]).toMatchObject(['submitted', 'cy', { name: 'Siân Ŵyn-Jones' }]);
  });

  it('has the reference that another isolate gave it', async () => {
    const { world, me, elsewhere } = await filledIn();
    await elsewhere(
      `UPDATE applications SET state = 'submitted', reference = 'ALS-6666-CCCC', submitted_at = ?, version = version + 1 WHERE id = ?`,
      world.source.now().toISOString(),
      me.id,
    );
    const { status, body } = await me.submit();
    expect([status, body.reference]).toEqual([200, 'ALS-6666-CCCC']);
    expect(await world.events(me.id)).toHaveLength(1);
  });

  it('stays a draft when its round was closed elsewhere, and when its form was changed there', async () => {
    const { world, me, elsewhere } = await filledIn();
    const closed = new Date(world.source.now().getTime() - 2 * minute).toISOString();
    await elsewhere('UPDATE rounds SET closes_at = ? WHERE id = ?', closed, world.round.id);
    expect((await me.submit()).body.code).toBe('round-not-open');
    await elsewhere('UPDATE rounds SET closes_at = ? WHERE id = ?', world.round.closesAt, world.round.id);
    await me.save('about-you', rightAnswers['about-you']!);
    await elsewhere(
      `INSERT OR IGNORE INTO forms (id, version, definition, published_at)
       SELECT id, 3000 + version, definition, published_at FROM forms WHERE id = ? AND version = ?`,
      aForm.id,
      aForm.version,
    );
    await elsewhere('UPDATE rounds SET form_version = ? WHERE id = ?', 3000 + aForm.version, world.round.id);
    expect((await me.submit()).body.code).toBe('form-changed');
    expect((await me.show()).body.state).toBe('draft');
  });

  it('is gone when it was deleted elsewhere', async () => {
    const { world, me, elsewhere } = await filledIn();
    await elsewhere('DELETE FROM applications WHERE id = ?', me.id);
    expect((await me.submit()).status).toBe(401);
    expect((await world.events(me.id)).map(({ type }) => type)).toEqual(['application.created']);
  });

  it('is remembered for a minute', async () => {
    const { world, me } = await filledIn();
    world.pass(minute);
    const { ran } = await world.measure(() => me.submit());
    expect(ran[0]!.sql).toMatch(/^select .* from "applications"/is);
  });

  it('tells who no longer holds it nothing about what they send', async () => {
    const { me, world, elsewhere } = await filledIn();
    await elsewhere('DELETE FROM applications WHERE id = ?', me.id);
    const headers = { authorization: `Bearer ${me.token}` };
    const { status, body } = await world.call('POST', `/v1/applications/${me.id}/submission`, { form: 'x' }, headers);
    expect([status, body['code']]).toEqual([401, 'token-invalid']);
  });

  it('is not forgotten because a stranger asked for it', async () => {
    const { me, world } = await filledIn();
    const headers = { authorization: `Bearer ${(await world.anApplicant()).token}` };
    expect((await world.call('POST', `/v1/applications/${me.id}/submission`, {}, headers)).status).toBe(401);
    const { ran } = await world.measure(() => me.submit());
    expect(ran[0]!.sql).toContain('INSERT INTO expectations');
  });

  it('opens to its own token alone', async () => {
    const { world, me } = await filledIn();
    const { token } = await world.anApplicant();
    const path = `/v1/applications/${me.id}/submission`;
    expect((await world.call('POST', path, {}, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await me.show()).body.state).toBe('draft');
  });

  it('is submitted once when 64 submit and eight save at once', async () => {
    const { world, me } = await filledIn();
    const { etag } = await me.show();
    const saves = Array.from({ length: 8 }, () => me.save('about-you', { name: 'Late' }, { ifMatch: etag! }));
    const submissions = await Promise.all(Array.from({ length: 64 }, () => me.submit()));
    await Promise.all(saves);
    expect(new Set(submissions.map(({ status, body }) => `${status} ${body.reference}`)).size).toBe(1);
    expect(submissions[0]!.status).toBe(200);
    expect(await world.counter('submitted')).toBe(1);
    const submitted = (await world.events(me.id)).filter(({ type }) => type === 'application.submitted');
    expect(submitted).toHaveLength(1);
  });

  it('says what is missing, of the page that was just saved too', async () => {
    const { me } = await filledIn();
    await me.save('place', { ...rightAnswers['place'], nation: 'wales' });
    const { status, body } = await me.submit();
    expect([status, body.issues?.map(({ question }) => question)]).toEqual([422, ['welsh-work']]);
  });
});

describe('a joint application that was just filled in here', () => {
  it('is not submitted past an organisation that has not joined, nor past one that has not consented', async () => {
    const { world, me, lead } = await leadingAlone();
    const { body: invited } = await lead.add();
    expect((await me.submit()).body.issues).toMatchObject([{ code: 'not-joined' }]);
    const { body, etag } = await joining(world, invited.code!);
    const one = holding(world, { id: invited.id, token: body.token }, etag!);
    await one.save('your-part', part);
    await me.save('about-you', leadAnswers['about-you']!);
    expect((await me.submit()).body.issues).toMatchObject([{ code: 'no-consent' }]);
    await one.consent();
    await me.save('about-you', leadAnswers['about-you']!);
    expect((await me.submit()).status).toBe(200);
    expect((await world.events(one.id)).at(-1)?.type).toBe('section.submitted');
  });

  it('is submitted with the organisation that is done by the time it is, however late that came', async () => {
    const { world, me, lead } = await leadingAlone();
    const done = async () => {
      const { body: invited } = await lead.add();
      const { body, etag } = await joining(world, invited.code!);
      const one = holding(world, { id: invited.id, token: body.token }, etag!);
      await one.save('your-part', part);
      expect((await one.consent()).status).toBe(200);
      return invited.id;
    };
    const ids = [await done()];
    world.before(/UPDATE sections SET set_aside = NULL/, async () => ids.push(await done()));
    expect((await me.submit()).status).toBe(200);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect((await world.events(id)).at(-1)?.type).toBe('section.submitted');
  });

  it('is submitted without the organisations that were removed', async () => {
    const { me, lead } = await leadingAlone();
    await lead.remove((await lead.add()).body.id);
    await me.save('about-you', leadAnswers['about-you']!);
    expect((await me.submit()).status).toBe(200);
  });

  it('shows and takes nothing more of who led it before, whatever they send again', async () => {
    const { world, me, lead } = await leadingAlone();
    const { body: invited } = await lead.add();
    const { body, etag } = await joining(world, invited.code!);
    const one = holding(world, { id: invited.id, token: body.token }, etag!);
    await one.save('your-part', part);
    const page = leadAnswers['place']!;
    const saved = await me.save('place', page);
    expect((await lead.handOver(one.id)).status).toBe(200);
    // It arrived before: sent again, it would be answered with what the new lead has written.
    const again = await me.save('place', page, { ifMatch: saved.etag! });
    expect([again.status, again.body]).toMatchObject([401, { code: 'token-of-section' }]);
    expect((await me.submit()).body).toMatchObject({ code: 'token-of-section', issues: [{ message: one.id }] });
    expect(await world.counter('submitted')).toBe(0);
  });
});
