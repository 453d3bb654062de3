// What must hold of sections, and of the application that they are part of, for a batch to be committed; else it is refused
// with the code named here.
import { latestClosing } from '../applications/application.ts';
import { expectNone } from '../db/commit.ts';
import type { Statement } from '../db/statement.ts';
import type { SectionRow, SiblingRow } from './store.ts';

/**
 * An application whose lead is who asked, as a draft of a round that takes drafts at `now`. Codes: `token-invalid`,
 * `already-submitted`, `round-not-open`; with the `version` that was read, `changed-meanwhile`.
 */
export const expectLead = (application: string, tokenHash: string, now: Date, version?: number): Statement =>
  expectNone(
    `CASE WHEN a.id IS NULL OR a.token_hash <> ? THEN 'token-invalid' WHEN a.state <> 'draft' THEN 'already-submitted'
      WHEN r.closes_at <= ? THEN 'round-not-open' WHEN a.version <> coalesce(?, a.version) THEN 'changed-meanwhile' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN applications AS a ON a.id = wanted.id LEFT JOIN rounds AS r ON r.id = a.round_id',
    tokenHash,
    latestClosing(now),
    version ?? null,
    application,
  );

/**
 * A section held as it was read and, where they are given, at that version and under that of the form, of an application that
 * can still change. Codes: `token-invalid` when it was removed or is held by
 * someone else, `already-submitted`, `round-not-open`, `changed-meanwhile`, `form-changed`.
 */
export const expectSection = (
  row: Pick<SectionRow, 'id' | 'tokenHash'> & Partial<Pick<SectionRow, 'version' | 'roundFormVersion'>>,
  now: Date,
): Statement =>
  expectNone(
    `CASE WHEN s.id IS NULL OR s.state = 'removed' OR s.token_hash IS NOT ? THEN 'token-invalid'
      WHEN a.state <> 'draft' THEN 'already-submitted' WHEN r.closes_at <= ? THEN 'round-not-open'
      WHEN s.version <> coalesce(?, s.version) THEN 'changed-meanwhile'
      WHEN r.form_version <> coalesce(?, r.form_version) THEN 'form-changed' END`,
    `(SELECT ? AS id) AS wanted LEFT JOIN sections AS s ON s.id = wanted.id
      LEFT JOIN applications AS a ON a.id = s.application_id LEFT JOIN rounds AS r ON r.id = a.round_id`,
    row.tokenHash,
    latestClosing(now),
    row.version ?? null,
    row.roundFormVersion ?? null,
    row.id,
  );

/**
 * A code that still works, of an application that can still change. Codes: `code-invalid`, `already-submitted`,
 * `round-not-open`.
 */
export const expectCode = (codeHash: string, now: Date): Statement =>
  expectNone(
    `CASE WHEN s.id IS NULL THEN 'code-invalid' WHEN a.state <> 'draft' THEN 'already-submitted'
      WHEN r.closes_at <= ? THEN 'round-not-open' END`,
    `(SELECT ? AS code_hash) AS wanted LEFT JOIN sections AS s ON s.code_hash = wanted.code_hash
      LEFT JOIN applications AS a ON a.id = s.application_id LEFT JOIN rounds AS r ON r.id = a.round_id`,
    latestClosing(now),
    codeHash,
  );

/** A section that has not been removed. Code: `section-not-found`. */
export const expectStanding = (id: string): Statement =>
  expectNone(
    `CASE WHEN s.id IS NULL OR s.state = 'removed' THEN 'section-not-found' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN sections AS s ON s.id = wanted.id',
    id,
  );

/**
 * A section that has not been removed, invited as often as it was when read, and joined if it was then. Codes:
 * `section-not-found`, `changed-meanwhile`.
 */
export const expectRead = (row: Pick<SiblingRow, 'id' | 'invitations' | 'joinedAt'>): Statement =>
  expectNone(
    `CASE WHEN s.id IS NULL OR s.state = 'removed' THEN 'section-not-found'
      WHEN s.invitations <> ? OR s.joined_at IS NOT ? THEN 'changed-meanwhile' END`,
    '(SELECT ? AS id) AS wanted LEFT JOIN sections AS s ON s.id = wanted.id',
    row.invitations,
    row.joinedAt,
    row.id,
  );

/** An application with these sections as they were read, and no other. Code: `changed-meanwhile`. */
export const expectOnly = (application: string, rows: readonly Pick<SiblingRow, 'id' | 'version'>[]): Statement =>
  expectNone(
    `CASE WHEN count(*) > 0 THEN 'changed-meanwhile' END`,
    `sections AS s LEFT JOIN json_each(?) AS r ON r.value ->> 'id' = s.id
      WHERE s.application_id = ? AND (s.state <> 'removed' OR r.value IS NOT NULL) AND s.version IS NOT r.value ->> 'version'`,
    JSON.stringify(rows.map(({ id, version }) => ({ id, version }))),
    application,
  );

/** A section at the version at which it was read. Code: `changed-meanwhile`. */
export const expectAsRead = ({ id, version }: Pick<SiblingRow, 'id' | 'version'>): Statement =>
  expectNone(
    `CASE WHEN count(*) > 0 THEN 'changed-meanwhile' END`,
    'sections WHERE id = ? AND version <> ?',
    id,
    version,
  );

/** Room for one more section. Code: `too-many-sections`. */
export const expectRoom = (application: string, most: { standing: number; ever: number }): Statement =>
  expectNone(
    `CASE WHEN count(*) >= ? OR sum(state <> 'removed') >= ? THEN 'too-many-sections' END`,
    'sections WHERE application_id = ?',
    most.ever,
    most.standing,
    application,
  );
