// A console to sit at: the app with a clock that tests set, the demo programme, and a browser that keeps its cookie.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createApp } from '../../../worker/app.ts';
import { commit } from '../../../worker/db/commit.ts';
import { demoContent } from '../../../worker/demo/seed.ts';
import { type Bindings, systemSource } from '../../../worker/env.ts';

export const origin = 'http://localhost:8787';

export interface Desk {
  /** What time it is; move it by assigning. */
  clock: { now: Date };
  /** Sends a request as a program would: nothing of a browser is added. */
  call(path: string, init?: RequestInit, host?: string): Promise<Response>;
  /** Opens a page as a browser: with the cookie, if there is one. */
  open(path: string): Promise<Response>;
  /** Sends a form as a browser does from a page of ours. Keeps the cookie that comes back. */
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  signIn(email?: string): Promise<void>;
  /** The cookie as a request header's value; empty when signed out. */
  cookie: string;
}

/** A desk over the test database. `bindings` override the settings of the tests. */
export function aDesk(bindings: Partial<Bindings> = {}): Desk {
  const clock = { now: new Date() };
  const app = createApp({ ...systemSource, now: () => clock.now });
  const settings = { ...env, ...bindings };
  const desk: Desk = {
    clock,
    cookie: '',
    async call(path, init, host = origin) {
      const context = createExecutionContext();
      const response = await app.fetch(
        new Request(`${host}${path}`, { redirect: 'manual', ...init }),
        settings,
        context as never,
      );
      await waitOnExecutionContext(context);
      return response;
    },
    open: (path) => desk.call(path, { headers: { cookie: desk.cookie } }),
    async send(path, fields, headers = {}) {
      const response = await desk.call(path, {
        method: 'POST',
        headers: { cookie: desk.cookie, origin, 'sec-fetch-site': 'same-origin', ...headers },
        body: new URLSearchParams(fields),
      });
      const set = response.headers.get('set-cookie');
      if (set) desk.cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '');
      return response;
    },
    async signIn(email = 'organiser@example.org') {
      const response = await desk.send('/console/sign-in', { email, return: '/console' });
      if (response.status !== 303) throw new Error(`Signing in answered ${response.status}.`);
    },
  };
  return desk;
}

/** Puts the demo programme into the test database: a concluded, an open and an announced round. */
export const seedDemo = () => commit(env.DB, systemSource, demoContent(systemSource));

/** The rounds of the demo programme as the public sees them, latest first. */
export async function publicRounds(
  desk: Desk,
): Promise<{ id: string; phase: string; name: { en: string; cy?: string } }[]> {
  const response = await desk.call('/v1/programmes/joined-up-care');
  return ((await response.json()) as { rounds: never[] }).rounds;
}

/** The id of the demo programme's round in a phase; throws when it has none. */
export async function roundIn(desk: Desk, phase: string): Promise<string> {
  const round = (await publicRounds(desk)).find((each) => each.phase === phase);
  if (!round) throw new Error(`No round is ${phase}.`);
  return round.id;
}

/** Starts an application to a round: its id and token. */
export async function anApplication(
  desk: Desk,
  round: string,
  locale: 'en' | 'cy' = 'en',
): Promise<{ id: string; token: string }> {
  const response = await desk.call('/v1/applications', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round, locale }),
  });
  const { application, token } = (await response.json()) as { application: { id: string }; token: string };
  return { id: application.id, token };
}

/** Makes a draft one that was submitted as it stands, whatever it lacks: staff read no draft. */
export const markSubmitted = (id: string) =>
  env.DB.prepare(
    `UPDATE applications SET state = 'submitted', submitted_at = updated_at, reference = 'ALS-' || substr(id, -9), version = version + 1
     WHERE id = ?`,
  )
    .bind(id)
    .run();

/** Invites an organisation to an application and joins in its place: the section's id and token. */
export async function aSection(
  desk: Desk,
  application: { id: string; token: string },
): Promise<{ id: string; token: string }> {
  const post = async (path: string, body: object, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    };
    return (await desk.call(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const invited = { organisation: 'Fell Carers', email: 'fell@example.org' };
  const { code } = (await post(`/v1/applications/${application.id}/sections`, invited, application.token)) as {
    code: string;
  };
  const { section, token } = (await post('/v1/sections', { code })) as { section: { id: string }; token: string };
  return { id: section.id, token };
}

/** The value of a hidden field of a page. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
