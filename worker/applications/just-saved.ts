// Drafts that this isolate has just saved, encrypted as they are stored, so that the next page needs no read before its
// write. They are a guess: the batch that saves says whether it was right (store.ts, expectEditable), and no one is shown them.
import type { D1Database } from '@cloudflare/workers-types';
import type { ApplicationRow } from './store.ts';

/** How long a draft is kept, in milliseconds, and how many are. */
const kept = { life: 60_000, most: 500 } as const;

const drafts = new WeakMap<D1Database, Map<string, { row: ApplicationRow; until: number }>>();
const guesses = new WeakSet<ApplicationRow>();

/** Keeps a draft as it was stored at `now`. */
export function keepDraft(db: D1Database, row: ApplicationRow, now: Date): void {
  let known = drafts.get(db);
  if (!known) drafts.set(db, (known = new Map()));
  if (known.size >= kept.most) known.clear();
  known.set(row.id, { row, until: now.getTime() + kept.life });
}

/** The draft as this isolate last stored it, once: it is forgotten by being asked for. */
export function takeDraft(db: D1Database, id: string, now: Date): ApplicationRow | undefined {
  const known = drafts.get(db);
  const found = known?.get(id);
  known?.delete(id);
  if (!found || found.until <= now.getTime()) return undefined;
  const row = { ...found.row };
  guesses.add(row);
  return row;
}

/** Whether a row is such a guess. Only a save that commits may rest on one. */
export const isGuess = (row: ApplicationRow): boolean => guesses.has(row);
