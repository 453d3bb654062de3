// What a failed call tells the program.
import { expect, test } from 'vitest';
import { isNetworkError, isProblem, isTimeout, NetworkError, ProblemError } from '../../../sdk/index.ts';
import { answer, failureOf, refusal, service } from './service.ts';

const html = (status: number) => new Response('<h1>Sign in</h1>', { status, headers: { 'content-type': 'text/html' } });

/** The answer as it comes after a redirect. */
const redirected = (reply: Response) =>
  Object.defineProperties(reply, { redirected: { value: true }, url: { value: 'https://www.alongside.test/v1' } });

async function failure(reply: Response | Error): Promise<unknown> {
  const { client } = service([reply], { retries: 0 });
  return failureOf(client.applications.create({ round: 'rnd_1' }));
}

test('a problem carries status, code, issues and all the service said', async () => {
  const issues = [{ path: ['answers', 'size'], code: 'too-large', message: 'No.', question: 'size' }];
  const error = await failure(refusal('answers-invalid', 422, {}, issues));
  expect(error instanceof ProblemError).toBe(true);
  const { name, message, status, code, problem } = error as ProblemError;
  expect([name, message, status, code]).toEqual(['ProblemError', 'It is answers-invalid.', 422, 'answers-invalid']);
  expect([problem?.title, problem?.instance]).toEqual(['answers-invalid', '/v1']);
  expect((error as ProblemError).issues).toEqual(issues);
});

test('a problem without issues has an empty list of them', async () => {
  expect(((await failure(refusal('round-not-open', 409))) as ProblemError).issues).toEqual([]);
});

test('a page of a proxy is a problem that could not be read', async () => {
  const error = await failure(html(502));
  expect(isProblem(error, 'unreadable') && error.status === 502 && !error.problem).toBe(true);
});

test('a page in place of a success is a problem too', async () => {
  const error = await failure(html(200));
  expect(isProblem(error, 'unreadable') && error.status === 200).toBe(true);
});

test('JSON that is not ours, and no body at all, are problems too', async () => {
  for (const reply of [
    answer({ code: 1015 }, 403),
    answer(null, 400),
    answer('no', 200),
    new Response('', { status: 404 }),
  ]) {
    expect(isProblem(await failure(reply), 'unreadable')).toBe(true);
  }
});

test("a refusal of somebody else's program is not taken for ours", async () => {
  const wordPress = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
  const error = (await failure(answer(wordPress, 404))) as ProblemError;
  expect([error.code, error.status, error.message, error.problem]).toEqual(['unreadable', 404, 'HTTP 404', undefined]);
});

test('a problem may name its character set', async () => {
  const reply = refusal('round-not-open', 409, { 'content-type': 'application/problem+json; charset=utf-8' });
  expect(isProblem(await failure(reply), 'round-not-open')).toBe(true);
});

test('issues that are no list reach nobody', async () => {
  for (const issues of ['answers', { path: [] }, 7]) {
    const error = (await failure(refusal('answers-invalid', 422, {}, issues as never))) as ProblemError;
    expect([error.code, error.issues]).toEqual(['answers-invalid', []]);
  }
});

test.each([200, 404, 503])('a write that was redirected is never a success, nor tried again: %i', async (status) => {
  const reply = status === 200 ? answer({ fields: [] }) : refusal('unavailable', status, { 'retry-after': '1' });
  const { client, seen } = service([redirected(reply)]);
  const error = (await failureOf(client.rounds.answerMonitoring({ id: 'rnd_1', answers: {} }))) as ProblemError;
  expect(isProblem(error, 'unreadable') && !error.problem).toBe(true);
  expect([error.status, error.retryAfter, seen.length]).toEqual([status, Infinity, 1]);
  expect(error.message).toMatch(/redirected.*baseUrl/i);
});

test('a read may be redirected', async () => {
  const { client } = service([redirected(answer({ id: 'app_1' }))]);
  expect(await client.applications.show({ id: 'app_1' })).toEqual({ id: 'app_1' });
});

test('a lost connection keeps its cause', async () => {
  const cause = new TypeError('Failed to fetch');
  const error = await failure(cause);
  expect(isNetworkError(error) && error.cause === cause).toBe(true);
});

test('a body that breaks off is a lost connection', async () => {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('broken off')) });
  expect(isNetworkError(await failure(new Response(body)))).toBe(true);
});

test('guards tell the errors apart, by name, so that they know those of another copy', async () => {
  const other = { name: 'ProblemError', code: 'not-found', retryAfter: Infinity };
  expect([isProblem(other), isProblem(other, 'not-found'), isProblem(other, 'internal')]).toEqual([true, true, false]);
  const lost = new NetworkError('No answer');
  expect([isProblem(lost), isNetworkError(lost), isTimeout(lost)]).toEqual([false, true, false]);
  // The browser's own: of a signal that the program handed in, and of a blob that could not be read.
  for (const name of ['TimeoutError', 'NetworkError']) {
    const own = new DOMException('ended', name);
    expect([isTimeout(own), isNetworkError(own)]).toEqual([false, false]);
  }
  expect([undefined, null, 'x', 7].map((thing) => isProblem(thing) || isTimeout(thing))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
