// Messages that are due or sent, at most one for each event and kind; and the mailbox that receives them locally.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { classify } from '../db/personal.ts';
import type { Delivery } from './delivery.ts';

export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    eventSeq: integer('event_seq').notNull(),
    kind: text().notNull(),
    /** 0 where somebody waits for it, 1 for news: the lower leaves first. */
    rank: integer().notNull().default(0),
    /** What it is about: an application, a section, a link, a request for one, or a subscription. */
    subject: text().notNull(),
    state: text().$type<'due' | 'sent' | 'failed' | 'dropped'>().notNull(),
    /** How often it was tried, and how often of these for no fault of its own. */
    attempts: integer().notNull(),
    postponed: integer().notNull().default(0),
    /** Since when, RFC 3339; null before. */
    firstTriedAt: text('first_tried_at'),
    /** Not to be tried before this instant. */
    dueAt: text('due_at').notNull(),
    sentAt: text('sent_at'),
    /** Why it was not taken the last time: a code of ours. */
    failure: text(),
    /** What the mail service calls it. */
    serviceId: text('service_id'),
    /** The furthest that the mail service has told of it, and since when (delivery.ts). */
    delivery: text().$type<Delivery>(),
    deliveryAt: text('delivery_at'),
  },
  (t) => [uniqueIndex('messages_once').on(t.eventSeq, t.kind), index('messages_due').on(t.state, t.rank, t.dueAt)],
);

/** What the local mailbox page shows. The content is encrypted like any other personal data. */
export const mailbox = sqliteTable('mailbox', {
  messageId: text('message_id').primaryKey(),
  dataKey: text('data_key').notNull(),
  content: text().notNull(),
  receivedAt: text('received_at').notNull(),
});

export const personal = [
  classify(messages, {
    id: null,
    eventSeq: null,
    kind: null,
    rank: null,
    subject: null,
    state: null,
    attempts: null,
    firstTriedAt: null,
    dueAt: null,
    sentAt: null,
    postponed: null,
    failure: null,
    serviceId: null,
    delivery: null,
    deliveryAt: null,
  }),
  classify(mailbox, {
    messageId: null,
    receivedAt: null,
    dataKey: {
      why: 'encrypts the content',
      keepFor: 'local development only',
      onErase: 'destroy key',
      stored: 'encrypted',
    },
    content: {
      why: 'shows messages to a developer',
      keepFor: 'local development only',
      onErase: 'destroy key',
      stored: 'encrypted',
    },
  }),
];
