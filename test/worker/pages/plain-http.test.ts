// Plain http: served on a developer's machine alone. A deployment that people reach by https takes nothing and gives nothing by it.
import { describe, expect, it } from 'vitest';
import { aProgramme, type World } from '../world.ts';

const production = { ENVIRONMENT: 'production', PUBLIC_ORIGIN: 'https://alongside.example' };
const execution = { waitUntil() {}, passThroughOnException() {}, props: {} };

/** Asks under these settings. No database is there: nothing gets as far as that. */
const asks =
  (world: World, bindings: object) =>
  async (url: string, init: RequestInit = {}): Promise<Response> =>
    world.app.request(url, init, { ...world.bindings, ...bindings }, execution as never);

const addresses = ['/', '/cy/programmes?topic=a%20b', '/v1/programmes', '/embed/v1.js', '/nothing', '/console'];
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

describe('plain http in production', () => {
  it.each(addresses)('leads who reads %s to https', async (path) => {
    const ask = asks(await aProgramme().begin(), { ...production, DB: null });
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(`http://alongside.example${path}`, { method });
      expect([status, headers.get('location')]).toEqual([308, `https://alongside.example${path}`]);
      expect([headers.get('access-control-allow-origin'), headers.get('set-cookie')]).toEqual(['*', null]);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it.each([
    ['POST', '/v1/applications'],
    ['PUT', '/v1/nothing'],
    ['OPTIONS', '/v1/applications'],
    ['POST', '/v1/callbacks/notify'],
    ['POST', '/programmes/any/apply'],
    ['POST', '/console/sign-in'],
  ])('refuses %s %s and reads nothing of it', async (method, path) => {
    const ask = asks(await aProgramme().begin(), { ...production, DB: null });
    const response = await ask(`http://alongside.example${path}`, { method, headers: form });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'bad-request' })]);
  });

  it('gives out no application without the cookie that is tied to https', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const ask = asks(world, production);
    const start = (scheme: string) =>
      ask(`${scheme}://alongside.example/programmes/${world.round.slug}/apply`, {
        method: 'POST',
        headers: form,
        body: '',
      });
    expect((await start('http')).headers.get('set-cookie')).toBeNull();
    const { status, headers } = await start('https');
    expect([status, headers.get('set-cookie')]).toEqual([303, expect.stringMatching(/^__Host-app_.*; Secure$/)]);
  });
});

describe('plain http elsewhere', () => {
  it('is served locally, also where the public address is one of https', async () => {
    const world = await aProgramme().begin();
    for (const bindings of [{}, { PUBLIC_ORIGIN: production.PUBLIC_ORIGIN }])
      expect((await asks(world, bindings)('http://localhost:8787/v1/programmes')).status).toBe(200);
  });
});
