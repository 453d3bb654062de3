// Eligibility checks as they are read and changed: of one round, and of the round of a programme that a visitor may apply to.
import type { D1Database } from '@cloudflare/workers-types';
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import type { Localised } from '../../sdk/form/types.ts';
import { expectNone } from '../db/commit.ts';
import { publicRead } from '../db/public-read.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { StoredRound } from '../programmes/programme.ts';
import { opensNext, roundJson } from '../programmes/store.ts';

/** The check of a round; null when there is no such round or it has none. */
export const checkOfRound = publicRead<Eligibility>(`SELECT json(r.eligibility) FROM rounds r WHERE r.id = :id`);

/** A programme's round that can be applied to now or later, with its check where it has one. */
export interface CheckedRound {
  name: Localised;
  contactEmail: string;
  round: StoredRound;
  check: Eligibility | null;
  /** When the next round of the programme opens, whose turn it is then. */
  opensNext: string | null;
}

/** The open round of a programme that opened last, else the one that opens next; null when nothing is ahead. */
export const checkedRoundOf = publicRead<CheckedRound>(
  `SELECT json_object('name', json(p.name), 'contactEmail', p.contact_email, 'round', ${roundJson},
      'check', json(r.eligibility), 'opensNext', ${opensNext})
    FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = :slug AND r.closes_at > :now
    ORDER BY r.opens_at > :now,
      CASE WHEN r.opens_at <= :now THEN r.opens_at END DESC, r.opens_at LIMIT 1`,
);

/** The check that the latest round of a programme has, for an organiser to start from. */
export const latestCheckOf = publicRead<Eligibility>(
  `SELECT json(r.eligibility) FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = :slug AND r.eligibility IS NOT NULL ORDER BY r.opens_at DESC LIMIT 1`,
);

/** The check of a round as an organiser changes it. */
export interface StoredCheck {
  check: Eligibility | null;
  /** Grows with each change. */
  version: number;
  /** The id of the programme. */
  programme: string;
}

/** The check of a round with its version, outside any cache; null when there is no such round. */
export async function storedCheckOf(db: D1Database, round: string): Promise<StoredCheck | null> {
  const row = await db
    .prepare('SELECT eligibility, eligibility_version AS version, programme_id AS programme FROM rounds WHERE id = ?')
    .bind(round)
    .first<{ eligibility: string | null; version: number; programme: string }>();
  return row && { ...row, check: row.eligibility === null ? null : (JSON.parse(row.eligibility) as Eligibility) };
}

/** Nobody has changed the check since this version. Code: `changed-meanwhile`. */
export const expectVersion = (round: string, version: number): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'changed-meanwhile' END`,
    'rounds WHERE id = ? AND eligibility_version = ?',
    round,
    version,
  );

/** Puts another check in the place of a round's, or none. Only with `expectVersion`. */
export const changeCheck = (round: string, check: Eligibility | null): Statement =>
  statement(
    'UPDATE rounds SET eligibility = ?, eligibility_version = eligibility_version + 1 WHERE id = ?',
    check && JSON.stringify(check),
    round,
  );
