// Seals the event log: each event gets a hash that covers it and the hash before, so that no event can be changed,
// taken out or put in without every later hash showing it.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, sql } from 'drizzle-orm';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import { prepared } from '../db/open.ts';
import { statement } from '../db/statement.ts';
import type { Subscriber } from './drain.ts';
import type { LoggedEvent } from './event.ts';
import { eventSeals } from './table.ts';

/** What the first event's hash covers in place of one before. */
const beginning = '';

/** SHA-256, base64url, of the canonical JSON of the hash before and the event. */
export const sealOf = (previous: string, { seq, id, type, at, actor, subject, data }: LoggedEvent): Promise<string> =>
  sha256(canonicalJson({ previous, event: { seq, id, type, at, actor, subject, data } }));

/**
 * Checks a run of the log, oldest first, against its seals: the `seq` of the first event that is not as it was sealed,
 * null when all are. `previous` is the seal before the run; without it the run begins the log.
 */
export async function verify(
  run: readonly { event: LoggedEvent; hash: string }[],
  previous: string = beginning,
): Promise<number | null> {
  for (const { event, hash } of run) {
    if ((await sealOf(previous, event)) !== hash) return event.seq;
    previous = hash;
  }
  return null;
}

const sealAt = prepared((orm) =>
  orm
    .select({ hash: eventSeals.hash })
    .from(eventSeals)
    .where(eq(eventSeals.seq, sql.placeholder('seq')))
    .prepare(),
);

/** The subscriber that writes the seals. */
export const sealing = (db: D1Database): Subscriber => ({
  name: 'seal',
  async digest(events, after) {
    const before = after === 0 ? { hash: beginning } : await sealAt(db).get({ seq: after });
    if (!before) throw new Error(`The event ${after} has no seal.`);
    const seals: { seq: number; hash: string }[] = [];
    for (const event of events)
      seals.push({ seq: event.seq, hash: await sealOf(seals.at(-1)?.hash ?? before.hash, event) });
    return [
      statement(
        `INSERT INTO event_seals (seq, hash) SELECT value ->> 'seq', value ->> 'hash' FROM json_each(?)`,
        JSON.stringify(seals),
      ),
    ];
  },
});
