// Sections of joint applications, one for each organisation beside the lead's, and the tries of codes.
// What a person gave is encrypted under the application's own key: destroying that destroys the sections too.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '../../sdk/form/types.ts';
import { applications } from '../applications/table.ts';
import { classify } from '../db/personal.ts';

export const sections = sqliteTable(
  'sections',
  {
    id: text().primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    state: text().$type<'invited' | 'joined' | 'done' | 'removed'>().notNull(),
    /** Encrypted JSON: the organisation's name and the address that was invited. */
    invited: text().notNull(),
    /** Keyed hash of the address. */
    emailHash: text('email_hash'),
    /** The code, encrypted, so that the lead can read it out; null once used. */
    code: text(),
    /** Keyed hash of the code. */
    codeHash: text('code_hash').unique(),
    codeExpiresAt: text('code_expires_at'),
    /** SHA-256 of the token that holds the section; null before somebody joined. */
    tokenHash: text('token_hash'),
    /** Encrypted JSON of the answers to the pages for organisations. */
    answers: text().notNull(),
    /** The version of the form that they answer. */
    formVersion: integer('form_version').notNull(),
    /** Answers that the form no longer asks for, encrypted as `answers` is. */
    setAside: text('set_aside'),
    pagesSaved: text('pages_saved', { mode: 'json' }).$type<string[]>().notNull(),
    /** Grows by one with every write. */
    version: integer().notNull(),
    /** How many invitations have been sent. */
    invitations: integer().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** The origin of the page that it was joined from. */
    startedFrom: text('started_from'),
    invitedAt: text('invited_at').notNull(),
    joinedAt: text('joined_at'),
    consentedAt: text('consented_at'),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [index('sections_of_application').on(t.applicationId, t.id), index('sections_by_email').on(t.emailHash)],
);

/** Codes that were tried in vain, by hour and address. */
export const joinAttempts = sqliteTable(
  'join_attempts',
  {
    /** `2027-01-15T12`. */
    hour: text().notNull(),
    /** Keyed hash of the network address. */
    addressHash: text('address_hash').notNull(),
    tries: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.hour, t.addressHash] })],
);

const keepFor = 'as long as the application';

export const personal = [
  classify(sections, {
    id: null,
    applicationId: null,
    state: null,
    pagesSaved: null,
    formVersion: null,
    version: null,
    invitations: null,
    locale: null,
    startedFrom: null,
    invitedAt: null,
    joinedAt: null,
    consentedAt: null,
    updatedAt: null,
    codeExpiresAt: null,
    invited: {
      why: 'invites an organisation to apply together, tells it that it was submitted, and tells the others who it is',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    emailHash: {
      why: 'finds the invitations of an address without storing it',
      keepFor,
      onErase: 'set null',
      stored: 'keyed hash',
    },
    code: { why: 'the lead reads it out', keepFor: 'until it is used', onErase: 'destroy key', stored: 'encrypted' },
    codeHash: {
      why: 'lets the invited organisation join',
      keepFor: 'until it is used',
      onErase: 'set null',
      stored: 'keyed hash',
    },
    tokenHash: { why: 'opens the section for who joined', keepFor, onErase: 'delete row', stored: 'hash' },
    answers: {
      why: 'what the organisation tells the organiser in order to be selected',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    setAside: {
      why: 'what the form no longer asks, for the organisation to read',
      keepFor: 'until the application is submitted',
      onErase: 'destroy key',
      stored: 'encrypted',
    },
  }),
  classify(joinAttempts, {
    hour: null,
    tries: null,
    addressHash: {
      why: 'slows down who guesses codes',
      keepFor: 'two hours',
      onErase: 'delete row',
      stored: 'keyed hash',
    },
  }),
];
