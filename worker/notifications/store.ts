// Messages in the database: which are due, who takes them on, and what became of them.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Source } from '../env.ts';
import type { MessageKind } from './catalogue.ts';

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
}

/** A message about to be due. */
export interface NewMessage {
  id: string;
  eventSeq: number;
  kind: MessageKind;
  subject: string;
}

/** Makes messages due at `now`, each once for its event. Whether there is anyone to tell is seen when they leave. */
export const insertDue = (messages: readonly NewMessage[], now: Date): Statement =>
  statement(
    `INSERT INTO messages (id, event_seq, kind, subject, state, attempts, due_at)
    SELECT value ->> 'id', value ->> 'eventSeq', value ->> 'kind', value ->> 'subject', 'due', 0, ? FROM json_each(?)
    WHERE true
    ON CONFLICT (event_seq, kind) DO NOTHING`,
    now.toISOString(),
    JSON.stringify(messages),
  );

/** How many messages one delivery takes on at a time. */
const claimSize = 20;

/** Takes on messages that are due and puts them off to `until`, so that nobody else sends them and a death here is mended. */
export async function claimDue(db: D1Database, source: Source, until: Date): Promise<Claimed[]> {
  const [result] = await commit(db, source, {
    statements: [
      statement(
        `UPDATE messages SET attempts = attempts + 1, due_at = ?
        WHERE id IN (SELECT id FROM messages WHERE state = 'due' AND due_at <= ? ORDER BY due_at LIMIT ${claimSize})
        RETURNING id, kind, subject, attempts, (SELECT data FROM events WHERE seq = event_seq) AS data`,
        until.toISOString(),
        source.now().toISOString(),
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

export const markSent = (id: string, now: Date): Statement =>
  statement(`UPDATE messages SET state = 'sent', sent_at = ? WHERE id = ?`, now.toISOString(), id);

/** Puts a message off to `dueAt`, or gives it up. */
export const markUnsent = (id: string, dueAt: Date | null): Statement =>
  dueAt
    ? statement(`UPDATE messages SET due_at = ? WHERE id = ? AND state = 'due'`, dueAt.toISOString(), id)
    : statement(`UPDATE messages SET state = 'failed' WHERE id = ? AND state = 'due'`, id);

/** How many messages are due at `now`, counted up to 1,000. */
export async function countDue(db: D1Database, now: Date): Promise<number> {
  const row = await db
    .prepare(`SELECT count(*) AS due FROM (SELECT 1 FROM messages WHERE state = 'due' AND due_at <= ? LIMIT 1000)`)
    .bind(now.toISOString())
    .first<{ due: number }>();
  return row?.due ?? 0;
}
