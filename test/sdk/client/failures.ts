// What a failed call tells the program.
import { isNetworkError, isProblem, isTimeout, NetworkError, ProblemError } from '../../../sdk/index.ts';
import { answer, type Cases, failureOf, holds, refusal, same, service } from './service.ts';

const html = (status: number) => new Response('<h1>Sign in</h1>', { status, headers: { 'content-type': 'text/html' } });

async function failure(reply: Response | Error): Promise<unknown> {
  const { client } = service([reply], { retries: 0 });
  return failureOf(client.applications.create({ round: 'rnd_1' }));
}

export const failures: Cases = {
  'a problem carries status, code, issues and all the service said': async () => {
    const issues = [{ path: ['answers', 'size'], code: 'too-large', message: 'No.', question: 'size' }];
    const error = await failure(refusal('answers-invalid', 422, {}, issues));
    holds(error instanceof ProblemError, 'a ProblemError');
    const { name, message, status, code, problem } = error as ProblemError;
    same([name, message, status, code], ['ProblemError', 'It is answers-invalid.', 422, 'answers-invalid']);
    same([problem?.title, problem?.instance], ['answers-invalid', '/v1']);
    same((error as ProblemError).issues, issues);
  },
  'a problem without issues has an empty list of them': async () => {
    same(((await failure(refusal('round-not-open', 409))) as ProblemError).issues, []);
  },
  'a page of a proxy is a problem that could not be read': async () => {
    const error = await failure(html(502));
    holds(isProblem(error, 'unreadable') && error.status === 502 && !error.problem, 'unreadable, 502');
  },
  'a page in place of a success is a problem too': async () => {
    const error = await failure(html(200));
    holds(isProblem(error, 'unreadable') && error.status === 200, 'unreadable, 200');
  },
  'JSON that is not ours, and no body at all, are problems too': async () => {
    for (const reply of [
      answer({ code: 1015 }, 403),
      answer(null, 400),
      answer('no', 200),
      new Response('', { status: 404 }),
    ]) {
      holds(isProblem(await failure(reply), 'unreadable'), `unreadable, ${reply.status}`);
    }
  },
  'a lost connection keeps its cause': async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failure(cause);
    holds(isNetworkError(error) && error.cause === cause, 'the cause of fetch');
  },
  'a body that breaks off is a lost connection': async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('broken off')) });
    holds(isNetworkError(await failure(new Response(body))), 'a network error');
  },
  'guards tell the errors apart, by name, so that they know those of another copy': async () => {
    const other = { name: 'ProblemError', code: 'not-found' };
    same([isProblem(other), isProblem(other, 'not-found'), isProblem(other, 'internal')], [true, true, false]);
    const lost = new NetworkError('No answer');
    same([isProblem(lost), isNetworkError(lost), isTimeout(lost)], [false, true, false]);
    same(
      [undefined, null, 'x', 7].map((thing) => isProblem(thing) || isTimeout(thing)),
      [false, false, false, false],
    );
  },
};
