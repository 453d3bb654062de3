// Links in the database: reads give rows, writes give statements.
import type { D1Database } from '@cloudflare/workers-types';
import type { Locale } from '../../sdk/form/types.ts';
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Target } from './target-store.ts';

/** A link, asked for or made. */
export interface LinkRow {
  id: string;
  applicationId: string | null;
  /** The section of it that it opens; null where it opens the application. */
  sectionId: string | null;
  programmeId: string | null;
  emailHash: string;
  dataKey: string;
  /** Encrypted. */
  email: string;
  locale: Locale;
  /** Encrypted; read with `pageAskedOn`. */
  returnTo: string | null;
  askedAt: string;
  /** Encrypted; null before it is made, and once it was used or replaced. */
  token: string | null;
  expiresAt: string | null;
  usedAt: string | null;
  replacedAt: string | null;
}

/** The context that binds an encrypted value of a link to its place. */
export const placeOf = (id: string, column: 'email' | 'token' | 'return_to') => `access_links.${column}:${id}`;

const columns = `id, application_id AS applicationId, section_id AS sectionId, programme_id AS programmeId, email_hash AS emailHash,
  data_key AS dataKey, email, locale, return_to AS returnTo, asked_at AS askedAt, token, expires_at AS expiresAt, used_at AS usedAt,
  replaced_at AS replacedAt`;

/** A link as it is asked for: to an application or a section, or to what an address has with the programme of this slug. */
export interface Asked extends Pick<
  LinkRow,
  'id' | 'applicationId' | 'sectionId' | 'emailHash' | 'dataKey' | 'email' | 'locale' | 'returnTo'
> {
  programme: string | null;
}

/** The programme of an asked link is there. Code: `not-found`. */
export const expectProgramme = (slug: string): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'not-found' END`, 'programmes WHERE slug = ?', slug);

export const insertAsked = (row: Asked, now: Date): Statement =>
  statement(
    `INSERT INTO access_links
      (id, application_id, section_id, programme_id, email_hash, data_key, email, locale, return_to, asked_at)
    SELECT ?, ?, ?, (SELECT id FROM programmes WHERE slug = ?), ?, ?, ?, ?, ?, ?`,
    row.id,
    row.applicationId,
    row.sectionId,
    row.programme,
    row.emailHash,
    row.dataKey,
    row.email,
    row.locale,
    row.returnTo,
    now.toISOString(),
  );

/** The oldest links after one that have not been made yet, at most so many. */
export async function linksToMake(db: D1Database, after: string, most: number): Promise<LinkRow[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM access_links WHERE token_hash IS NULL AND id > ? ORDER BY id LIMIT ?`)
    .bind(after, most)
    .all<LinkRow>();
  return results;
}

/** A link that nobody has made yet, and that is to open what it was when read. Code: `link-made`. */
export const expectToMake = ({ id, sectionId }: Pick<LinkRow, 'id' | 'sectionId'>): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'link-made' END`,
    'access_links WHERE id = ? AND token_hash IS NULL AND section_id IS ?',
    id,
    sectionId,
  );

/** A link as far as it says where it leads. */
export type PageRow = Pick<LinkRow, 'id' | 'dataKey' | 'returnTo'>;

/** The pages that the links made to an application or a section may lead on to, the latest first: its holders asked for them there. */
export async function pagesSavedFrom(
  db: D1Database,
  { applicationId, sectionId }: Pick<Target, 'applicationId' | 'sectionId'>,
): Promise<PageRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, data_key AS dataKey, return_to AS returnTo FROM access_links WHERE application_id = ? AND section_id IS ?
        AND token_hash IS NOT NULL AND return_to IS NOT NULL ORDER BY id DESC LIMIT 20`,
    )
    .bind(applicationId, sectionId)
    .all<PageRow>();
  return results;
}

/** Where what a link opens was started or joined, and when its round closes; null when there is no such thing any more. */
export const begunOf = (
  db: D1Database,
  { applicationId, sectionId }: Pick<Target, 'applicationId' | 'sectionId'>,
): Promise<{ startedFrom: string | null; closesAt: string } | null> =>
  db
    .prepare(
      `SELECT CASE WHEN ?2 IS NULL THEN a.started_from ELSE s.started_from END AS startedFrom, r.closes_at AS closesAt
      FROM applications AS a JOIN rounds AS r ON r.id = a.round_id
        LEFT JOIN sections AS s ON s.id = ?2 AND s.application_id = a.id
      WHERE a.id = ?1`,
    )
    .bind(applicationId, sectionId)
    .first();

/** Makes a link. Earlier unused ones of the same address to the same application or section open nothing from now on. */
export const makeLink = (
  { id, emailHash }: Pick<LinkRow, 'id' | 'emailHash'>,
  made: Target & { returnTo: string | null; token: string; expiresAt: Date },
  now: Date,
): Statement[] => [
  statement(
    `UPDATE access_links SET replaced_at = ?, token = NULL WHERE application_id = ? AND section_id IS ?
      AND email_hash = ? AND token_hash IS NOT NULL AND used_at IS NULL AND replaced_at IS NULL`,
    now.toISOString(),
    made.applicationId,
    made.sectionId,
    emailHash,
  ),
  statement(
    `UPDATE access_links SET application_id = ?, section_id = ?, return_to = ?, token_hash = ?, token = ?, expires_at = ?
      WHERE id = ?`,
    made.applicationId,
    made.sectionId,
    made.returnTo,
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

/** A link that is there and opens what it did when read, whether or not it can be used. Code: `link-gone`. */
export const expectLink = ({ id, sectionId }: Pick<LinkRow, 'id' | 'sectionId'>): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'link-gone' END`,
    'access_links WHERE id = ? AND section_id IS ?',
    id,
    sectionId,
  );

/** A link that can be used at `now`, for what it opened when read. Code: `link-gone`. */
export const expectUsable = ({ id, sectionId }: Pick<LinkRow, 'id' | 'sectionId'>, now: Date): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'link-gone' END`,
    `access_links WHERE id = ? AND section_id IS ? AND used_at IS NULL AND replaced_at IS NULL AND expires_at > ?`,
    id,
    sectionId,
    now.toISOString(),
  );

/** Uses a link up: from now on what it opens also opens to the token with this hash. Only with `expectUsable`. */
export const useUp = (id: string, heldHash: string, now: Date): Statement =>
  statement(
    'UPDATE access_links SET used_at = ?, held_hash = ?, token = NULL WHERE id = ?',
    now.toISOString(),
    heldHash,
    id,
  );

/** Ends every link to a section, and every token that one was exchanged for. */
export const dropSectionLinks = (sectionId: string): Statement =>
  statement('DELETE FROM access_links WHERE section_id = ?', sectionId);

/** From now on links to an application open this section of it, and those to the section the application: it was handed over. */
export const swapLinks = (applicationId: string, sectionId: string): Statement =>
  statement(
    `UPDATE access_links SET section_id = CASE WHEN section_id IS NULL THEN ?2 END
    WHERE application_id = ?1 AND (section_id IS NULL OR section_id = ?2)`,
    applicationId,
    sectionId,
  );

/** What of an application opens to a token that a link was exchanged for: the section, null for the application itself. */
export async function heldByLink(
  db: D1Database,
  applicationId: string,
  heldHash: string,
): Promise<{ section: string | null } | null> {
  return db
    .prepare('SELECT section_id AS section FROM access_links WHERE application_id = ? AND held_hash = ?')
    .bind(applicationId, heldHash)
    .first();
}
