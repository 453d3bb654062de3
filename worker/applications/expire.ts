// Deletes drafts 28 days after their round has closed, a bounded number at a time.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, CommitRefused, expectNone } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { draftsKept } from './application.ts';
import { moveCounters } from './store.ts';

/** How many drafts one batch deletes, and how many batches one tick makes. */
const batch = { drafts: 50, most: 10 };

interface Expired {
  id: string;
  round: string;
}

// From the few rounds to their drafts, each by its index: CROSS JOIN keeps SQLite to this order.
async function expired(db: D1Database, now: Date): Promise<Expired[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.round_id AS round FROM rounds AS r CROSS JOIN applications AS a
      WHERE r.closes_at <= ? AND a.round_id = r.id AND a.state = 'draft' LIMIT ${batch.drafts}`,
    )
    .bind(new Date(now.getTime() - draftsKept).toISOString())
    .all<Expired>();
  return results;
}

/** Deletes what has expired. Another tick that is at it too wins or loses whole batches. */
export async function expireDrafts({ db, source }: Pick<Works, 'db' | 'source'>): Promise<void> {
  for (let batches = 0; batches < batch.most; batches++) {
    const drafts = await expired(db, source.now());
    if (!drafts.length) return;
    const ids = JSON.stringify(drafts.map(({ id }) => id));
    const rounds = Map.groupBy(drafts, ({ round }) => round);
    try {
      await commit(db, source, {
        expectations: [
          expectNone(
            `CASE WHEN count(*) <> ? THEN 'changed-meanwhile' END`,
            `applications WHERE id IN (SELECT value FROM json_each(?)) AND state = 'draft'`,
            drafts.length,
            ids,
          ),
        ],
        statements: [
          statement('DELETE FROM applications WHERE id IN (SELECT value FROM json_each(?))', ids),
          ...[...rounds].map(([round, of]) => moveCounters(round, { draft: -of.length })),
        ],
        events: drafts.map(({ id, round }) => ({
          type: 'application.expired',
          subject: id,
          actor: 'system',
          data: { round },
        })),
      });
    } catch (error) {
      if (error instanceof CommitRefused) return;
      throw error;
    }
  }
}
