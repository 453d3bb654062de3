// News of rounds reaches who follows them: once each, in their language, and not once it was stopped.
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { aProgramme, day, minute, type World } from '../world.ts';
import { aFollower, anAsker, aRoundAhead, aTopic, confirm, followers, pathIn, stop, tokenIn } from './followers.ts';

const hour = 60 * minute;
const begin = () => aProgramme().withOpenRound().begin();
/** Moves on by `milliseconds`, with a tick there and one an hour later. */
async function later(world: World, milliseconds: number) {
  world.pass(milliseconds);
  await world.tick();
  world.pass(hour);
  await world.tick();
}

describe('a round that opens', () => {
  it('is told to each follower once, in the language that was kept, however many ticks there are', async () => {
    const world = await begin();
    const english = await aFollower(world);
    const welsh = await aFollower(world, { locale: 'cy' });
    const unconfirmed = await anAsker(world);
    world.pass(1);
    await aRoundAhead(world, day);
    await later(world, day - 2 * hour);
    expect(await english.mail('round-opened')).toEqual([]);
    world.pass(hour);
    await Promise.all([world.tick(), world.tick(), world.tick()]);
    for (let days = 0; days < 9; days++) await later(world, day);
    const [mail, ...more] = await english.mail('round-opened');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Applications are open: Care & <joined> up');
    for (const part of ['Round 2', 'midday on 26 January 2027', `/programmes/${world.round.slug}`, world.round.contact])
      expect(mail?.text).toContain(part);
    expect(mail?.stop).toBe(`http://localhost:8787${pathIn(mail?.text ?? '')}`);
    expect(mail?.html).toContain('Care &#38; &#60;joined&#62; up');
    const [gymraeg] = await welsh.mail('round-opened');
    expect(gymraeg?.subject).toBe('Mae ceisiadau ar agor: Gofal & <cydgysylltiedig>');
    expect(gymraeg?.text).toContain(`http://localhost:8787/cy/programmes/${world.round.slug}`);
    expect(gymraeg?.stop).toContain('/cy/tell-me/sub_');
    expect(await unconfirmed.mail('round-opened')).toEqual([]);
  });

  it('is no news to who asked while it was open, and is told late to who asked before and confirmed after', async () => {
    const world = await begin();
    await aRoundAhead(world, hour);
    const before = await anAsker(world);
    world.pass(hour);
    await world.tick();
    world.pass(minute);
    const during = await aFollower(world);
    await confirm(world, before.token);
    await later(world, hour);
    expect(await before.mail('round-opened')).toHaveLength(1);
    expect(await during.mail('round-opened')).toEqual([]);
  });

  it.each([
    ['an hour', hour],
    ['eight days', 8 * day],
  ])('is told to who followed before it was created, %s after its own opening time', async (_, late) => {
    const world = await begin();
    const before = await aFollower(world);
    world.pass(minute);
    await aRoundAhead(world, -late);
    world.pass(minute);
    const seen = await aFollower(world);
    for (let days = 0; days < 2; days++) await later(world, hour);
    expect(await before.mail('round-opened')).toHaveLength(1);
    expect(await seen.mail('round-opened')).toEqual([]);
  });

  it('is told once to an address that follows the programme and its topics, and to who follows a topic alone', async () => {
    const world = await begin();
    const other = await begin();
    const topic = await aTopic(world);
    await env.DB.prepare('INSERT INTO programme_topics (programme_id, topic, position) VALUES (?, ?, 0)')
      .bind(other.round.programmeId, topic)
      .run();
    const both = await aFollower(world, { topics: [topic] });
    const alone = await aFollower(world, { programme: undefined, topics: [topic] });
    world.pass(1);
    await aRoundAhead(world, hour);
    await aRoundAhead(world, hour, other.round.programmeId);
    await later(world, hour);
    const told = async ({ mail }: typeof both) =>
      (await mail('round-opened')).map(({ text }) => /hear about: (.*)/.exec(text)?.[1]).sort();
    expect(await told(both)).toEqual([expect.stringContaining('Care'), expect.stringContaining('Topic')]);
    expect(await told(alone)).toEqual([expect.stringContaining('Topic'), expect.stringContaining('Topic')]);
  });

  it('reaches a hundred followers in a few batches, each once', async () => {
    const world = await begin();
    const { email } = await aFollower(world);
    await env.DB.prepare(
      `INSERT INTO subscriptions (id, ask, programme_id, email_hash, data_key, email, locale, state, asked_at, active_at)
      SELECT printf('sub_%032d', value), ask, programme_id, 'hash-' || value, data_key, email, locale, state, asked_at, active_at
      FROM subscriptions, (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 120) SELECT value FROM n)
      WHERE programme_id = ?`,
    )
      .bind(world.round.programmeId)
      .run();
    // The copies' addresses cannot be read: they keep nobody from being told.
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    world.pass(1);
    const { id } = await aRoundAhead(world, hour);
    world.pass(hour);
    await Promise.all([world.tick(), world.tick()]);
    await world.tick();
    const told = await env.DB.prepare(
      `SELECT count(*) AS events, count(DISTINCT subject) AS subjects FROM events
      WHERE type = 'subscription.round-opened' AND data ->> 'round' = ?`,
    )
      .bind(id)
      .first();
    expect(told).toEqual({ events: 121, subjects: 121 });
    expect((await world.mail(email)).filter(({ kind }) => kind === 'round-opened')).toHaveLength(1);
    await env.DB.prepare(`DELETE FROM subscriptions WHERE id LIKE 'sub_000%'`).run();
    logged.mockRestore();
  });

  it('forgets who was told once it has closed', async () => {
    const world = await begin();
    await aFollower(world);
    world.pass(1);
    const { id } = await aRoundAhead(world, hour);
    await later(world, hour);
    const notices = () =>
      env.DB.prepare('SELECT count(*) AS n FROM subscription_notices WHERE round_id = ?').bind(id).first('n');
    expect(await notices()).toBe(1);
    await later(world, 10 * day);
    expect(await notices()).toBe(0);
  });
});

describe('a round that is announced', () => {
  it('is told to who followed before, with the day of its opening, and told again when it opens', async () => {
    const world = await begin();
    const me = await aFollower(world);
    world.pass(1);
    await aRoundAhead(world, 30 * day);
    const seen = await aFollower(world);
    await later(world, 0);
    await later(world, day);
    const [mail, ...more] = await me.mail('round-announced');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('It opens at midday on 14 February 2027.');
    expect(mail?.subject).toBe('A new round has been announced: Care & <joined> up');
    await later(world, 30 * day);
    for (const each of [me, seen]) expect(await each.mail('round-opened')).toHaveLength(1);
    world.pass(1);
  });

  it('is not announced when it opens within two days', async () => {
    const world = await begin();
    const me = await aFollower(world);
    world.pass(1);
    await aRoundAhead(world, 2 * day);
    await later(world, minute);
    expect(await me.mail('round-announced')).toEqual([]);
  });
});

describe('stopping', () => {
  async function aReader() {
    const world = await begin();
    const topic = await aTopic(world);
    const me = await aFollower(world, { topics: [topic] });
    world.pass(1);
    await aRoundAhead(world, hour);
    await later(world, hour);
    const [mail] = await me.mail('round-opened');
    return { world, topic, me, token: tokenIn(mail?.stop ?? ''), path: pathIn(mail?.text ?? '') };
  }

  it('stops what the message was about, and says what is still followed', async () => {
    const { world, topic, token } = await aReader();
    const { status, body } = await stop(world, token);
    expect([status, body.follows.map(({ slug }) => slug)]).toEqual([200, [topic]]);
    expect(await followers(world)).toBe(0);
    expect((await stop(world, token)).status).toBe(200);
    expect((await stop(world, `${token}x`)).body.code).toBe('link-gone');
  });

  it('stops everything when that is asked for', async () => {
    const { world, me, token } = await aReader();
    expect((await stop(world, token, { all: true })).body.follows).toEqual([]);
    const left = await env.DB.prepare(
      `SELECT count(*) AS n FROM subscriptions WHERE ask = (SELECT subject FROM events WHERE subject = ?)`,
    )
      .bind(me.token.slice(0, 36))
      .first('n');
    expect(left).toBe(0);
    expect((await stop(world, token, { all: false })).status).toBe(422);
  });

  it('stops once for sixty-four who press at the same time', async () => {
    const { world, token } = await aReader();
    const answers = await Promise.all(Array.from({ length: 64 }, () => stop(world, token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await followers(world)).toBe(0);
    expect(await world.events(token.slice(0, 36))).toMatchObject([
      { type: 'subscription.round-opened' },
      { type: 'subscription.stopped' },
    ]);
  });

  it('is good for what the address asked for again meanwhile, and keeps messages on their way from leaving', async () => {
    const world = await begin();
    const me = await aFollower(world);
    const again = await aFollower(world, { email: me.email });
    world.pass(1);
    await aRoundAhead(world, hour);
    world.pass(hour);
    const silent = { ...world.bindings, ENVIRONMENT: 'production' };
    await world.settled();
    await tick(silent, world.source);
    const { results } = await env.DB.prepare(
      `SELECT m.state FROM messages AS m JOIN subscriptions AS s ON s.id = m.subject WHERE s.programme_id = ?`,
    )
      .bind(world.round.programmeId)
      .all<{ state: string }>();
    expect(results).toEqual([{ state: 'due' }]);
    const path = pathIn(again.letter.text);
    const html = await (await world.request(path)).text();
    expect(html).toContain('/stop');
    await stop(world, /tell-me\/(sub_[\w-]+)\/stop/.exec(html)?.[1] ?? '');
    await world.tick();
    expect(await me.mail('round-opened')).toEqual([]);
    expect(await followers(world)).toBe(0);
  });
});
