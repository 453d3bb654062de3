// The tables of the machinery itself: repeats of requests, counters, the revision of public content, and expectations.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './personal.ts';

/** First answers of requests that carried an Idempotency-Key, kept for 24 hours. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    /** SHA-256 of operation, caller and key. */
    key: text().primaryKey(),
    /** Keyed hash of the request's parameters and body. */
    request: text().notNull(),
    status: integer().notNull(),
    dataKey: text('data_key').notNull(),
    /** The answer's body, encrypted: it may hold a token. */
    answer: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [index('idempotency_by_age').on(t.createdAt)],
);

/** Numbers that dashboards read instead of counting rows. */
export const counters = sqliteTable('counters', {
  name: text().primaryKey(),
  value: integer().notNull(),
});

/** One row, `public`: grows with every change of what anyone may read. */
export const revisions = sqliteTable('revisions', {
  name: text().primaryKey(),
  value: integer().notNull(),
});

/** Never holds a row: inserting a code aborts the whole batch with it (see commit.ts). */
export const expectations = sqliteTable('expectations', { code: text().notNull() });

export const personal = [
  classify(idempotency, {
    key: null,
    request: {
      why: 'tells the same request from another under its key',
      keepFor: '24 hours',
      onErase: 'delete row',
      stored: 'keyed hash',
    },
    status: null,
    createdAt: null,
    dataKey: { why: 'encrypts the answer', keepFor: '24 hours', onErase: 'delete row', stored: 'encrypted' },
    answer: {
      why: 'repeats the first answer when a request is retried',
      keepFor: '24 hours',
      onErase: 'delete row',
      stored: 'encrypted',
    },
  }),
  classify(counters, { name: null, value: null }),
  classify(revisions, { name: null, value: null }),
  classify(expectations, { code: null }),
];
