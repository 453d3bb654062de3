// When a call is tried again, how long it waits, and what ends it.
import { expect, test } from 'vitest';
import { isNetworkError, isProblem, isTimeout } from '../../../sdk/index.ts';
import { answer, failureOf, refusal, service } from './service.ts';

const page = () => answer({ items: [], next: null });
const down = () => new TypeError('Failed to fetch');
const busy = (retryAfter: string) => refusal('unavailable', 503, { 'retry-after': retryAfter });

test('a read is tried again after a lost connection and after a 5xx', async () => {
  const { client, seen } = service([down(), refusal('internal', 500), page()]);
  expect(await client.programmes.list()).toEqual({ items: [], next: null });
  expect(seen.length).toEqual(3);
});

test('waits are random under a bound that doubles', async () => {
  const waitsWith = async (...randoms: number[]) => {
    const random = () => randoms.shift() ?? NaN;
    const { client, waits } = service([down(), down(), down(), down()], { retries: 3, random });
    await failureOf(client.programmes.list());
    return waits;
  };
  expect(await waitsWith(0.5, 0.5, 0.5)).toEqual([250, 500, 1000]);
  expect(await waitsWith(0, 0.25, 0.75)).toEqual([0, 250, 1500]);
});

test('after the last try the last error is what the call ends with', async () => {
  const { client, seen } = service([down(), down(), refusal('unavailable', 503)]);
  expect(isProblem(await failureOf(client.programmes.list()), 'unavailable')).toBe(true);
  expect(seen.length).toEqual(3);
});

test('with no retries there is one try', async () => {
  const { client, seen } = service([down()], { retries: 0 });
  expect(isNetworkError(await failureOf(client.programmes.list()))).toBe(true);
  expect(seen.length).toEqual(1);
});

test('a refusal is not tried again', async () => {
  const { client, seen } = service([refusal('round-not-open', 409)]);
  expect(isProblem(await failureOf(client.applications.create({ round: 'rnd_1' })), 'round-not-open')).toBe(true);
  expect(seen.length).toEqual(1);
});

test('a POST keeps its idempotency key and its body over all tries', async () => {
  const { client, seen } = service([down(), refusal('internal', 500), answer({}, 201)]);
  await client.applications.create({ round: 'rnd_1' });
  expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toEqual(1);
  expect(seen.map(({ body }) => body)).toEqual([{ round: 'rnd_1' }, { round: 'rnd_1' }, { round: 'rnd_1' }]);
});

test('each call has a key of its own, that the service takes', async () => {
  const { client, seen } = service([answer({}), answer({})]);
  await client.applications.create({ round: 'rnd_1' });
  await client.applications.create({ round: 'rnd_1' });
  const keys = seen.map(({ headers }) => headers['idempotency-key'] ?? '');
  expect(keys[0] !== keys[1]).toBe(true);
  expect(keys.every((key) => /^[\x21-\x7e]{16,200}$/.test(key))).toBe(true);
});

test('a key that the caller gives is used', async () => {
  const { client, seen } = service([answer({})]);
  await client.applications.create({ round: 'rnd_1' }, { idempotencyKey: 'import-row-0000000017' });
  expect(seen[0]?.headers['idempotency-key']).toEqual('import-row-0000000017');
});

test('a save with If-Match is tried again; without, never', async () => {
  const input = { id: 'app_1', page: 'team', answers: {} };
  const safe = service([down(), answer({})]);
  await safe.client.applications.save(input, { ifMatch: '"1"' });
  expect(safe.seen.length).toEqual(2);
  const unsafe = service([down()]);
  await failureOf(unsafe.client.applications.save(input, {} as never));
  expect(unsafe.seen.length).toEqual(1);
});

test('Retry-After in seconds is waited for, and a little more', async () => {
  const { client, waits } = service([busy('7'), page()]);
  await client.programmes.list();
  expect(waits).toEqual([7250]);
});

test('Retry-After as a date that has passed asks for no wait', async () => {
  const { client, waits } = service([busy('Wed, 21 Oct 2015 07:28:00 GMT'), page()]);
  await client.programmes.list();
  expect(waits).toEqual([250]);
});

test('Retry-After that cannot be read asks for no wait', async () => {
  const { client, waits } = service([busy('soon'), page()]);
  await client.programmes.list();
  expect(waits).toEqual([250]);
});

test('asked to wait longer than half a minute, the call ends and says how long', async () => {
  const { client, seen } = service([refusal('too-many-requests', 429, { 'retry-after': '31' })]);
  const failure = await failureOf(client.programmes.list());
  expect(isProblem(failure, 'too-many-requests') && failure.retryAfter === 31_000).toBe(true);
  expect(seen.length).toEqual(1);
});

test('a conflict that names a wait is tried again', async () => {
  const { client, seen } = service([refusal('still-running', 409, { 'retry-after': '1' }), answer({}, 201)]);
  await client.applications.create({ round: 'rnd_1' });
  expect(seen.length).toEqual(2);
});

test('a try that takes too long ends as a timeout', async () => {
  const { client, seen } = service(['never', 'never'], { timeout: 1, retries: 1 });
  expect(isTimeout(await failureOf(client.programmes.list()))).toBe(true);
  expect(seen.length).toEqual(2);
});

test("a call's own time limit wins", async () => {
  const { client } = service(['never'], { timeout: 3_600_000, retries: 0 });
  expect(isTimeout(await failureOf(client.programmes.list({}, { timeout: 1 })))).toBe(true);
});

test('a signal that has aborted keeps the call from being made', async () => {
  const { client, seen } = service([]);
  const signal = AbortSignal.abort('left the page');
  expect(await failureOf(client.programmes.list({}, { signal }))).toEqual('left the page');
  expect(seen).toEqual([]);
});

test('aborting ends a call that is on its way, with the reason as it is', async () => {
  const { client, seen } = service(['never']);
  const control = new AbortController();
  const call = failureOf(client.programmes.list({}, { signal: control.signal }));
  control.abort('left the page');
  expect(await call).toEqual('left the page');
  expect(seen.length).toEqual(1);
});

test('time limits and aborting hold for a fetch that looks at neither', async () => {
  const deaf = () => new Promise<Response>(() => {});
  const { client } = service([], { fetch: deaf, timeout: 1, retries: 0 });
  expect(isTimeout(await failureOf(client.programmes.list()))).toBe(true);
  const slow = new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
  const half = service([], { fetch: async () => slow, timeout: 1, retries: 0 });
  expect(isTimeout(await failureOf(half.client.programmes.list()))).toBe(true);
  const control = new AbortController();
  const call = failureOf(
    service([], { fetch: deaf }).client.programmes.list({}, { signal: control.signal, timeout: 3_600_000 }),
  );
  control.abort('left the page');
  expect(await call).toEqual('left the page');
});

test.each([-1, 0, Number.NaN])('a call is made once where it may be tried again %s times', async (retries) => {
  const { client, seen } = service([down(), down()], { retries });
  await failureOf(client.programmes.list());
  expect(seen.length).toEqual(1);
});

test('aborting ends a wait', async () => {
  const { client, seen } = service([busy('29')], { sleep: undefined });
  const control = new AbortController();
  const call = failureOf(client.programmes.list({}, { signal: control.signal }));
  setTimeout(() => control.abort('left the page'), 20);
  expect(await call).toEqual('left the page');
  expect(seen.length).toEqual(1);
});

test('without a stand-in for sleep the waits are real', async () => {
  const { client, seen } = service([down(), page()], { sleep: undefined, random: () => 0.999 });
  const call = client.programmes.list();
  // A wait of half that time is over first, however slow the machine.
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(seen.length).toEqual(1);
  await call;
  expect(seen.length).toEqual(2);
});
