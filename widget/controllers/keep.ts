// Writes what kept.ts reads: only because a person asked for it.
import { guarded, type Holding, keyOf } from './kept.ts';

/** Keeps a draft. Answers whether it is kept. */
export const keep = (round: string, holding: Holding): boolean =>
  guarded((storage) => (storage.setItem(keyOf(round), JSON.stringify(holding)), true)) ?? false;

/** Removes what was kept for a round. */
export const forget = (round: string): void => void guarded((storage) => storage.removeItem(keyOf(round)));
