import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../sdk/contract/index.ts';
import type { Operation } from '../../../sdk/contract/operation.ts';
import { type OperationName, routes } from '../../../sdk/routes.ts';
import { commit } from '../../../worker/db/commit.ts';
import { demoContent } from '../../../worker/demo/seed.ts';
import { systemSource } from '../../../worker/env.ts';
import { bodyLimits } from '../../../worker/http/body.ts';
import { problems } from '../../../worker/http/problem.ts';
import { aDesk, aSection } from '../console/desk.ts';

const origin = 'http://localhost:8787';
const names = Object.keys(routes) as OperationName[];
const call = (path: string, init?: RequestInit) => exports.default.fetch(`${origin}${path}`, init);

let application: { id: string; token: string };
let staffCookie: string;
let section: { id: string; token: string };

beforeAll(async () => {
  await commit(env.DB, systemSource, demoContent(systemSource));
  const programme = (await (await call('/v1/programmes/joined-up-care')).json()) as { round: { id: string } };
  const answer = await call('/v1/applications', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round: programme.round.id }),
  });
  const created = (await answer.json()) as { application: { id: string }; token: string };
  application = { id: created.application.id, token: created.token };
  const signedIn = await call('/console/sign-in', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: 'organiser@example.org', return: '/console' }),
  });
  staffCookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  section = await aSection(aDesk(), application);
});

/** How many rows each table has, machinery included, the application as it is stored, and what is counted. */
async function stored() {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const tables = results.map(({ name }) => name).sort();
  const counts = await env.DB.batch<{ count: number }>(
    tables.map((table) => env.DB.prepare(`SELECT count(*) AS count FROM "${table}"`)),
  );
  return {
    rows: Object.fromEntries(tables.map((table, at) => [table, counts[at]!.results[0]!.count])),
    applications: (await env.DB.prepare('SELECT * FROM applications').all()).results,
    counters: (await env.DB.prepare('SELECT * FROM counters ORDER BY name').all()).results,
  };
}

const filled = (path: string) =>
  path
    .replace(':slug', 'joined-up-care')
    .replace(':page', 'about-you')
    .replace(':code', 'QRL')
    .replace('/forms/:id/:version', '/forms/some-form/1')
    .replace(':file', `file_${'0'.repeat(32)}`)
    .replace(':section', section.id)
    .replace('/sections/:id', `/sections/${section.id}`)
    .replace('/applications/:id', `/applications/${application.id}`)
    .replace(':id', `rnd_${'0'.repeat(32)}`);

const withBody = names.filter((name) => (contract[name] as Operation).body);

/** The headers of a caller who may. */
const allowed = (name: OperationName): Record<string, string> =>
  contract[name].access === 'staff'
    ? { cookie: staffCookie, origin, 'sec-fetch-site': 'same-origin' }
    : { authorization: `Bearer ${contract[name].access === 'co-applicant' ? section.token : application.token}` };

async function send(name: OperationName, body: BodyInit, headers: Record<string, string> = {}) {
  const [method, path] = routes[name];
  return call(filled(path), {
    method,
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'if-match': '"1"',
      ...allowed(name),
      ...headers,
    },
  });
}

async function expectProblem(response: Response, status: number) {
  const body = (await response.json()) as {
    code: keyof typeof problems;
    status: number;
    detail: string;
    issues?: { path: (string | number)[]; code: string }[];
  };
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect([response.status, body.status, problems[body.code][0]], JSON.stringify(body)).toEqual([
    status,
    status,
    status,
  ]);
  expect(response.headers.get('x-request-id')).toBeTruthy();
  expect(body.detail).not.toMatch(/D1_ERROR|SQLITE|undefined|\bat \w+\./);
  return body;
}

const nested = (levels: number) => `${'{"answers":'.repeat(levels)}{}${'}'.repeat(levels)}`;
const keys = (count: number) => `{"answers":{${Array.from({ length: count }, (_, at) => `"k${at}":1`).join(',')}}}`;

const bodies: [
  what: string,
  status: number,
  body: BodyInit | ((operation: Operation) => string),
  headers?: Record<string, string>,
  /** What the issue is called, where another fault of such a body could have the same status. */
  code?: string,
][] = [
  ['text that is not JSON', 400, '{"round":'],
  ['an empty body', 400, ''],
  ['bytes that are not UTF-8', 400, new Uint8Array([0x22, 0xff, 0x22])],
  ['more bytes than the limit', 413, ({ bytes = bodyLimits.bytes }) => JSON.stringify({ round: 'x'.repeat(bytes) })],
  ['another media type', 415, 'round=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['an unreadable media type', 415, '{}', { 'content-type': ';;;' }],
  ['a content coding', 415, '{}', { 'content-encoding': 'gzip' }],
  ['more levels than the limit', 422, nested(bodyLimits.depth + 1), {}, 'too-deep'],
  ['thousands of levels', 422, nested(15_000), {}, 'too-deep'],
  ['more members than the limit', 422, ({ members = bodyLimits.keys }) => keys(members), {}, 'too-many-members'],
  ['an unknown field', 422, '{"surprise":true}'],
  ['a list', 422, '[]'],
  ['null', 422, 'null'],
  ['a number', 422, '7'],
  ['NUL in a text', 422, '{"locale":"e\\u0000n"}'],
  ['half of a surrogate pair', 422, '{"locale":"\\ud83d"}'],
  ['half of a surrogate pair in a name', 422, '{"answers":{"\\ud83d":1}}'],
  ['a member called __proto__', 422, '{"__proto__":{"round":"x"}}'],
  ['a member called __proto__ deep inside', 422, '{"answers":{"__proto__":"x"}}'],
  ['a member called __proto__ in a list', 422, '{"questions":[{"__proto__":null}]}'],
  ['a wrong type', 422, '{"locale":7}'],
];

describe.each(withBody)('%s', (name) => {
  let before: Awaited<ReturnType<typeof stored>>;
  beforeAll(async () => {
    before = await stored();
  });

  it.each(bodies)('refuses %s with %i', async (_, status, body, headers, code) => {
    const sent = typeof body === 'function' ? body(contract[name] as Operation) : body;
    const problem = await expectProblem(await send(name, sent, headers), status);
    if (code) expect(problem.issues).toMatchObject([{ code }]);
  });

  it('stores nothing of what it refused, in any table', async () => {
    expect(Object.keys(before.rows)).toEqual(
      expect.arrayContaining(['access_links', 'applications', 'events', 'idempotency', 'rounds']),
    );
    expect(before.rows).toMatchObject({ applications: 1, rounds: 3 });
    expect(await stored()).toEqual(before);
  });
});

describe('refusing what is too large', () => {
  it.each<[what: string, status: number, body: string]>([
    ['one byte over the limit', 413, `"${'x'.repeat(bodyLimits.bytes - 1)}"`],
    ['nested as deep as fits', 422, '['.repeat(bodyLimits.bytes / 2) + ']'.repeat(bodyLimits.bytes / 2)],
    ['of one member too many', 422, keys(bodyLimits.keys)],
  ])('does not keep others waiting: a body %s, twenty at a time', async (_, status, body) => {
    const read = () => call('/v1/programmes/joined-up-care');
    expect((await read()).status).toBe(200);
    const ended: string[] = [];
    const refusal = async () => {
      const response = await send('applications.save', body);
      await response.text();
      ended.push(`refused with ${response.status}`);
    };
    const halfOfThem = () => Array.from({ length: 10 }, refusal);
    const before = halfOfThem();
    const between = read().then(async (response) => {
      await response.text();
      ended.push(`read with ${response.status}`);
    });
    await Promise.all([...before, between, ...halfOfThem()]);
    expect(ended.filter((end) => end === `refused with ${status}`)).toHaveLength(20);
    expect(ended.indexOf('read with 200')).toBeGreaterThanOrEqual(0);
    expect(ended.indexOf('read with 200')).toBeLessThan(20);
  });
});

it('calls an answer to __proto__ unknown, beside a right one too', async () => {
  const response = await send('applications.save', '{"answers":{"name":"Siân","__proto__":"x"}}');
  const body = await expectProblem(response, 422);
  expect(body).toMatchObject({ code: 'invalid-body', issues: [{ path: ['answers'], code: 'unrecognized_keys' }] });
});

describe('every address of the API', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
  it.each(names)('answers the methods that %s does not have with 405 and Allow', async (name) => {
    const [, path] = routes[name];
    const has = names.map((other) => routes[other]).flatMap(([method, at]) => (at === path ? [method as string] : []));
    for (const method of methods.filter((each) => !has.includes(each))) {
      const response = await call(filled(path), { method });
      expect([method, response.status]).toEqual([method, 405]);
      expect(response.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(has));
      expect(response.headers.get('allow')?.split(', ')).not.toContain(method);
      await expectProblem(response, 405);
    }
  });

  it.each([
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/v1/programmes/',
    '/v1/programmes/a/b/c',
    '/v1/%00',
    '/v1/%ff%fe',
    `/v1/${'x'.repeat(4000)}`,
  ])('answers %s with 404', async (path) => {
    await expectProblem(await call(path), 404);
  });

  it.each(['%00', '%ff', 'UPPER', '..%2f..', "O'Brien", 'a%20b', '-', 'x'.repeat(500)])(
    'answers a programme called %s with 404',
    async (slug) => {
      await expectProblem(await call(`/v1/programmes/${slug}`), 404);
    },
  );
});

const reads = names.filter((name) => routes[name][0] === 'GET');

describe.each(reads)('the query of %s', (name) => {
  it.each<[query: string, code: string, path?: string[]]>([
    ['surprise=1', 'unrecognized_keys'],
    ['__proto__=1', 'unrecognized_keys'],
    ['limit=1&limit=2', 'repeated', ['limit']],
    ['surprise=1&surprise=1', 'repeated', ['surprise']],
    ['q=%00', 'forbidden-character', ['q']],
    ['cursor=abc%00', 'forbidden-character', ['cursor']],
    ['q=%ED%A0%BD', 'forbidden-character', ['q']],
    ['q=%ff', 'forbidden-character', ['q']],
    ['%00=1', 'forbidden-character', []],
  ])('is refused with 400 where it is ?%s', async (query, code, path) => {
    const response = await call(`${filled(routes[name][1])}?${query}`, { headers: allowed(name) });
    const problem = await expectProblem(response, 400);
    expect(problem).toMatchObject({ code: 'invalid-query', issues: [{ code, ...(path && { path }) }] });
  });
});

describe('every query', () => {
  const queries = [
    '?surprise=1',
    '?limit=0',
    '?limit=101',
    '?limit=1e1',
    '?limit=-1',
    '?limit=',
    '?cursor=%00',
    '?cursor=abc',
    '?cursor=W10',
    '?limit=1&limit=2',
    '?__proto__=1',
  ];
  it.each(
    ['/v1/programmes', '/v1/topics', '/v1/organisations'].flatMap((path) => queries.map((query) => path + query)),
  )('of %s is refused with 400', async (path) => {
    await expectProblem(await call(path), 400);
  });

  it.each(['?phase=soon', '?nation=france', '?topic=A%20B'])(
    'of programmes with %s is refused with 400',
    async (query) => {
      await expectProblem(await call(`/v1/programmes${query}`), 400);
    },
  );
});

describe('headers', () => {
  it.each([
    ['short', 'abc'],
    ['long', 'x'.repeat(300)],
    ['with a space', 'a b'.repeat(10)],
  ])('refuse an Idempotency-Key that is %s', async (_, key) => {
    await expectProblem(
      await send('applications.create', '{"round":"rnd_00000000000000000000000000"}', { 'idempotency-key': key }),
      400,
    );
  });

  it('ask for If-Match on a save, and refuse one that is not ours', async () => {
    const [method, path] = routes['applications.save'];
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${application.token}` };
    await expectProblem(await call(filled(path), { method, headers, body: '{"answers":{}}' }), 428);
    await expectProblem(
      await call(filled(path), { method, headers: { ...headers, 'if-match': '*' }, body: '{"answers":{}}' }),
      412,
    );
  });

  it.each(['Bearer', 'Bearer nonsense', 'Basic abc', `Bearer alsk_${'A'.repeat(43)}`])(
    'refuse the authorization %s',
    async (authorization) => {
      await expectProblem(await call(`/v1/applications/${application.id}`, { headers: { authorization } }), 401);
    },
  );
});
