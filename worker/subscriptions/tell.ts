// Finds who is to be told that a round has been announced or has opened, each address once. A bounded number at a time.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, CommitRefused } from '../db/commit.ts';
import { statement, type Statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { announceAhead, confirmWithin, type News } from './subscription.ts';

const hour = 3600_000;

/**
 * How many subscriptions one batch takes, how many of these and of searches one tick makes, and how often a search for the
 * same news is made again.
 */
const batch = { subscriptions: 50, most: 10, searches: 100, every: hour };

/**
 * For how long after it has happened news is looked for again: who asked before it and confirmed after it is told late.
 * An hour more than they have to confirm, for the last look.
 */
const newsLasts = confirmWithin + batch.every;

/** One programme or topic that a round is news to. */
interface Sweep {
  round: string;
  news: News;
  target: string;
  /** Who asked at this moment or later has seen it for themselves. */
  since: string;
  after: string;
}

/** Tells whoever is to be told. Another tick that is at it too wins or loses whole batches. */
export async function tellFollowers(works: Works): Promise<void> {
  let left = batch.most;
  for (const sweep of await sweepsDue(works)) {
    let from: string | null = sweep.after;
    while (from !== null && left > 0) {
      const { told, next } = await tellSome(works, sweep, from);
      if (told) left--;
      from = next;
    }
  }
}

async function sweepsDue({ db, source }: Works): Promise<Sweep[]> {
  const now = source.now().getTime();
  const at = (time: number) => new Date(time).toISOString();
  const { results } = await db
    .prepare(
      `SELECT n.round, n.news, t.target, n.since, coalesce(w.after_id, '') AS after
      FROM (SELECT id AS round, programme_id, 'opened' AS news, max(opens_at, created_at) AS since FROM rounds
          WHERE max(opens_at, created_at) > ?2 AND opens_at <= ?1 AND closes_at > ?1
        UNION ALL SELECT id, programme_id, 'announced', created_at FROM rounds WHERE created_at > ?2 AND opens_at > ?3) AS n
      JOIN (SELECT id AS programme_id, id AS target, -1 AS place FROM programmes
        UNION ALL SELECT programme_id, topic, position FROM programme_topics) AS t ON t.programme_id = n.programme_id
      LEFT JOIN subscription_sweeps AS w ON w.round_id = n.round AND w.news = n.news AND w.target = t.target
      WHERE coalesce(w.next_at, '') <= ?1 ORDER BY coalesce(w.next_at, ''), n.round, n.news, t.place LIMIT ${batch.searches}`,
    )
    .bind(at(now), at(now - newsLasts), at(now + announceAhead))
    .all<Sweep>();
  return results;
}

/** One batch of those who follow a target: how many, and where the next one starts; null when all have been looked at. */
async function tellSome(
  { db, source }: Works,
  sweep: Sweep,
  after: string,
): Promise<{ told: number; next: string | null }> {
  const { round, news, target } = sweep;
  const now = source.now();
  const ids = await toTell(db, sweep, after);
  const next = ids.length === batch.subscriptions ? (ids.at(-1) ?? null) : null;
  try {
    await commit(db, source, {
      statements: [
        ...told(sweep, ids, now),
        statement(
          `INSERT INTO subscription_sweeps (round_id, news, target, after_id, next_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (round_id, news, target) DO UPDATE SET after_id = excluded.after_id, next_at = excluded.next_at`,
          round,
          news,
          target,
          next ?? '',
          new Date(now.getTime() + (next === null ? batch.every : 0)).toISOString(),
        ),
      ],
      events: ids.map((id) => ({ type: `subscription.round-${news}`, subject: id, actor: 'system', data: { round } })),
    });
  } catch (error) {
    if (error instanceof CommitRefused) return { told: 0, next: null };
    throw error;
  }
  return { told: ids.length, next };
}

async function toTell(db: D1Database, { round, news, target, since }: Sweep, after: string): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id FROM subscriptions AS s
      WHERE coalesce(s.programme_id, s.topic) = ? AND s.state = 'confirmed' AND s.id > ? AND s.asked_at <= ?
        AND NOT EXISTS (SELECT 1 FROM subscription_notices AS n
          WHERE n.round_id = ? AND n.news = ? AND n.email_hash = s.email_hash)
      ORDER BY s.id LIMIT ${batch.subscriptions}`,
    )
    .bind(target, after, since, round, news)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Marks them as told. An address that another tick has told just now refuses the whole batch. */
const told = ({ round, news }: Sweep, ids: readonly string[], now: Date): Statement[] => [
  statement(
    `INSERT INTO subscription_notices (round_id, news, email_hash)
    SELECT ?, ?, email_hash FROM subscriptions WHERE id IN (SELECT value FROM json_each(?))`,
    round,
    news,
    JSON.stringify(ids),
  ),
  statement(
    'UPDATE subscriptions SET active_at = ? WHERE id IN (SELECT value FROM json_each(?))',
    now.toISOString(),
    JSON.stringify(ids),
  ),
];

/** Forgets who was told of rounds that have closed. */
export const forgetNotices = (now: Date): Statement =>
  statement(
    'DELETE FROM subscription_notices WHERE round_id IN (SELECT id FROM rounds WHERE closes_at < ?)',
    now.toISOString(),
  );
