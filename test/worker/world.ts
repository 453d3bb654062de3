// A world that speaks the domain: a programme with a round, a clock that stands still, a mailbox, a database that counts.
// Everything that happens in it goes through the app, as a caller would do it.
import { env } from 'cloudflare:workers';
import { afterEach } from 'vitest';
import type { Application, ApplicationCopy, ApplicationState, HistoryEntry, Submission } from '../../sdk/types.ts';
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import type { Monitoring } from '../../sdk/form/monitoring.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import { createApp } from '../../worker/app.ts';
import { commit } from '../../worker/db/commit.ts';
import { raiseRevision } from '../../worker/db/public-read.ts';
import { statement } from '../../worker/db/statement.ts';
import { type Bindings, settingsOf, type Source, systemSource } from '../../worker/env.ts';
import { tick } from '../../worker/events/wake.ts';
import { mailboxMessages } from '../../worker/notifications/mailbox.ts';
import { insertRound } from '../../worker/programmes/round-store.ts';
import { aForm, rightAnswers } from './a-form.ts';
import { counting, type Ran } from './counting-database.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
const origin = 'http://localhost:8787';

/** The world's first moment, unless it is told another: a Friday noon in winter, so London is UTC. */
const noon = '2027-01-15T12:00:00.000Z';

// Tests share a database. What one has left for later must not meet the next one's clock.
const worlds: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const settled of worlds) await settled();
});

export type World = Awaited<ReturnType<typeof begin>>;

/** Describes a programme; `begin` makes it so. */
export function aProgramme(
  plan: {
    form?: Form;
    now?: string;
    closesIn?: number;
    bindings?: Partial<Bindings>;
    eligibility?: Eligibility;
    monitoring?: Monitoring;
  } = {},
) {
  return {
    /** A round that opened yesterday and closes in `closesIn` milliseconds, by default ten days. */
    withOpenRound: (closesIn = 10 * day) => aProgramme({ ...plan, closesIn }),
    /** Its round has a check of who can apply. */
    withCheck: (eligibility: Eligibility) => aProgramme({ ...plan, eligibility }),
    /** Its round asks equality questions. */
    withMonitoring: (monitoring: Monitoring) => aProgramme({ ...plan, monitoring }),
    withForm: (form: Form) => aProgramme({ ...plan, form }),
    with: (bindings: Partial<Bindings>) => aProgramme({ ...plan, bindings }),
    at: (now: string) => aProgramme({ ...plan, now }),
    begin: () => begin({ form: aForm, now: noon, closesIn: 10 * day, bindings: {}, ...plan }),
  };
}

async function begin({
  form,
  now,
  closesIn,
  bindings,
  eligibility,
  monitoring,
}: {
  form: Form;
  now: string;
  closesIn: number;
  bindings: Partial<Bindings>;
  eligibility?: Eligibility;
  monitoring?: Monitoring;
}) {
  let time = Date.parse(now);
  const source: Source = { now: () => new Date(time), newId: systemSource.newId };
  const { db, ran, before } = counting(env.DB);
  const all: Bindings = { ...env, ...bindings, DB: db };
  const app = createApp(source);
  const round = await aRound(form, source.now(), closesIn, { eligibility, monitoring });
  const waiting: Promise<unknown>[] = [];
  const execution = {
    waitUntil: (work: Promise<unknown>) => void waiting.push(work),
    passThroughOnException() {},
    props: {},
  };

  /** Whether everything handed to `waitUntil` has settled. */
  const settled = async () => {
    while (waiting.length) await waiting.shift();
  };
  worlds.push(settled);
  const request = async (path: string, init: RequestInit = {}) =>
    app.request(`${origin}${path}`, init, all, execution as never);

  const call = async <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await request(path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      etag: response.headers.get('etag'),
      body: (await response.json()) as T,
    };
  };

  const start = (given: { key?: string; locale?: 'en' | 'cy'; round?: string; origin?: string } = {}) =>
    call<{ application: Application; token: string; code?: string }>(
      'POST',
      '/v1/applications',
      { round: given.round ?? round.id, ...(given.locale && { locale: given.locale }) },
      { 'idempotency-key': given.key ?? crypto.randomUUID(), ...(given.origin && { origin: given.origin }) },
    );

  /** A new draft, in the hands of its applicant. */
  async function anApplicant(given: Parameters<typeof start>[0] = {}) {
    const { body, etag } = await start(given);
    const { application, token } = body;
    const path = `/v1/applications/${application.id}`;
    const headers = { authorization: `Bearer ${token}` };
    let version = etag!;
    const me = {
      id: application.id,
      token,
      show: () => call<Application>('GET', path, undefined, headers),
      check: () => call<{ items: { question: string; code: string }[] }>('GET', `${path}/issues`, undefined, headers),
      /** Saves a page over what was last seen, or over `ifMatch`. */
      async save(
        page: string,
        answers: Answers,
        more: { ifMatch?: string; locale?: 'en' | 'cy'; unfinished?: true } = {},
      ) {
        const { ifMatch, ...rest } = more;
        const body = { answers, ...rest };
        const answer = await call<Application & Fault>('PUT', `${path}/pages/${page}`, body, {
          ...headers,
          'if-match': ifMatch ?? version,
        });
        if (answer.etag) version = answer.etag;
        return answer;
      },
      async answerAll(answers: Record<string, Answers> = rightAnswers) {
        for (const [page, given] of Object.entries(answers)) {
          const { status, body } = await me.save(page, given);
          if (status !== 200) throw new Error(`${page}: ${JSON.stringify(body)}`);
        }
        return me;
      },
      submit: (body: { locale?: 'en' | 'cy'; form?: number; version?: number } = {}) =>
        call<Submission & Fault>('POST', `${path}/submission`, body, headers),
      /** Sends what is stored by now, as it was looked at: after a reopening nothing else is taken. */
      submitAgain: async () => me.submit({ version: Number(/\d+/.exec((await me.show()).etag ?? '')?.[0]) }),
      withdraw: (reason = 'team-changed', more: { locale?: 'en' | 'cy' } = {}) =>
        call<Application & Fault>('POST', `${path}/withdrawal`, { reason, ...more }, headers),
      answerOffer: (answer: string, reason?: string) =>
        call<Application & Fault>('POST', `${path}/offer-answer`, { answer, ...(reason && { reason }) }, headers),
      history: async () =>
        (await call<{ items: HistoryEntry[] }>('GET', `${path}/history`, undefined, headers)).body.items,
      copy: () => call<ApplicationCopy>('GET', `${path}/copy`, undefined, headers),
    };
    return me;
  }

  let staffCookie: { value: string; at: number } | undefined;
  /** A call by a member of staff who has signed in. */
  async function asStaff<T = Application & Fault>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    if (!staffCookie || Math.abs(time - staffCookie.at) > 60 * minute) {
      const answer = await request('/console/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin' },
        body: 'email=organiser%40example.org&return=%2Fconsole',
      });
      staffCookie = { value: answer.headers.get('set-cookie')?.split(';')[0] ?? '', at: time };
    }
    return call<T>(method, `/v1/staff${path}`, body, {
      cookie: staffCookie.value,
      origin,
      'sec-fetch-site': 'same-origin',
      ...headers,
    });
  }

  return {
    app,
    asStaff,
    decide: (id: string, decision: string, answerBy?: string) =>
      asStaff('POST', `/applications/${id}/decision`, { decision, ...(answerBy && { answerBy }) }),
    reopen: (id: string, questions: string[], deadline: string, note = 'Please say more.') =>
      asStaff('POST', `/applications/${id}/reopening`, { questions, deadline, note }),
    round,
    source,
    bindings: all,
    request,
    call,
    start,
    anApplicant,
    settled,
    /** Moves the clock. Negative goes back. */
    pass: (milliseconds: number) => void (time += milliseconds),
    setClock: (instant: string) => void (time = Date.parse(instant)),
    /** The minute's cron. */
    tick: () => tick(all, source),
    /** Messages to an address, newest first. */
    async mail(to?: string) {
      await settled();
      const messages = await mailboxMessages({ db: env.DB, settings: settingsOf(all) }, 1000);
      return messages.filter((message) => to === undefined || message.to === to);
    },
    /** What the database was asked while `work` ran, and what came of it. */
    async measure<T>(work: () => Promise<T>): Promise<{ result: T; ran: Ran[]; rowsRead: number }> {
      await settled();
      const before = ran.length;
      const result = await work();
      const during = ran.slice(before);
      return { result, ran: during, rowsRead: during.reduce((sum, { rowsRead }) => sum + rowsRead, 0) };
    },
    /** Does `act` once, between what a request reads and its next batch that holds a statement like this one. */
    before,
    /** The same, of whatever ran so far. */
    ran: () => [...ran],
    /** Events of the log about something, oldest first. */
    async events(subject: string) {
      const { results } = await env.DB.prepare('SELECT * FROM events WHERE subject = ? ORDER BY seq')
        .bind(subject)
        .all<Record<string, unknown>>();
      return results;
    },
    async counter(state: ApplicationState): Promise<number> {
      return (
        (await env.DB.prepare('SELECT value FROM counters WHERE name = ?')
          .bind(`applications:${round.id}:${state}`)
          .first<number>('value')) ?? 0
      );
    },
  };
}

/** A problem's members, absent from answers that succeed. */
interface Fault {
  code?: string;
  issues?: { path: string[]; code: string; message: string; page: string; question: string }[];
}

let programmes = 0;

/** A programme of its own with one round: opened the day before `now`. */
async function aRound(
  form: Form,
  now: Date,
  closesIn: number,
  asked: { eligibility: Eligibility | undefined; monitoring: Monitoring | undefined },
) {
  const at = (after: number) => new Date(now.getTime() + after).toISOString();
  const programme = systemSource.newId('prg');
  const slug = `programme-${++programmes}`;
  const contact = `${slug}@example.org`;
  const round = {
    id: systemSource.newId('rnd'),
    programmeId: programme,
    name: { en: 'Round 1', cy: 'Rownd 1' },
    opensAt: at(-day),
    closesAt: at(closesIn),
    decisionsAt: at(closesIn + 30 * day),
    startsAt: at(closesIn + 60 * day),
    endsAt: at(closesIn + 400 * day),
    places: null,
    formId: form.id,
    formVersion: form.version,
    createdAt: at(-2 * day),
    ...asked,
  };
  const json = JSON.stringify;
  await commit(env.DB, systemSource, {
    statements: [
      statement(
        'INSERT OR IGNORE INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
        form.id,
        form.version,
        json(form),
        at(-2 * day),
      ),
      statement(
        `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
        VALUES (?, ?, ?, '{"en":"s","cy":"s"}', '[]', '[]', '[]', '["wales"]', '["Us"]', ?, ?)`,
        programme,
        slug,
        json({ en: 'Care & <joined> up', cy: 'Gofal & <cydgysylltiedig>' }),
        contact,
        at(-2 * day),
      ),
      insertRound(round),
      raiseRevision(),
    ],
  });
  return { ...round, slug, contact };
}
