// What every hosted page has in common: language, headers, no script, errors that are pages too.
import { beforeAll, describe, expect, it } from 'vitest';
import { aProgramme, type World } from '../world.ts';
import { aVisitor, type Visitor } from './visitor.ts';

let world: World;
let visitor: Visitor;
beforeAll(async () => {
  world = await aProgramme().begin();
  visitor = aVisitor(world);
});

const listedPages = () => [
  '/',
  '/programmes',
  `/programmes/${world.round.slug}`,
  '/accessibility',
  '/privacy',
  '/cookies',
  '/docs',
];
const publicPages = () => [...listedPages(), `/programmes/${world.round.slug}/apply`];
const welsh = (path: string) => (path === '/' ? '/cy' : `/cy${path}`);

describe('every public page', () => {
  it('exists in both languages, each naming the other', async () => {
    for (const path of listedPages()) {
      for (const [address, lang] of [
        [path, 'en'],
        [welsh(path), 'cy'],
      ] as const) {
        const { status, html } = await visitor.get(address);
        expect([address, status]).toEqual([address, 200]);
        expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${lang}">`));
        expect(html).toContain(`<link rel="canonical" href="http://localhost:8787${address}">`);
        expect(html).toContain(`hreflang="en" href="http://localhost:8787${path}"`);
        expect(html).toContain(`hreflang="cy" href="http://localhost:8787${welsh(path)}"`);
        expect(html).toContain(`href="${lang === 'en' ? welsh(path) : path}" hreflang=`);
      }
    }
  });

  it('runs no script, has one main heading, and starts with the way past the header', async () => {
    for (const path of publicPages()) {
      const { html, headers } = await visitor.get(path);
      expect(html.replaceAll(/<pre.*?<\/pre>/gs, '')).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toMatch(/<body[^>]*>\s*<a class="skip-link" href="#main_content"/);
      expect(html).not.toMatch(/<!--|<\?>/);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });
});

describe('an address that cannot be shown', () => {
  it.each([
    ['/nowhere', 'GET', 404, 'en', 'Page not found'],
    ['/cy/nowhere', 'GET', 404, 'cy', 'Heb ddod o hyd i’r dudalen'],
    ['/programmes/none', 'GET', 404, 'en', 'Page not found'],
    ['/apply/other', 'GET', 404, 'en', 'Page not found'],
    ['/programmes', 'POST', 405, 'en', 'cannot be used like that'],
    ['/cy/docs', 'DELETE', 405, 'cy', 'Ni ellir defnyddio'],
  ])('%s by %s is a page of its own with %i', async (path, method, status, lang, text) => {
    const response = await world.request(path, { method });
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(text);
    expect(response.headers.get('cache-control')).toBe('no-store');
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('says that the service is down when the database is, with when to come back', async () => {
    const failing = {
      prepare: () => {
        throw new Error('D1_ERROR: Network connection lost');
      },
    };
    const down = await aProgramme().begin();
    const response = await down.app.request(
      `http://localhost:8787/cy/programmes?after=down`,
      {},
      { ...down.bindings, DB: failing as never },
      {
        waitUntil: () => undefined,
        passThroughOnException: () => undefined,
        props: {},
      },
    );
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    const html = await response.text();
    expect(html).toContain('nid yw’r gwasanaeth ar gael');
    expect(html).not.toContain('D1_ERROR');
  });
});

it.each([
  ['/programmes/', '/programmes'],
  ['/cy/', '/cy'],
  ['/docs/?a=1', '/docs?a=1'],
  ['//elsewhere.example/', '/elsewhere.example'],
  ['//elsewhere.example', '/elsewhere.example'],
  ['/cy//elsewhere.example', '/cy/elsewhere.example'],
  ['/cy///programmes?topic=a', '/cy/programmes?topic=a'],
])('%s leads to %s, on this site', async (path, target) => {
  const response = await world.request(path);
  expect([response.status, response.headers.get('location')]).toEqual([308, target]);
});

it('answers HEAD like GET, without the body', async () => {
  const response = await world.request('/privacy', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

it.each([
  ['', 'A file that you choose is sent and kept at once', 'we keep those answers that the form asks for too'],
  ['/cy', 'Caiff ffeil a ddewiswch ei hanfon a’i chadw ar unwaith', 'cadw’r atebion y mae’r ffurflen hefyd yn gofyn'],
])('says under "%s/privacy" what is kept before a page is saved', async (prefix, ...said) => {
  const { html } = await visitor.get(`${prefix}/privacy`);
  for (const words of said) expect(html).toContain(words);
});

describe('the style sheet', () => {
  it('is kept for ever under an address that names its content', async () => {
    const { html } = await visitor.get('/privacy');
    const path = /<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? '';
    expect(path).toMatch(/^\/assets\/[\w-]{16}\.css$/);
    const sheet = await visitor.get(path);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(sheet.html).toContain('@media print');
    expect(sheet.html).not.toMatch(/@import|url\(/);
  });

  it('is served, but not kept, to a page of another release', async () => {
    const other = await visitor.get('/assets/aaaaaaaaaaaaaaaa.css');
    expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await visitor.get('/assets/other.css')).status).toBe(404);
    expect((await visitor.get('/assets/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });
});
