// Links in the database: reads give rows, writes give statements.
import type { D1Database } from '@cloudflare/workers-types';
import type { Locale } from '../../sdk/form/types.ts';
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';

/** A link, asked for or made. */
export interface LinkRow {
  id: string;
  applicationId: string | null;
  programmeId: string | null;
  emailHash: string;
  dataKey: string;
  /** Encrypted. */
  email: string;
  locale: Locale;
  returnTo: string | null;
  /** Encrypted; null before it is made, and once it was used or replaced. */
  token: string | null;
  expiresAt: string | null;
  usedAt: string | null;
  replacedAt: string | null;
}

/** The context that binds an encrypted value of a link to its place. */
export const placeOf = (id: string, column: 'email' | 'token') => `access_links.${column}:${id}`;

const columns = `id, application_id AS applicationId, programme_id AS programmeId, email_hash AS emailHash,
  data_key AS dataKey, email, locale, return_to AS returnTo, token, expires_at AS expiresAt, used_at AS usedAt,
  replaced_at AS replacedAt`;

/** A link as it is asked for: to one application, or to what an address has with the programme of this slug. */
export interface Asked extends Pick<
  LinkRow,
  'id' | 'applicationId' | 'emailHash' | 'dataKey' | 'email' | 'locale' | 'returnTo'
> {
  programme: string | null;
}

/** The programme of an asked link is there. Code: `not-found`. */
export const expectProgramme = (slug: string): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'not-found' END`, 'programmes WHERE slug = ?', slug);

export const insertAsked = (row: Asked, now: Date): Statement =>
  statement(
    `INSERT INTO access_links
      (id, application_id, programme_id, email_hash, data_key, email, locale, return_to, asked_at)
    SELECT ?, ?, (SELECT id FROM programmes WHERE slug = ?), ?, ?, ?, ?, ?, ?`,
    row.id,
    row.applicationId,
    row.programme,
    row.emailHash,
    row.dataKey,
    row.email,
    row.locale,
    row.returnTo,
    now.toISOString(),
  );

/** The oldest links that have not been made yet. */
export async function linksToMake(db: D1Database): Promise<LinkRow[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM access_links WHERE token_hash IS NULL ORDER BY id LIMIT 20`)
    .all<LinkRow>();
  return results;
}

/** The application of an address with a programme: the one that can still be filled in, else the latest. */
export async function applicationOf(
  db: D1Database,
  { programmeId, emailHash }: LinkRow,
  now: Date,
): Promise<string | null> {
  const row = await db
    .prepare(
      `SELECT a.id FROM applications AS a JOIN rounds AS r ON r.id = a.round_id
      WHERE r.programme_id = ?1 AND a.id IN (SELECT id FROM applications WHERE email_hash = ?2
        UNION SELECT application_id FROM access_links WHERE email_hash = ?2)
      ORDER BY a.state = 'draft' AND r.closes_at > ?3 DESC, a.updated_at DESC LIMIT 1`,
    )
    .bind(programmeId, emailHash, now.toISOString())
    .first<{ id: string }>();
  return row?.id ?? null;
}

/** A link that nobody has made yet. Code: `link-made`. */
export const expectToMake = (id: string): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'link-made' END`, 'access_links WHERE id = ? AND token_hash IS NULL', id);

/** Makes a link. Earlier unused ones of the same address to the same application open nothing from now on. */
export const makeLink = (
  { id, emailHash }: Pick<LinkRow, 'id' | 'emailHash'>,
  made: { applicationId: string; tokenHash: string; token: string; expiresAt: Date },
  now: Date,
): Statement[] => [
  statement(
    `UPDATE access_links SET replaced_at = ?, token = NULL
    WHERE application_id = ? AND email_hash = ? AND token_hash IS NOT NULL AND used_at IS NULL AND replaced_at IS NULL`,
    now.toISOString(),
    made.applicationId,
    emailHash,
  ),
  statement(
    'UPDATE access_links SET application_id = ?, token_hash = ?, token = ?, expires_at = ? WHERE id = ?',
    made.applicationId,
    made.tokenHash,
    made.token,
    made.expiresAt.toISOString(),
    id,
  ),
];

export const deleteLink = (id: string): Statement => statement('DELETE FROM access_links WHERE id = ?', id);

const linkWhere = (db: D1Database, column: 'id' | 'token_hash', value: string): Promise<LinkRow | null> =>
  db.prepare(`SELECT ${columns} FROM access_links WHERE ${column} = ?`).bind(value).first<LinkRow>();

export const linkById = (db: D1Database, id: string): Promise<LinkRow | null> => linkWhere(db, 'id', id);

export const linkByHash = (db: D1Database, tokenHash: string): Promise<LinkRow | null> =>
  linkWhere(db, 'token_hash', tokenHash);

/** A link that is there, whether or not it can be used. Code: `link-gone`. */
export const expectLink = (id: string): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'link-gone' END`, 'access_links WHERE id = ?', id);

/** A link that can be used at `now`. Code: `link-gone`. */
export const expectUsable = (id: string, now: Date): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'link-gone' END`,
    'access_links WHERE id = ? AND used_at IS NULL AND replaced_at IS NULL AND expires_at > ?',
    id,
    now.toISOString(),
  );

/** Uses a link up: from now on the application also opens to the token with this hash. Only with `expectUsable`. */
export const useUp = (id: string, heldHash: string, now: Date): Statement =>
  statement(
    'UPDATE access_links SET used_at = ?, held_hash = ?, token = NULL WHERE id = ?',
    now.toISOString(),
    heldHash,
    id,
  );

/** Ends every link to an application, and every token that one was exchanged for. */
export const dropLinks = (applicationId: string): Statement =>
  statement('DELETE FROM access_links WHERE application_id = ?', applicationId);

/** Whether an application opens to a token that a link was exchanged for. */
export async function isHeldByLink(db: D1Database, applicationId: string, heldHash: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 FROM access_links WHERE application_id = ? AND held_hash = ?')
    .bind(applicationId, heldHash)
    .first();
  return row !== null;
}
