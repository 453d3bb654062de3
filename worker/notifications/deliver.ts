// Sends the messages that are due. A message that cannot be sent is tried again later and never holds up the others.
import { commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { compose } from './compose.ts';
import { type Mailer, MailRefused } from './mailer.ts';
import { claimDue, type Claimed, expectDue, markDropped, markSent, markUnsent, type Unsent } from './store.ts';

/**
 * How long a delivery has a message to itself, and what of it must be left when the message is handed over, in
 * milliseconds. After the first, a delivery is taken to have died; adapters take less than the second in all.
 */
const lease = { whole: 60_000, handOver: 35_000 };

/** How often a message is tried before it is given up, tries that were no fault of its own left out. */
const mostAttempts = 10;

/**
 * For how long after its first try a message that was not taken is tried again, in milliseconds: 6 days. Notify keeps messages
 * for 7 days, and for no longer can it be asked whether it has one. How long it waited before concerns nobody.
 */
const mostAge = 6 * 24 * 3600_000;

/** When to try again: after 1 minute, then 3, 9 and so on, 6 hours at most, a day in all; null when it is given up. */
export const retryAt = (attempts: number, now: Date): Date | null =>
  attempts >= mostAttempts ? null : new Date(now.getTime() + Math.min(60_000 * 3 ** (attempts - 1), 6 * 3600_000));

/**
 * How many rounds of claiming one delivery makes at most; the next tick goes on from there. An invocation may make 1,000
 * requests of the database and of mail services (Cloudflare's limits of Workers and D1): a message takes up to six.
 */
const mostClaims = 24;

/** Delivers what is due. Any number of deliveries may run at once: each message is claimed by one. */
export async function deliver(works: Works, mailer: Mailer): Promise<void> {
  for (let claims = 0; claims < mostClaims; claims++) {
    const until = new Date(works.source.now().getTime() + lease.whole);
    const claimed = await claimDue(works.db, works.source, until);
    if (!claimed.length) return;
    // Side by side: one that takes its time holds up nobody.
    const goOn = await Promise.all(claimed.map((due) => send(works, mailer, due, until)));
    if (goOn.includes(false)) return;
  }
}

/** Sends one message. Never throws; false when no other message would be taken either. */
async function send(works: Works, mailer: Mailer, due: Claimed, until: Date): Promise<boolean> {
  const { db, source } = works;
  try {
    const message = await compose(works, due);
    if (until.getTime() - source.now().getTime() < lease.handOver) return true;
    const sent = message && (await mailer.send(message, due.attempts > 1));
    const statements = sent
      ? [...(sent.statements ?? []), markSent(due.id, source.now(), sent.serviceId ?? null)]
      : [markDropped(due.id)];
    await commit(db, source, { expectations: [expectDue(due.id)], statements });
    return true;
  } catch (error) {
    if (error instanceof CommitRefused && error.code === 'message-done') return true;
    const unsent = unsentBy(error, due, source.now());
    logUnsent(error, due, unsent);
    // When this cannot be written either, the lease runs out and the message is claimed again.
    await commit(db, source, { statements: [markUnsent(due.id, unsent)] }).catch((e: unknown) => logFailure(e, due.id));
    return !(error instanceof MailRefused && typeof error.remedy === 'object' && error.remedy.all);
  }
}

function unsentBy(error: unknown, due: Claimed, now: Date): Unsent {
  const failure = error instanceof MailRefused ? error.code : 'unknown';
  const remedy = error instanceof MailRefused ? error.remedy : 'again';
  if (remedy === 'never' || now.getTime() - Date.parse(due.firstTriedAt) > mostAge)
    return { dueAt: null, failure, counted: true };
  return remedy === 'again'
    ? { dueAt: retryAt(due.attempts - due.postponed, now), failure, counted: true }
    : { dueAt: remedy.at, failure, counted: false };
}

function logUnsent(error: unknown, { id, kind, attempts }: Claimed, { dueAt, failure }: Unsent): void {
  if (!(error instanceof MailRefused)) logFailure(error, id);
  const again = dueAt ? dueAt.toISOString() : 'never';
  console.error(
    JSON.stringify({ level: 'error', what: 'message not sent', message: id, kind, attempts, failure, again }),
  );
}
