// What a failed call tells the program.
import { expect, test } from 'vitest';
import { isNetworkError, isProblem, isTimeout, NetworkError, ProblemError } from '../../../sdk/index.ts';
import { answer, failureOf, refusal, service } from './service.ts';

const html = (status: number) => new Response('<h1>Sign in</h1>', { status, headers: { 'content-type': 'text/html' } });

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
  const other = { name: 'ProblemError', code: 'not-found' };
  expect([isProblem(other), isProblem(other, 'not-found'), isProblem(other, 'internal')]).toEqual([true, true, false]);
  const lost = new NetworkError('No answer');
  expect([isProblem(lost), isNetworkError(lost), isTimeout(lost)]).toEqual([false, true, false]);
  expect([undefined, null, 'x', 7].map((thing) => isProblem(thing) || isTimeout(thing))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
