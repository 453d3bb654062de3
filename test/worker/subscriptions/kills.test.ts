// Processes are killed while they look for who is to be told and while they tell them: each address hears of a round once.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { aLife } from '../notifications/mortal.ts';
import { aProgramme, minute } from '../world.ts';
import { aFollower, aRoundAhead, aTopic } from './followers.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const kills = 60;

/** Only to end what hangs: each killed process opens the database anew. */
const patience = 600_000;

/** Deaths from a fixed seed: a run that fails fails again. */
const deaths = fc.sample(fc.record({ step: fc.integer({ min: 1, max: 24 }), after: fc.boolean() }), {
  seed: 20_270_116,
  numRuns: 10 * kills,
});

it(
  `tells each follower once of each round when ${kills} processes are killed at it`,
  { timeout: patience },
  async () => {
    const world = await aProgramme().withOpenRound().begin();
    const topic = await aTopic(world);
    const readers = [await aFollower(world), await aFollower(world, { topics: [topic], locale: 'cy' })];
    await world.settled();
    let killed = 0;
    let rounds = 0;
    for (const death of deaths) {
      if (killed === kills) break;
      if (killed >= 10 * rounds) {
        rounds++;
        await aRoundAhead(world, 30_000);
      }
      world.pass(minute);
      const life = aLife(death);
      await tick({ ...world.bindings, DB: life.database(env.DB) }, world.source).catch(() => undefined);
      if (life.wasKilled()) killed++;
    }
    for (let ticks = 0; ticks < 5; ticks++) {
      await world.tick();
      world.pass(61 * minute);
    }
    expect([killed, rounds]).toEqual([kills, kills / 10]);
    for (const { mail } of readers) {
      const told = await mail('round-opened');
      expect(told).toHaveLength(rounds);
    }
    const sealed = await env.DB.prepare(
      `SELECT count(*) AS events, count(DISTINCT subject || data) AS news FROM events WHERE type = 'subscription.round-opened'`,
    ).first();
    expect(sealed).toEqual({ events: 2 * rounds, news: 2 * rounds });
  },
);
