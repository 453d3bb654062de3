// Counts of answers to equality questions. There is no column for an application, a person or a moment, and none may come.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../db/personal.ts';
import { rounds } from '../programmes/table.ts';

export const monitoringCounts = sqliteTable(
  'monitoring_counts',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    /** Empty: how many people answered anything. */
    question: text().notNull(),
    value: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.question, t.value] })],
);

export const monitoringReceipts = sqliteTable(
  'monitoring_receipts',
  {
    /** SHA-256 of the caller's random key. */
    id: text().primaryKey(),
    day: text().notNull(),
  },
  (t) => [index('monitoring_receipts_by_day').on(t.day)],
);

export const personal = [
  classify(monitoringCounts, { roundId: null, question: null, value: null, count: null }),
  classify(monitoringReceipts, {
    id: {
      why: 'counts the answers of one sending once',
      keepFor: 'two days',
      onErase: 'keep',
      stored: 'hash',
    },
    day: null,
  }),
];
