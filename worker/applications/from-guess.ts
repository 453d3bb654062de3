// Does with a draft what rests on a guess at it (just-saved.ts), and once more without, when the guess came to nothing.
import type { D1Database } from '@cloudflare/workers-types';
import { CommitRefused } from '../db/commit.ts';
import { Problem } from '../http/problem.ts';
import { stillHeld } from './holder.ts';
import type { ApplicationRow, OpenedAnswers } from './store.ts';

/**
 * What `act` makes of an application. With a `guess` at its answers the row is one too, and `act` may succeed only by a batch
 * that would have refused a wrong one; whatever else comes of it, the application is read and `act` called without a guess.
 */
export async function fromGuess<T extends { ok: boolean }>(
  db: D1Database,
  row: ApplicationRow,
  guess: OpenedAnswers | undefined,
  act: (row: ApplicationRow, guess?: OpenedAnswers) => Promise<T>,
): Promise<T> {
  if (!guess) return act(row);
  const done = await act(row, guess).catch(unlessRefused);
  return done && done.ok ? done : act(await stillHeld(db, row));
}

function unlessRefused(error: unknown): false {
  if (error instanceof Problem || error instanceof CommitRefused) return false;
  throw error;
}
