// Messages leave once: whatever races, fails or is not set up.
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retryAt } from '../../../worker/notifications/deliver.ts';
import { aProgramme, minute, type World } from '../world.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const open = () => aProgramme().withOpenRound().begin();

async function submitted(world: World) {
  const me = await (await world.anApplicant()).answerAll();
  const { body } = await me.submit();
  await world.settled();
  return {
    id: me.id,
    async mail() {
      return (await world.mail())
        .filter(({ subject }) => subject.includes(body.reference))
        .map(({ kind }) => kind)
        .toSorted();
    },
    async messages() {
      const rows = await env.DB.prepare('SELECT state, attempts FROM messages WHERE subject = ? ORDER BY kind')
        .bind(me.id)
        .all<{ state: string; attempts: number }>();
      return rows.results;
    },
  };
}

/** Runs `work` while the database refuses to insert into a table. */
async function whileRefusing<T>(table: string, work: () => Promise<T>): Promise<T> {
  await env.DB.prepare(
    `CREATE TRIGGER refusing BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'not now'); END`,
  ).run();
  try {
    return await work();
  } finally {
    await env.DB.prepare('DROP TRIGGER refusing').run();
  }
}

const both = ['application-confirmation', 'application-notice'];

describe('messages of a submission', () => {
  it('leave once when many ticks are at it', async () => {
    const world = await open();
    const application = await whileRefusing('mailbox', () => submitted(world));
    expect(await application.mail()).toEqual([]);
    world.pass(2 * minute);
    await Promise.all(Array.from({ length: 12 }, () => world.tick()));
    expect(await application.mail()).toEqual(both);
    expect(await application.messages()).toEqual([
      { state: 'sent', attempts: 2 },
      { state: 'sent', attempts: 2 },
    ]);
  });

  it('are not lost when the log could not be read on', async () => {
    const world = await open();
    const application = await whileRefusing('messages', () => submitted(world));
    expect(await application.messages()).toEqual([]);
    await world.tick();
    expect(await application.mail()).toEqual(both);
  });

  it('wait while a delivery that died has them, and leave then', async () => {
    const world = await open();
    const application = await whileRefusing('messages', () => submitted(world));
    await whileRefusing('mailbox', () => world.tick());
    await env.DB.prepare(`UPDATE messages SET due_at = ? WHERE subject = ?`)
      .bind(new Date(world.source.now().getTime() + minute).toISOString(), application.id)
      .run();
    await world.tick();
    expect(await application.mail()).toEqual([]);
    world.pass(minute);
    await world.tick();
    expect(await application.mail()).toEqual(both);
  });
});

describe('a message that cannot be sent', () => {
  it('does not hold up others, is tried less and less often, and is given up after ten times', async () => {
    const world = await open();
    const poisoned = await whileRefusing('messages', () => submitted(world));
    await env.DB.prepare(`UPDATE applications SET answers = 'AAAA' WHERE id = ?`).bind(poisoned.id).run();
    await world.tick();
    expect(await poisoned.mail()).toEqual(['application-notice']);
    expect(await (await submitted(world)).mail()).toEqual(both);

    for (let hours = 0; hours < 48; hours++) {
      world.pass(60 * minute);
      await world.tick();
    }
    expect(await poisoned.messages()).toEqual([
      { state: 'failed', attempts: 10 },
      { state: 'sent', attempts: 1 },
    ]);
  });

  it('waits three times as long each time, six hours at most', () => {
    const now = new Date('2027-01-15T12:00:00.000Z');
    const waits = Array.from({ length: 10 }, (_, at) => retryAt(at + 1, now));
    const minutes = waits.map((at) => at && (at.getTime() - now.getTime()) / minute);
    expect(minutes).toEqual([1, 3, 9, 27, 81, 243, 360, 360, 360, null]);
  });
});

describe('a deployment without a mailer', () => {
  it('keeps its messages, says how many wait, and sends them once one is there', async () => {
    const warned: string[] = [];
    vi.spyOn(console, 'warn').mockImplementation((line: string) => void warned.push(line));
    const world = await aProgramme().with({ ENVIRONMENT: 'production' }).withOpenRound().begin();
    const application = await submitted(world);
    await world.tick();
    expect(await application.messages()).toEqual([
      { state: 'due', attempts: 0 },
      { state: 'due', attempts: 0 },
    ]);
    expect(warned.map((line) => JSON.parse(line) as object)).toEqual([
      { level: 'warn', what: 'messages wait for a mailer', count: 2 },
    ]);
    await (await open()).tick();
    expect(await application.mail()).toEqual(both);
  });
});
