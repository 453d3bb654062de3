// Eligibility checks as they are read: of one round, and of the round of a programme that a visitor may apply to.
import { sql } from 'drizzle-orm';
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import type { Localised } from '../../sdk/form/types.ts';
import { publicRead } from '../db/public-read.ts';
import type { StoredRound } from '../programmes/programme.ts';
import { roundJson } from '../programmes/store.ts';

/** The check of a round; null when there is no such round or it has none. */
export const checkOfRound = publicRead<Eligibility>(
  sql`SELECT json(r.eligibility) FROM rounds r WHERE r.id = ${sql.placeholder('id')}`,
);

/** A programme's round that can be applied to now or later, with its check where it has one. */
export interface CheckedRound {
  name: Localised;
  contactEmail: string;
  round: StoredRound;
  check: Eligibility | null;
}

/** The open round of a programme that opened last, else the one that opens next; null when nothing is ahead. */
export const checkedRoundOf = publicRead<CheckedRound>(
  sql`SELECT json_object('name', json(p.name), 'contactEmail', p.contact_email, 'round', ${roundJson},
      'check', json(r.eligibility))
    FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = ${sql.placeholder('slug')} AND r.closes_at > ${sql.placeholder('now')}
    ORDER BY r.opens_at > ${sql.placeholder('now')},
      CASE WHEN r.opens_at <= ${sql.placeholder('now')} THEN r.opens_at END DESC, r.opens_at LIMIT 1`,
);

/** The check that the latest round of a programme has, for an organiser to start from. */
export const latestCheckOf = publicRead<Eligibility>(
  sql`SELECT json(r.eligibility) FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = ${sql.placeholder('slug')} AND r.eligibility IS NOT NULL ORDER BY r.opens_at DESC LIMIT 1`,
);
