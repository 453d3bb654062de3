// Commits a change together with its stored answer: of requests that race, one commits and the others get its answer.
import { type Change, CommitRefused } from '../db/commit.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';
import { keep, type Repeat, replay, type StoredAnswer } from './idempotency.ts';

/** What is done the first time: the answer to store, and what makes it true. */
export interface First {
  answer: StoredAnswer;
  change: Change;
}

/**
 * The answer of the first request with this identity, which `plan` is asked for when there has been none. Throws what
 * `plan` and the commit throw, and a Problem (422) when the key was used for another request.
 */
export async function commitOnce(
  context: Context,
  repeat: Repeat,
  plan: () => Promise<First>,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  const first = await replay(context.db, context.settings, repeat);
  if (first) return { answer: first, replayed: true };
  try {
    const { answer, change } = await plan();
    const record = await keep(context.settings, context.source, repeat, answer);
    await context.commit({ ...change, statements: [...change.statements, record] });
    return { answer, replayed: false };
  } catch (error) {
    // Whatever it was refused for: when its own repeat did it, what must hold for doing it does not hold any more.
    const isRefusal = error instanceof CommitRefused || error instanceof Problem;
    const winner = isRefusal ? await replay(context.db, context.settings, repeat) : null;
    if (!winner) throw error;
    return { answer: winner, replayed: true };
  }
}
