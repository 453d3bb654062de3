// What only the lead does: invite again, remove, hand over; and what it costs to look at twelve organisations.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme } from '../world.ts';
import { aDesk, origin } from '../console/desk.ts';
import {
  aJointWorld,
  anAddress,
  codeSentTo,
  holding,
  joining,
  jointForm,
  leading,
  part,
  together,
} from './together.ts';

describe('inviting again', () => {
  it('lets in who lost the way in, and ends the token of before', async () => {
    const world = await aJointWorld();
    const { lead, others } = await together(world);
    await others[0]!.save('your-part', part);
    const { body } = await lead.reinvite(others[0]!.id);
    const joined = await joining(world, await codeSentTo(world, body.email));
    expect(joined.body.section.answers['people']).toBe(part['people']);
    expect((await others[0]!.show()).status).toBe(401);
  });

  it('shows the lead no code that would open what somebody has filled in, and sends none elsewhere', async () => {
    const world = await aJointWorld();
    const { lead, others } = await together(world);
    await others[0]!.save('your-part', part);
    const { body } = await lead.reinvite(others[0]!.id);
    expect(body.code).toBeNull();
    expect(body.codeExpiresAt).not.toBeNull();
    expect((await lead.list()).body.items[0]!.code).toBeNull();
    const elsewhere = await lead.reinvite(others[0]!.id, { email: anAddress() });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'section-joined']);
    expect((await others[0]!.show()).status).toBe(200);
  });

  it('mends an address at which nobody has joined yet', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const [{ body: wrong }, email] = [await lead.add(), anAddress()];
    const { body } = await lead.reinvite(wrong.id, { email });
    expect([body.email, body.code]).toEqual([email, await codeSentTo(world, email)]);
    expect((await joining(world, wrong.code!)).status).toBe(404);
  });

  it('sends three emails an hour to one address and no more, however many are asked for at once', async () => {
    const world = await aJointWorld();
    const [lead, email] = [leading(world, await world.anApplicant()), anAddress()];
    const { body } = await lead.add('A', email);
    const all = await Promise.all(Array.from({ length: 64 }, () => lead.reinvite(body.id)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await lead.add('B', email)).status).toBe(201);
    const { status, body: refused, headers } = await lead.add('C', email);
    expect([status, refused.code, headers.get('retry-after')]).toEqual([429, 'too-many-emails', '3600']);
    expect(await world.mail(email)).toHaveLength(3);
    expect((await lead.list()).body.items).toHaveLength(2);
  });

  it('stops after ten invitations', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const { body } = await lead.add();
    for (let sent = 1; sent < 10; sent++) {
      world.pass(3600_000);
      expect((await lead.reinvite(body.id)).status).toBe(200);
    }
    expect((await lead.reinvite(body.id)).body.code).toBe('too-many-invitations');
  });
});

describe('removing', () => {
  it('ends the section, deletes what it said, and changes nothing the second time', async () => {
    const world = await aJointWorld();
    const { me, lead, others } = await together(world, 2);
    await others[0]!.save('your-part', part);
    expect((await lead.remove(others[0]!.id)).body).toMatchObject({ state: 'removed', email: '', saved: 0 });
    expect((await lead.remove(others[0]!.id)).status).toBe(200);
    expect((await others[0]!.show()).status).toBe(401);
    expect((await lead.list()).body.items.map(({ organisation }) => organisation)).toEqual(['Partner 2']);
    expect((await world.events(others[0]!.id)).filter(({ type }) => type === 'section.removed')).toHaveLength(1);
    const stranger = leading(world, await world.anApplicant());
    expect((await stranger.remove(others[1]!.id)).body.code).toBe('section-not-found');
    expect((await me.submit()).body.issues).toHaveLength(1);
  });
});

describe('handing over', () => {
  it('lets the two change places in one batch: answers, tokens and where they came from', async () => {
    const world = await aJointWorld();
    const { me, lead, others } = await together(world);
    const one = others[0]!;
    await one.save('your-part', part);
    expect((await lead.handOver(one.id)).body).toMatchObject({ application: me.id, section: one.id });

    const before = await me.show();
    expect([before.status, (before.body as never as { code: string }).code]).toEqual([401, 'token-of-section']);
    expect((await one.show()).body).toMatchObject({ code: 'token-of-lead', issues: [{ message: me.id }] });

    const oldLead = holding(world, { id: one.id, token: me.token });
    const { body } = await oldLead.show();
    expect([body.organisation, body.answers['people'], body.state]).toEqual(['Lead Trust', 'Siân, lead', 'joined']);
    expect((await oldLead.consent()).status).toBe(200);

    const bearer = { authorization: `Bearer ${one.token}` };
    const { body: application } = await world.call<{ answers: Record<string, unknown>; pagesSaved: string[] }>(
      'GET',
      `/v1/applications/${me.id}`,
      undefined,
      bearer,
    );
    expect(application.answers).toMatchObject({ nation: 'england', people: part['people'] });
    expect(application.pagesSaved).not.toContain('about-you');
    await leading(world, { id: me.id, token: one.token }).save('about-you', { name: 'Ngũgĩ' });
    const submitted = await world.call('POST', `/v1/applications/${me.id}/submission`, {}, bearer);
    expect(submitted.status).toBe(200);
    const rows = await env.DB.prepare(
      'SELECT a.started_from AS lead, s.started_from AS section FROM applications a JOIN sections s ON s.application_id = a.id WHERE a.id = ?',
    )
      .bind(me.id)
      .first();
    expect(rows).toEqual({ lead: 'https://partner1.example', section: 'https://lead.example' });
  });

  it('needs somebody to hand over to, and happens once when 64 ask at once', async () => {
    const world = await aJointWorld();
    const { lead, me, others } = await together(world);
    const { body } = await lead.add('Not yet', 'not-yet@example.org');
    expect((await lead.handOver(body.id)).body.code).toBe('section-not-joined');
    const all = await Promise.all(Array.from({ length: 64 }, () => lead.handOver(others[0]!.id)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await world.events(me.id)).filter(({ type }) => type === 'application.handed-over')).toHaveLength(1);
  });

  it('is answered again to who asked with the same key, who holds a section by then, and to nobody else', async () => {
    const world = await aJointWorld();
    const { lead, me, others } = await together(world, 2);
    const [one, two] = [others[0]!, others[1]!];
    const key = crypto.randomUUID();
    const all = await Promise.all(Array.from({ length: 16 }, () => lead.handOver(one.id, key)));
    all.push(await lead.handOver(one.id, key));
    for (const answer of all)
      expect([answer.status, answer.body]).toEqual([200, { application: me.id, section: one.id }]);
    expect((await world.events(me.id)).filter(({ type }) => type === 'application.handed-over')).toHaveLength(1);
    for (const other of [key, crypto.randomUUID()])
      expect((await lead.handOver(two.id, other)).body.code).toBe('token-of-section');
    for (const { token } of [one, two]) {
      const again = await leading(world, { id: me.id, token }).handOver(one.id, key);
      expect([again.status, again.headers.get('idempotency-replayed')]).not.toEqual([200, 'true']);
    }
    const stranger = leading(world, { id: me.id, token: (await world.anApplicant()).token });
    expect((await stranger.handOver(one.id, key)).body.code).toBe('token-invalid');
  });

  it('writes to the new lead from then on, so that no letter lets the lead before in again', async () => {
    const world = await aJointWorld();
    const { lead, me, others } = await together(world);
    const { email: before } = (await me.show()).body.answers;
    const { email: invited } = (await lead.list()).body.items[0]!;
    await lead.handOver(others[0]!.id);
    const { body } = await world.call<{ answers: Record<string, unknown> }>(
      'GET',
      `/v1/applications/${me.id}`,
      undefined,
      { authorization: `Bearer ${others[0]!.token}` },
    );
    expect(body.answers['email']).toBe(invited);
    const sent = (await world.mail(String(before))).length;
    await world.request(`/return/to/${me.id}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(await world.mail(String(before))).toHaveLength(sent);
    expect((await world.mail(invited))[0]!.text).toContain('/return/');
  });

  it('leaves the lead before no way to save, not even from memory', async () => {
    const world = await aJointWorld();
    const { lead, me, others } = await together(world);
    const { etag } = await me.save('about-you', { name: 'Before' });
    await lead.handOver(others[0]!.id);
    const next = `"${Number(etag!.replaceAll('"', '')) + 1}"`;
    expect((await me.save('about-you', { name: 'After' }, { ifMatch: next })).status).toBe(401);
  });
});

describe('twelve organisations', () => {
  it('are looked at in three queries at most, whose rows do not grow with other applications', async () => {
    const world = await aJointWorld();
    const { lead, me, others } = await together(world, 12);
    for (const other of others) {
      expect((await other.save('your-part', part)).status).toBe(200);
      expect((await other.consent()).status).toBe(200);
    }
    // So that the index goes on after its own sections, before and after.
    await leading(world, await world.anApplicant()).add('After', 'after@example.org');
    const looks = [() => lead.list(), () => others[11]!.show()];
    const costs = async () => {
      const found = [];
      for (const look of looks) {
        const { result, ran, rowsRead } = await world.measure<{ status: number }>(look);
        expect(result.status).toBe(200);
        found.push([ran.length, rowsRead]);
      }
      return found;
    };
    await costs();
    const few = await costs();
    for (const [queries] of few) expect(queries).toBeLessThanOrEqual(3);
    await env.DB.prepare(
      `INSERT INTO sections (id, application_id, state, invited, answers, form_version, pages_saved, version, invitations, locale, invited_at, updated_at)
      WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 3000)
      SELECT printf('sec_%032d', at), ?, 'invited', '', '', 1, '[]', 1, 1, 'en', '', '' FROM n`,
    )
      .bind((await world.anApplicant()).id)
      .run();
    for (let more = 0; more < 20; more++) await world.anApplicant();
    expect(await costs()).toEqual(few);
    expect((await me.submit()).status).toBe(200);
  });

  it('are the most but one dozen more', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    for (let at = 0; at < 24; at++) expect((await lead.add(`P${at}`, `p${at}@example.org`)).status).toBe(201);
    expect((await lead.add()).body.code).toBe('too-many-sections');
  });
});

describe('members of staff', () => {
  it('read every section with where it came from', async () => {
    const world = await aJointWorld();
    const { me, others } = await together(world);
    await others[0]!.save('your-part', part);
    await others[0]!.consent();
    const desk = aDesk();
    await desk.signIn();
    const read = async () => {
      const headers = { cookie: desk.cookie, origin };
      return (await desk.call(`/v1/staff/applications/${me.id}`, { headers })).json() as Promise<{
        sections: unknown[];
      }>;
    };
    expect((await read()).sections).toEqual([]);
    expect(await (await desk.open(`/console/applications/${me.id}`)).text()).not.toMatch(/Partner 1|Ngũgĩ/);
    expect((await me.submit()).status).toBe(200);
    expect((await read()).sections).toEqual([
      expect.objectContaining({
        organisation: 'Partner 1',
        startedFrom: 'https://partner1.example',
        answers: expect.objectContaining({ people: part['people'] }),
      }),
    ]);
    const page = await (await desk.open(`/console/applications/${me.id}`)).text();
    expect(page).toContain('Partner 1');
    expect(page).toContain('Ngũgĩ, carer');
  });

  it('read no answer of an organisation that did not apply when it was sent', async () => {
    const unlessNobody = { not: { question: 'people', is: 'Nobody' } };
    const pages = jointForm.pages.map((page) =>
      page.id === 'more'
        ? { ...page, questions: page.questions.map((each) => ({ ...each, when: unlessNobody })) }
        : page,
    );
    const world = await aProgramme()
      .withForm({ ...jointForm, id: 'narrow-form', pages })
      .withOpenRound()
      .begin();
    const { me, others } = await together(world);
    const one = others[0]!;
    await one.save('your-part', part);
    await one.save('more', { notes: 'Thought better of' });
    await one.save('your-part', { ...part, people: 'Nobody' });
    expect((await one.consent()).status).toBe(200);
    expect((await me.submit()).status).toBe(200);
    expect((await one.show()).body.answers).toEqual({ ...part, people: 'Nobody' });
  });
});
