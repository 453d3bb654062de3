// Published form versions. A row is never updated: a change is the next version.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Form } from '../../sdk/form/types.ts';
import { classify } from '../db/personal.ts';

export const forms = sqliteTable(
  'forms',
  {
    id: text().notNull(),
    version: integer().notNull(),
    definition: text({ mode: 'json' }).$type<Form>().notNull(),
    publishedAt: text('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
);

export const personal = [classify(forms, { id: null, version: null, definition: null, publishedAt: null })];
