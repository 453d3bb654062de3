// How often a wake looks: at once for what came first, and together for what comes while it is at work.
import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import { aProgramme } from '../world.ts';

afterEach(() => void vi.useRealTimers());

const unsealed = () =>
  env.DB.prepare('SELECT count(*) AS count FROM events WHERE seq > (SELECT max(seq) FROM event_seals)').first<number>(
    'count',
  );

it('carries the first events at once, rests when it was told to look again, and carries the others together', async () => {
  const world = await aProgramme().withOpenRound().begin();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const isResting = () => vi.waitUntil(() => vi.getTimerCount() === 1, { timeout: 10_000 });
  await Promise.all(Array.from({ length: 6 }, () => world.start()));
  await isResting();
  // While it rests nobody looks, however many come.
  const before = await unsealed();
  const sealings = () => world.ran().filter(({ sql }) => /^\s*INSERT INTO event_seals/.test(sql)).length;
  const sealed = sealings();
  for (let more = 0; more < 4; more++) await world.start();
  expect([await unsealed(), sealings()]).toEqual([before! + 4, sealed]);
  await vi.advanceTimersByTimeAsync(500);
  await vi.waitUntil(async () => (await unsealed()) === 0, { timeout: 10_000 });
  expect(sealings()).toBe(sealed + 1);
  expect(vi.getTimerCount()).toBe(0);
});
