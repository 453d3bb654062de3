// Submitting: only what is complete, only what applies, and once.
import { describe, expect, it, vi } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme } from '../world.ts';

const open = () => aProgramme().withOpenRound().begin();
const reference = /^ALS-[34679CFHJKMNPRTVWXY]{4}-[34679CFHJKMNPRTVWXY]{4}$/;

describe('checking a draft', () => {
  it('lists what is missing in the order of the form', async () => {
    const me = await (await open()).anApplicant();
    await me.save('place', { nation: 'wales', organisation: { name: 'Us' } });
    const { body } = await me.check();
    expect(body.items.map(({ question, code }) => [question, code])).toEqual([
      ['name', 'required'],
      ['welsh-work', 'required'],
      ['agreement', 'required'],
    ]);
  });

  it('finds nothing in one that is complete', async () => {
    const me = await (await (await open()).anApplicant()).answerAll();
    expect((await me.check()).body).toEqual({ items: [], next: null });
  });
});

describe('submitting', () => {
  it('answers with a reference and when the applicant hears back', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const { status, body } = await me.submit();
    expect(status).toBe(200);
    expect(body).toEqual({
      application: me.id,
      reference: expect.stringMatching(reference),
      submittedAt: world.source.now().toISOString(),
      decisionsAt: world.round.decisionsAt,
      confirmationByEmail: true,
    });
    expect((await me.show()).body).toMatchObject({
      state: 'submitted',
      reference: body.reference,
      submittedAt: body.submittedAt,
    });
  });

  it('says so when no confirmation can be sent', async () => {
    const me = await (await (await open()).anApplicant()).answerAll({ ...rightAnswers, 'about-you': { name: '李' } });
    expect((await me.submit()).body.confirmationByEmail).toBe(false);
  });

  it('moves the counters and is in the log, with nothing of a person', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const { body } = await me.submit();
    expect([await world.counter('draft'), await world.counter('submitted')]).toEqual([0, 1]);
    const events = await world.events(me.id);
    expect(events.map(({ type }) => type)).toEqual(['application.created', 'application.submitted']);
    expect(JSON.parse(events[1]!['data'] as string)).toEqual({ round: world.round.id, reference: body.reference });
    expect(events[1]!['actor']).toBe('applicant');
  });

  it('is refused while something is missing, and names it', async () => {
    const world = await open();
    const me = await world.anApplicant();
    await me.save('about-you', rightAnswers['about-you']!);
    const { status, body } = await me.submit();
    expect([status, body.code]).toEqual([422, 'answers-invalid']);
    expect(body.issues!.map(({ page, question }) => `${page}/${question}`)).toEqual([
      'place/nation',
      'place/organisation',
      'your-change/agreement',
    ]);
    expect((await me.show()).body.state).toBe('draft');
  });

  it('is refused at another version than the one looked at, and told again once it went in', async () => {
    const me = await (await (await open()).anApplicant()).answerAll();
    const version = Number((await me.show()).etag!.slice(1, -1));
    await me.save('about-you', { name: 'Changed since' });
    for (const other of [version, version + 2])
      expect(await me.submit({ version: other })).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect((await me.show()).body.state).toBe('draft');
    const first = await me.submit({ version: version + 1 });
    expect(first.status).toBe(200);
    expect((await me.submit({ version: version + 1 })).body).toEqual(first.body);
  });

  it('leaves out answers that no longer apply', async () => {
    const me = await (await open()).anApplicant();
    const wales = {
      place: { nation: 'wales', organisation: { name: 'Us' } },
      'in-wales': { 'welsh-work': 'Dim ond yng Nghymru' },
    };
    await me.answerAll({ 'about-you': { name: 'Siân' }, ...wales, 'your-change': { agreement: true } });
    const { body } = await me.save('place', { nation: 'england', organisation: { name: 'Us' } });
    expect(body.answers).toHaveProperty('welsh-work');
    await me.submit();
    expect(Object.keys((await me.show()).body.answers)).toEqual(['name', 'nation', 'organisation', 'agreement']);
  });

  it('refuses a save of a page that was opened before', async () => {
    const me = await (await (await open()).anApplicant()).answerAll();
    await me.submit();
    const { status, body } = await me.save('about-you', { name: 'Another' });
    expect([status, body.code]).toEqual([412, 'changed-meanwhile']);
  });

  it('answers the same to everyone who repeats it, also when the round has long closed', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const first = await me.submit();
    world.setClock(world.round.decisionsAt);
    const again = await me.submit({ locale: 'cy' });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(
      (await world.mail('sian@example.org')).filter(({ subject }) => subject.includes(first.body.reference)),
    ).toHaveLength(1);
  });

  it('happens once when 64 ask at once', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const all = await Promise.all(Array.from({ length: 64 }, () => me.submit()));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect([await world.counter('draft'), await world.counter('submitted')]).toEqual([0, 1]);
    const mail = (await world.mail()).filter(({ subject }) => subject.includes(all[0]!.body.reference));
    expect(mail.map(({ kind }) => kind).sort()).toEqual(['application-confirmation', 'application-notice']);
    expect((await world.events(me.id)).map(({ type }) => type)).toEqual([
      'application.created',
      'application.submitted',
    ]);
  });

  it('takes another reference when the first is taken', async () => {
    const world = await open();
    const [one, other] = [await (await world.anApplicant()).answerAll(), await (await world.anApplicant()).answerAll()];
    // References draw single bytes: the first of each submission is made of seven zeros.
    const random = crypto.getRandomValues.bind(crypto);
    let zeros = 7;
    const spy = vi
      .spyOn(crypto, 'getRandomValues')
      .mockImplementation((array) =>
        (array as unknown as Uint8Array).length === 1 && zeros-- > 0 ? array : random(array),
      );
    const first = await one.submit();
    zeros = 7;
    const second = await other.submit();
    spy.mockRestore();
    expect(first.body.reference).toBe('ALS-3333-3333');
    expect([second.status, zeros < 0]).toEqual([200, true]);
    expect(second.body.reference).not.toBe(first.body.reference);
    expect([await world.counter('draft'), await world.counter('submitted')]).toEqual([0, 2]);
  });

  it('loses no save that races with it', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const [saved, submitted] = await Promise.all([me.save('about-you', { name: 'At the same time' }), me.submit()]);
    expect(submitted.status).toBe(200);
    const { name } = (await me.show()).body.answers;
    if (saved.status === 200) expect(name).toBe('At the same time');
    else expect(['already-submitted', 'changed-meanwhile']).toContain(saved.body.code);
  });
});

describe('an application', () => {
  it('opens to its own token alone, and tells a stranger nothing of whether it exists', async () => {
    const world = await open();
    const [mine, other] = [await world.anApplicant(), await world.anApplicant()];
    const ask = async (id: string, token: string) => {
      const { status, body } = await world.call<{ code?: string }>('GET', `/v1/applications/${id}`, undefined, {
        authorization: `Bearer ${token}`,
      });
      return { status, ...body, instance: '' };
    };
    const wrong = await ask(mine.id, other.token);
    expect(wrong).toMatchObject({ status: 401, code: 'token-invalid' });
    expect(await ask(`app_${'0'.repeat(32)}`, other.token)).toEqual(wrong);
    expect(await ask(mine.id, 'nonsense')).toEqual(wrong);
    expect((await ask(mine.id, '')).code).toBe('token-missing');
  });
});
