// Rounds that this isolate has seen open, so that starting an application needs no read before its batch (decision 24). They are
// a guess, as a draft that was just saved is (just-saved.ts): the batch says whether the round is still so (store.ts, expectOpen).
import type { D1Database } from '@cloudflare/workers-types';
import { perDatabase } from '../db/per-database.ts';
import { type RoundRecord, roundById } from '../programmes/round-store.ts';
import { takesNew } from './application.ts';

/** What an application takes from its round when it is started. */
export type OpenRound = Pick<RoundRecord, 'id' | 'opensAt' | 'closesAt' | 'formId' | 'formVersion'>;

const mostKept = 100;
const roundsOf = perDatabase(() => new Map<string, OpenRound>());

/** A round, from memory where it takes new applications at `now` by what is known of it; undefined when there is none. */
export async function openRound(db: D1Database, id: string, now: Date): Promise<OpenRound | undefined> {
  const known = roundsOf(db);
  const found = known.get(id);
  if (found && takesNew(found, now)) return found;
  const read = await roundById(db, id);
  known.delete(id);
  if (!read) return undefined;
  const { opensAt, closesAt, formId, formVersion } = read;
  const round = { id, opensAt, closesAt, formId, formVersion };
  if (known.size >= mostKept) known.clear();
  if (takesNew(round, now)) known.set(id, round);
  return round;
}

export const forgetRound = (db: D1Database, id: string): void => void roundsOf(db).delete(id);
