// Applications. Answers are one encrypted value under the application's own key; nothing else of a person is readable here.
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LeavingReason, Move, Mover, State } from './state.ts';
import type { Locale } from '../../sdk/form/types.ts';
import { classify } from '../db/personal.ts';
import { rounds } from '../programmes/table.ts';

export const applications = sqliteTable(
  'applications',
  {
    id: text().primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    state: text().$type<State>().notNull(),
    locale: text().$type<Locale>().notNull(),
    formId: text('form_id').notNull(),
    formVersion: integer('form_version').notNull(),
    /** SHA-256 of the token that holds the application. */
    tokenHash: text('token_hash').notNull(),
    /** The application's own key, wrapped; destroying it destroys the answers. */
    dataKey: text('data_key').notNull(),
    /** Encrypted JSON of the answers by question. */
    answers: text().notNull(),
    /** Ids of saved pages, JSON. */
    pagesSaved: text('pages_saved', { mode: 'json' }).$type<string[]>().notNull(),
    /** Keyed hash of an address that finds it: the contact's once it was submitted, in a draft the one at which its lead was invited. */
    emailHash: text('email_hash'),
    /** The origin of the page that it was started on. */
    startedFrom: text('started_from'),
    /** Grows by one with every write; the ETag is made of it. */
    version: integer().notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    submittedAt: text('submitted_at'),
    reference: text().unique(),
    /** What the organisers read while `answers` holds changes that were not sent yet, encrypted as `answers` is. */
    sentAnswers: text('sent_answers'),
    /** When the state ends by itself. */
    dueAt: text('due_at'),
    /** Answers that a later version of the form has no place for, encrypted as `answers` is; drafts alone have them. */
    setAside: text('set_aside'),
    /** The code of the organisation that it was sent for; null of a draft, and where the register does not have it. */
    organisation: text(),
    /** Ids of the questions that it was reopened for, JSON. */
    asked: text({ mode: 'json' }).$type<string[]>(),
  },
  (t) => [
    index('applications_of_round').on(t.roundId, t.id),
    index('applications_of_round_in_state').on(t.roundId, t.state, t.id),
    index('applications_by_email').on(t.emailHash),
    index('applications_due')
      .on(t.dueAt)
      .where(sql`due_at IS NOT NULL`),
    index('applications_by_key_name').on(sql`substr(data_key, 1, instr(data_key, '.') - 1)`),
  ],
);

/** What has happened to an application since it was submitted. */
export const applicationHistory = sqliteTable(
  'application_history',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    /** Of the application after it. */
    version: integer().notNull(),
    at: text().notNull(),
    actor: text().$type<Mover>().notNull(),
    move: text().$type<Move>().notNull(),
    /** The state that it led to. */
    state: text().$type<State>().notNull(),
    reason: text().$type<LeavingReason>(),
    dueAt: text('due_at'),
    /** Ids of questions, JSON. */
    questions: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** What the organisers wrote, encrypted under the application's key. */
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.version] })],
);

const keepFor = 'drafts: 28 days after the round closes; submitted: two years after the round ends';

export const personal = [
  classify(applications, {
    id: null,
    roundId: null,
    state: null,
    locale: null,
    formId: null,
    formVersion: null,
    pagesSaved: null,
    startedFrom: null,
    version: null,
    createdAt: null,
    updatedAt: null,
    submittedAt: null,
    reference: null,
    dueAt: null,
    organisation: null,
    asked: null,
    tokenHash: {
      why: 'opens the application for the person who started it',
      keepFor,
      onErase: 'delete row',
      stored: 'hash',
    },
    dataKey: { why: 'encrypts the answers', keepFor, onErase: 'destroy key', stored: 'encrypted' },
    answers: {
      why: 'what the team tells the organiser in order to be selected',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    sentAnswers: {
      why: 'what the organisers read while the team is changing it',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    setAside: {
      why: 'what the team had answered to questions that changed, for them to read until they submit',
      keepFor,
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    emailHash: {
      why: 'finds the applications of an address without storing it',
      keepFor,
      onErase: 'delete row',
      stored: 'keyed hash',
    },
  }),
  classify(applicationHistory, {
    applicationId: null,
    version: null,
    at: null,
    actor: null,
    move: null,
    state: null,
    reason: null,
    dueAt: null,
    questions: null,
    note: { why: 'what the organisers asked the team', keepFor, onErase: 'destroy key', stored: 'encrypted' },
  }),
];
