// Where a call's input goes, and which headers go with it.
import { expect, test } from 'vitest';
import { clientFor, etagOf, responseOf } from '../../../sdk/index.ts';
import { answer, failureOf, service } from './service.ts';

const page = () => answer({ items: [], next: null });

test('path parameters go into the path, escaped', async () => {
  const { client, seen } = service([answer({})]);
  await client.organisations.show({ code: 'a/b?c#d é' });
  expect(seen[0]?.url).toEqual('https://alongside.test/v1/organisations/a%2Fb%3Fc%23d%20%C3%A9');
});

test('the rest of a read goes into the query, in a fixed order, without what is undefined', async () => {
  const { client, seen } = service([page()]);
  await client.organisations.list({ q: "O'Brien & Ŵyn", nation: undefined, limit: 20, current: true });
  expect(seen[0]?.url).toEqual(
    'https://alongside.test/v1/organisations?current=true&limit=20&q=O%27Brien+%26+%C5%B4yn',
  );
});

test('a read with nothing to ask has no question mark', async () => {
  const { client, seen } = service([page()]);
  await client.programmes.list();
  expect(seen[0]?.url).toEqual('https://alongside.test/v1/programmes');
});

test('the rest of a write goes into the body', async () => {
  const { client, seen } = service([answer({})]);
  await client.applications.save({ id: 'app_1', page: 'team', answers: { size: 5 } }, { ifMatch: '"3"' });
  expect(seen[0]).toEqual({
    method: 'PUT',
    url: 'https://alongside.test/v1/applications/app_1/pages/team',
    headers: { 'content-type': 'application/json', 'if-match': '"3"' },
    body: { answers: { size: 5 } },
    credentials: 'omit',
  });
});

test('a missing, empty or dotted path parameter is refused before anything is sent', async () => {
  const { client, seen } = service([]);
  for (const slug of [undefined, '', '.', '..']) {
    const failure = await failureOf(client.programmes.show({ slug: slug as string }));
    expect(failure instanceof TypeError).toBe(true);
  }
  expect(seen).toEqual([]);
});

test('a path prefix and a last slash of the base address are understood', async () => {
  const { client, seen } = service([page()], { baseUrl: new URL('https://host.test/alongside/') });
  await client.topics.list();
  expect(seen[0]?.url).toEqual('https://host.test/alongside/v1/topics');
});

test('a public read carries no header and no cookie, so that it needs no preflight', async () => {
  const { client, seen } = service([page()], { token: 'secret', locale: 'cy' });
  await client.programmes.list();
  expect([seen[0]?.headers, seen[0]?.credentials]).toEqual([{}, 'omit']);
});

test("the client's token goes with calls on applications and for staff", async () => {
  const { client, seen } = service([answer({}), page()], { token: 'secret' });
  await client.applications.show({ id: 'app_1' });
  await client.staff.applications({ id: 'rnd_1' });
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', 'Bearer secret']);
});

test("a call's own token wins", async () => {
  const { client, seen } = service([answer({})], { token: 'secret' });
  await client.applications.show({ id: 'app_1' }, { token: 'own' });
  expect(seen[0]?.headers.authorization).toEqual('Bearer own');
});

test("the client's language goes with what it writes to applications, unless the call says another", async () => {
  const { client, seen } = service([answer({}), answer({}), answer({})], { locale: 'cy' });
  await client.applications.create({ round: 'rnd_1' });
  await client.applications.submit({ id: 'app_1', locale: 'en' });
  await client.staff.createRound({ slug: 'flow' } as never);
  expect(seen.map(({ body }) => body)).toEqual([{ locale: 'cy', round: 'rnd_1' }, { locale: 'en' }, {}]);
});

test("the client's language goes with a request for a letter, and not with what takes none", async () => {
  const { client, seen } = service(
    Array.from({ length: 4 }, () => answer({})),
    { locale: 'cy' },
  );
  await client.links.request({ programme: 'flow', email: 'a@example.org' });
  await client.links.exchange({ token: 'alsk_1' });
  await client.subscriptions.create({ programme: 'flow', email: 'a@example.org', locale: 'en' } as never);
  await client.subscriptions.stop({ token: 't' } as never);
  expect(seen.map(({ body }) => (body as { locale?: string }).locale)).toEqual(['cy', undefined, 'en', undefined]);
});

test("what is given as undefined leaves the client's token and language", async () => {
  const { client, seen } = service([answer({})], { token: 'secret', locale: 'cy' });
  await client.applications.submit({ id: 'app_1', locale: undefined }, { token: undefined });
  expect([seen[0]?.headers.authorization, seen[0]?.body]).toEqual(['Bearer secret', { locale: 'cy' }]);
});

test('methods do not depend on this', async () => {
  const { client, seen } = service([page()]);
  const { list } = client.programmes;
  await list({ phase: 'open' });
  expect(seen[0]?.url).toEqual('https://alongside.test/v1/programmes?phase=open');
});

test('the input is left as it was', async () => {
  const { client } = service([answer({})]);
  const input = { slug: 'flow' };
  await client.programmes.show(input);
  expect(input).toEqual({ slug: 'flow' });
});

test('an answer knows its ETag and its response; a copy of it does not', async () => {
  const { client } = service([answer({ id: 'app_1' }, 200, { etag: '"7"', 'x-request-id': 'r1' })]);
  const application = await client.applications.show({ id: 'app_1' });
  expect([etagOf(application), responseOf(application)?.headers.get('x-request-id')]).toEqual(['"7"', 'r1']);
  expect(etagOf({ ...application }) === undefined).toBe(true);
});

test('a client of a few operations has those and no other', async () => {
  const urls: string[] = [];
  const few = clientFor(
    { 'programmes.show': ['GET', '/v1/programmes/:slug'] },
    { baseUrl: 'https://alongside.test', fetch: async (url) => (urls.push(url), answer({})) },
  );
  await few.programmes.show({ slug: 'flow' });
  expect([urls, Object.keys(few), Object.keys(few.programmes)]).toEqual([
    ['https://alongside.test/v1/programmes/flow'],
    ['programmes'],
    ['show'],
  ]);
});
