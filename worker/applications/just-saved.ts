// Drafts that this isolate has just saved, opened as the save left them, so that the next page, or submitting, needs neither a
// read nor a decryption before its write (decision 22). They are a guess: the batch that saves says whether it was right (store.ts,
// expectEditable), and no one is shown them.
import type { D1Database } from '@cloudflare/workers-types';
import { perDatabase } from '../db/per-database.ts';
import type { ApplicationRow, OpenedAnswers } from './store.ts';

/** How long a draft may be rested on, in milliseconds; how many are kept; and how long what is encrypted of one may be, in characters. */
const kept = { life: 60_000, most: 500, longest: 32_768 } as const;

/** A draft as it was stored, and its answers as they were given. */
interface Kept {
  row: ApplicationRow;
  opened: OpenedAnswers;
}

const drafts = perDatabase(() => new Map<string, Kept & { until: number }>());

/** Keeps a draft as it was stored at `now`, with the answers that were stored; lets go of those whose time is over, and of the oldest. */
export function keepDraft(db: D1Database, row: ApplicationRow, opened: OpenedAnswers, now: Date): void {
  const known = drafts(db);
  known.delete(row.id); // so that it goes to the end: the first is the oldest
  for (const [id, { until }] of known) {
    if (until > now.getTime() && known.size < kept.most) break;
    known.delete(id);
  }
  const length = row.answers.length + (row.setAside?.length ?? 0);
  if (length <= kept.longest) known.set(row.id, { row, opened, until: now.getTime() + kept.life });
}

/** The draft as this isolate last stored it, for who holds it and once: it is forgotten by being asked for. */
export function takeDraft(db: D1Database, id: string, tokenHash: string, now: Date): Kept | undefined {
  const known = drafts(db);
  const found = known.get(id);
  if (found?.row.tokenHash !== tokenHash) return undefined;
  known.delete(id);
  return found.until > now.getTime() ? found : undefined;
}
