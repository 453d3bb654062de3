// A round that opens while another of its programme is still open takes its place at that moment, whatever is remembered.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../worker/db/commit.ts';
import { raiseRevision } from '../../../worker/db/public-read.ts';
import { systemSource } from '../../../worker/env.ts';
import { insertRound } from '../../../worker/programmes/round-store.ts';
import { aCheck } from '../eligibility/a-check.ts';
import { day, aProgramme, minute } from '../world.ts';

/** A programme whose round is open, with others that open in a minute and in a day, each with a check of its own. */
async function overlapping() {
  const world = await aProgramme().withOpenRound().withCheck(aCheck).begin();
  const { slug, contact: _, ...first } = world.round;
  const opening = (after: number, text: string) => ({
    ...first,
    id: systemSource.newId('rnd'),
    opensAt: new Date(world.source.now().getTime() + after).toISOString(),
    eligibility: { ...aCheck, intro: { en: text, cy: text } },
  });
  const [next, last] = [opening(minute, 'The check of the next round.'), opening(day, 'The check of the last round.')];
  await commit(env.DB, systemSource, { statements: [insertRound(last), insertRound(next), raiseRevision()] });
  /** What is there without a stale answer in between; `measure` waits for what is put into the caches. */
  const read = async (path: string) => {
    const { result, ran } = await world.measure(async () => (await world.request(path)).text());
    expect(ran.length).toBeLessThanOrEqual(1);
    return result;
  };
  return { world, slug, first, next, last, read };
}

describe('a round that opens beside an open one', () => {
  it('has the form of the programme from then on', async () => {
    const { world, slug, first, next, last, read } = await overlapping();
    const shown = async () =>
      (JSON.parse(await read(`/v1/programmes/${slug}/form`)) as { round: { id: string } }).round.id;
    world.pass(minute - 20_000);
    expect(await shown()).toBe(first.id);
    world.pass(20_000 - 1);
    expect(await shown()).toBe(first.id);
    world.pass(1);
    expect(await shown()).toBe(next.id);
    world.pass(day - minute - 20_000);
    expect(await shown()).toBe(next.id);
    world.pass(20_000);
    expect(await shown()).toBe(last.id);
  });

  it('has the check of the programme from then on', async () => {
    const { world, slug, read } = await overlapping();
    const page = `/programmes/${slug}/eligible`;
    world.pass(minute - 20_000);
    expect(await read(page)).toContain('A minute of questions.');
    world.pass(20_000);
    expect(await read(page)).toContain('The check of the next round.');
    world.pass(day - minute - 20_000);
    expect(await read(page)).toContain('The check of the next round.');
    world.pass(20_000);
    expect(await read(page)).toContain('The check of the last round.');
  });
});
