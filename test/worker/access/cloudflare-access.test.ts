import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bindings } from '../../../worker/env.ts';
import { aDesk, type Desk, hidden, seedDemo } from '../console/desk.ts';

const host = 'https://alongside.example';
const team = 'coalition.cloudflareaccess.com';
const audience = 'f'.repeat(64);
const production: Partial<Bindings> = { ENVIRONMENT: 'production', ACCESS_TEAM_DOMAIN: team, ACCESS_AUD: audience };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let pair: Pair;
let published: { kid: string; pair: Pair }[];
let fetched: string[];
let certs: () => Promise<Response>;
let desk: Desk;

beforeAll(async () => {
  await seedDemo();
  pair = await generateKeyPair('RS256', { extractable: true });
});

beforeEach(() => {
  published = [{ kid: 'one', pair }];
  fetched = [];
  certs = async () =>
    Response.json({
      keys: await Promise.all(
        published.map(async ({ kid, pair }) => ({
          ...(await exportJWK(pair.publicKey)),
          kid,
          alg: 'RS256',
          use: 'sig',
        })),
      ),
    });
  vi.stubGlobal('fetch', (input: string) => {
    fetched.push(input);
    return certs();
  });
  desk = aDesk(production);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const seconds = () => Math.floor(desk.clock.now.getTime() / 1000);
const claims = (): Record<string, unknown> => ({
  iss: `https://${team}`,
  aud: [audience],
  email: 'Organiser@Example.org',
  sub: 'person-1',
  identity_nonce: 'n1',
  iat: seconds() - 10,
  nbf: seconds() - 10,
  exp: seconds() + 3600,
});
const token = (changes: Record<string, unknown> = {}, kid = 'one', key = pair.privateKey) =>
  new SignJWT(JSON.parse(JSON.stringify({ ...claims(), ...changes })))
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key);

const openWith = (jwt: string, path = '/console') =>
  desk.call(path, { headers: { 'cf-access-jwt-assertion': jwt } }, host);
const part = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

describe('a token of Cloudflare Access', () => {
  it('opens the console and the staff operations; the keys are fetched once', async () => {
    const jwt = await token();
    const page = await (await openWith(jwt)).text();
    expect(page).toContain('organiser@example.org');
    expect(page).toContain('/cdn-cgi/access/logout');
    expect((await openWith(jwt, `/v1/staff/rounds/rnd_${'0'.repeat(32)}/applications`)).status).toBe(404);
    expect(fetched.map(String)).toEqual([`https://${team}/cdn-cgi/access/certs`]);
  });

  it('counts from the cookie of Access too', async () => {
    const response = await desk.call(
      '/console',
      { headers: { cookie: `other=1; CF_Authorization=${await token()}` } },
      host,
    );
    expect(response.status).toBe(200);
  });

  it('creates a round by a form that belongs to this sign-in only', async () => {
    const path = '/console/programmes/joined-up-care/rounds/new';
    const jwt = await token();
    const page = await (await openWith(jwt, path)).text();
    const body = () => new URLSearchParams({ 'form-token': hidden(page, 'form-token'), once: hidden(page, 'once') });
    const send = async (jwt: string) =>
      (
        await desk.call(
          path,
          { method: 'POST', body: body(), headers: { 'cf-access-jwt-assertion': jwt, origin: host } },
          host,
        )
      ).status;
    expect(await send(jwt)).toBe(422);
    expect(await send(await token({ iat: seconds() }))).toBe(422);
    expect(await send(await token({ identity_nonce: 'n2' }))).toBe(403);
    expect(await send(await token({ email: 'other@example.org' }))).toBe(403);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: ['a'.repeat(64)] }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.cloudflareaccess.com' }],
    ['the issuer with a slash', { iss: `https://${team}/` }],
    ['a moment that has passed', { exp: 1_700_000_000 }],
    ['no end', { exp: undefined }],
    ['a moment to come', { nbf: 4_000_000_000 }],
    ['no email, as services have', { email: undefined, common_name: 'service' }],
    ['an email that is no text', { email: ['a@example.org'] }],
  ])('opens nothing with %s', async (_, changes) => {
    expect((await openWith(await token(changes))).status).toBe(401);
  });

  it('opens nothing unsigned, or signed with the public key as a secret, or changed, or when it is no token', async () => {
    const good = (await token()).split('.');
    const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey));
    const hs256 = await new SignJWT(claims() as never).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    const texts = [
      `${part({ alg: 'none', kid: 'one' })}.${part(claims())}.`,
      `${part({ alg: 'None' })}.${part(claims())}.${good[2]}`,
      hs256,
      `${good[0]}.${part({ ...claims(), email: 'boss@example.org' })}.${good[2]}`,
      `${good[0]}.${good[1]}.`,
      'x',
      '..',
      'a.b.c',
      '{}',
    ];
    for (const text of texts) expect((await openWith(text)).status, text.slice(0, 40)).toBe(401);
  });

  it('opens nothing when signed by a key that is not published', async () => {
    const stranger = await generateKeyPair('RS256', { extractable: true });
    expect((await openWith(await token({}, 'one', stranger.privateKey))).status).toBe(401);
    expect((await openWith(await token({}, 'unknown', stranger.privateKey))).status).toBe(401);
    expect((await openWith(await token())).status).toBe(200);
  });

  it('opens the console after the keys were rotated, and an unknown key is not asked for again and again', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: desk.clock.now });
    const next = await generateKeyPair('RS256', { extractable: true });
    expect((await openWith(await token())).status).toBe(200);
    published = [{ kid: 'two', pair: next }];
    const renewed = await token({}, 'two', next.privateKey);
    for (let count = 0; count < 5; count++) expect((await openWith(renewed)).status).toBe(401);
    expect(fetched).toHaveLength(1);
    vi.setSystemTime(desk.clock.now.getTime() + 31_000);
    expect((await openWith(renewed)).status).toBe(200);
    expect(fetched).toHaveLength(2);
  });

  it.each<[string, () => Promise<Response>]>([
    ['cannot be reached', () => Promise.reject(new TypeError('Network connection lost.'))],
    ['fail', () => Promise.resolve(new Response('no', { status: 500 }))],
    ['are no keys', () => Promise.resolve(new Response('<html>'))],
    ['are of another shape', () => Promise.resolve(Response.json({ keys: 'none' }))],
    [
      'redirect elsewhere',
      () => Promise.resolve(new Response(null, { status: 302, headers: { location: 'https://evil.example' } })),
    ],
  ])('is answered with 503 when the keys %s, and works once they are there', async (_, broken) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const working = certs;
    const jwt = await token();
    certs = broken;
    const page = await openWith(jwt);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    const data = await openWith(jwt, `/v1/staff/rounds/rnd_${'0'.repeat(32)}/applications`);
    expect([data.status, ((await data.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
    certs = working;
    expect((await openWith(jwt)).status).toBe(200);
  });

  it.each<[string, Partial<Bindings>]>([
    ['both settings', { ENVIRONMENT: 'production' }],
    ['the audience', { ENVIRONMENT: 'production', ACCESS_TEAM_DOMAIN: team }],
    ['the team', { ENVIRONMENT: 'production', ACCESS_AUD: audience }],
  ])('opens nothing when %s are missing, and nobody is asked for keys', async (_, bindings) => {
    const jwt = await token();
    desk = aDesk(bindings);
    expect((await openWith(jwt)).status).toBe(401);
    expect(fetched).toEqual([]);
  });
});
