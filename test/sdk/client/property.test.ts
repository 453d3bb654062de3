// Rules of the client that hold for every input: nothing typed is lost on the way, and calls are repeated only as far
// as they may be.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf, refusal, service, answer } from './service.ts';

const name = fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => key !== 'code');

test('whatever is in a path or a query arrives as it was', async () => {
  const input = fc.record({
    code: fc.string({ unit: 'grapheme', minLength: 1 }).filter((code) => !/^\.*$/.test(code)),
    query: fc.dictionary(name, fc.string({ unit: 'grapheme' })),
  });
  await fc.assert(
    fc.asyncProperty(input, async ({ code, query }) => {
      const { client, seen } = service([answer({})]);
      await client.organisations.show({ ...query, code });
      const { origin, pathname, searchParams } = new URL(seen[0]?.url ?? '');
      const [, version, group, sent = '', ...more] = pathname.split('/');
      expect([origin, version, group, more]).toEqual(['https://alongside.test', 'v1', 'organisations', []]);
      expect(decodeURIComponent(sent)).toBe(code);
      expect(Object.fromEntries(searchParams)).toEqual({ ...query });
    }),
  );
});

test('whatever is in a body arrives as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, fc.jsonValue()), async (answers) => {
      const { client, seen } = service([answer({})]);
      await client.applications.save({ id: 'app_1', page: 'team', answers: answers as never }, { ifMatch: '"1"' });
      expect(seen[0]?.body).toEqual(JSON.parse(JSON.stringify({ answers })));
    }),
  );
});

test('a call is tried once more than its retries at most, and stops at the first answer that is final', async () => {
  const isFinal = (status: number) => status < 500 && status !== 429;
  const statuses = fc.array(fc.constantFrom(200, 400, 404, 409, 412, 422, 429, 500, 502, 503), { minLength: 6 });
  await fc.assert(
    fc.asyncProperty(statuses, fc.integer({ min: 0, max: 5 }), async (all, retries) => {
      const replies = all.map((status) => (status === 200 ? answer({}) : refusal('x', status)));
      const { client, seen, waits } = service(replies, { retries });
      const call = client.programmes.show({ slug: 'flow' });
      const ends = all.findIndex(isFinal);
      const tries = Math.min(ends === -1 ? Infinity : ends + 1, retries + 1);
      if (all[tries - 1] === 200) await call;
      else await failureOf(call);
      expect(seen.length).toBe(tries);
      expect(waits).toEqual(Array.from({ length: tries - 1 }, (_, index) => 250 * 2 ** index));
    }),
  );
});
