// Confirms a request and stops what is followed, each by the token of a link in an email. Both may be repeated for ever.
import { actorName } from '../access/actor.ts';
import { provenId } from '../access/proof.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import {
  confirmAsked,
  deleteFollowed,
  expectPending,
  expectRow,
  followedByAddressOf,
  rowById,
  rowsOfAsk,
  type SubscriptionRow,
} from './store.ts';
import { confirmWithin } from './subscription.ts';

/** The rows of a request that still hold at a moment: none when it was not confirmed in time, or was stopped. */
export async function askedRows(
  { db, source }: Pick<Context, 'db' | 'source'>,
  ask: string,
): Promise<SubscriptionRow[]> {
  const since = source.now().getTime() - confirmWithin;
  const rows = await rowsOfAsk(db, ask);
  return rows.filter(({ state, askedAt }) => state !== 'pending' || Date.parse(askedAt) > since);
}

/** Confirms the request of a token and answers what it follows. Throws a Problem (410) for one that is none, or no longer. */
export async function confirm(context: Context, token: string): Promise<SubscriptionRow[]> {
  const { settings, source } = context;
  const ask = await provenId(settings, 'subscription-confirm', token);
  const rows = ask === null ? [] : await askedRows(context, ask);
  if (ask === null || !rows.length)
    throw new Problem('link-gone', 'Ask again: a request is to be confirmed within 7 days.');
  if (!rows.some(({ state }) => state === 'pending')) return rows;
  const now = source.now();
  try {
    await context.commit({
      expectations: [expectPending(ask, new Date(now.getTime() - confirmWithin))],
      statements: confirmAsked(ask, now),
      events: [{ type: 'subscription.confirmed', subject: ask, actor: actorName(context.actor), data: {} }],
    });
  } catch (error) {
    // Somebody else has confirmed it just now.
    if (!(error instanceof CommitRefused && error.code === 'link-gone')) throw error;
  }
  return rows;
}

/**
 * Stops what a token's row follows, or all that its address does, and answers what is still followed. A row that has gone
 * was stopped before. Throws a Problem (410) for a token that we did not make.
 */
export async function stop(context: Context, token: string, all: boolean): Promise<SubscriptionRow[]> {
  const id = await provenId(context.settings, 'subscription-stop', token);
  if (id === null) throw new Problem('link-gone', 'Use the link in the message, whole.');
  const [stopped, followed] = await Promise.all([rowById(context.db, id), followedByAddressOf(context.db, id)]);
  try {
    await context.commit({
      expectations: [expectRow(id)],
      statements: deleteFollowed(id, all),
      events: [{ type: 'subscription.stopped', subject: id, actor: actorName(context.actor), data: {} }],
    });
  } catch (error) {
    if (!(error instanceof CommitRefused && error.code === 'link-gone')) throw error;
  }
  return all ? [] : followed.filter(({ kind, slug }) => kind !== stopped?.kind || slug !== stopped.slug);
}
