// "Tell me when it opens" over HTTP: asked for by anyone, confirmed by the address alone, stopped by a link.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme, day, type World } from '../world.ts';
import { aFollower, anAsker, ask, aTopic, confirm, followers, pathIn, stop } from './followers.ts';

const begin = () => aProgramme().withOpenRound().begin();
const rowsOf = async (world: World) =>
  (
    await env.DB.prepare('SELECT state, email, data_key FROM subscriptions WHERE programme_id = ? ORDER BY id')
      .bind(world.round.programmeId)
      .all<{ state: string; email: string | null; data_key: string | null }>()
  ).results;

describe('asking', () => {
  it('sends one message to confirm it, in the language that is spoken, and follows nothing yet', async () => {
    const world = await begin();
    const topic = await aTopic(world);
    const { letter } = await anAsker(world, { topics: [topic], locale: 'cy' });
    expect(letter.subject).toBe('Cadarnhewch eich bod am glywed pan fydd ceisiadau’n agor');
    expect(pathIn(letter.text)).toMatch(/^\/cy\/tell-me\/ask_/);
    for (const part of ['Gofal & <cydgysylltiedig>; Pwnc', '22 Ionawr 2027']) expect(letter.text).toContain(part);
    expect(letter.stop).toBeUndefined();
    expect([await followers(world), (await rowsOf(world)).map(({ state }) => state)]).toEqual([0, ['pending']]);
  });

  it('answers the same, and asks the same of the database, whether or not the address is known', async () => {
    const world = await begin();
    const { email } = await aFollower(world);
    const { programme } = { programme: world.round.slug };
    const known = await world.measure(() => ask(world, { programme, email: ` ${email.toUpperCase()} ` }));
    const unknown = await world.measure(() => ask(world, { programme, email: 'stranger@example.org' }));
    expect([known.result.status, known.result.body]).toEqual([202, { accepted: true }]);
    expect([unknown.result.status, unknown.result.body]).toEqual([202, { accepted: true }]);
    const asked = ({ ran }: typeof known) => ran.filter(({ batch }) => batch === ran[0]?.batch).map(({ sql }) => sql);
    expect(asked(unknown)).toEqual(asked(known));
    expect(unknown.ran.findIndex(({ batch }) => batch !== null)).toBe(
      known.ran.findIndex(({ batch }) => batch !== null),
    );
  });

  it('sends one message for sixty-four requests that are the same, and three for as many that are not', async () => {
    const world = await begin();
    const body = { programme: world.round.slug, email: 'sixty-four@example.org' };
    const key = crypto.randomUUID();
    const same = await Promise.all(Array.from({ length: 64 }, () => ask(world, body, key)));
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await world.mail(body.email)).toHaveLength(1);
    const others = await Promise.all(Array.from({ length: 64 }, () => ask(world, body)));
    expect(others.filter(({ status }) => status === 202)).toHaveLength(2);
    expect(others.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('3600');
    expect(await world.mail(body.email)).toHaveLength(3);
    expect(await rowsOf(world)).toHaveLength(3);
  });

  it('counts messages of other kinds that the address was asked to be sent within the hour', async () => {
    const world = await begin();
    const email = 'counted@example.org';
    for (let times = 0; times < 3; times++)
      await world.call(
        'POST',
        '/v1/links',
        { programme: world.round.slug, email },
        { 'idempotency-key': crypto.randomUUID() },
      );
    expect((await ask(world, { programme: world.round.slug, email })).body).toMatchObject({ code: 'too-many-emails' });
    world.pass(3600_001);
    expect((await ask(world, { programme: world.round.slug, email })).status).toBe(202);
  });

  it.each<[string, object, number]>([
    ['no programme of that name', { programme: 'none' }, 404],
    ['no such topic', { topics: ['none'] }, 404],
    ['one topic that is there and one that is not', { topics: ['known', 'none'] }, 404],
    ['neither programme nor topics', {}, 422],
    ['an empty list of topics', { topics: [] }, 422],
    ['eleven topics', { topics: Array.from({ length: 11 }, (_, at) => `topic-${at}`) }, 422],
    ['an address that is none', { programme: 'here', email: 'half@' }, 422],
    ['a list of addresses', { programme: 'here', email: 'a@example.org, b@example.org' }, 422],
    ['an address with a line end', { programme: 'here', email: 'a@example.org\r\nBcc: b@example.org' }, 422],
    ['another language', { programme: 'here', locale: 'fr' }, 422],
  ])('is refused for %s, and nothing is stored or sent', async (_, wanted, status) => {
    const world = await begin();
    const known = await aTopic(world);
    const given = { email: 'bad@example.org', ...wanted } as Record<string, unknown>;
    if (given['programme'] === 'here') given['programme'] = world.round.slug;
    if (Array.isArray(given['topics']))
      given['topics'] = given['topics'].map((each) => (each === 'known' ? known : each));
    const rows = () => env.DB.prepare('SELECT count(*) AS n FROM subscriptions').first('n');
    const before = await rows();
    expect((await ask(world, given)).status).toBe(status);
    expect([await rows(), await world.mail('bad@example.org')]).toEqual([before, []]);
  });

  it('follows a thing once that is named twice', async () => {
    const world = await begin();
    const topic = await aTopic(world);
    const { token } = await anAsker(world, { topics: [topic, topic] });
    expect((await confirm(world, token)).body.follows.map(({ slug }) => slug)).toEqual([world.round.slug, topic]);
  });
});

describe('confirming', () => {
  it('follows what was asked for, once for sixty-four who confirm at the same time', async () => {
    const world = await begin();
    const { token } = await anAsker(world);
    const answers = await Promise.all(Array.from({ length: 64 }, () => confirm(world, token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]?.body.follows).toEqual([
      {
        kind: 'programme',
        slug: world.round.slug,
        name: { en: 'Care & <joined> up', cy: 'Gofal & <cydgysylltiedig>' },
      },
    ]);
    expect([await followers(world), (await rowsOf(world)).map(({ state }) => state)]).toEqual([1, ['confirmed']]);
    expect(await world.events(token.slice(0, 36))).toHaveLength(2);
  });

  it('adds nothing for an address that follows it already, and keeps the language of the last request', async () => {
    const world = await begin();
    const { email } = await aFollower(world);
    const again = await anAsker(world, { email: email.toUpperCase(), locale: 'cy' });
    const third = await anAsker(world, { email });
    await Promise.all([confirm(world, again.token), confirm(world, again.token)]);
    expect(await followers(world)).toBe(1);
    const rows = await rowsOf(world);
    expect(rows.map(({ state }) => state)).toEqual(['confirmed', 'merged', 'pending']);
    expect([rows[1]?.email, rows[1]?.data_key]).toEqual([null, null]);
    const locale = () =>
      env.DB.prepare(`SELECT locale FROM subscriptions WHERE state = 'confirmed' AND programme_id = ?`)
        .bind(world.round.programmeId)
        .first('locale');
    expect(await locale()).toBe('cy');
    await confirm(world, third.token);
    expect([await locale(), await followers(world)]).toEqual(['en', 1]);
  });

  it('is one subscription when two requests of one address are confirmed at the same time', async () => {
    const world = await begin();
    const first = await anAsker(world);
    const second = await anAsker(world, { email: first.email });
    await Promise.all([confirm(world, first.token), confirm(world, second.token)]);
    expect((await rowsOf(world)).map(({ state }) => state).sort()).toEqual(['confirmed', 'merged']);
    expect(await followers(world)).toBe(1);
  });

  it('comes too late after seven days: the address has gone by then', async () => {
    const world = await begin();
    const { token } = await anAsker(world);
    world.pass(7 * day);
    expect((await confirm(world, token)).body.code).toBe('link-gone');
    await world.tick();
    expect(await rowsOf(world)).toEqual([]);
    expect((await confirm(world, token)).status).toBe(410);
  });

  it('is refused for a token that we did not make for it', async () => {
    const world = await begin();
    const { token } = await anAsker(world);
    const changed = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const other = (await anAsker(world)).token.slice(0, 36) + token.slice(36);
    for (const wrong of [changed, other, token.slice(0, -1), 'nothing', '', `${token}x`])
      expect([wrong, (await confirm(world, wrong)).body.code]).toEqual([wrong, 'link-gone']);
    expect((await stop(world, token)).body.code).toBe('link-gone');
    expect(await followers(world)).toBe(0);
  });
});

describe('what is stored', () => {
  it('holds neither the address nor a token as text, and the log holds identifiers alone', async () => {
    const world = await begin();
    const { email, token } = await aFollower(world);
    const stored = JSON.stringify([
      (await env.DB.prepare('SELECT * FROM subscriptions').all()).results,
      (await env.DB.prepare('SELECT * FROM events').all()).results,
      (await env.DB.prepare('SELECT * FROM messages').all()).results,
    ]);
    expect(stored).not.toContain(email);
    expect(stored).not.toContain(token.slice(-43));
  });

  it('goes two years after the last message', async () => {
    const world = await begin();
    await aFollower(world);
    world.pass(729 * day);
    await world.tick();
    expect(await followers(world)).toBe(1);
    world.pass(day);
    await Promise.all([world.tick(), world.tick()]);
    expect([await rowsOf(world), await followers(world)]).toEqual([[], 0]);
  });
});
