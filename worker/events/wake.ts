// What happens after a commit and once a minute: the log reaches its subscribers, messages leave, old things go.
// Nothing here may be lost by dying: whatever is not done now is done by the next wake or tick.
import type { D1Database } from '@cloudflare/workers-types';
import { submittedKept } from '../applications/application.ts';
import { tellDeferred } from '../applications/deferred/tell.ts';
import { expireApplications } from '../applications/expire.ts';
import { lapseOverdue } from '../applications/lapse.ts';
import { rewrapKeys } from '../applications/rewrap.ts';
import { remindDrafts } from '../applications/reminders/remind.ts';
import { commit } from '../db/commit.ts';
import { expireSubscriptions } from '../subscriptions/expire.ts';
import { forgetNotices, tellFollowers } from '../subscriptions/tell.ts';
import { type Bindings, settingsOf, type Source } from '../env.ts';
import { logFailure } from '../http/errors.ts';
import { forgetOldAnswers } from '../http/idempotency.ts';
import { forgetAsked } from '../links/address-limit.ts';
import { makeLinks } from '../links/make.ts';
import { forgetMonitoring } from '../monitoring/store.ts';
import { forgetTries } from '../sections/join.ts';
import { configuredMailer } from '../notifications/configured-mailer.ts';
import { deliver } from '../notifications/deliver.ts';
import { countDue } from '../notifications/store.ts';
import { messaging } from '../notifications/subscriber.ts';
import { forgetUnnamed } from '../uploads/forget.ts';
import { removeFiles } from '../uploads/remove.ts';
import { drain } from './drain.ts';
import { eventLog } from './log.ts';
import { sealing } from './seal.ts';
import type { Works } from './works.ts';

/** How long a wake goes on at most, in milliseconds; after it, the next commit in this isolate wakes another. */
const patience = 15_000;
/** How long a wake that was told to look again gathers what else is coming, in milliseconds. */
const gathering = 500;
/** Where the clock stands still. */
const mostRounds = patience / gathering;

// The wake that is at work on a database in this isolate. Plain data, no promise: requests cannot wait for one another.
const awake = new WeakMap<D1Database, { until: number; again: boolean }>();

/**
 * Carries new events to the subscribers and sends what is due. While one wake is at it, others in this isolate only
 * tell it to look again, which it does twice a second: a hundred writes at once would otherwise make a hundred drains,
 * each of which asks the database more often than a write does.
 */
export async function wake({ db, settings, source }: Works): Promise<void> {
  const works = { db, settings, source };
  const working = awake.get(db);
  if (working && working.until > source.now().getTime()) {
    working.again = true;
    return;
  }
  const mine = { until: source.now().getTime() + patience, again: true };
  awake.set(db, mine);
  try {
    for (let round = 0, isOver = false; mine.again && !isOver; round++) {
      // What came before it was over is still looked at, without a rest.
      isOver = round >= mostRounds || source.now().getTime() >= mine.until;
      if (round && !isOver) await new Promise((resolve) => setTimeout(resolve, gathering));
      mine.again = false;
      await carry(works);
    }
  } finally {
    if (awake.get(db) === mine) awake.delete(db);
  }
}

async function carry(works: Works): Promise<void> {
  const { db, source } = works;
  const log = eventLog(db, source);
  await each({ links: () => makeLinks(works) });
  await each({ seal: () => drain(log, sealing(db)), messages: () => drain(log, messaging(source)) });
  const mailer = configuredMailer(works);
  if (mailer) await each({ deliver: () => deliver(works, mailer) });
}

/** The minute's work: reminders, deadlines, news of rounds, a wake for what was left, applications, subscriptions and stored answers whose time is over, and a word on waiting messages. */
export async function tick(bindings: Bindings, source: Source): Promise<void> {
  const works: Works = { db: bindings.DB, settings: settingsOf(bindings), source };
  await each({
    remind: () => remindDrafts(works),
    lapse: () => lapseOverdue(works),
    tell: () => tellFollowers(works),
    tellDeferred: () => tellDeferred(works),
  });
  await carry(works);
  await each({
    expire: () => expireApplications(works),
    files: () => forgetUnnamed(works).finally(() => removeFiles(works, bindings.UPLOADS)),
    expireSubscriptions: () => expireSubscriptions(works),
    rewrap: () => rewrapKeys(works),
    ...forgetting(works),
    waiting: () => reportWaiting(works),
  });
}

/** What is forgotten after its time: each by itself, so that one which takes too long keeps none of the others. */
function forgetting({ db, source }: Works): Record<string, () => Promise<unknown>> {
  const now = source.now();
  const statements = {
    forgetAnswers: [forgetOldAnswers(now)],
    forgetAsked: [forgetAsked(now)],
    forgetNotices: [forgetNotices(now)],
    forgetTries: [forgetTries(now)],
    forgetMonitoring: forgetMonitoring(now, new Date(now.getTime() - submittedKept)),
  };
  return Object.fromEntries(
    Object.entries(statements).map(([name, forget]) => [name, () => commit(db, source, { statements: forget })]),
  );
}

/** Runs all, each whatever became of the others; a failure is logged under its name. */
const each = (tasks: Record<string, () => Promise<unknown>>): Promise<unknown> =>
  Promise.all(Object.entries(tasks).map(([name, task]) => task().catch((error: unknown) => logFailure(error, name))));

async function reportWaiting(works: Works): Promise<void> {
  if (configuredMailer(works)) return;
  const count = await countDue(works.db, works.source.now());
  if (count) console.warn(JSON.stringify({ level: 'warn', what: 'messages wait for a mailer', count }));
}
