// Messages in the database: which are due, who takes them on, and what became of them.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Source } from '../env.ts';
import type { MessageKind } from './catalogue.ts';
import { deliveries, type Delivery } from './delivery.ts';

/** A message that this delivery has taken on. */
export interface Claimed {
  id: string;
  kind: MessageKind;
  /** What its event is about. */
  subject: string;
  /** The event's further identifiers and codes. */
  data: Record<string, string | number>;
  /** How many times it has been tried, this time included. */
  attempts: number;
  /** How many of these it was put off for no fault of its own. */
  postponed: number;
  /** When it was tried for the first time, RFC 3339: just now, perhaps. */
  firstTriedAt: string;
}

/** A message about to be due. */
export interface NewMessage {
  id: string;
  eventSeq: number;
  kind: MessageKind;
  /** 0 where somebody waits for it, 1 for news: the lower leaves first. */
  rank: number;
  subject: string;
}

/** Makes messages due at `now`, each once for its event. Whether there is anyone to tell is seen when they leave. */
export const insertDue = (messages: readonly NewMessage[], now: Date): Statement =>
  statement(
    `INSERT INTO messages (id, event_seq, kind, rank, subject, state, attempts, due_at)
    SELECT value ->> 'id', value ->> 'eventSeq', value ->> 'kind', value ->> 'rank', value ->> 'subject', 'due', 0, ? FROM json_each(?)
    WHERE true
    ON CONFLICT (event_seq, kind) DO NOTHING`,
    now.toISOString(),
    JSON.stringify(messages),
  );

/** How many messages one delivery takes on at a time. */
const claimSize = 5;

/** Takes on messages that are due and puts them off to `until`, so that nobody else sends them and a death here is mended. */
export async function claimDue(db: D1Database, source: Source, until: Date): Promise<Claimed[]> {
  const now = source.now().toISOString();
  const [result] = await commit(db, source, {
    statements: [
      statement(
        `UPDATE messages SET attempts = attempts + 1, due_at = ?, first_tried_at = coalesce(first_tried_at, ?)
        WHERE id IN (SELECT id FROM messages WHERE state = 'due' AND due_at <= ? ORDER BY rank, due_at LIMIT ${claimSize})
        RETURNING id, kind, subject, attempts, postponed, first_tried_at AS firstTriedAt,
          (SELECT data FROM events WHERE seq = event_seq) AS data`,
        until.toISOString(),
        now,
        now,
      ),
    ],
  });
  const rows = (result?.results ?? []) as (Omit<Claimed, 'data'> & { data: string })[];
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Claimed['data'] }));
}

/** A message that still waits to be sent. Code: `message-done`. */
export const expectDue = (id: string): Statement =>
  expectNone(
    `CASE WHEN m.state IS NOT 'due' THEN 'message-done' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN messages AS m ON m.id = wanted.id',
    id,
  );

/** A message that there is no longer anyone to send to, or anything to say in. */
export const markDropped = (id: string): Statement =>
  statement(`UPDATE messages SET state = 'dropped' WHERE id = ?`, id);

export const markSent = (id: string, now: Date, serviceId: string | null): Statement =>
  statement(
    `UPDATE messages SET state = 'sent', sent_at = ?, service_id = ?, failure = NULL WHERE id = ?`,
    now.toISOString(),
    serviceId,
    id,
  );

/** Puts a message off to `dueAt`, or gives it up. `counted` unless it was no fault of its own. */
export const markUnsent = (id: string, { dueAt, failure, counted }: Unsent): Statement =>
  dueAt
    ? statement(
        `UPDATE messages SET due_at = ?, failure = ?, postponed = postponed + ? WHERE id = ? AND state = 'due'`,
        dueAt.toISOString(),
        failure,
        counted ? 0 : 1,
        id,
      )
    : statement(`UPDATE messages SET state = 'failed', failure = ? WHERE id = ? AND state = 'due'`, failure, id);

/** Why a message did not leave, and when to try again. */
export interface Unsent {
  dueAt: Date | null;
  failure: string;
  counted: boolean;
}

/** Keeps what a service tells of a message that it has, unless more is known already. Whoever tells of it has taken it. */
export const markDelivery = (id: string, delivery: Delivery, serviceId: string, now: Date): Statement =>
  statement(
    `UPDATE messages SET state = 'sent', sent_at = coalesce(sent_at, ?), service_id = ?, delivery = ?, delivery_at = ?
    WHERE id = ? AND coalesce((SELECT key FROM json_each(?) WHERE value = delivery), -1) < ?`,
    now.toISOString(),
    serviceId,
    delivery,
    now.toISOString(),
    id,
    JSON.stringify(deliveries),
    deliveries.indexOf(delivery),
  );

/** How many messages are due at `now`, counted up to 1,000. */
export async function countDue(db: D1Database, now: Date): Promise<number> {
  const row = await db
    .prepare(`SELECT count(*) AS due FROM (SELECT 1 FROM messages WHERE state = 'due' AND due_at <= ? LIMIT 1000)`)
    .bind(now.toISOString())
    .first<{ due: number }>();
  return row?.due ?? 0;
}
