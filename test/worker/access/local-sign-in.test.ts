import { describe, expect, it } from 'vitest';
import { aDesk, hidden, origin } from '../console/desk.ts';

const loopback = ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'];
const elsewhere = [
  'https://alongside.example',
  'http://192.168.1.20:8787',
  'http://localhost.evil.example:8787',
  'http://127.0.0.1.nip.io',
];

describe('the sign-in of local development', () => {
  it.each(loopback)('is there at %s', async (host) => {
    const desk = aDesk();
    expect((await desk.call('/console/sign-in', {}, host)).status).toBe(200);
    const refused = await desk.call('/console', {}, host);
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/console/sign-in?return=%2Fconsole']);
  });

  it.each(elsewhere)('does not exist at %s', async (host) => {
    const desk = aDesk();
    await desk.signIn();
    const headers = { cookie: desk.cookie, 'sec-fetch-site': 'same-origin' };
    expect((await desk.call('/console/sign-in', { headers }, host)).status).toBe(404);
    const posted = await desk.call(
      '/console/sign-in',
      { method: 'POST', headers, body: new URLSearchParams({ email: 'a@example.org' }) },
      host,
    );
    expect([posted.status, posted.headers.get('set-cookie')]).toEqual([404, null]);
    expect(
      (await desk.call('/console/sign-out', { method: 'POST', headers, body: new URLSearchParams() }, host)).status,
    ).toBe(404);
    expect((await desk.call('/console', { headers }, host)).status).toBe(401);
  });

  it.each([
    ['origin', 'http://evil.example:8787'],
    ['origin', 'http://localhost.evil.example:8787'],
    ['host', 'evil.example:8787'],
    ['host', 'localhost:8787@evil.example'],
    ['mf-original-url', `${origin}/console/sign-in`],
  ])('does not exist for a request whose %s is %s, whatever address it claims', async (name, value) => {
    const desk = aDesk();
    await desk.signIn();
    const headers = { origin, 'sec-fetch-site': 'same-origin', cookie: desk.cookie, [name]: value };
    const body = new URLSearchParams({ email: 'a@example.org' });
    const posted = await desk.call('/console/sign-in', { method: 'POST', headers, body });
    expect([posted.status, posted.headers.get('set-cookie')]).toEqual([404, null]);
    expect((await desk.call('/mailbox', { headers })).status).toBe(404);
    expect((await desk.call('/console', { headers })).status).toBe(401);
  });

  it.each([
    ['origin', 'null'],
    ['origin', 'http://127.0.0.1:8787'],
    ['host', 'localhost:8787'],
    ['host', '[::1]:8787'],
  ])('is there for a request whose %s is %s', async (name, value) => {
    const headers = { 'sec-fetch-site': 'same-origin', [name]: value };
    expect((await aDesk().call('/console/sign-in', { headers })).status).toBe(200);
  });

  it('does not exist in production, and a cookie of it opens nothing there', async () => {
    const local = aDesk();
    await local.signIn();
    for (const ENVIRONMENT of ['production', 'staging', 'Local', '']) {
      const desk = aDesk({ ENVIRONMENT });
      const headers = { cookie: local.cookie };
      expect((await desk.call('/console/sign-in', { headers })).status).toBe(404);
      const refused = await desk.call('/console', { headers });
      expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
      expect(
        (await desk.call('/v1/staff/rounds/rnd_00000000000000000000000000/applications', { headers })).status,
      ).toBe(401);
    }
  });

  it('lets in, goes on to where the person was going, and signs out', async () => {
    const desk = aDesk();
    const to = '/console/programmes/joined-up-care/rounds/new';
    const asked = await desk.open(to);
    const signIn = await (await desk.open(asked.headers.get('location') ?? '')).text();
    const response = await desk.send('/console/sign-in', {
      email: ' Organiser@Example.org ',
      return: hidden(signIn, 'return'),
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, to]);
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
    const page = await (await desk.open('/console')).text();
    expect(page).toContain('organiser@example.org');
    expect((await desk.send('/console/sign-out', { 'form-token': 'wrong' })).headers.get('location')).toBe('/console');
    expect((await desk.open('/console')).status).toBe(200);
    expect((await desk.send('/console/sign-out', { 'form-token': hidden(page, 'form-token') })).status).toBe(303);
    expect((await desk.open('/console')).status).toBe(303);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/console/../../evil',
    '/consolex',
    '/console\\evil',
    '/console//evil.example',
    'javascript:alert(1)',
  ])('never goes on to %s', async (to) => {
    const location =
      (await aDesk().send('/console/sign-in', { email: 'a@example.org', return: to })).headers.get('location') ?? '';
    const target = new URL(location, origin);
    expect([target.origin, target.pathname.startsWith('/console/') || target.pathname === '/console']).toEqual([
      origin,
      true,
    ]);
  });

  it.each(['', 'nobody', 'a@b', 'a@example.org\r\nset-cookie: x=1'])(
    'asks again for an address instead of %j',
    async (email) => {
      const response = await aDesk().send('/console/sign-in', { email });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([422, null]);
      expect(await response.text()).toContain('href="#email"');
    },
  );

  it('is refused to the form of another site', async () => {
    const response = await aDesk().send(
      '/console/sign-in',
      { email: 'a@example.org' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });
});

describe('the cookie of a sign-in', () => {
  it('is worth nothing after twelve hours', async () => {
    const desk = aDesk();
    await desk.signIn();
    desk.clock.now = new Date(desk.clock.now.getTime() + 12 * 3_600_000 - 1);
    expect((await desk.open('/console')).status).toBe(200);
    desk.clock.now = new Date(desk.clock.now.getTime() + 1);
    expect((await desk.open('/console')).status).toBe(303);
  });

  it('is worth nothing with any part of it changed', async () => {
    const desk = aDesk();
    await desk.signIn();
    const [name = '', value = ''] = desk.cookie.split('=');
    const [body = '', expiry = '', signature = ''] = value.split('.');
    const forged = btoa(JSON.stringify({ email: 'boss@example.org', session: 'x' })).replaceAll('=', '');
    for (const text of [
      `${forged}.${expiry}.${signature}`,
      `${body}.${Number(expiry) + 1}.${signature}`,
      `${body}.${expiry}.`,
      `${body}.${expiry}`,
      body,
      '',
      '..',
      `${value}.x`,
    ]) {
      desk.cookie = `${name}=${text}`;
      expect((await desk.open('/console')).status, text).toBe(303);
    }
  });

  it('is worth nothing under another key', async () => {
    const desk = aDesk();
    await desk.signIn();
    const other = aDesk({ HASH_KEY: btoa('x'.repeat(32)) });
    other.cookie = desk.cookie;
    expect((await other.open('/console')).status).toBe(303);
  });
});
