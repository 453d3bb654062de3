// Going through lists page by page.
import { expect, test } from 'vitest';
import { isProblem, paginate } from '../../../sdk/index.ts';
import { answer, failureOf, refusal, service } from './service.ts';

const page = (items: number[], next: string | null) => answer({ items, next });
const urls = (seen: { url: string }[]) => seen.map(({ url }) => url.replace(/.*\?/, ''));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('every item of every page comes once, in order, under the same filter', async () => {
  const { client, seen } = service([page([1, 2], 'b'), page([], 'c'), page([3], null)]);
  expect(await all(paginate(client.programmes.list, { phase: 'open' }))).toEqual([1, 2, 3]);
  expect(urls(seen)).toEqual(['phase=open', 'cursor=b&phase=open', 'cursor=c&phase=open']);
});

test('the next page is asked for only when it is wanted', async () => {
  const { client, seen } = service([page([1, 2], 'b')]);
  for await (const item of paginate(client.topics.list, {})) if (item) break;
  expect(seen.length).toEqual(1);
});

test('it starts from the cursor that it is given', async () => {
  const { client, seen } = service([page([9], null)]);
  await all(paginate(client.topics.list, { cursor: 'z' }));
  expect(urls(seen)).toEqual(['cursor=z']);
});

test('path parameters and options go with every page', async () => {
  const { client, seen } = service([page([1], 'b'), page([2], null)]);
  await all(paginate(client.staff.applications, { id: 'rnd_1' }, { token: 'organiser' }));
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer organiser', 'Bearer organiser']);
  expect(seen.every(({ url }) => url.includes('/v1/staff/rounds/rnd_1/applications'))).toBe(true);
});

test('an error of a page ends the loop', async () => {
  const { client } = service([page([1], 'b'), refusal('invalid-query', 400)]);
  expect(isProblem(await failureOf(all(paginate(client.topics.list, {}))), 'invalid-query')).toBe(true);
});
