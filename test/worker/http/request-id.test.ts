// The id that a caller is told to quote is the id in the log, and nobody else's fault is logged as ours.
import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { systemSource } from '../../../worker/env.ts';
import { remembered } from '../../../worker/http/cache.ts';

const app = createApp(systemSource);
const broken = new Proxy(env.DB, {
  get: () => () => {
    throw new Error('D1_ERROR: no such thing as siân@example.org: SQLITE_ERROR');
  },
});
const call = (path: string, init: RequestInit = {}, DB = env.DB) =>
  app.fetch(new Request(`http://localhost:8787${path}`, init), { ...env, DB }, createExecutionContext() as never);

afterEach(() => void vi.restoreAllMocks());

it.each(['/v1/organisations?q=failing', `/v1/applications/app_${'0'.repeat(32)}`, '/programmes/failing'])(
  'a failure of %s is logged under the id of its answer, without the message',
  async (path) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await call(path, { headers: { authorization: `Bearer alsk_${'A'.repeat(43)}` } }, broken);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('D1_ERROR');
    const lines = log.mock.calls.map(([line]) => String(line));
    expect(lines.map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual([
      response.headers.get('x-request-id'),
    ]);
    expect(lines.join()).not.toContain('siân');
  },
);

it('a caller who hangs up in the middle of a body is told so and not logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"round":'));
      controller.error(new Error('Network connection lost.'));
    },
  });
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const response = await call('/v1/applications', { method: 'POST', headers, body });
  expect(response.status).toBe(400);
  expect(log).not.toHaveBeenCalled();
});

it.each(['/v1/organisations?q=remembered', '/openapi.json', '/programmes'])(
  'what is remembered of %s goes out under the id of the request that it was made for, until it is made anew',
  async (path) => {
    const made = (await call(path)).headers.get('x-request-id');
    const answer = (at: number, headers = {}) =>
      remembered(new Request(`http://localhost:8787${path}`, { headers }), at)?.headers.get('x-request-id');
    expect(made).toMatch(/^[\da-f-]{36}$/);
    expect([answer(Date.now()), answer(Date.now(), { 'if-none-match': '*' })]).toEqual([made, made]);
    const { status, headers } = await call(path);
    expect(status).toBe(200);
    expect(headers.get('x-request-id')).not.toBe(made);
    expect(answer(Date.now())).toBe(made);
    expect(answer(Date.now() + 5_000)).toBeUndefined();
  },
);
