// What /embed/ serves, and how long it may be kept: the loader shortly, chunks for ever, anything else not at all.
import { describe, expect, it } from 'vitest';
import { serveEmbed } from '../../worker/embed/serve-embed.ts';
import type { Bindings } from '../../worker/env.ts';

const files = new Map([
  ['/embed/v1.js', 'loader'],
  ['/embed/core-AB12CD34.js', 'chunk'],
]);
const ASSETS = {
  async fetch(url: string, init: RequestInit) {
    const body = files.get(new URL(url).pathname);
    if (body === undefined) return new Response(null, { status: 404 });
    const etag = `"${body}"`;
    const same = new Headers(init.headers).get('if-none-match') === etag;
    return new Response(same ? null : body, { status: same ? 304 : 200, headers: { etag } });
  },
};
const get = (path: string, headers: HeadersInit = {}) =>
  serveEmbed(new Request(`https://a.example${path}`, { headers }), { ASSETS } as unknown as Bindings);

describe('serving the embed', () => {
  it('lets any page run the loader, and makes browsers ask again soon', async () => {
    const answer = await get('/embed/v1.js');
    expect(await answer.text()).toBe('loader');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': expect.stringMatching(/^public, max-age=300,/),
      etag: '"loader"',
    });
  });

  it('answers 304 to who has it, with the same headers', async () => {
    const answer = await get('/embed/v1.js', { 'if-none-match': '"loader"' });
    expect(answer.status).toBe(304);
    expect(answer.headers.get('cache-control')).toMatch(/max-age=300/);
  });

  it.each(['*', ' * ', '"other", W/"loader"', 'W/"loader"'])(
    'answers 304 to who has it and says so as %s',
    async (seen) => {
      const answer = await get('/embed/v1.js', { 'if-none-match': seen });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
      expect(answer.headers.get('etag')).toBe('"loader"');
      expect(answer.headers.get('cache-control')).toMatch(/max-age=300/);
    },
  );

  it('answers with the script to who has another', async () => {
    const answer = await get('/embed/v1.js', { 'if-none-match': '"other", "more"' });
    expect([answer.status, await answer.text()]).toEqual([200, 'loader']);
  });

  it('lets chunks be kept for ever', async () => {
    const answer = await get('/embed/core-AB12CD34.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/embed/core-ZZZZZZZZ.js', '/embed/', '/embed/v2.js', '/embed/../secret.js', '/embed/v1.js.map'])(
    'has nothing at %s',
    async (path) => {
      await expect(get(path)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
