// Owns the reckoning: what a database holds against what was acknowledged to applicants, one line for each difference.
import type { D1Database } from '@cloudflare/workers-types';
import { systemSource, settingsOf, type Bindings } from '../../worker/env.ts';
import { applicationById, counterName, openAnswers } from '../../worker/applications/store.ts';
import { verify } from '../../worker/events/seal.ts';
import type { LoggedEvent } from '../../worker/events/event.ts';
import { tick } from '../../worker/events/wake.ts';
import { mailboxMessages } from '../../worker/notifications/mailbox.ts';
import { settings } from '../bench/runtime.ts';
import { type Acknowledged, sorted } from './applicant.ts';

/** Lets the minute's tick finish what the last death left, then compares. */
export async function differences(db: D1Database, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const bindings = { ...settings, DB: db } as unknown as Bindings;
  // A message that was taken on when its Worker died is taken on again a minute later: it is later now.
  await db.prepare(`UPDATE messages SET due_at = '2000-01-01T00:00:00.000Z' WHERE state = 'due'`).run();
  for (let minute = 0; minute < 20; minute++) await tick(bindings, systemSource);
  return [
    ...(await applicationFaults(db, bindings, acknowledged)),
    ...(await eventFaults(db, acknowledged)),
    ...(await mailFaults(db, bindings, acknowledged)),
  ];
}

async function applicationFaults(db: D1Database, bindings: Bindings, all: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, version, answers, reference } of all) {
    const row = await applicationById(db, id);
    if (!row) {
      faults.push(`${id} is lost`);
      continue;
    }
    const stored = (await openAnswers(settingsOf(bindings), row)).answers;
    if (row.version !== version) faults.push(`${id} was written ${row.version} times, not ${version}`);
    if (row.reference !== reference) faults.push(`${id} has the reference ${row.reference}, not ${reference}`);
    if (JSON.stringify(sorted(stored)) !== JSON.stringify(sorted(answers))) faults.push(`${id} has other answers`);
  }
  const count = await db
    .prepare('SELECT count(*) AS n, min(round_id) AS round FROM applications')
    .first<{ n: number; round: string }>();
  if (count?.n !== all.length) faults.push(`there are ${count?.n} applications, not ${all.length}`);
  for (const [state, wanted] of [
    ['draft', 0],
    ['submitted', all.length],
  ] as const) {
    const name = counterName(count?.round ?? '', state);
    const counted = await db.prepare('SELECT value FROM counters WHERE name = ?').bind(name).first<number>('value');
    if (counted !== wanted) faults.push(`the counter of ${state} says ${counted}, not ${wanted}`);
  }
  return faults;
}

async function eventFaults(db: D1Database, all: readonly Acknowledged[]): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT e.*, s.hash FROM events AS e LEFT JOIN event_seals AS s ON s.seq = e.seq ORDER BY e.seq')
    .all<Omit<LoggedEvent, 'data'> & { data: string; hash: string }>();
  const seen = new Map<string, number>();
  for (const { type, subject } of results) seen.set(`${type} ${subject}`, (seen.get(`${type} ${subject}`) ?? 0) + 1);
  const wanted = all.flatMap(({ id }) => [`application.created ${id}`, `application.submitted ${id}`]);
  const faults = wanted.filter((what) => seen.get(what) !== 1).map((what) => `${what}: ${seen.get(what) ?? 0} times`);
  if (results.length !== wanted.length) faults.push(`the log has ${results.length} events, not ${wanted.length}`);
  const run = results.map(({ hash, data, ...event }) => ({
    hash,
    event: { ...event, data: JSON.parse(data) } as LoggedEvent,
  }));
  const broken = await verify(run);
  if (broken !== null) faults.push(`the seal of event ${broken} does not fit`);
  return faults;
}

async function mailFaults(db: D1Database, bindings: Bindings, all: readonly Acknowledged[]): Promise<string[]> {
  const messages = await mailboxMessages({ db, settings: settingsOf(bindings) }, 1_000_000);
  const confirmed = new Map<string, number>();
  const notices = messages.filter(({ kind }) => kind === 'application-notice').length;
  for (const { kind, to } of messages)
    if (kind === 'application-confirmation') confirmed.set(to, (confirmed.get(to) ?? 0) + 1);
  const faults = all
    .filter(({ email }) => confirmed.get(email) !== 1)
    .map(({ email }) => `${email} was written to ${confirmed.get(email) ?? 0} times`);
  if (notices !== all.length) faults.push(`${notices} notices to the organiser, not ${all.length}`);
  if (messages.length !== 2 * all.length) faults.push(`${messages.length} emails, not ${2 * all.length}`);
  return faults;
}
