// What links open: an application, or a section of one, for as long as the same people hold it.
import type { D1Database } from '@cloudflare/workers-types';
import { expectNone } from '../db/commit.ts';
import type { Statement } from '../db/statement.ts';

/** What a link opens, and the hash of the token that it was started or joined with: whose it is. */
export interface Target {
  applicationId: string;
  sectionId: string | null;
  tokenHash: string;
}

/** An application or a section, as its holder's request read it. */
export const asTarget = (
  row: { id: string; tokenHash: string } | { id: string; applicationId: string; tokenHash: string | null },
): Target =>
  'applicationId' in row
    ? { applicationId: row.applicationId, sectionId: row.id, tokenHash: row.tokenHash ?? '' }
    : { applicationId: row.id, sectionId: null, tokenHash: row.tokenHash };

/** The hash of the token that holds the application `a` or, where there is one, the section `s`. */
const holder = `CASE WHEN s.id IS NULL THEN a.token_hash WHEN s.state <> 'removed' THEN s.token_hash END`;

/** What a link was asked for to; null when nobody holds it. */
export const targetNamed = (
  db: D1Database,
  { applicationId, sectionId }: { applicationId: string | null; sectionId: string | null },
): Promise<Target | null> =>
  db
    .prepare(
      `SELECT a.id AS applicationId, s.id AS sectionId, ${holder} AS tokenHash
      FROM applications AS a LEFT JOIN sections AS s ON s.id = ?2 AND s.application_id = a.id
      WHERE a.id = ?1 AND s.id IS ?2 AND tokenHash IS NOT NULL`,
    )
    .bind(applicationId, sectionId)
    .first<Target>();

/**
 * What an address has with a programme: an application, or a section that was joined, by the address that was invited or
 * saved with. Of several, the one that can still be filled in, then one to which no link is on its way, then the latest.
 */
export const targetOf = (
  db: D1Database,
  { programmeId, emailHash }: { programmeId: string | null; emailHash: string },
  now: Date,
): Promise<Target | null> =>
  db
    .prepare(
      `WITH found AS (SELECT id AS application, NULL AS section FROM applications WHERE email_hash = ?2
        UNION SELECT application_id, id FROM sections WHERE email_hash = ?2 AND joined_at IS NOT NULL
        UNION SELECT application_id, section_id FROM access_links WHERE email_hash = ?2)
      SELECT a.id AS applicationId, s.id AS sectionId, ${holder} AS tokenHash
      FROM found AS f JOIN applications AS a ON a.id = f.application JOIN rounds AS r ON r.id = a.round_id
        LEFT JOIN sections AS s ON s.id = f.section
      WHERE r.programme_id = ?1 AND s.id IS f.section AND tokenHash IS NOT NULL
      ORDER BY a.state = 'draft' AND r.closes_at > ?3 DESC,
        EXISTS (SELECT 1 FROM access_links AS l WHERE l.application_id = a.id AND l.email_hash = ?2
          AND l.section_id IS s.id AND l.used_at IS NULL AND l.replaced_at IS NULL AND l.expires_at > ?3),
        coalesce(s.updated_at, a.updated_at) DESC LIMIT 1`,
    )
    .bind(programmeId, emailHash, now.toISOString())
    .first<Target>();

/**
 * Somebody holds an application or a section by the same token as when it was read: it was not removed, joined anew or handed
 * over meanwhile. Code: `token-invalid`.
 */
export const expectHeldAs = ({ applicationId, sectionId, tokenHash }: Target): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'token-invalid' END`,
    `applications AS a LEFT JOIN sections AS s ON s.id = ? AND s.application_id = a.id
      WHERE a.id = ? AND s.id IS ? AND ${holder} = ?`,
    sectionId,
    applicationId,
    sectionId,
    tokenHash,
  );
