// Who deferred a place hears of each round that follows: once, in their language, when it is planned.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { rightAnswers } from '../a-form.ts';
import { aLife } from '../notifications/mortal.ts';
import { aRoundAhead } from '../subscriptions/followers.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const hour = 60 * minute;
const begin = () => aProgramme().withOpenRound().begin();

let people = 0;
/** A submitted application with an address of its own, and the letters of later rounds to it. */
async function submitted(world: World, given: { locale?: 'en' | 'cy'; round?: string; email?: string } = {}) {
  const email = given.email ?? `waits-${++people}@example.org`;
  const me = await world.anApplicant(given);
  await me.answerAll({
    ...rightAnswers,
    'about-you': { ...rightAnswers['about-you']!, email },
  });
  const { body } = await me.submit();
  const letters = async () => (await world.mail(email)).filter(({ kind }) => kind === 'application-next-round');
  return { ...me, email, reference: body.reference, letters };
}
async function deferred(world: World, given: Parameters<typeof submitted>[1] = {}) {
  const me = await submitted(world, given);
  await world.decide(me.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  expect((await me.answerOffer('defer')).body.state).toBe('deferred');
  return me;
}
/** A tick now and one an hour later, when the search is made again. */
async function later(world: World, milliseconds = 0) {
  world.pass(milliseconds);
  await world.tick();
  world.pass(hour);
  await world.tick();
}

describe('a round that is planned', () => {
  it('is told once to each who deferred, in the language that was kept, however many ticks there are', async () => {
    const world = await begin();
    const english = await deferred(world);
    const welsh = await deferred(world, { locale: 'cy' });
    await later(world);
    expect(await english.letters()).toEqual([]);
    await aRoundAhead(world, 30 * day);
    await Promise.all([world.tick(), world.tick(), world.tick()]);
    for (let times = 0; times < 8; times++) await later(world, 5 * day);
    const [letter, ...more] = await english.letters();
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('The next round is planned: Care & <joined> up');
    for (const part of [
      'Round: Round 2',
      'Opens for applications: 14 February 2027 at 1pm',
      'Closes: 24 February 2027 at 1pm',
      `http://localhost:8787/programmes/${world.round.slug}\n`,
      `your application to Round 1, with the reference ${english.reference}`,
      world.round.contact,
    ])
      expect(letter?.text).toContain(part);
    const [llythyr, ...rhagor] = await welsh.letters();
    expect([llythyr?.locale, rhagor]).toEqual(['cy', []]);
    expect(llythyr?.text).toContain('Yn agor i geisiadau: 14 Chwefror 2027 am 1pm');
    expect(llythyr?.text).toContain(`http://localhost:8787/cy/programmes/${world.round.slug}\n`);
    const told = (await world.events(english.id)).at(-1);
    expect(told).toMatchObject({
      type: 'application.round-follows',
      actor: 'system',
    });
    expect(Object.keys(JSON.parse(String(told?.['data'])) as object)).toEqual(['round', 'next']);
  });

  it('is not told to who withdrew, accepted or turned down, nor of another programme, nor of an earlier round', async () => {
    const world = await begin();
    const me = await deferred(world);
    const others = await Promise.all([submitted(world), submitted(world)]);
    await others[0]!.withdraw();
    await world.decide(others[1]!.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
    await others[1]!.answerOffer('accept');
    const elsewhere = await begin();
    await aRoundAhead(world, day, elsewhere.round.programmeId);
    await aRoundAhead(world, -2 * day); // opened before the one that it was deferred from
    await later(world);
    expect(await me.letters()).toEqual([]);
    await aRoundAhead(world, 3 * day);
    await later(world);
    expect(await me.letters()).toHaveLength(1);
    for (const other of others) expect(await other.letters()).toEqual([]);
  });

  it('is told to who defers when it is planned or open already, and not when it is about to close', async () => {
    const world = await begin();
    await aRoundAhead(world, 0);
    world.pass(minute);
    const me = await deferred(world);
    await later(world);
    expect((await me.letters())[0]?.text).toContain('Opens for applications: 15 January 2027 at midday');
    world.pass(9 * day);
    const late = await deferred(world, {
      round: (await aRoundAhead(world, -8 * day)).id,
    });
    await later(world);
    expect(await late.letters()).toEqual([]);
  });

  it('is told again of the round after it, unless the team has applied to a later one since', async () => {
    const world = await begin();
    const waiting = await deferred(world);
    const applied = await deferred(world);
    const second = await aRoundAhead(world, day);
    await later(world);
    world.pass(day);
    await submitted(world, { round: second.id, email: applied.email });
    await aRoundAhead(world, 30 * day);
    await later(world);
    expect(await waiting.letters()).toHaveLength(2);
    expect(await applied.letters()).toHaveLength(1);
  });
});

it('tells each once when 60 processes are killed at it', { timeout: 600_000 }, async () => {
  const kills = 60;
  const deaths = fc.sample(fc.record({ step: fc.integer({ min: 1, max: 24 }), after: fc.boolean() }), {
    seed: 20_270_117,
    numRuns: 10 * kills,
  });
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const world = await begin();
  const teams = [await deferred(world), await deferred(world, { locale: 'cy' })];
  await world.settled();
  let [killed, rounds] = [0, 0];
  for (const death of deaths) {
    if (killed === kills) break;
    if (killed >= 10 * rounds) {
      rounds++;
      await aRoundAhead(world, 3 * day);
    }
    world.pass(minute);
    const life = aLife(death);
    await tick({ ...world.bindings, DB: life.database(env.DB) }, world.source).catch(() => undefined);
    if (life.wasKilled()) killed++;
  }
  for (let times = 0; times < 4; times++) await later(world);
  expect([killed, rounds]).toEqual([kills, kills / 10]);
  for (const { id, letters } of teams) {
    expect(await letters()).toHaveLength(rounds);
    const events = (await world.events(id)).filter(({ type }) => type === 'application.round-follows');
    expect(events).toHaveLength(rounds);
  }
  logged.mockRestore();
});

describe('the search for those to tell', () => {
  it('reads as many rows a minute however many applications there are, and tells 120 in a few batches', async () => {
    const world = await begin();
    const me = await deferred(world);
    const copies = (state: string, count: number, name: string) =>
      env.DB.prepare(
        `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers,
          pages_saved, version, created_at, updated_at, submitted_at, reference)
        SELECT printf('app_%s%030d', ?, value), round_id, ?, locale, form_id, form_version, 'hash', 'key', 'answers', '[]', 1,
          created_at, updated_at, submitted_at, ? || value FROM applications,
          (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?) SELECT value FROM n)
        WHERE id = ?`,
      )
        .bind(name, state, `COPY-${name}-`, count, me.id)
        .run();
    const cost = async () => (await world.measure(() => later(world))).rowsRead;
    await aRoundAhead(world, 30 * day);
    await cost();
    const few = await cost();
    await copies('declined', 2000, 'd');
    expect(await cost()).toBe(few);
    // The copies' addresses cannot be read: they keep nobody from being told.
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await copies('deferred', 120, 'x');
    await later(world);
    const told = await env.DB.prepare(
      `SELECT count(*) AS events, count(DISTINCT subject) AS subjects FROM events
      WHERE type = 'application.round-follows' AND data ->> 'round' = ?`,
    )
      .bind(world.round.id)
      .first();
    expect(told).toEqual({ events: 121, subjects: 121 });
    expect(await me.letters()).toHaveLength(1);
    await env.DB.prepare(`DELETE FROM applications WHERE token_hash = 'hash' AND round_id = ?`)
      .bind(world.round.id)
      .run();
    const left = await env.DB.prepare(
      `SELECT count(*) AS n FROM deferred_notices WHERE application_id NOT IN (SELECT id FROM applications)`,
    ).first('n');
    expect(left).toBe(0);
    logged.mockRestore();
  });
});
