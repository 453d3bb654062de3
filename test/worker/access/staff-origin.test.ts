// Staff operations are not for other sites' pages, not even to read.
import { beforeAll, expect, it } from 'vitest';
import { aDesk, roundIn, seedDemo } from '../console/desk.ts';

const desk = aDesk();
let path: string;
beforeAll(async () => {
  await seedDemo();
  await desk.signIn();
  path = `/v1/staff/rounds/${await roundIn(desk, 'open')}/applications`;
});

// A refusal may be read by anyone: it says nothing.
it.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, [403, '*']],
  ['another site, by an older browser', { origin: 'https://elsewhere.example' }, [403, '*']],
  ['a page of our own', { 'sec-fetch-site': 'same-origin' }, [200, null]],
  ['a program', {}, [200, null]],
])('a read from %s', async (_, headers, expected) => {
  const response = await desk.call(path, { headers: { cookie: desk.cookie, ...(headers as Record<string, string>) } });
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual(expected);
});
