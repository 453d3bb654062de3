// Commits a change together with its stored answer: of requests that race, one commits and the others get its answer.
import { type Change, CommitRefused } from '../db/commit.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';
import { keep, type Repeat, replay, type StoredAnswer } from './idempotency.ts';

/** What is done the first time: the answer to store, and what makes it true. */
export interface First {
  answer: StoredAnswer;
  change: Change;
  /** Forgets what planning it took from this isolate's memory; given where it took anything. */
  forget?: (() => void) | undefined;
}

/** What came of a request, and whether an earlier one had done it. */
export interface Once {
  answer: StoredAnswer;
  replayed: boolean;
}

/**
 * The answer of the first request with this identity, which `plan` is asked for when there has been none. Throws what
 * `plan` and the commit throw, and a Problem (422) when the key was used for another request.
 */
export async function commitOnce(context: Context, repeat: Repeat, plan: () => Promise<First>): Promise<Once> {
  const first = await replay(context.db, context.settings, repeat);
  return first ? { answer: first, replayed: true } : commitOrReplay(context, repeat, plan);
}

/**
 * The same for a `plan` that only reads and so may be asked for in vain: whether there was a first request is looked up when
 * something stands in the way of this one. What is no repeat, which is nearly everything, pays for no look-up. What was
 * planned on memory and is refused is planned once more without it.
 */
export async function commitThenLook(context: Context, repeat: Repeat, plan: () => Promise<First>): Promise<Once> {
  let forget: First['forget'];
  try {
    return await commitOrReplay(context, repeat, async () => {
      const planned = await plan();
      forget = planned.forget;
      return planned;
    });
  } catch (error) {
    if (!forget || !(error instanceof CommitRefused)) throw error;
    forget();
    return commitOrReplay(context, repeat, plan);
  }
}

async function commitOrReplay(context: Context, repeat: Repeat, plan: () => Promise<First>): Promise<Once> {
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
