// Before a round closes, reminds open drafts that gave an email address, once each. A bounded number at a time.
import type { D1Database } from '@cloudflare/workers-types';
import { commit, CommitRefused } from '../../db/commit.ts';
import { statement } from '../../db/statement.ts';
import type { Works } from '../../events/works.ts';
import { logFailure } from '../../http/errors.ts';
import { addressOf } from '../messages.ts';
import type { ApplicationRow } from '../store.ts';

const hour = 3600_000;

/** How long before the closing drafts are reminded, and how long a draft must have been left alone, in milliseconds. */
const before = { closing: 3 * 24 * hour, sinceSaved: hour };

/**
 * How many drafts one batch looks at, how many of them are read at a time, how many batches one tick makes, and how often a
 * round is looked through. D1 gives no more than 50 MB at once, and a draft may be long (mostAnswers in store.ts).
 */
const batch = { drafts: 50, read: 10, most: 10, every: hour };

type Draft = Pick<ApplicationRow, 'id' | 'dataKey' | 'answers' | 'formId' | 'formVersion'>;

/** Reminds whoever is to be reminded. Another tick that is at it too wins or loses whole batches. */
export async function remindDrafts(works: Works): Promise<void> {
  let left = batch.most;
  for (const { round, after } of await closingSoon(works)) {
    try {
      let from: string | null = after;
      while (from !== null && left-- > 0) from = await remindSome(works, round, from);
    } catch (error) {
      // The next tick tries again from where this round stands; the other rounds do not wait for it.
      logFailure(error, round);
    }
  }
}

async function closingSoon({ db, source }: Works): Promise<{ round: string; after: string }[]> {
  const now = source.now();
  const { results } = await db
    .prepare(
      `SELECT r.id AS round, coalesce(s.after_id, '') AS after FROM rounds AS r
      LEFT JOIN reminder_sweeps AS s ON s.round_id = r.id
      WHERE r.closes_at > ? AND r.closes_at <= ? AND coalesce(s.next_at, '') <= ?`,
    )
    .bind(now.toISOString(), new Date(now.getTime() + before.closing).toISOString(), now.toISOString())
    .all<{ round: string; after: string }>();
  return results;
}

/** One batch of a round's drafts: where the next one starts, null when the round has been looked through. */
async function remindSome(works: Works, round: string, after: string): Promise<string | null> {
  const { db, source } = works;
  const now = source.now();
  const drafts = await draftsAfter(db, round, after, new Date(now.getTime() - before.sinceSaved));
  const ids = await reachableOf(works, drafts);
  const next = drafts.length === batch.drafts ? (drafts.at(-1) ?? null) : null;
  try {
    await commit(db, source, {
      statements: [
        // A draft that another tick has reminded, or whose reminders were stopped just now, refuses the whole batch.
        statement(
          'INSERT INTO reminders (application_id, reminded_at) SELECT value, ? FROM json_each(?)',
          now.toISOString(),
          JSON.stringify(ids),
        ),
        statement(
          `INSERT INTO reminder_sweeps (round_id, after_id, next_at) VALUES (?, ?, ?)
          ON CONFLICT (round_id) DO UPDATE SET after_id = excluded.after_id, next_at = excluded.next_at`,
          round,
          next ?? '',
          new Date(now.getTime() + (next === null ? batch.every : 0)).toISOString(),
        ),
      ],
      events: ids.map((id) => ({ type: 'application.closing-soon', subject: id, actor: 'system', data: { round } })),
    });
  } catch (error) {
    if (error instanceof CommitRefused) return null;
    throw error;
  }
  return next;
}

async function draftsAfter(db: D1Database, round: string, after: string, savedBefore: Date): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id FROM applications AS a LEFT JOIN reminders AS m ON m.application_id = a.id
      WHERE a.round_id = ? AND a.state = 'draft' AND a.id > ? AND a.updated_at <= ? AND a.pages_saved <> '[]'
        AND m.application_id IS NULL ORDER BY a.id LIMIT ${batch.drafts}`,
    )
    .bind(round, after, savedBefore.toISOString())
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Those of the drafts that gave an address. A few are read at a time and opened one after another, so that few are in memory. */
async function reachableOf(works: Works, ids: readonly string[]): Promise<string[]> {
  const reachable: string[] = [];
  for (let at = 0; at < ids.length; at += batch.read)
    for (const draft of await read(works.db, ids.slice(at, at + batch.read)))
      if (await isReachable(works, draft)) reachable.push(draft.id);
  return reachable;
}

async function read(db: D1Database, ids: readonly string[]): Promise<Draft[]> {
  const { results } = await db
    .prepare(
      `SELECT id, data_key AS dataKey, answers, form_id AS formId, form_version AS formVersion FROM applications
      WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(ids))
    .all<Draft>();
  return results;
}

/** Whether a draft gave an address. One that cannot be read is logged, and keeps nobody else from being reminded. */
const isReachable = (works: Works, draft: Draft): Promise<boolean> =>
  addressOf(works, draft).then(
    (address) => address !== undefined,
    (error: unknown) => {
      logFailure(error, draft.id);
      return false;
    },
  );
