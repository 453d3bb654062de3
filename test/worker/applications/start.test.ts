// Starting an application: a draft for a round that is open, once for each Idempotency-Key.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme, day } from '../world.ts';

const open = () => aProgramme().withOpenRound().begin();

describe('starting an application', () => {
  it('gives an empty draft, a token and the version to save over', async () => {
    const world = await open();
    const { status, body, etag } = await world.start({ locale: 'cy' });
    expect(status).toBe(201);
    expect(etag).toBe('"1"');
    expect(body.token).toMatch(/^alsk_[\w-]{43}$/);
    expect(body.application).toEqual({
      id: expect.stringMatching(/^app_[0-9a-f]{32}$/),
      round: world.round.id,
      form: { id: 'a-form', version: 1 },
      state: 'draft',
      locale: 'cy',
      answers: {},
      pagesSaved: [],
      createdAt: world.source.now().toISOString(),
      updatedAt: world.source.now().toISOString(),
      submittedAt: null,
      reference: null,
      editable: true,
      unsent: false,
      dueAt: null,
      asked: [],
      openQuestions: null,
      formChanges: [],
      setAside: [],
    });
    expect(await world.events(body.application.id)).toMatchObject([{ type: 'application.created', actor: 'anyone' }]);
    expect(await world.counter('draft')).toBe(1);
  });

  it('stores the hash of the token alone', async () => {
    const world = await open();
    const { body } = await world.start();
    const { results } = await env.DB.prepare('SELECT * FROM applications, idempotency').all();
    expect(JSON.stringify(results)).not.toContain(body.token);
  });

  it('remembers the partner’s page that it came from, and nothing when it was our own', async () => {
    const world = await open();
    const origins = ['https://trust.example', 'http://localhost:8787', 'null', 'chrome-extension://abc', undefined];
    const from = [];
    for (const origin of origins) {
      const { body } = await world.start(origin === undefined ? {} : { origin });
      const row = env.DB.prepare('SELECT started_from FROM applications WHERE id = ?').bind(body.application.id);
      from.push(await row.first('started_from'));
    }
    expect(from).toEqual(['https://trust.example', null, null, null, null]);
  });

  it('makes one application of 64 requests at once with one key, and answers all of them the same', async () => {
    const world = await open();
    const answers = await Promise.all(Array.from({ length: 64 }, () => world.start({ key: 'the-same-key-for-all' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ etag }) => etag))).toEqual(new Set(['"1"']));
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(63);
    expect(await world.counter('draft')).toBe(1);
    expect(await world.events(answers[0]!.body.application.id)).toHaveLength(1);
  });

  it('makes as many applications as there are keys', async () => {
    const world = await open();
    await Promise.all(Array.from({ length: 20 }, () => world.start()));
    expect(await world.counter('draft')).toBe(20);
  });

  it('refuses a key that was used for another request', async () => {
    const world = await open();
    await world.start({ key: 'a-key-used-for-two-things' });
    const { status, body } = await world.start({ key: 'a-key-used-for-two-things', locale: 'cy' });
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('gives nothing for a round that does not exist', async () => {
    const world = await open();
    const { status, body } = await world.start({ round: `rnd_${'0'.repeat(32)}` });
    expect([status, body.code]).toEqual([404, 'round-not-found']);
  });
});

describe('a round', () => {
  it('takes applications from its opening instant on', async () => {
    const world = await open();
    world.setClock(world.round.opensAt);
    world.pass(-1);
    expect((await world.start()).body.code).toBe('round-not-open');
    world.pass(1);
    expect((await world.start()).status).toBe(201);
  });

  it('takes none at its closing instant, nor in the minute of grace after it', async () => {
    const world = await open();
    world.setClock(world.round.closesAt);
    world.pass(-1);
    expect((await world.start()).status).toBe(201);
    world.pass(1);
    expect((await world.start()).status).toBe(409);
    world.pass(30_000);
    expect((await world.start()).body.code).toBe('round-not-open');
    expect(await world.counter('draft')).toBe(1);
  });

  it('answers a repeat as the first time, also after it has closed', async () => {
    const world = await open();
    const first = await world.start({ key: 'sent-before-the-closing' });
    world.setClock(world.round.closesAt);
    world.pass(60_000);
    const again = await world.start({ key: 'sent-before-the-closing' });
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('forgets keys after a day', async () => {
    const world = await open();
    const first = await world.start({ key: 'used-again-the-day-after' });
    world.pass(day + 1);
    await world.tick();
    const again = await world.start({ key: 'used-again-the-day-after' });
    expect(again.body.application.id).not.toBe(first.body.application.id);
  });
});
