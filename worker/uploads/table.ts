// Files of applications. Their bytes are in R2, encrypted under the application's key, and go when their row goes.
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FileKind } from '../../sdk/form/types.ts';
import { applications } from '../applications/table.ts';
import { classify } from '../db/personal.ts';

export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    /** The section whose organisation sent it; empty for the application's own, which its lead holds. */
    section: text().notNull().default(''),
    question: text().notNull(),
    /** Encrypted under the application's key. */
    name: text().notNull(),
    kind: text().$type<FileKind>().notNull(),
    /** In bytes. */
    size: integer().notNull(),
    /** Keyed hash of the bytes: the same file, sent again, is the same file. */
    digest: text().notNull(),
    scan: text().$type<'clean' | 'not-scanned'>().notNull(),
    createdAt: text('created_at').notNull(),
    /** When it goes unless a saved answer names it by then; null while one does. */
    lookAt: text('look_at'),
  },
  (t) => [
    uniqueIndex('uploads_of_application').on(t.applicationId, t.section, t.question, t.digest),
    index('uploads_to_look_at')
      .on(t.lookAt)
      .where(sql`look_at IS NOT NULL`),
  ],
);

/** Objects of R2 that are to be deleted, each from `due_at` on. */
export const uploadRemovals = sqliteTable(
  'upload_removals',
  {
    /** `<application>/<file>`. */
    object: text().primaryKey(),
    dueAt: text('due_at').notNull(),
  },
  (t) => [index('upload_removals_due').on(t.dueAt)],
);

export const personal = [
  classify(uploads, {
    id: null,
    applicationId: null,
    section: null,
    question: null,
    name: {
      why: 'what the applicant calls a file that is part of the answers',
      keepFor: 'as long as the application',
      onErase: 'delete row',
      stored: 'encrypted',
    },
    kind: null,
    size: null,
    digest: {
      why: 'knows a file that is sent again',
      keepFor: 'as long as the application',
      onErase: 'delete row',
      stored: 'keyed hash',
    },
    scan: null,
    createdAt: null,
    lookAt: null,
  }),
  classify(uploadRemovals, { object: null, dueAt: null }),
];
