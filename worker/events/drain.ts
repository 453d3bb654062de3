// Carries the event log to a subscriber, each event once: what it makes of events is committed together with how far it
// has read, and only if nobody has read on meanwhile. Pure: the log and the subscriber are handed in.
import { type Change, CommitRefused } from '../db/commit.ts';
import type { Statement } from '../db/statement.ts';
import type { LoggedEvent } from './event.ts';

/** Someone who is told of every event in order. */
export interface Subscriber {
  name: 'seal' | 'messages';
  /** What to write for these events, the first of which follows the event `after`. */
  digest(events: readonly LoggedEvent[], after: number): Statement[] | Promise<Statement[]>;
}

/** The log as a drain needs it. */
export interface Log {
  /** How far a subscriber has read, and the next events, oldest first: all, or as many as one batch should take. */
  next(subscriber: string): Promise<{ after: number; events: LoggedEvent[]; isAll: boolean }>;
  /** What moves a subscriber from `after` to `to`, refused with `cursor-moved` when it is no longer at `after`. */
  advance(subscriber: string, after: number, to: number): Pick<Change, 'expectations' | 'statements'>;
  commit(change: Change): Promise<unknown>;
}

/** How many batches one drain takes at most, lost races included. The next wake or tick goes on from there. */
const mostBatches = 20;

/** Brings a subscriber up to date. Any number of drains may run at once and any of them may die. */
export async function drain(log: Log, subscriber: Subscriber): Promise<void> {
  for (let batch = 0; batch < mostBatches; batch++) {
    const { after, events, isAll } = await log.next(subscriber.name);
    const last = events.at(-1);
    if (!last) return;
    const move = log.advance(subscriber.name, after, last.seq);
    const digested = await subscriber.digest(events, after);
    try {
      await log.commit({ ...move, statements: [...digested, ...move.statements] });
      // Who has appended since wakes another drain, or the tick does.
      if (isAll) return;
    } catch (error) {
      if (!(error instanceof CommitRefused && error.code === 'cursor-moved')) throw error;
    }
  }
}
