// Sends the messages that are due. A message that cannot be sent is tried again later and never holds up the others.
import { commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { compose } from './compose.ts';
import type { Mailer } from './mailer.ts';
import { claimDue, type Claimed, expectDue, markDropped, markSent, markUnsent } from './store.ts';

/** How long a delivery has a message to itself, in milliseconds: after that, it is taken to have died. */
const lease = 60_000;

/** How often a message is tried before it is given up. */
const mostAttempts = 10;

/** When to try again: after 1 minute, then 3, 9 and so on, 6 hours at most, a day in all; null when it is given up. */
export const retryAt = (attempts: number, now: Date): Date | null =>
  attempts >= mostAttempts ? null : new Date(now.getTime() + Math.min(60_000 * 3 ** (attempts - 1), 6 * 3600_000));

/** How many rounds of claiming one delivery makes at most; the tick goes on from there. */
const mostClaims = 10;

/** Delivers what is due. Any number of deliveries may run at once: each message is claimed by one. */
export async function deliver(works: Works, mailer: Mailer): Promise<void> {
  for (let claims = 0; claims < mostClaims; claims++) {
    const claimed = await claimDue(works.db, works.source, new Date(works.source.now().getTime() + lease));
    if (!claimed.length) return;
    for (const due of claimed) await send(works, mailer, due);
  }
}

async function send(works: Works, mailer: Mailer, due: Claimed): Promise<void> {
  const { db, source } = works;
  try {
    const message = await compose(works, due);
    const statements = message
      ? [...(await mailer.send(message)), markSent(due.id, source.now())]
      : [markDropped(due.id)];
    await commit(db, source, { expectations: [expectDue(due.id)], statements });
  } catch (error) {
    if (error instanceof CommitRefused && error.code === 'message-done') return;
    logFailure(error, due.id);
    await commit(db, source, { statements: [markUnsent(due.id, retryAt(due.attempts, source.now()))] });
  }
}
