// The drain by itself: drains that race and die in any order bring a subscriber every event once and in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommitRefused } from '../../../worker/db/commit.ts';
import { drain, type Log, type Subscriber } from '../../../worker/events/drain.ts';
import type { LoggedEvent } from '../../../worker/events/event.ts';

/** A log in memory that keeps what was digested, in batches of at most `size`. */
function aLog(size: number) {
  const events: LoggedEvent[] = [];
  const digested: number[] = [];
  let cursor = 0;
  const log: Log = {
    async next() {
      const unread = events.filter(({ seq }) => seq > cursor);
      return { after: cursor, events: unread.slice(0, size), isAll: unread.length < size };
    },
    advance: (_, after, to) => ({
      expectations: [{ sql: 'at', params: [after] }],
      statements: [{ sql: 'to', params: [to] }],
    }),
    async commit({ expectations = [], statements }) {
      if (expectations[0]!.params[0] !== cursor) throw new CommitRefused('cursor-moved');
      for (const { sql, params } of statements) {
        if (sql === 'to') cursor = params[0] as number;
        else digested.push(params[0] as number);
      }
    },
  };
  const append = (count: number) => {
    for (let made = 0; made < count; made++) {
      const seq = events.length + 1;
      events.push({
        seq,
        id: `evt_${seq}`,
        at: '',
        type: 'application.created',
        subject: `app_${seq}`,
        actor: 'anyone',
        data: { round: 'rnd_1' },
      });
    }
  };
  return { log, digested, append };
}

const subscriber: Subscriber = {
  name: 'seal',
  digest: (events) => events.map(({ seq }) => ({ sql: 'digested', params: [seq] })),
};

describe('a drain', () => {
  it('brings every event once and in order', async () => {
    const { log, digested, append } = aLog(3);
    append(10);
    await drain(log, subscriber);
    append(1);
    await drain(log, subscriber);
    await drain(log, subscriber);
    expect(digested).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('asks once where one batch takes all, and once more where there may be more', async () => {
    const { log, digested, append } = aLog(3);
    let asked = 0;
    const next = (name: string) => (asked++, log.next(name));
    for (const [count, times] of [
      [2, 1],
      [3, 2],
      [4, 2],
      [0, 1],
    ] as const) {
      asked = 0;
      append(count);
      await drain({ ...log, next }, subscriber);
      expect([count, asked]).toEqual([count, times]);
    }
    expect(digested).toHaveLength(9);
  });

  it('leaves what is appended while it commits to the next', async () => {
    const { log, digested, append } = aLog(3);
    append(1);
    const commit: Log['commit'] = async (change) => (append(1), log.commit(change));
    await drain({ ...log, commit }, subscriber);
    expect(digested).toEqual([1]);
    await drain(log, subscriber);
    expect(digested).toEqual([1, 2]);
  });

  it('does so when several race and any of them dies before or after it commits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('well', 'dies before', 'dies after'), { maxLength: 40 }),
        fc.nat(30),
        async (s, fates, count) => {
          const { log, digested, append } = aLog(4);
          append(count);
          const mortal: Log = {
            ...log,
            next: s.scheduleFunction(log.next),
            commit: s.scheduleFunction(async (change) => {
              const fate = fates.pop();
              if (fate === 'dies before') throw new Error(fate);
              await log.commit(change);
              if (fate === 'dies after') throw new Error(fate);
            }),
          };
          const drains = Promise.allSettled([1, 2, 3, 4].map(() => drain(mortal, subscriber)));
          await s.waitFor(drains);
          await drain(log, subscriber);
          expect(digested).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        },
      ),
    );
  });

  it('fails when its subscriber does, and leaves the events for the next', async () => {
    const { log, digested, append } = aLog(5);
    append(2);
    const failing: Subscriber = { name: 'seal', digest: () => Promise.reject(new Error('not today')) };
    await expect(drain(log, failing)).rejects.toThrow('not today');
    await drain(log, subscriber);
    expect(digested).toEqual([1, 2]);
  });
});
