// Asking again for what was not answered: the same request, until an answer came.
import { expect, test } from 'vitest';
import { NetworkError, ProblemError } from '../../../sdk/errors.ts';
import type { Locale, Problem } from '../../../sdk/types.ts';
import { sameRequest } from '../../../widget/controllers/same-request.ts';

/** Asks for one thing after another, each with what came of it: a failure, or an answer. Says what was sent. */
async function sentFor(...presses: [email: string, came?: Error | undefined, locale?: Locale][]) {
  const asking = sameRequest();
  const sent: string[] = [];
  const keys: string[] = [];
  for (const [email, came, locale = 'en'] of presses) {
    await asking({ email, locale }, async (request, { idempotencyKey }) => {
      if (!keys.includes(idempotencyKey)) keys.push(idempotencyKey);
      sent.push(`${keys.indexOf(idempotencyKey)} ${request.email} ${request.locale}`);
      if (came) throw came;
    }).catch(() => {});
  }
  return sent;
}

const lost = new NetworkError('No answer');
const refusal = (status: number, retryAfter: number, problem?: Partial<Problem>) =>
  new ProblemError(status, retryAfter, problem as Problem | undefined);

test('the same key and language until it is answered, then a new one', async () => {
  expect(await sentFor(['a', lost], ['a', lost, 'cy'], ['a', undefined, 'cy'], ['a', undefined, 'cy'])).toEqual([
    '0 a en',
    '0 a en',
    '0 a en',
    '1 a cy',
  ]);
});

test('another request has a key of its own, and the first keeps its own while that is open', async () => {
  expect(await sentFor(['a', lost], ['b'], ['a'], ['b'])).toEqual(['0 a en', '1 b en', '0 a en', '2 b en']);
});

test('a refusal of the service is an answer', async () => {
  const refused = refusal(409, Infinity, { code: 'too-many-sections' });
  expect(await sentFor(['a', refused], ['a'])).toEqual(['0 a en', '1 a en']);
});

test.each([
  ['that asks to wait', refusal(429, 60_000, { code: 'too-many-requests' })],
  ['that is a fault of ours', refusal(503, 0, { code: 'unavailable' })],
  ['of a proxy', refusal(403, Infinity)],
])('a refusal %s is none: an earlier try may have arrived', async (_, came) => {
  expect(await sentFor(['a', came], ['a'])).toEqual(['0 a en', '0 a en']);
});
