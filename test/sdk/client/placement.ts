// Where a call's input goes, and which headers go with it.
import { clientFor, etagOf, responseOf } from '../../../sdk/index.ts';
import { answer, type Cases, failureOf, holds, same, service } from './service.ts';

const page = () => answer({ items: [], next: null });

export const placement: Cases = {
  'path parameters go into the path, escaped': async () => {
    const { client, seen } = service([answer({})]);
    await client.organisations.show({ code: 'a/b?c#d é' });
    same(seen[0]?.url, 'https://alongside.test/v1/organisations/a%2Fb%3Fc%23d%20%C3%A9');
  },
  'the rest of a read goes into the query, in a fixed order, without what is undefined': async () => {
    const { client, seen } = service([page()]);
    await client.organisations.list({ q: "O'Brien & Ŵyn", nation: undefined, limit: 20, current: true });
    same(seen[0]?.url, 'https://alongside.test/v1/organisations?current=true&limit=20&q=O%27Brien+%26+%C5%B4yn');
  },
  'a read with nothing to ask has no question mark': async () => {
    const { client, seen } = service([page()]);
    await client.programmes.list();
    same(seen[0]?.url, 'https://alongside.test/v1/programmes');
  },
  'the rest of a write goes into the body': async () => {
    const { client, seen } = service([answer({})]);
    await client.applications.save({ id: 'app_1', page: 'team', answers: { size: 5 } }, { ifMatch: '"3"' });
    same(seen[0], {
      method: 'PUT',
      url: 'https://alongside.test/v1/applications/app_1/pages/team',
      headers: { 'content-type': 'application/json', 'if-match': '"3"' },
      body: { answers: { size: 5 } },
      credentials: 'omit',
    });
  },
  'a missing, empty or dotted path parameter is refused before anything is sent': async () => {
    const { client, seen } = service([]);
    for (const slug of [undefined, '', '.', '..']) {
      const failure = await failureOf(client.programmes.show({ slug: slug as string }));
      holds(failure instanceof TypeError, `TypeError for ${slug}`);
    }
    same(seen, []);
  },
  'a path prefix and a last slash of the base address are understood': async () => {
    const { client, seen } = service([page()], { baseUrl: new URL('https://host.test/alongside/') });
    await client.topics.list();
    same(seen[0]?.url, 'https://host.test/alongside/v1/topics');
  },
  'a public read carries no header and no cookie, so that it needs no preflight': async () => {
    const { client, seen } = service([page()], { token: 'secret', locale: 'cy' });
    await client.programmes.list();
    same([seen[0]?.headers, seen[0]?.credentials], [{}, 'omit']);
  },
  "the client's token goes with calls on applications and for staff": async () => {
    const { client, seen } = service([answer({}), page()], { token: 'secret' });
    await client.applications.show({ id: 'app_1' });
    await client.staff.applications({ id: 'rnd_1' });
    same(
      seen.map(({ headers }) => headers.authorization),
      ['Bearer secret', 'Bearer secret'],
    );
  },
  "a call's own token wins": async () => {
    const { client, seen } = service([answer({})], { token: 'secret' });
    await client.applications.show({ id: 'app_1' }, { token: 'own' });
    same(seen[0]?.headers.authorization, 'Bearer own');
  },
  "the client's language goes with what it writes to applications, unless the call says another": async () => {
    const { client, seen } = service([answer({}), answer({}), answer({})], { locale: 'cy' });
    await client.applications.create({ round: 'rnd_1' });
    await client.applications.submit({ id: 'app_1', locale: 'en' });
    await client.staff.createRound({ slug: 'flow' } as never);
    same(
      seen.map(({ body }) => body),
      [{ locale: 'cy', round: 'rnd_1' }, { locale: 'en' }, {}],
    );
  },
  'methods do not depend on this': async () => {
    const { client, seen } = service([page()]);
    const { list } = client.programmes;
    await list({ phase: 'open' });
    same(seen[0]?.url, 'https://alongside.test/v1/programmes?phase=open');
  },
  'the input is left as it was': async () => {
    const { client } = service([answer({})]);
    const input = { slug: 'flow' };
    await client.programmes.show(input);
    same(input, { slug: 'flow' });
  },
  'an answer knows its ETag and its response; a copy of it does not': async () => {
    const { client } = service([answer({ id: 'app_1' }, 200, { etag: '"7"', 'x-request-id': 'r1' })]);
    const application = await client.applications.show({ id: 'app_1' });
    same([etagOf(application), responseOf(application)?.headers.get('x-request-id')], ['"7"', 'r1']);
    holds(etagOf({ ...application }) === undefined, 'a copy has no ETag');
  },
  'a client of a few operations has those and no other': async () => {
    const urls: string[] = [];
    const few = clientFor(
      { 'programmes.show': ['GET', '/v1/programmes/:slug'] },
      { baseUrl: 'https://alongside.test', fetch: async (url) => (urls.push(url), answer({})) },
    );
    await few.programmes.show({ slug: 'flow' });
    same(
      [urls, Object.keys(few), Object.keys(few.programmes)],
      [['https://alongside.test/v1/programmes/flow'], ['programmes'], ['show']],
    );
  },
};
