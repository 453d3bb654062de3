// Equality questions and their counts in the database. No statement here reads or writes an application.
import type { D1Database } from '@cloudflare/workers-types';
import type { Choice, Monitoring } from '../../sdk/form/monitoring.ts';
import type { Localised } from '../../sdk/form/types.ts';
import { publicRead } from '../db/public-read.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Count } from './counts.ts';

/** A round that asks equality questions. */
export interface AskingRound {
  name: Localised;
  programme: string;
  opensAt: string;
  closesAt: string;
  monitoring: Monitoring | null;
}

/** A round with its equality questions where it has some; null when there is no such round. */
export const askingRound = publicRead<AskingRound>(
  `SELECT json_object('name', json(p.name), 'programme', p.slug, 'opensAt', r.opens_at, 'closesAt', r.closes_at,
      'monitoring', json(r.monitoring))
    FROM rounds r JOIN programmes p ON p.id = r.programme_id WHERE r.id = :id`,
);

/** The equality questions of the latest round of a programme that has some, for an organiser to start from. */
export const latestMonitoringOf = publicRead<Monitoring>(
  `SELECT json(r.monitoring) FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = :slug AND r.monitoring IS NOT NULL ORDER BY r.opens_at DESC LIMIT 1`,
);

/** All counts of a round. */
export async function countsOfRound(db: D1Database, round: string): Promise<Count[]> {
  const { results } = await db
    .prepare('SELECT question, value, count FROM monitoring_counts WHERE round_id = ?')
    .bind(round)
    .all<Count>();
  return results;
}

/** Counts one person's choices. Fails on the receipt's key when they were counted before. */
export const countOnce = (round: string, choices: readonly Choice[], receipt: string, now: Date): Statement[] => [
  statement('INSERT INTO monitoring_receipts (id, day) VALUES (?, ?)', receipt, now.toISOString().slice(0, 10)),
  statement(
    `INSERT INTO monitoring_counts (round_id, question, value, count)
    SELECT ?, value ->> 'question', value ->> 'value', 1 FROM json_each(?) WHERE true
    ON CONFLICT (round_id, question, value) DO UPDATE SET count = count + 1`,
    round,
    JSON.stringify([{ question: '', value: '' }, ...choices]),
  ),
];

/** Forgets receipts of the day before yesterday and older, and the counts of rounds that ended before `endedBefore`. */
export const forgetMonitoring = (now: Date, endedBefore: Date): Statement[] => [
  statement(
    'DELETE FROM monitoring_receipts WHERE day < ?',
    new Date(now.getTime() - 24 * 3600_000).toISOString().slice(0, 10),
  ),
  statement(
    'DELETE FROM monitoring_counts WHERE round_id IN (SELECT id FROM rounds WHERE ends_at <= ?)',
    endedBefore.toISOString(),
  ),
];
