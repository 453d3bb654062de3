// Files in the database: what is known of them, and what must hold when one is added.
import type { D1Database } from '@cloudflare/workers-types';
import type { SetAside } from '../../sdk/form/carry.ts';
import { filesIn } from '../../sdk/form/questions/upload.ts';
import { answerTo } from '../../sdk/form/journey.ts';
import type { Answers, FileKind, Form } from '../../sdk/form/types.ts';
import { latestClosing } from '../applications/application.ts';
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';

/** A file as stored; its name is encrypted under the application's key. */
export interface UploadRow {
  id: string;
  applicationId: string;
  question: string;
  name: string;
  kind: FileKind;
  size: number;
  digest: string;
  scan: 'clean' | 'not-scanned';
}

/** The context that binds an encrypted name to its file, and the file's bytes to their object. */
export const nameContext = (file: string) => `uploads.name:${file}`;
export const objectOf = ({ applicationId, id }: Pick<UploadRow, 'applicationId' | 'id'>) => `${applicationId}/${id}`;

/** The most that one application may hold, those included that no answer names yet. */
export const mostHeld = { files: 60, bytes: 150_000_000, ofQuestion: 20 } as const;

/** The files of an application. */
export async function filesOf(db: D1Database, application: string): Promise<UploadRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, application_id AS applicationId, question, name, kind, size, digest, scan FROM uploads
      WHERE application_id = ? ORDER BY id`,
    )
    .bind(application)
    .all<UploadRow>();
  return results;
}

/** How long an object may wait for its row, in milliseconds. */
const patience = 3600_000;

/** Names an object that is about to be written, so that it goes again unless `insertFile` follows. */
export const announceObject = (object: string, now: Date): Statement =>
  statement(
    'INSERT INTO upload_removals (object, due_at) VALUES (?, ?)',
    object,
    new Date(now.getTime() + patience).toISOString(),
  );

/**
 * An application in `state` that takes files at `now`, and an object that is still there. Codes: `token-invalid`,
 * `already-submitted`, `round-not-open`, `too-many-files`, `changed-meanwhile` when the object had to go.
 */
export const expectRoom = (row: UploadRow, state: string, now: Date): Statement =>
  expectNone(
    `CASE WHEN a.id IS NULL THEN 'token-invalid' WHEN a.state <> ? THEN 'already-submitted'
      WHEN iif(a.state = 'reopened', a.due_at, r.closes_at) <= ? THEN 'round-not-open'
      WHEN (SELECT count(*) FROM uploads WHERE application_id = a.id) >= ${mostHeld.files}
        OR (SELECT count(*) FROM uploads WHERE application_id = a.id AND question = ?) >= ${mostHeld.ofQuestion}
        OR (SELECT coalesce(sum(size), 0) FROM uploads WHERE application_id = a.id) + ? > ${mostHeld.bytes}
        THEN 'too-many-files'
      WHEN NOT EXISTS (SELECT 1 FROM upload_removals WHERE object = ?) THEN 'changed-meanwhile' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN applications AS a ON a.id = wanted.id LEFT JOIN rounds AS r ON r.id = a.round_id',
    state,
    latestClosing(now),
    row.question,
    row.size,
    objectOf(row),
    row.applicationId,
  );

/** Adds a file whose object is written. Only together with `expectRoom`. */
export const insertFile = (row: UploadRow, now: Date): Statement[] => [
  statement(
    'INSERT INTO uploads (id, application_id, question, name, kind, size, digest, scan, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.id,
    row.applicationId,
    row.question,
    row.name,
    row.kind,
    row.size,
    row.digest,
    row.scan,
    now.toISOString(),
  ),
  statement('DELETE FROM upload_removals WHERE object = ?', objectOf(row)),
];

/** Whether a set-aside answer is to a question for files. */
export const asksFiles = ({ question }: SetAside): boolean => question.type === 'upload';

/** Ids of the files that set-aside answers name. They are kept for as long as those answers are. */
export const filesAside = (setAside: readonly SetAside[]): string[] =>
  setAside.filter(asksFiles).flatMap(({ answer }) => filesIn(answer).flatMap(({ file }) => file ?? []));

/**
 * Drops the files of a page's questions that neither its answers nor those set aside name any longer, once they are an
 * hour old: none on its way goes.
 */
export function dropFiles(
  application: string,
  form: Form,
  page: string,
  { answers, setAside }: { answers: Answers; setAside: readonly SetAside[] },
  now: Date,
): Statement[] {
  const asked = (form.pages.find(({ id }) => id === page)?.questions ?? []).filter(({ type }) => type === 'upload');
  if (!asked.length) return [];
  const named = asked.flatMap(({ id }) => filesIn(answerTo(answers, id)).map(({ file }) => file));
  return [
    statement(
      `DELETE FROM uploads WHERE application_id = ? AND created_at <= ?
        AND question IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))`,
      application,
      new Date(now.getTime() - patience).toISOString(),
      JSON.stringify(asked.map(({ id }) => id)),
      JSON.stringify([...named.filter((file) => file !== undefined), ...filesAside(setAside)]),
    ),
  ];
}

/** Drops the files that only set-aside answers name: those that are sent in do not. With what is dropped of the answers. */
export function dropFilesAside(application: string, setAside: readonly SetAside[], sent: Answers): Statement[] {
  const named = new Set(Object.values(sent).flatMap((answer) => filesIn(answer).map(({ file }) => file)));
  const files = filesAside(setAside).filter((file) => !named.has(file));
  if (!files.length) return [];
  return [
    statement(
      'DELETE FROM uploads WHERE application_id = ? AND id IN (SELECT value FROM json_each(?))',
      application,
      JSON.stringify(files),
    ),
  ];
}
