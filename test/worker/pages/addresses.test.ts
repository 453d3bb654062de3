// What an address answers, by method and by query, and what links on a page may lead to.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { address, placeOf, withoutEndSlashes } from '../../../worker/pages/address.ts';
import { aProgramme, type World } from '../world.ts';
import { aVisitor } from './visitor.ts';

let world: World;
let sheet: string;
beforeAll(async () => {
  world = await aProgramme().begin();
  const { html } = await aVisitor(world).get('/privacy');
  sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? '';
});

describe('a path, taken apart and put together', () => {
  it('never leads to another host, in either language', () => {
    const paths = fc.array(fc.constantFrom('/', 'cy', 'evil.example', '?')).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(paths, (path) => {
        for (const locale of ['en', 'cy'] as const) expect(address(locale, placeOf(path).path)).toMatch(/^\/(?!\/)/);
      }),
    );
  });

  it('loses the slashes at both its ends, and none between', () => {
    const paths = fc.array(fc.constantFrom('/', '//', 'a', 'cy')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(paths, (path) => {
        expect(withoutEndSlashes(path)).toBe(path.replace(/^\/+/, '').replace(/\/+$/, ''));
      }),
    );
  });

  it('is looked at no more often than it has characters, however many slashes stand in it', () => {
    let looks = 0;
    const path = `/a${'/'.repeat(60_000)}a/`;
    const counted = new Proxy(Object(path) as object, {
      get(text, key) {
        if (key === 'slice') return path.slice.bind(path);
        if (key === 'replace') throw new Error('How often an expression looks cannot be counted.');
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(text, key) as unknown;
      },
    }) as unknown as string;
    expect(withoutEndSlashes(counted)).toBe(path.slice(1, -1));
    expect(looks).toBeLessThanOrEqual(path.length);
  });
});

it.each([
  ['/a////', '/a'],
  ['//a/', '/a'],
  ['/a//b/?c=/', '/a//b?c=/'],
  ['///', '/'],
])('leads from %s to %s for good', async (path, to) => {
  const response = await world.request(path, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([308, to]);
});

describe('the methods of an address', () => {
  const status = async (method: string, path: string) => {
    const response = await world.request(path, { method });
    return [response.status, response.headers.get('allow')];
  };
  const reads = 'GET, HEAD, OPTIONS';

  it('are refused with Allow where it only reads', async () => {
    for (const path of [sheet, '/assets/icon.svg', '/embed/v1.js', '/docs', '/cy/programmes'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        expect([path, method, await status(method, path)]).toEqual([path, method, [405, reads]]);
  });

  it('are told by OPTIONS as they are', async () => {
    for (const path of [sheet, '/docs', '/cy', '/console']) expect(await status('OPTIONS', path)).toEqual([204, reads]);
    for (const path of [`/programmes/${world.round.slug}/apply`, '/cy/reminders/x', '/console/sign-in'])
      expect(await status('OPTIONS', path)).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    expect(await status('OPTIONS', '/nowhere')).toEqual([404, null]);
  });

  it('are the same for HEAD as for GET, but for the body', async () => {
    for (const path of [sheet, '/assets/icon.svg', '/programmes', '/docs', '/nowhere']) {
      const [get, head] = [await world.request(path), await world.request(path, { method: 'HEAD' })];
      expect([path, head.status, head.headers.get('content-type'), await head.text()]).toEqual([
        path,
        get.status,
        get.headers.get('content-type'),
        '',
      ]);
    }
  });
});

it('answers 304 for a page that only a release changes, weakly compared and in a list', async () => {
  const etag = (await aVisitor(world).get('/privacy')).headers.get('etag')!;
  for (const seen of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*'])
    expect([seen, (await aVisitor(world).get('/privacy', { 'if-none-match': seen })).status]).toEqual([seen, 304]);
  expect((await aVisitor(world).get('/privacy', { 'if-none-match': '"other"' })).status).toBe(200);
});

describe('a query that a public page does not know', () => {
  const ask = async (path: string) => {
    const { result, ran } = await world.measure(() => aVisitor(world).get(path));
    return { queries: ran.length, html: result.html };
  };

  it('neither reaches the database nor stands in the page', async () => {
    for (const path of ['/', '/cy/programmes', `/programmes/${world.round.slug}`]) {
      const plain = await ask(path);
      for (const query of [
        '?utm_source=a',
        `?x=${crypto.randomUUID()}`,
        '?phase=soon&nation=france&topic=A%20B&after=%00',
      ])
        expect([path, query, await ask(`${path}${query}`)]).toEqual([path, query, { queries: 0, html: plain.html }]);
    }
  });

  it('leaves a list with the parameters that it knows, in any order', async () => {
    const filtered = await ask('/programmes?phase=open&nation=wales');
    expect(filtered.html).toContain('href="/cy/programmes?phase=open&amp;nation=wales"');
    for (const query of ['?nation=wales&phase=open', '?topic=&nation=wales&fbclid=1&phase=open'])
      expect(await ask(`/programmes${query}`)).toEqual({ queries: 0, html: filtered.html });
    expect((await ask('/programmes')).html).not.toBe(filtered.html);
  });
});
