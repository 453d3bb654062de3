// Deletes applications whose time is over, key and all, a bounded number at a time: drafts 28 days after their round has
// closed, what was submitted two years after its round has ended.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, CommitRefused, expectNone } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { draftsKept, submittedKept } from './application.ts';
import type { State } from './state.ts';
import { moveCounters } from './store.ts';

/** How many applications one batch deletes, and how many batches one tick makes of each rule. */
const batch = { applications: 50, most: 10 };

/** Which applications go, and how long after which date of their round. */
const rules = [
  { which: "a.state = 'draft'", date: 'r.closes_at', keptFor: draftsKept },
  { which: "a.state <> 'draft'", date: 'r.ends_at', keptFor: submittedKept },
] as const;

type Rule = (typeof rules)[number];

interface Expired {
  id: string;
  round: string;
  state: State;
}

// From the few rounds to their applications, each by its index: CROSS JOIN keeps SQLite to this order.
async function expired(db: D1Database, { which, date, keptFor }: Rule, now: Date): Promise<Expired[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.round_id AS round, a.state FROM rounds AS r CROSS JOIN applications AS a
      WHERE ${date} <= ? AND a.round_id = r.id AND ${which} LIMIT ${batch.applications}`,
    )
    .bind(new Date(now.getTime() - keptFor).toISOString())
    .all<Expired>();
  return results;
}

/** Deletes what has expired. Another tick that is at it too wins or loses whole batches. */
export async function expireApplications(works: Pick<Works, 'db' | 'source'>): Promise<void> {
  for (const rule of rules) await expireBy(works, rule);
}

async function expireBy({ db, source }: Pick<Works, 'db' | 'source'>, rule: Rule): Promise<void> {
  for (let batches = 0; batches < batch.most; batches++) {
    const found = await expired(db, rule, source.now());
    if (!found.length) return;
    const ids = JSON.stringify(found.map(({ id }) => id));
    const rounds = Map.groupBy(found, ({ round }) => round);
    try {
      await commit(db, source, {
        expectations: [
          expectNone(
            `CASE WHEN count(*) <> ? THEN 'changed-meanwhile' END`,
            `applications AS a WHERE a.id IN (SELECT value FROM json_each(?)) AND ${rule.which}`,
            found.length,
            ids,
          ),
        ],
        statements: [
          statement('DELETE FROM applications WHERE id IN (SELECT value FROM json_each(?))', ids),
          ...[...rounds].map(([round, of]) => moveCounters(round, fewer(of))),
        ],
        events: found.map(({ id, round }) => ({
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

/** By how many each state's counter falls. */
function fewer(gone: readonly Expired[]): Partial<Record<State, number>> {
  const change: Partial<Record<State, number>> = {};
  for (const { state } of gone) change[state] = (change[state] ?? 0) - 1;
  return change;
}
