// Deletes subscriptions whose time is over, address and key, a bounded number at a time: requests that nobody confirmed,
// and what has led to no message for two years.
import type { D1Database } from '@cloudflare/workers-types';
import { type Change, commit, CommitRefused, expectNone } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { confirmWithin, followersOf, keptFor, type SubscriptionState } from './subscription.ts';

/** How many subscriptions one batch deletes, and how many batches one tick makes of each rule. */
const batch = { subscriptions: 50, most: 10 };

const rules: readonly { state: SubscriptionState; keptFor: number }[] = [
  { state: 'pending', keptFor: confirmWithin },
  { state: 'merged', keptFor },
  { state: 'confirmed', keptFor },
];

/** Deletes what has expired. Another tick that is at it too wins or loses whole batches. */
export async function expireSubscriptions(works: Pick<Works, 'db' | 'source'>): Promise<void> {
  for (const { state, keptFor: time } of rules) {
    const before = new Date(works.source.now().getTime() - time).toISOString();
    for (let batches = 0; batches < batch.most; batches++) {
      const ids = await expired(works.db, state, before);
      if (!ids.length || !(await remove(works, ids, state, before)) || ids.length < batch.subscriptions) break;
    }
  }
}

async function expired(db: D1Database, state: SubscriptionState, before: string): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT id FROM subscriptions WHERE state = ? AND active_at <= ? LIMIT ${batch.subscriptions}`)
    .bind(state, before)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Deletes these. False when one of them has been confirmed or deleted meanwhile: then nothing is. */
async function remove(
  { db, source }: Pick<Works, 'db' | 'source'>,
  ids: readonly string[],
  state: SubscriptionState,
  before: string,
): Promise<boolean> {
  const these = 'id IN (SELECT value FROM json_each(?))';
  const change: Change = {
    expectations: [
      expectNone(
        `CASE WHEN count(*) <> ? THEN 'changed-meanwhile' END`,
        `subscriptions WHERE ${these} AND state = ? AND active_at <= ?`,
        ids.length,
        JSON.stringify(ids),
        state,
        before,
      ),
    ],
    statements: [
      statement(
        `UPDATE counters SET value = value - gone.count FROM
          (SELECT coalesce(programme_id, topic) AS target, count(*) AS count FROM subscriptions
            WHERE ${these} AND state = 'confirmed' GROUP BY 1) AS gone
        WHERE name = ? || gone.target`,
        JSON.stringify(ids),
        followersOf(''),
      ),
      statement(`DELETE FROM subscriptions WHERE ${these}`, JSON.stringify(ids)),
    ],
    events: ids.map((id) => ({ type: 'subscription.expired', subject: id, actor: 'system', data: {} })),
  };
  try {
    await commit(db, source, change);
    return true;
  } catch (error) {
    if (error instanceof CommitRefused) return false;
    throw error;
  }
}
