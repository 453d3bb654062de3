// Who was reminded that a round is about to close, and who does not want to be. Identifiers and instants only.
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../db/personal.ts';

/** Goes with its application (migrations/0005_messages.sql). */
export const reminders = sqliteTable('reminders', {
  applicationId: text('application_id').primaryKey(),
  remindedAt: text('reminded_at'),
  /** When the applicant asked for no reminders. */
  stoppedAt: text('stopped_at'),
});

/** How far the search for drafts has come in a round that closes soon, and when it starts over. */
export const reminderSweeps = sqliteTable('reminder_sweeps', {
  roundId: text('round_id').primaryKey(),
  afterId: text('after_id').notNull(),
  nextAt: text('next_at').notNull(),
});

export const personal = [
  classify(reminders, { applicationId: null, remindedAt: null, stoppedAt: null }),
  classify(reminderSweeps, { roundId: null, afterId: null, nextAt: null }),
];
