// The seal on the event log: whatever is changed, taken out or moved, the chain shows it.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../../worker/events/event.ts';
import { verify } from '../../../worker/events/seal.ts';
import { aProgramme } from '../world.ts';

type Sealed = { event: LoggedEvent; hash: string };

/** The whole log with its seals, as an auditor reads it. */
async function sealedLog(): Promise<Sealed[]> {
  const { results } = await env.DB.prepare('SELECT * FROM events LEFT JOIN event_seals USING (seq) ORDER BY seq').all<
    Record<string, string>
  >();
  return results.map(({ hash, data, ...event }) => ({
    event: { ...event, data: JSON.parse(data!) } as unknown as LoggedEvent,
    hash: hash!,
  }));
}

async function aBusyLog(): Promise<Sealed[]> {
  const world = await aProgramme().withOpenRound().begin();
  const applicants = await Promise.all(Array.from({ length: 12 }, () => world.anApplicant()));
  for (const me of applicants.slice(0, 3)) await (await me.answerAll()).submit();
  await world.settled();
  await world.tick();
  return sealedLog();
}

describe('the event log', () => {
  it('is sealed from its first event to its last, also when many were written at once', async () => {
    const log = await aBusyLog();
    expect(log.length).toBeGreaterThanOrEqual(15);
    expect(log.every(({ hash }) => /^[\w-]{43}$/.test(hash))).toBe(true);
    expect(await verify(log)).toBeNull();
    expect(await verify(log.slice(5), log[4]!.hash)).toBeNull();
  });

  it('cannot be changed in the database', async () => {
    await aBusyLog();
    for (const write of [`UPDATE events SET actor = 'nobody'`, 'DELETE FROM events']) {
      await expect(env.DB.prepare(write).run()).rejects.toThrow('append-only');
    }
  });

  it('shows the first event that is not as it was sealed', async () => {
    const log = await aBusyLog();
    const changes: Record<string, (event: LoggedEvent) => LoggedEvent> = {
      actor: (event) => ({ ...event, actor: 'staff:someone' }),
      at: (event) => ({ ...event, at: '2020-01-01T00:00:00.000Z' }),
      subject: (event) => ({ ...event, subject: 'app_another' }),
      data: (event) => ({ ...event, data: { ...event.data, round: 'rnd_another' } }) as LoggedEvent,
      type: (event) => ({ ...event, type: 'application.viewed' }) as LoggedEvent,
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 1), fc.constantFrom(...Object.values(changes)), async (at, change) => {
        const { event, hash } = log[at]!;
        expect(await verify(log.with(at, { event: change(event), hash }))).toBe(event.seq);
      }),
    );
  });

  it('shows where an event was taken out, put in twice or moved', async () => {
    const log = await aBusyLog();
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 2), async (at) => {
        const [here, next] = [log[at]!, log[at + 1]!];
        expect(await verify(log.toSpliced(at, 1))).toBe(next.event.seq);
        expect(await verify(log.toSpliced(at, 0, here))).toBe(here.event.seq);
        expect(await verify(log.with(at, next).with(at + 1, here))).toBe(next.event.seq);
      }),
    );
  });
});
