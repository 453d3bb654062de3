// Links that open an application, or a section of one, from another device, as hashes; and how often an address was written to on request.
import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '../../sdk/form/types.ts';
import { applications } from '../applications/table.ts';
import { classify } from '../db/personal.ts';
import { programmes } from '../programmes/table.ts';
import { sections } from '../sections/table.ts';

/** Each time that someone asked us to write to an address. */
export const mailAsked = sqliteTable(
  'mail_asked',
  { emailHash: text('email_hash').notNull(), askedAt: text('asked_at').notNull() },
  (t) => [index('mail_asked_of_address').on(t.emailHash, t.askedAt), index('mail_asked_by_age').on(t.askedAt)],
);

export const accessLinks = sqliteTable(
  'access_links',
  {
    id: text().primaryKey(),
    /** The application that it opens; null until one is found, where an address asked. */
    applicationId: text('application_id').references(() => applications.id),
    /** The section of it that it opens; null where it opens the application. */
    sectionId: text('section_id').references(() => sections.id, { onDelete: 'cascade' }),
    /** The programme that an address asked for. */
    programmeId: text('programme_id').references(() => programmes.id),
    emailHash: text('email_hash').notNull(),
    dataKey: text('data_key').notNull(),
    /** Encrypted. */
    email: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** Encrypted. The page that it was asked for on, without fragment; once made, one that a holder asked for a link on. */
    returnTo: text('return_to'),
    askedAt: text('asked_at').notNull(),
    /** Null until the link is made. */
    tokenHash: text('token_hash').unique(),
    /** Encrypted, for the email; gone once the link was used or replaced. */
    token: text(),
    expiresAt: text('expires_at'),
    usedAt: text('used_at'),
    /** When a newer link to the same address took its place. */
    replacedAt: text('replaced_at'),
    /** SHA-256 of the application token that it was exchanged for. */
    heldHash: text('held_hash'),
  },
  (t) => [
    index('access_links_to_make')
      .on(t.id)
      .where(sql`token_hash IS NULL`),
    index('access_links_of_application').on(t.applicationId, t.emailHash),
    index('access_links_of_address').on(t.emailHash),
    index('access_links_of_section')
      .on(t.sectionId)
      .where(sql`section_id IS NOT NULL`),
    index('access_links_by_key_name').on(sql`substr(data_key, 1, instr(data_key, '.') - 1)`),
  ],
);

const keepFor = 'as long as the application';

export const personal = [
  classify(mailAsked, {
    askedAt: null,
    emailHash: {
      why: 'holds emails that anyone may ask for to three an hour for each address',
      keepFor: 'one day',
      onErase: 'delete row',
      stored: 'keyed hash',
    },
  }),
  classify(accessLinks, {
    id: null,
    applicationId: null,
    sectionId: null,
    programmeId: null,
    locale: null,
    returnTo: {
      why: 'leads back to the page that it was asked for on, whose query may say something of a person',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    askedAt: null,
    expiresAt: null,
    usedAt: null,
    replacedAt: null,
    emailHash: { why: 'finds the applications of an address', keepFor, onErase: 'delete row', stored: 'keyed hash' },
    dataKey: { why: 'encrypts the address', keepFor, onErase: 'destroy key', stored: 'encrypted' },
    email: { why: 'sends the link, and a new one when asked', keepFor, onErase: 'destroy key', stored: 'encrypted' },
    tokenHash: { why: 'knows the link when it is opened', keepFor, onErase: 'delete row', stored: 'hash' },
    token: {
      why: 'is written into the email',
      keepFor: 'until it is used',
      onErase: 'delete row',
      stored: 'encrypted',
    },
    heldHash: { why: 'opens the application on that device', keepFor, onErase: 'delete row', stored: 'hash' },
  }),
];
