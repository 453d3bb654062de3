// What sdk/client.ts takes for granted about the contract. When one of these fails, a new operation needs more than a
// line in sdk/routes.ts: the client places input, tokens and languages by these rules.
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { createClient, type Input, type OperationName, type Operations, paginate, routes } from '../../sdk/index.ts';
import { contract } from '../../sdk/contract/index.ts';
import type { Operation } from '../../sdk/contract/operation.ts';

const keysOf = (schema: z.ZodType | undefined) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

const operations = (Object.keys(routes) as OperationName[]).map((name) => {
  const operation: Operation = contract[name];
  const [method, path] = routes[name];
  return { name, group: name.split('.')[0], method, path, operation };
});

/** Repeats of these POSTs happen once without a key, for the reason given. */
const repeatable: Partial<Record<OperationName, string>> = {
  'sections.remove': 'a removed section stays removed',
  'sections.consent': 'a consent given stays given',
  'sections.revoke': 'a consent taken back stays so',
  'applications.submit': 'an application is submitted once; a repeat answers with the same reference',
  'applications.withdraw': 'a withdrawn application stays withdrawn; a repeat answers the same',
  'applications.answerOffer': 'an offer is answered once; a repeat of the same answer answers the same',
  'subscriptions.confirm': 'what is confirmed stays confirmed; a repeat answers the same',
  'subscriptions.stop': 'what was stopped has gone; a repeat finds nothing to stop',
  'staff.decide': 'a decision that has been made is not made again; a repeat answers the same',
  'staff.reopen': 'an application that was reopened until that deadline stays so; a repeat answers the same',
};

describe.each(operations)('$name', ({ name, group, method, path, operation }) => {
  test('has no name twice among path parameters, query and body', () => {
    const names = [operation.params, operation.query, operation.body].flatMap(keysOf);
    expect(names).toEqual([...new Set(names)]);
  });

  test('takes the path parameters of its path', () => {
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, key]) => key);
    expect(keysOf(operation.params)).toEqual(inPath);
  });

  test('takes a query when it reads, and a body when it writes', () => {
    if (method === 'GET') expect(operation.body).toBeUndefined();
    else expect([operation.query, operation.body !== undefined]).toEqual([undefined, true]);
  });

  const writesApplications = group === 'applications' || group === 'sections';

  test('takes a language exactly when it writes to applications, or asks for an email', () => {
    const speaks = (writesApplications && method !== 'GET') || ['links.request', 'subscriptions.create'].includes(name);
    expect(keysOf(operation.body).includes('locale')).toBe(speaks);
  });

  test('needs a token only among applications and staff', () => {
    if (!writesApplications && group !== 'staff') expect(operation.access).toBe('anyone');
  });

  test('happens once, however often it is sent, when it is a POST', () => {
    if (method === 'POST') expect(operation.idempotent ?? repeatable[name]).toBeTruthy();
  });

  test('is a PUT when it needs If-Match, so that it is tried again', () => {
    if (operation.conditional) expect(method).toBe('PUT');
  });
});

type Clashes = {
  [N in OperationName]:
    | (keyof Operations[N]['params'] & (keyof Operations[N]['query'] | keyof Operations[N]['body']))
    | (keyof Operations[N]['query'] & keyof Operations[N]['body']);
}[OperationName];

test('the compiler knows the flat input of each operation', () => {
  const client = createClient({ baseUrl: 'https://alongside.test', fetch: async () => Response.json({}) });
  expectTypeOf<Clashes>().toBeNever();
  expectTypeOf<Input<'applications.save'>>().toEqualTypeOf<{
    id: string;
    page: string;
    answers: Operations['applications.save']['body']['answers'];
    locale?: 'en' | 'cy' | undefined;
    unfinished?: true | undefined;
  }>();
  expectTypeOf(client.programmes.show).parameter(0).toEqualTypeOf<{ slug: string }>();
  expectTypeOf(client.organisations.list)
    .parameter(0)
    .toMatchTypeOf<{ limit?: number | string | undefined } | undefined>();
  expectTypeOf(client.programmes.list).returns.resolves.toEqualTypeOf<Operations['programmes.list']['answer']>();
  expectTypeOf(paginate(client.staff.applications, { id: 'rnd_1', state: 'draft' })).toEqualTypeOf<
    AsyncGenerator<Operations['staff.applications']['answer']['items'][number], void, undefined>
  >();
});

test('the compiler refuses what the contract refuses', () => {
  const wrong = (client: ReturnType<typeof createClient>) => [
    // @ts-expect-error a slug is needed
    client.programmes.show({}),
    // @ts-expect-error no such phase
    client.programmes.list({ phase: 'opened' }),
    // @ts-expect-error no such field
    client.applications.create({ round: 'rnd_1', name: 'x' }),
    // @ts-expect-error a save must say what it was based on
    client.applications.save({ id: 'app_1', page: 'team', answers: {} }),
    // @ts-expect-error this list has no cursor
    paginate(client.applications.check, { id: 'app_1' }),
    // @ts-expect-error not a list
    paginate(client.programmes.show, { slug: 'flow' }),
  ];
  expect(wrong).toBeTypeOf('function');
});
