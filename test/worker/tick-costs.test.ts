// What the minute costs: it reads nothing that only lies there, and asks no more than one invocation may, however much is due.
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it, vi } from 'vitest';
import { aProgramme, type World } from './world.ts';

/** Requests of the database and of services that one invocation may make (Cloudflare's limits of Workers and D1). */
const mostOfAnInvocation = 1_000;

let world: World;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  world = await aProgramme().withOpenRound().begin();
  await world.tick();
});

const receipts = (from: number, to: number, day: string) =>
  env.DB.prepare(
    `WITH RECURSIVE n (value) AS (SELECT ? UNION ALL SELECT value + 1 FROM n WHERE value < ?)
    INSERT INTO monitoring_receipts (id, day) SELECT 'receipt ' || value, ? FROM n`,
  ).bind(from, to, day);

it('reads no receipt of today to forget those of other days', async () => {
  const before = (await world.measure(() => world.tick())).rowsRead;
  await receipts(1, 2_000, world.source.now().toISOString().slice(0, 10)).run();
  await receipts(2_001, 2_010, '2020-01-01').run();
  const after = (await world.measure(() => world.tick())).rowsRead;
  expect(after - before).toBeLessThan(50);
  expect(await env.DB.prepare('SELECT count(*) AS kept FROM monitoring_receipts').first('kept')).toBe(2_000);
});

/** Makes messages due that there is somebody to send to: each is the first one again, as of another event. */
const due = (kind: string, subject: string, count: number, rank: number, at: Date) => [
  env.DB.prepare(
    `WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?)
    INSERT INTO events (id, type, at, actor, subject, data)
    SELECT ? || value, 'application.viewed', ?, 'system', ?, '{}' FROM n`,
  ).bind(count, `evt_${kind}`, at.toISOString(), subject),
  env.DB.prepare(
    `INSERT INTO messages (id, event_seq, kind, rank, subject, state, attempts, due_at)
    SELECT ? || id, seq, ?, ?, subject, 'due', 0, at FROM events WHERE id LIKE ? || '%'`,
  ).bind('msg_', kind, rank, `evt_${kind}`),
];

it('sends first what somebody waits for, and leaves the rest to the next minute', async () => {
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  await world.settled();
  const earlier = new Date(world.source.now().getTime() - 3600_000);
  await env.DB.batch([
    ...due('application-notice', me.id, 600, 1, earlier),
    ...due('application-confirmation', me.id, 3, 0, world.source.now()),
  ]);
  const { ran } = await world.measure(() => world.tick());
  const sent = async (kind: string) =>
    env.DB.prepare(`SELECT count(*) AS sent FROM messages WHERE state = 'sent' AND kind = ? AND id LIKE 'msg_evt_%'`)
      .bind(kind)
      .first('sent');
  expect(await sent('application-confirmation')).toBe(3);
  expect(await sent('application-notice')).toBeGreaterThan(50);
  expect(await sent('application-notice')).toBeLessThan(600);
  // With a mail service there would be one request more for each.
  const messages = Number(await sent('application-notice')) + 3;
  expect(ran.length + messages).toBeLessThan(mostOfAnInvocation);
});
