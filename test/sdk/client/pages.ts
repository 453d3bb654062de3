// Going through lists page by page.
import { isProblem, paginate } from '../../../sdk/index.ts';
import { answer, type Cases, failureOf, holds, refusal, same, service } from './service.ts';

const page = (items: number[], next: string | null) => answer({ items, next });
const urls = (seen: { url: string }[]) => seen.map(({ url }) => url.replace(/.*\?/, ''));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export const pages: Cases = {
  'every item of every page comes once, in order, under the same filter': async () => {
    const { client, seen } = service([page([1, 2], 'b'), page([], 'c'), page([3], null)]);
    same(await all(paginate(client.programmes.list, { phase: 'open' })), [1, 2, 3]);
    same(urls(seen), ['phase=open', 'cursor=b&phase=open', 'cursor=c&phase=open']);
  },
  'the next page is asked for only when it is wanted': async () => {
    const { client, seen } = service([page([1, 2], 'b')]);
    for await (const item of paginate(client.topics.list, {})) if (item) break;
    same(seen.length, 1);
  },
  'it starts from the cursor that it is given': async () => {
    const { client, seen } = service([page([9], null)]);
    await all(paginate(client.topics.list, { cursor: 'z' }));
    same(urls(seen), ['cursor=z']);
  },
  'path parameters and options go with every page': async () => {
    const { client, seen } = service([page([1], 'b'), page([2], null)]);
    await all(paginate(client.staff.applications, { id: 'rnd_1' }, { token: 'organiser' }));
    same(
      seen.map(({ headers }) => headers.authorization),
      ['Bearer organiser', 'Bearer organiser'],
    );
    holds(
      seen.every(({ url }) => url.includes('/v1/staff/rounds/rnd_1/applications')),
      'the path',
    );
  },
  'an error of a page ends the loop': async () => {
    const { client } = service([page([1], 'b'), refusal('invalid-query', 400)]);
    holds(isProblem(await failureOf(all(paginate(client.topics.list, {}))), 'invalid-query'), 'the error');
  },
};
