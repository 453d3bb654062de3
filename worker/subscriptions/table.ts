// Who asked to hear of rounds that open, and who has heard of which.
import { sql } from 'drizzle-orm';
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Locale } from '../../sdk/form/types.ts';
import { classify } from '../db/personal.ts';
import { programmes, rounds, topics } from '../programmes/table.ts';
import type { News, SubscriptionState } from './subscription.ts';

export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text().primaryKey(),
    /** Names the request; its rows are confirmed together. */
    ask: text().notNull(),
    /** Either of these is what is followed. */
    programmeId: text('programme_id').references(() => programmes.id),
    topic: text().references(() => topics.slug),
    emailHash: text('email_hash').notNull(),
    dataKey: text('data_key'),
    /** Encrypted. */
    email: text(),
    locale: text().$type<Locale>().notNull(),
    state: text().$type<SubscriptionState>().notNull(),
    askedAt: text('asked_at').notNull(),
    /** When it was asked for, confirmed or written to last. */
    activeAt: text('active_at').notNull(),
  },
  (t) => [
    index('subscriptions_of_ask').on(t.ask),
    index('subscriptions_of_address').on(t.emailHash),
    index('subscriptions_by_age').on(t.state, t.activeAt),
    index('subscriptions_to_tell')
      .on(sql`coalesce(programme_id, topic)`, t.id)
      .where(sql`state = 'confirmed'`),
    uniqueIndex('subscriptions_once')
      .on(sql`coalesce(programme_id, topic)`, t.emailHash)
      .where(sql`state = 'confirmed'`),
    index('subscriptions_by_key_name').on(sql`substr(data_key, 1, instr(data_key, '.') - 1)`),
  ],
);

export const subscriptionNotices = sqliteTable(
  'subscription_notices',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    news: text().$type<News>().notNull(),
    emailHash: text('email_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.news, t.emailHash] })],
);

export const subscriptionSweeps = sqliteTable(
  'subscription_sweeps',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    news: text().$type<News>().notNull(),
    /** A programme's id or a topic's slug. */
    target: text().notNull(),
    afterId: text('after_id').notNull(),
    nextAt: text('next_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.news, t.target] })],
);

const keepFor = 'until it is stopped, 7 days when it is not confirmed, two years after the last message at most';

export const personal = [
  classify(subscriptions, {
    id: null,
    ask: null,
    programmeId: null,
    topic: null,
    locale: null,
    state: null,
    askedAt: null,
    activeAt: null,
    emailHash: { why: 'follows each thing once for an address', keepFor, onErase: 'delete row', stored: 'keyed hash' },
    dataKey: { why: 'encrypts the address', keepFor, onErase: 'destroy key', stored: 'encrypted' },
    email: { why: 'writes when a round opens', keepFor, onErase: 'destroy key', stored: 'encrypted' },
  }),
  classify(subscriptionNotices, {
    roundId: null,
    news: null,
    emailHash: {
      why: 'tells an address of a round once',
      keepFor: 'until the round has closed',
      onErase: 'delete row',
      stored: 'keyed hash',
    },
  }),
  classify(subscriptionSweeps, { roundId: null, news: null, target: null, afterId: null, nextAt: null }),
];
