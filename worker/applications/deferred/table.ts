// Which deferred application was told of which round. Identifiers and instants only (migrations/0013_deferred.sql).
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../db/personal.ts';
import { rounds } from '../../programmes/table.ts';
import { applications } from '../table.ts';

/** Goes with its application. */
export const deferredNotices = sqliteTable(
  'deferred_notices',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    /** The round that it was told of. */
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.roundId] })],
);

/** How far the search through an earlier round has come for those to tell of a later one, and when it goes on. */
export const deferredSweeps = sqliteTable(
  'deferred_sweeps',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    earlierId: text('earlier_id')
      .notNull()
      .references(() => rounds.id),
    afterId: text('after_id').notNull(),
    nextAt: text('next_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.earlierId] })],
);

export const personal = [
  classify(deferredNotices, { applicationId: null, roundId: null }),
  classify(deferredSweeps, {
    roundId: null,
    earlierId: null,
    afterId: null,
    nextAt: null,
  }),
];
