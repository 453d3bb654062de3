// The organisation register, with what succeeded what and the old codes that still find a body.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Nation } from '../../sdk/form/types.ts';
import { classify } from '../db/personal.ts';

export const organisations = sqliteTable(
  'organisations',
  {
    /** Joins the search table; never shown. */
    number: integer().primaryKey(),
    code: text().notNull().unique(),
    name: text().notNull(),
    nameCy: text('name_cy'),
    kind: text().notNull(),
    nation: text().$type<Nation>().notNull(),
    region: text(),
    odsCode: text('ods_code'),
    onsCode: text('ons_code'),
    /** First and last day, `YYYY-MM-DD`. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    source: text().notNull(),
  },
  (t) => [index('organisations_by_name').on(t.name, t.code)],
);

export const organisationSuccessions = sqliteTable(
  'organisation_successions',
  {
    predecessor: text()
      .notNull()
      .references(() => organisations.code),
    successor: text()
      .notNull()
      .references(() => organisations.code),
    onDate: text('on_date').notNull(),
    how: text().$type<'merger' | 'split' | 'rename' | 'boundary'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.predecessor, t.successor] })],
);

export const organisationAliases = sqliteTable('organisation_aliases', {
  alias: text().primaryKey(),
  code: text()
    .notNull()
    .references(() => organisations.code),
  note: text().notNull(),
});

export const personal = [
  classify(organisations, {
    number: null,
    code: null,
    name: null,
    nameCy: null,
    kind: null,
    nation: null,
    region: null,
    odsCode: null,
    onsCode: null,
    validFrom: null,
    validTo: null,
    source: null,
  }),
  classify(organisationSuccessions, { predecessor: null, successor: null, onDate: null, how: null }),
  classify(organisationAliases, { alias: null, code: null, note: null }),
];
