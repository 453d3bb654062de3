// A stand-in for the service: replies in turn, and a record of what was asked. The tests here run in Node, workerd and
// Chromium.
import { createClient, type ClientSettings } from '../../../sdk/index.ts';

/** One request as the service saw it. */
export interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  credentials: RequestCredentials | undefined;
}

type Reply = Response | Error | 'never';

/** A JSON answer. */
export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A refusal as the service gives it. */
export const refusal = (code: string, status: number, headers: Record<string, string> = {}, issues?: unknown[]) =>
  answer(
    { type: `/docs#problem-${code}`, title: code, status, detail: `It is ${code}.`, code, instance: '/v1', issues },
    status,
    { 'content-type': 'application/problem+json', ...headers },
  );

/** A client whose service gives these replies in turn, with what was asked and how long it would have waited. */
export function service(replies: Reply[], settings: Partial<ClientSettings> = {}) {
  const seen: Seen[] = [];
  const waits: number[] = [];
  const client = createClient({
    baseUrl: 'https://alongside.test',
    random: () => 0.5,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    fetch: (url, { method = 'GET', headers, body, credentials, signal }) => {
      const sent = typeof body === 'string' ? JSON.parse(body) : undefined;
      seen.push({ method, url, headers: { ...(headers as Record<string, string>) }, body: sent, credentials });
      const reply = replies.shift();
      if (reply === undefined) return Promise.reject(new Error('the case expects no more calls'));
      if (reply instanceof Response) return Promise.resolve(reply);
      if (reply instanceof Error) return Promise.reject(reply);
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    },
    ...settings,
  });
  return { client, seen, waits };
}

/** What a call that must fail was rejected with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`Expected a failure, found ${JSON.stringify(value)}`);
}
