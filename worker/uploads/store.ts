// Files in the database: what is known of them, and what must hold when one is added.
import type { D1Database } from '@cloudflare/workers-types';
import type { FileKind } from '../../sdk/form/types.ts';
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Owner } from './owner.ts';

/** A file as stored; its name is encrypted under the application's key. */
export interface UploadRow {
  id: string;
  applicationId: string;
  /** Empty for the lead's. */
  section: string;
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

/** The most that the lead, and each other organisation, may hold of an application, those included that no answer names yet. */
export const mostHeld = { files: 60, bytes: 150_000_000, ofQuestion: 20 } as const;

const columns = 'id, application_id AS applicationId, section, question, name, kind, size, digest, scan';

/** The files of the lead, or of an organisation. */
export async function filesOf(db: D1Database, { application, section }: Owner): Promise<UploadRow[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM uploads WHERE application_id = ? AND section = ? ORDER BY id`)
    .bind(application, section)
    .all<UploadRow>();
  return results;
}

/** The files of everyone who applies together. For staff alone. */
export async function filesOfAll(db: D1Database, application: string): Promise<UploadRow[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM uploads WHERE application_id = ? ORDER BY id`)
    .bind(application)
    .all<UploadRow>();
  return results;
}

/** How long an object may wait for its row, and a file for an answer that names it, in milliseconds. */
export const patience = 3600_000;

/** When what is waiting since `now` goes. */
const dueAfter = (now: Date): string => new Date(now.getTime() + patience).toISOString();

/** Names an object that is about to be written, so that it goes again unless `insertFile` follows. */
export const announceObject = (object: string, now: Date): Statement =>
  statement('INSERT INTO upload_removals (object, due_at) VALUES (?, ?)', object, dueAfter(now));

/** Room for a file, and an object that is still there. Codes: `too-many-files`, `changed-meanwhile` when the object had to go. */
export const expectRoom = (row: UploadRow): Statement =>
  expectNone(
    `CASE WHEN held.files >= ${mostHeld.files} OR held.of_question >= ${mostHeld.ofQuestion} OR held.bytes + ? > ${mostHeld.bytes}
        THEN 'too-many-files'
      WHEN NOT EXISTS (SELECT 1 FROM upload_removals WHERE object = ?) THEN 'changed-meanwhile' END`,
    `(SELECT count(*) AS files, count(*) FILTER (WHERE question = ?) AS of_question, coalesce(sum(size), 0) AS bytes
      FROM uploads WHERE application_id = ? AND section = ?) AS held`,
    row.size,
    objectOf(row),
    row.question,
    row.applicationId,
    row.section,
  );

/** Adds a file whose object is written; it goes in an hour unless an answer names it. Only together with `expectRoom`. */
export const insertFile = (row: UploadRow, now: Date): Statement[] => [
  statement(
    `INSERT INTO uploads (id, application_id, section, question, name, kind, size, digest, scan, created_at, look_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.applicationId,
    row.section,
    row.question,
    row.name,
    row.kind,
    row.size,
    row.digest,
    row.scan,
    now.toISOString(),
    dueAfter(now),
  ),
  statement('DELETE FROM upload_removals WHERE object = ?', objectOf(row)),
];

/** Files of an owner that are there. Code: `changed-meanwhile`. */
export const expectFiles = ({ application, section }: Owner, files: Iterable<string>): Statement[] => {
  const ids = [...files];
  if (!ids.length) return [];
  return [
    expectNone(
      `CASE WHEN count(*) > 0 THEN 'changed-meanwhile' END`,
      `json_each(?) AS f WHERE NOT EXISTS
        (SELECT 1 FROM uploads WHERE id = f.value AND application_id = ? AND section = ?)`,
      JSON.stringify(ids),
      application,
      section,
    ),
  ];
};

/** Files that no answer names as of `now`: they go in an hour unless one does again. */
export const letGo = ({ application, section }: Owner, files: Iterable<string>, now: Date): Statement[] => {
  const ids = [...files];
  if (!ids.length) return [];
  return [
    statement(
      `UPDATE uploads SET look_at = ? WHERE application_id = ? AND section = ?
        AND id IN (SELECT value FROM json_each(?))`,
      dueAfter(now),
      application,
      section,
      JSON.stringify(ids),
    ),
  ];
};

/** Drops the files of an organisation that was removed. */
export const dropFilesOf = ({ application, section }: Owner): Statement =>
  statement('DELETE FROM uploads WHERE application_id = ? AND section = ?', application, section);

/** What is sent in when an application is submitted: whose files, and ids of those that their answers and set-aside answers name. */
export interface SentIn {
  /** Empty for the lead. */
  sections: readonly string[];
  sent: Iterable<string>;
  setAside: Iterable<string>;
}

/**
 * Drops files that are not sent in: what only `setAside` names at once, and whatever else `sent` does not name, unless it is
 * still waiting for an answer to name it.
 */
export const dropUnsent = (application: string, { sections, sent, setAside }: SentIn): Statement =>
  statement(
    `DELETE FROM uploads WHERE application_id = ? AND section IN (SELECT value FROM json_each(?))
      AND id NOT IN (SELECT value FROM json_each(?))
      AND (look_at IS NULL OR id IN (SELECT value FROM json_each(?)))`,
    application,
    JSON.stringify(sections),
    JSON.stringify([...sent]),
    JSON.stringify([...setAside]),
  );
