// The event log in the database, as its subscribers read it.
import type { D1Database } from '@cloudflare/workers-types';
import { asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import { commit, expectNone } from '../db/commit.ts';
import { prepared } from '../db/open.ts';
import { statement } from '../db/statement.ts';
import type { Source } from '../env.ts';
import type { Log } from './drain.ts';
import type { LoggedEvent } from './event.ts';
import { eventCursors, events } from './table.ts';

/** How many events one batch of a drain takes. */
const batchSize = 50;

const unread = prepared((orm) =>
  orm
    .select({ after: eventCursors.seq, event: getTableColumns(events) })
    .from(eventCursors)
    .leftJoin(events, gt(events.seq, eventCursors.seq))
    .where(eq(eventCursors.subscriber, sql.placeholder('subscriber')))
    .orderBy(asc(events.seq))
    .limit(batchSize)
    .prepare(),
);

/** The log of one database. */
export const eventLog = (db: D1Database, source: Source): Log => ({
  async next(subscriber) {
    const rows = await unread(db).all({ subscriber });
    const [first] = rows;
    if (!first) throw new Error(`The event log has no subscriber named ${subscriber}.`);
    return {
      after: first.after,
      events: rows.flatMap(({ event }) => (event ? [event as LoggedEvent] : [])),
      isAll: rows.length < batchSize,
    };
  },
  advance: (subscriber, after, to) => ({
    expectations: [
      expectNone(`CASE WHEN seq <> ? THEN 'cursor-moved' END`, 'event_cursors WHERE subscriber = ?', after, subscriber),
    ],
    statements: [statement('UPDATE event_cursors SET seq = ? WHERE subscriber = ?', to, subscriber)],
  }),
  commit: (change) => commit(db, source, change),
});
