// Writes what kept.ts reads: only because a person asked for it.
import { guarded, type Holding, keyOf, opened } from './kept.ts';

/** Keeps a draft. Answers whether it is kept. */
export const keep = (round: string, holding: Holding): boolean =>
  guarded((storage) => (storage.setItem(keyOf(round), JSON.stringify(holding)), true)) ?? false;

/** Removes what was kept for a round. */
export function forget(round: string): void {
  delete opened[round];
  guarded((storage) => storage.removeItem(keyOf(round)));
}
