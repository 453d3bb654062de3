// Keeps the promise made to who deferred a place: each such application is told of each round that follows, once. That
// includes one that is open already when the place is deferred: who waits for a letter would otherwise miss it. Who has
// applied to a later round of the programme since does not wait any more. A bounded number at a time.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, CommitRefused } from '../../db/commit.ts';
import { statement } from '../../db/statement.ts';
import type { Works } from '../../events/works.ts';

const hour = 3600_000;

/** How much time to apply a round must leave to be worth a letter, in milliseconds. */
const worthTelling = 24 * hour;

/** How many applications one batch looks at, how many batches one tick makes, and how often a search is made again. */
const batch = { applications: 50, most: 10, every: hour };

/** A round to tell of, and an earlier one of its programme in which places were deferred. */
interface Sweep {
  round: string;
  earlier: string;
  after: string;
}

/** Tells whoever is to be told. Another tick that is at it too wins or loses whole batches. */
export async function tellDeferred(works: Works): Promise<void> {
  let left = batch.most;
  for (const sweep of await sweepsDue(works))
    for (let from: string | null = sweep.after; from !== null && left > 0; left--)
      from = await tellSome(works, sweep, from);
}

async function sweepsDue({ db, source }: Works): Promise<Sweep[]> {
  const now = source.now();
  // Counters say where nobody deferred, so that no application is looked at there. CROSS keeps the order of the joins.
  const { results } = await db
    .prepare(
      `SELECT n.id AS round, e.id AS earlier, coalesce(w.after_id, '') AS after
      FROM rounds AS n
      CROSS JOIN rounds AS e ON e.programme_id = n.programme_id AND e.opens_at < n.opens_at
      CROSS JOIN counters AS c ON c.name = 'applications:' || e.id || ':deferred' AND c.value > 0
      LEFT JOIN deferred_sweeps AS w ON w.round_id = n.id AND w.earlier_id = e.id
      WHERE n.closes_at > ? AND coalesce(w.next_at, '') <= ?
      ORDER BY coalesce(w.next_at, ''), n.id, e.id LIMIT ${batch.most}`,
    )
    .bind(new Date(now.getTime() + worthTelling).toISOString(), now.toISOString())
    .all<Sweep>();
  return results;
}

/** One batch of an earlier round's deferred applications: where the next starts, null when all have been looked at. */
async function tellSome({ db, source }: Works, { round, earlier }: Sweep, after: string): Promise<string | null> {
  const now = source.now();
  const looked = await deferredAfter(db, round, earlier, after);
  const ids = looked.flatMap(({ id, waits }) => (waits ? [id] : []));
  const next = looked.length === batch.applications ? (looked.at(-1)?.id ?? null) : null;
  try {
    await commit(db, source, {
      statements: [
        // An application that another tick has told just now refuses the whole batch.
        statement(
          `INSERT INTO deferred_notices (application_id, round_id)
          SELECT id, ? FROM applications WHERE id IN (SELECT value FROM json_each(?))`,
          round,
          JSON.stringify(ids),
        ),
        statement(
          `INSERT INTO deferred_sweeps (round_id, earlier_id, after_id, next_at) VALUES (?, ?, ?, ?)
          ON CONFLICT (round_id, earlier_id) DO UPDATE SET after_id = excluded.after_id, next_at = excluded.next_at`,
          round,
          earlier,
          next ?? '',
          new Date(now.getTime() + (next === null ? batch.every : 0)).toISOString(),
        ),
      ],
      events: ids.map((id) => ({
        type: 'application.round-follows',
        subject: id,
        actor: 'system',
        data: { round: earlier, next: round },
      })),
    });
  } catch (error) {
    if (error instanceof CommitRefused) return null;
    throw error;
  }
  return next;
}

/** The next deferred applications, whether or not each still waits to hear of the round. */
async function deferredAfter(db: D1Database, round: string, earlier: string, after: string) {
  const { results } = await db
    .prepare(
      `SELECT a.id, NOT EXISTS (SELECT 1 FROM deferred_notices AS d WHERE d.application_id = a.id AND d.round_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM applications AS b JOIN rounds AS r ON r.id = b.round_id
          WHERE b.email_hash = a.email_hash AND b.submitted_at IS NOT NULL
            AND r.programme_id = e.programme_id AND r.opens_at > e.opens_at) AS waits
      FROM rounds AS e CROSS JOIN applications AS a ON a.round_id = e.id AND a.state = 'deferred'
      WHERE e.id = ?2 AND a.id > ?3 ORDER BY a.id LIMIT ${batch.applications}`,
    )
    .bind(round, earlier, after)
    .all<{ id: string; waits: number }>();
  return results;
}
