// Staff operations are not for other sites' pages, not even to read.
import { expect, it } from 'vitest';
import { aDesk } from '../console/desk.ts';

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, 403],
  ['another site, by an older browser', { origin: 'https://elsewhere.example' }, 403],
  ['a page of our own', { 'sec-fetch-site': 'same-origin' }, 200],
  ['a program', {}, 200],
])('a read from %s', async (_, headers, status) => {
  const desk = aDesk();
  await desk.signIn();
  const path = `/v1/staff/rounds/rnd_${'0'.repeat(32)}/applications`;
  const response = await desk.call(path, { headers: { cookie: desk.cookie, ...(headers as Record<string, string>) } });
  expect([200, 404].includes(response.status) ? 200 : response.status).toBe(status);
  if (response.status === 200) expect(response.headers.get('access-control-allow-origin')).toBeNull();
});
