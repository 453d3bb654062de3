// Bodies that are refused before anybody reads them: the answer arrives all the same, over a real connection.
import { expect, inject, test } from 'vitest';

const baseURL = inject('baseURL');

const refused: [what: string, path: string, type: string, status: number][] = [
  ['more than the API takes', '/v1/applications', 'application/json', 413],
  ['of another media type', '/v1/applications', 'text/plain', 415],
  ['for a method that is not served', '/v1/topics', 'application/json', 405],
  ['for nothing that is there', '/v1/nothing', 'application/json', 404],
  ['a form from nowhere', '/join', 'application/x-www-form-urlencoded', 403],
];

test.each(refused)('%s', async (_, path, type, status) => {
  const headers = { 'content-type': type, 'idempotency-key': crypto.randomUUID() };
  const body = 'x'.repeat(2_700_000);
  const seen: (number | string)[] = [];
  // One such answer in six was lost when the body was left where it was.
  for (let times = 0; times < 25; times++) {
    const answer = await fetch(baseURL + path, { method: 'POST', headers, body }).catch(String);
    seen.push(typeof answer === 'string' ? answer : answer.status);
    if (typeof answer !== 'string') await answer.arrayBuffer();
  }
  expect(new Set(seen)).toEqual(new Set([status]));
});
