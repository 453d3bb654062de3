// The event log: append-only, one table for outbox, audit trail and (later) webhooks. Identifiers only, never personal data.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../db/personal.ts';

export const events = sqliteTable('events', {
  /** Order of commit. */
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  type: text().notNull(),
  at: text().notNull(),
  /** Who did it: `anyone`, `applicant`, `co-applicant`, `system`, or `staff:` and a keyed hash. */
  actor: text().notNull(),
  /** The identifier that it is about. */
  subject: text().notNull(),
  /** Further identifiers and codes, JSON. */
  data: text({ mode: 'json' }).$type<Record<string, string | number>>().notNull(),
});

/** The hash chain over the log, written by the drain: each row covers its event and the row before. */
export const eventSeals = sqliteTable('event_seals', {
  seq: integer().primaryKey(),
  hash: text().notNull(),
});

/** How far each subscriber has read. */
export const eventCursors = sqliteTable('event_cursors', {
  subscriber: text().primaryKey(),
  seq: integer().notNull(),
});

export const personal = [
  classify(events, {
    seq: null,
    id: null,
    type: null,
    at: null,
    subject: null,
    data: null,
    actor: {
      why: 'says which member of staff acted',
      keepFor: 'as long as the log',
      onErase: 'keep',
      stored: 'keyed hash',
    },
  }),
  classify(eventSeals, { seq: null, hash: null }),
  classify(eventCursors, { subscriber: null, seq: null }),
];
