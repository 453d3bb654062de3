// Programmes, their rounds and the topics that they work on.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import type { Monitoring } from '../../sdk/form/monitoring.ts';
import type { Localised, Nation } from '../../sdk/form/types.ts';
import { classify } from '../db/personal.ts';

export const programmes = sqliteTable('programmes', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text({ mode: 'json' }).$type<Localised>().notNull(),
  summary: text({ mode: 'json' }).$type<Localised>().notNull(),
  description: text({ mode: 'json' }).$type<Localised[]>().notNull(),
  eligibility: text({ mode: 'json' }).$type<Localised[]>().notNull(),
  offer: text({ mode: 'json' }).$type<Localised[]>().notNull(),
  nations: text({ mode: 'json' }).$type<Nation[]>().notNull(),
  runBy: text('run_by', { mode: 'json' }).$type<string[]>().notNull(),
  contactEmail: text('contact_email').notNull(),
  createdAt: text('created_at').notNull(),
});

export const rounds = sqliteTable(
  'rounds',
  {
    id: text().primaryKey(),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    name: text({ mode: 'json' }).$type<Localised>().notNull(),
    // Instants as RFC 3339 in UTC with milliseconds, so that text order is time order.
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    decisionsAt: text('decisions_at').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    places: integer(),
    formId: text('form_id').notNull(),
    formVersion: integer('form_version').notNull(),
    eligibility: text({ mode: 'json' }).$type<Eligibility>(),
    monitoring: text({ mode: 'json' }).$type<Monitoring>(),
    /** Grows with each change of the check. */
    eligibilityVersion: integer('eligibility_version').notNull().default(1),
    /** Grows with each change of its name, dates or places. */
    version: integer().notNull().default(1),
    createdAt: text('created_at').notNull(),
  },
  (t) => [index('rounds_by_programme').on(t.programmeId, t.opensAt), index('rounds_by_closing').on(t.closesAt)],
);

export const topics = sqliteTable('topics', {
  slug: text().primaryKey(),
  name: text({ mode: 'json' }).$type<Localised>().notNull(),
  summary: text({ mode: 'json' }).$type<Localised>().notNull(),
});

export const programmeTopics = sqliteTable(
  'programme_topics',
  {
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    topic: text()
      .notNull()
      .references(() => topics.slug),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programmeId, t.topic] }),
    uniqueIndex('programme_topics_in_order').on(t.programmeId, t.position),
  ],
);

export const personal = [
  classify(programmes, {
    id: null,
    slug: null,
    name: null,
    summary: null,
    description: null,
    eligibility: null,
    offer: null,
    nations: null,
    runBy: null,
    createdAt: null,
    contactEmail: {
      why: 'the published contact of the programme, a shared mailbox',
      keepFor: 'as long as the programme',
      onErase: 'keep',
      stored: 'plain',
    },
  }),
  classify(rounds, {
    id: null,
    programmeId: null,
    name: null,
    opensAt: null,
    closesAt: null,
    decisionsAt: null,
    startsAt: null,
    endsAt: null,
    places: null,
    formId: null,
    formVersion: null,
    eligibility: null,
    monitoring: null,
    eligibilityVersion: null,
    version: null,
    createdAt: null,
  }),
  classify(topics, { slug: null, name: null, summary: null }),
  classify(programmeTopics, { programmeId: null, topic: null, position: null }),
];
