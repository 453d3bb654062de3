// Applications in the database: reads give rows, writes give statements, and what must hold when they are committed.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Answers, Locale } from '../../sdk/form/types.ts';
import { decryptJson, encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { expectNone } from '../db/commit.ts';
import { prepared } from '../db/open.ts';
import { type Statement, statement } from '../db/statement.ts';
import { write } from '../db/write.ts';
import type { Settings } from '../env.ts';
import { Problem } from '../http/problem.ts';
import { rounds } from '../programmes/table.ts';
import { latestClosing } from './application.ts';
import type { State } from './state.ts';
import { applications } from './table.ts';

const byId = prepared((orm) =>
  orm
    .select({
      ...getTableColumns(applications),
      closesAt: rounds.closesAt,
      decisionsAt: rounds.decisionsAt,
      roundFormVersion: rounds.formVersion,
    })
    .from(applications)
    .innerJoin(rounds, eq(rounds.id, applications.roundId))
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare(),
);

/** An application as stored, its answers still encrypted, with the dates of its round that it lives by and the version of its form. */
export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof applicationById>>>;

export const applicationById = (db: D1Database, id: string) => byId(db).get({ id });

/** The context that binds an encrypted value to its place. */
const placeOf = (id: string) => `applications.answers:${id}`;

/**
 * The most that the answers of one application may take, in characters of their encrypted text: some 100,000 words. D1 holds
 * 2,000,000 bytes a row, and a row may hold as much once more: what was sent, or what was set aside of a draft; never both.
 */
export const mostAnswers = 900_000;

/** Encrypts answers. Throws a Problem (413) when they are more than can be stored. */
export async function sealAnswers(key: CryptoKey, id: string, answers: Answers): Promise<string> {
  const sealed = await encryptJson(key, answers, placeOf(id));
  if (sealed.length > mostAnswers)
    throw new Problem('too-large', 'All answers together are longer than an application may be.');
  return sealed;
}

/** The answers of an application, and its key to write them again. */
export interface OpenedAnswers {
  key: CryptoKey;
  answers: Answers;
}

/** Decrypts the answers of an application. Throws when its key or they cannot be read. */
export async function openAnswers(
  settings: Settings,
  row: Pick<ApplicationRow, 'id' | 'dataKey' | 'answers'>,
): Promise<OpenedAnswers> {
  const key = await openRecordKey(settings.keyring, row.dataKey, row.id);
  return { key, answers: await decryptJson<Answers>(key, row.answers, placeOf(row.id)) };
}

/** A draft about to be stored. */
export interface NewDraft extends Record<string, unknown> {
  id: string;
  roundId: string;
  locale: Locale;
  formId: string;
  formVersion: number;
  tokenHash: string;
  dataKey: string;
  answers: string;
  startedFrom: string | null;
  createdAt: string;
}

export const insertDraft: (draft: NewDraft) => Statement = write<NewDraft>((orm) =>
  orm.insert(applications).values({
    id: sql.placeholder('id'),
    roundId: sql.placeholder('roundId'),
    state: sql`'draft'`,
    locale: sql.placeholder('locale'),
    formId: sql.placeholder('formId'),
    formVersion: sql.placeholder('formVersion'),
    tokenHash: sql.placeholder('tokenHash'),
    dataKey: sql.placeholder('dataKey'),
    answers: sql.placeholder('answers'),
    pagesSaved: sql`'[]'`,
    startedFrom: sql.placeholder('startedFrom'),
    version: sql`1`,
    createdAt: sql.placeholder('createdAt'),
    updatedAt: sql.placeholder('createdAt'),
  }),
);

/** A round that takes new applications at `now`, on the form that it is known by. Codes: `round-not-found`, `round-not-open`, `form-changed`. */
export const expectOpen = (round: { id: string; formId: string; formVersion: number }, now: Date): Statement =>
  expectNone(
    `CASE WHEN r.id IS NULL THEN 'round-not-found' WHEN r.opens_at > ? OR r.closes_at <= ? THEN 'round-not-open'
      WHEN r.form_id <> ? OR r.form_version <> ? THEN 'form-changed' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN rounds AS r ON r.id = wanted.id',
    now.toISOString(),
    now.toISOString(),
    round.formId,
    round.formVersion,
    round.id,
  );

/**
 * An application in `state` whose answers may be changed at `now`: until its round closes or, reopened, until its deadline;
 * where they are given, at `version` and, as a draft, under the version of the form that its round uses. Codes: `token-invalid` when it is gone,
 * `already-submitted`, `round-not-open`, `changed-meanwhile`, `form-changed`.
 */
export const expectEditable = (
  {
    id,
    state,
    version,
    formVersion,
  }: Pick<ApplicationRow, 'id' | 'state'> & Partial<Pick<ApplicationRow, 'version' | 'formVersion'>>,
  now: Date,
): Statement =>
  expectNone(
    `CASE WHEN a.id IS NULL THEN 'token-invalid' WHEN a.state <> ? THEN 'already-submitted'
      WHEN iif(a.state = 'reopened', a.due_at, r.closes_at) <= ? THEN 'round-not-open'
      WHEN a.version <> coalesce(?, a.version) THEN 'changed-meanwhile'
      WHEN a.state = 'draft' AND r.form_version <> coalesce(?, r.form_version) THEN 'form-changed' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN applications AS a ON a.id = wanted.id LEFT JOIN rounds AS r ON r.id = a.round_id',
    state,
    latestClosing(now),
    version ?? null,
    formVersion ?? null,
    id,
  );

/** Stores answers that the organisers do not read yet. Only together with `expectEditable`. */
export const updateDraft = (row: {
  id: string;
  answers: string;
  pagesSaved: readonly string[];
  formVersion: number;
  setAside: string | null;
  locale: Locale;
  now: Date;
}): Statement =>
  statement(
    `UPDATE applications SET answers = ?, pages_saved = ?, form_version = ?, set_aside = ?, locale = ?,
      version = version + 1, updated_at = ? WHERE id = ?`,
    row.answers,
    JSON.stringify(row.pagesSaved),
    row.formVersion,
    row.setAside,
    row.locale,
    row.now.toISOString(),
    row.id,
  );

/**
 * Makes what is written what the organisers read: of a draft, of a reopened application, or of a submitted one that was
 * changed: `answers` or, where more was typed that is not sent, `sentAnswers`. The reference and the instant of the first
 * submission stay; what had been set aside goes. Only together with `expectEditable`.
 */
export const markSubmitted = (row: {
  id: string;
  answers: string;
  sentAnswers?: string | null;
  locale: Locale;
  reference: string;
  emailHash: string | null;
  organisation: string | null;
  pagesSaved: readonly string[];
  formVersion: number;
  now: Date;
}): Statement =>
  statement(
    `UPDATE applications SET state = 'submitted', form_version = ?, answers = ?, locale = ?, reference = coalesce(reference, ?),
      email_hash = ?, organisation = ?, pages_saved = ?, version = version + 1, updated_at = ?, submitted_at = coalesce(submitted_at, ?),
      sent_answers = ?, set_aside = NULL, due_at = NULL, asked = NULL WHERE id = ?`,
    row.formVersion,
    row.answers,
    row.locale,
    row.reference,
    row.emailHash,
    row.organisation,
    JSON.stringify(row.pagesSaved),
    row.now.toISOString(),
    row.now.toISOString(),
    row.sentAnswers ?? null,
    row.id,
  );

/** The counter of a round's applications in a state. */
export const counterName = (roundId: string, state: State): string => `applications:${roundId}:${state}`;

/** Moves the counters of a round by what has changed in it. */
export const moveCounters = (roundId: string, by: Partial<Record<State, number>>): Statement =>
  statement(
    `INSERT INTO counters (name, value) SELECT key, value FROM json_each(?) WHERE true
    ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`,
    JSON.stringify(
      Object.fromEntries(Object.entries(by).map(([state, change]) => [counterName(roundId, state as State), change])),
    ),
  );
