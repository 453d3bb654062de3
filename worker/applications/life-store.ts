// Moves and their history in the database: statements for moves.ts, and what its holder and staff read of them.
import type { D1Database } from '@cloudflare/workers-types';
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { decryptJson, encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { expectNone } from '../db/commit.ts';
import { prepared } from '../db/open.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Settings } from '../env.ts';
import type { HistoryEntry } from '../../sdk/types.ts';
import type { LeavingReason, Move, Mover, State } from './state.ts';
import type { ApplicationRow } from './store.ts';
import { applicationHistory } from './table.ts';

const placeOf = (id: string) => `application_history.note:${id}`;

/** An application that is as it was read. Codes: `token-invalid` when it is gone, `changed-meanwhile`. */
export const expectUnchanged = ({ id, state, version }: Pick<ApplicationRow, 'id' | 'state' | 'version'>): Statement =>
  expectNone(
    `CASE WHEN a.id IS NULL THEN 'token-invalid' WHEN a.state <> ? OR a.version <> ? THEN 'changed-meanwhile' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN applications AS a ON a.id = wanted.id',
    state,
    version,
    id,
  );

/** Puts an application into its next state. Answers that were not sent stay beside those that were. */
export const updateState = (row: {
  id: string;
  state: State;
  dueAt: string | null;
  asked: readonly string[] | null;
  locale: string;
  now: Date;
}): Statement =>
  statement(
    `UPDATE applications SET state = ?, due_at = ?, asked = ?, locale = ?, version = version + 1, updated_at = ?,
      sent_answers = iif(? = 'reopened', coalesce(sent_answers, answers), sent_answers) WHERE id = ?`,
    row.state,
    row.dueAt,
    row.asked && JSON.stringify(row.asked),
    row.locale,
    row.now.toISOString(),
    row.state,
    row.id,
  );

/** Keeps what the organisers read as it is, once answers begin to differ from it. Before `updateDraft`, in its batch. */
export const keepSent = (id: string): Statement =>
  statement('UPDATE applications SET sent_answers = coalesce(sent_answers, answers) WHERE id = ?', id);

/** One thing that happened, about to be written; `version` is that of the application after it. */
export interface NewEntry {
  applicationId: string;
  version: number;
  at: string;
  actor: Mover;
  move: Move;
  state: State;
  reason?: LeavingReason | null;
  dueAt?: string | null;
  questions?: readonly string[];
  /** Encrypted by `sealNote`. */
  note?: string | null;
}

export const insertEntry = (entry: NewEntry): Statement =>
  statement(
    `INSERT INTO application_history (application_id, version, at, actor, move, state, reason, due_at, questions, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.applicationId,
    entry.version,
    entry.at,
    entry.actor,
    entry.move,
    entry.state,
    entry.reason ?? null,
    entry.dueAt ?? null,
    JSON.stringify(entry.questions ?? []),
    entry.note ?? null,
  );

/** Encrypts what the organisers write to an applicant. */
export async function sealNote(settings: Settings, row: ApplicationRow, note: string): Promise<string> {
  return encryptJson(await openRecordKey(settings.keyring, row.dataKey, row.id), note, placeOf(row.id));
}

const ofApplication = prepared((orm) =>
  orm
    .select(getTableColumns(applicationHistory))
    .from(applicationHistory)
    .where(eq(applicationHistory.applicationId, sql.placeholder('id')))
    .orderBy(desc(applicationHistory.version))
    .limit(500)
    .prepare(),
);

const lastOf = prepared((orm) =>
  orm
    .select(getTableColumns(applicationHistory))
    .from(applicationHistory)
    .where(
      and(
        eq(applicationHistory.applicationId, sql.placeholder('id')),
        eq(applicationHistory.move, sql.placeholder('move')),
      ),
    )
    .orderBy(desc(applicationHistory.version))
    .limit(1)
    .prepare(),
);

type Holding = { db: D1Database; settings: Settings };
type Sealed = Pick<ApplicationRow, 'id' | 'dataKey'>;

/** What has happened to an application, oldest first; the last 500 at most. */
export const historyOf = async (holding: Holding, row: Sealed): Promise<HistoryEntry[]> =>
  opened(holding, row, (await ofApplication(holding.db).all({ id: row.id })).toReversed());

/** When that move was last made, and its particulars; undefined when it never was. */
export const lastOfMove = async (holding: Holding, row: Sealed, move: Move): Promise<HistoryEntry | undefined> =>
  (await opened(holding, row, await lastOf(holding.db).all({ id: row.id, move })))[0];

async function opened(
  { settings }: Holding,
  { id, dataKey }: Sealed,
  rows: (typeof applicationHistory.$inferSelect)[],
): Promise<HistoryEntry[]> {
  const key = rows.some(({ note }) => note !== null) ? await openRecordKey(settings.keyring, dataKey, id) : null;
  return Promise.all(
    rows.map(async ({ at, actor, move, state, reason, dueAt, questions, note }) => ({
      ...{ at, actor, move, state, reason, dueAt, questions },
      note: note !== null && key ? await decryptJson<string>(key, note, placeOf(id)) : null,
    })),
  );
}

/** Applications whose deadline had passed at `before`, the most overdue first. */
export async function overdue(db: D1Database, before: Date, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT id FROM applications WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at LIMIT ?')
    .bind(before.toISOString(), limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
