// When a call is tried again, how long it waits, and what ends it.
import { isNetworkError, isProblem, isTimeout } from '../../../sdk/index.ts';
import { answer, type Cases, failureOf, holds, refusal, same, service } from './service.ts';

const page = () => answer({ items: [], next: null });
const down = () => new TypeError('Failed to fetch');
const busy = (retryAfter: string) => refusal('unavailable', 503, { 'retry-after': retryAfter });

export const tries: Cases = {
  'a read is tried again after a lost connection and after a 5xx': async () => {
    const { client, seen } = service([down(), refusal('internal', 500), page()]);
    same(await client.programmes.list(), { items: [], next: null });
    same(seen.length, 3);
  },
  'waits are random under a bound that doubles': async () => {
    const { client, waits } = service([down(), down(), down(), down()], { retries: 3 });
    await failureOf(client.programmes.list());
    same(waits, [250, 500, 1000]);
  },
  'after the last try the last error is what the call ends with': async () => {
    const { client, seen } = service([down(), down(), refusal('unavailable', 503)]);
    holds(isProblem(await failureOf(client.programmes.list()), 'unavailable'), 'the last error');
    same(seen.length, 3);
  },
  'with no retries there is one try': async () => {
    const { client, seen } = service([down()], { retries: 0 });
    holds(isNetworkError(await failureOf(client.programmes.list())), 'a network error');
    same(seen.length, 1);
  },
  'a refusal is not tried again': async () => {
    const { client, seen } = service([refusal('round-not-open', 409)]);
    holds(isProblem(await failureOf(client.applications.create({ round: 'rnd_1' })), 'round-not-open'), 'refused');
    same(seen.length, 1);
  },
  'a POST keeps its idempotency key and its body over all tries': async () => {
    const { client, seen } = service([down(), refusal('internal', 500), answer({}, 201)]);
    await client.applications.create({ round: 'rnd_1' });
    same(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size, 1);
    same(
      seen.map(({ body }) => body),
      [{ round: 'rnd_1' }, { round: 'rnd_1' }, { round: 'rnd_1' }],
    );
  },
  'each call has a key of its own, that the service takes': async () => {
    const { client, seen } = service([answer({}), answer({})]);
    await client.applications.create({ round: 'rnd_1' });
    await client.applications.create({ round: 'rnd_1' });
    const keys = seen.map(({ headers }) => headers['idempotency-key'] ?? '');
    holds(keys[0] !== keys[1], 'keys differ');
    holds(
      keys.every((key) => /^[\x21-\x7e]{16,200}$/.test(key)),
      keys.join(' '),
    );
  },
  'a key that the caller gives is used': async () => {
    const { client, seen } = service([answer({})]);
    await client.applications.create({ round: 'rnd_1' }, { idempotencyKey: 'import-row-0000000017' });
    same(seen[0]?.headers['idempotency-key'], 'import-row-0000000017');
  },
  'a save with If-Match is tried again; without, never': async () => {
    const input = { id: 'app_1', page: 'team', answers: {} };
    const safe = service([down(), answer({})]);
    await safe.client.applications.save(input, { ifMatch: '"1"' });
    same(safe.seen.length, 2);
    const unsafe = service([down()]);
    await failureOf(unsafe.client.applications.save(input, {} as never));
    same(unsafe.seen.length, 1);
  },
  'Retry-After in seconds is waited for, and a little more': async () => {
    const { client, waits } = service([busy('7'), page()]);
    await client.programmes.list();
    same(waits, [7250]);
  },
  'Retry-After as a date that has passed asks for no wait': async () => {
    const { client, waits } = service([busy('Wed, 21 Oct 2015 07:28:00 GMT'), page()]);
    await client.programmes.list();
    same(waits, [250]);
  },
  'Retry-After that cannot be read asks for no wait': async () => {
    const { client, waits } = service([busy('soon'), page()]);
    await client.programmes.list();
    same(waits, [250]);
  },
  'asked to wait longer than half a minute, the call ends and says how long': async () => {
    const { client, seen } = service([refusal('too-many-requests', 429, { 'retry-after': '31' })]);
    const failure = await failureOf(client.programmes.list());
    holds(isProblem(failure, 'too-many-requests') && failure.retryAfter === 31_000, 'retryAfter is 31 seconds');
    same(seen.length, 1);
  },
  'a conflict that names a wait is tried again': async () => {
    const { client, seen } = service([refusal('still-running', 409, { 'retry-after': '1' }), answer({}, 201)]);
    await client.applications.create({ round: 'rnd_1' });
    same(seen.length, 2);
  },
  'a try that takes too long ends as a timeout': async () => {
    const { client, seen } = service(['never', 'never'], { timeout: 1, retries: 1 });
    holds(isTimeout(await failureOf(client.programmes.list())), 'a timeout');
    same(seen.length, 2);
  },
  "a call's own time limit wins": async () => {
    const { client } = service(['never'], { timeout: 3_600_000, retries: 0 });
    holds(isTimeout(await failureOf(client.programmes.list({}, { timeout: 1 }))), 'a timeout');
  },
  'a signal that has aborted keeps the call from being made': async () => {
    const { client, seen } = service([]);
    const signal = AbortSignal.abort('left the page');
    same(await failureOf(client.programmes.list({}, { signal })), 'left the page');
    same(seen, []);
  },
  'aborting ends a call that is on its way, with the reason as it is': async () => {
    const { client, seen } = service(['never']);
    const control = new AbortController();
    const call = failureOf(client.programmes.list({}, { signal: control.signal }));
    control.abort('left the page');
    same(await call, 'left the page');
    same(seen.length, 1);
  },
  'aborting ends a wait': async () => {
    const { client, seen } = service([busy('29')], { sleep: undefined });
    const control = new AbortController();
    const call = failureOf(client.programmes.list({}, { signal: control.signal }));
    setTimeout(() => control.abort('left the page'), 20);
    same(await call, 'left the page');
    same(seen.length, 1);
  },
  'without a stand-in for sleep the waits are real': async () => {
    const { client, seen } = service([down(), page()], { sleep: undefined, random: () => 0 });
    await client.programmes.list();
    same(seen.length, 2);
  },
};
