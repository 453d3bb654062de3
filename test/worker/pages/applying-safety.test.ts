// What must not happen to an application on the hosted pages: read by others, sent from elsewhere, overwritten, lost.
import { beforeAll, describe, expect, it } from 'vitest';
import { holdingCookie } from '../../../worker/applications/session.ts';
import { aProgramme, day, minute, type World } from '../world.ts';
import { aVisitor, type Seen, type Visitor, versionIn } from './visitor.ts';

let world: World;
let visitor: Visitor;
let address: string;
beforeAll(async () => {
  world = await aProgramme().begin();
  visitor = aVisitor(world);
  address = await visitor.start();
  await visitor.answer(`${address}/about-you`, { name: 'Secret Name', email: 'secret@example.org' });
});

describe('an application in another browser', () => {
  const steps = ['', '/about-you', '/check', '/sent'];

  it.each(steps)('is explained and not shown at %s', async (step) => {
    const { status, html, headers } = await aVisitor(world).get(`${address}${step}`);
    expect(status).toBe(401);
    expect(html).toContain('cannot be opened here');
    expect(html).not.toContain('Secret');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers the same for one that does not exist and for a wrong token', async () => {
    const stranger = aVisitor(world);
    const id = address.slice('/apply/'.length);
    const other = `app_${'0'.repeat(32)}`;
    stranger.jar.set(id, visitor.jar.get(id)?.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) ?? '');
    stranger.jar.set(other, visitor.jar.get(id) ?? '');
    const pages = [await stranger.get(`${address}/check`), await stranger.get(`/apply/${other}/check`)];
    expect(pages.map(({ status }) => status)).toEqual([401, 401]);
    expect(pages[0]?.html).toBe(pages[1]?.html.replaceAll(other, id));
  });

  it('is not changed by a form that it sends', async () => {
    const sent = await aVisitor(world).post(`${address}/about-you`, { name: 'Intruder', _version: '2' });
    expect(sent.status).toBe(401);
    expect((await visitor.get(`${address}/about-you`)).html).toContain('Secret Name');
  });
});

it('keeps private pages out of every cache and search engine', async () => {
  const { headers } = await visitor.get(`${address}/about-you`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

it('ties the cookie to this host and to https where there is https', () => {
  const id = 'app_1';
  expect(holdingCookie(new Request('https://alongside.example/x'), id, 't')).toBe(
    `__Host-${id}=t; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(holdingCookie(new Request('http://localhost/x'), id, 't')).toBe(`${id}=t; Path=/; HttpOnly; SameSite=Lax`);
});

describe('a form from elsewhere', () => {
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8787' },
  ];

  it.each(elsewhere)('is refused: %o', async (headers) => {
    const sent = await visitor.post(`${address}/about-you`, { name: 'Forged', _version: '2' }, headers);
    expect(sent.status).toBe(403);
    expect(sent.html).toContain('could not accept that form');
    expect((await visitor.post(`/programmes/${world.round.slug}/apply`, {}, headers)).status).toBe(403);
  });

  it('is told by its Origin where the browser says nothing else', async () => {
    const post = (headers: Record<string, string>) =>
      world.request(`/programmes/${world.round.slug}/apply`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: 'http://localhost:8787' })).status).toBe(303);
  });
});

describe('a body that no page of ours sends', () => {
  const send = (body: string, type = 'application/x-www-form-urlencoded') => {
    const cookie = [...visitor.jar].map((pair) => pair.join('=')).join('; ');
    return world.request(`${address}/about-you`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie },
    });
  };

  it.each([
    ['too long', `name=${'a'.repeat(256 * 1024)}`, undefined, 413],
    ['too many fields', 'a=1&'.repeat(2001), undefined, 413],
    ['JSON', '{}', 'application/json', 415],
    ['multipart that holds no field', '--x--', 'multipart/form-data; boundary=x', 409],
  ])('%s is refused', async (_, body, type, status) => {
    expect((await send(body, type)).status).toBe(status);
  });

  it.each(['name=%00', 'name=%ED%A0%80%FF', 'name=%', '&&&', '__proto__=1&constructor=2&_version=x'])(
    '%s is never our failure',
    async (body) => {
      expect((await send(body)).status).toBeLessThan(500);
    },
  );
});

describe('a page saved meanwhile in another window', () => {
  it('shows what is stored and what was typed, and saves on Continue', async () => {
    const mine = await visitor.get(`${address}/about-you`);
    await visitor.answer(`${address}/about-you`, { name: 'Other window' });
    const late: Seen = await visitor.post(`${address}/about-you`, {
      _version: versionIn(mine.html),
      name: 'This window',
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain('<title>Error: ');
    expect(late.html).toContain('Other window');
    expect(late.html).toContain('value="This window"');
    const again = await visitor.post(`${address}/about-you`, { _version: versionIn(late.html), name: 'This window' });
    expect(again.status).toBe(303);
  });

  it('is one save when the same form is sent twice', async () => {
    const page = await visitor.get(`${address}/about-you`);
    const press = () => visitor.post(`${address}/about-you`, { _version: versionIn(page.html), name: 'Twice' });
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303]);
  });

  it('is not saved without a version', async () => {
    expect((await visitor.post(`${address}/about-you`, { name: 'No version' })).status).toBe(409);
  });
});

describe('after the round has closed', () => {
  it('explains, shows what is stored and what came too late, and changes nothing', async () => {
    const own = await aProgramme().withOpenRound(day).begin();
    const late = aVisitor(own);
    const at = await late.start();
    await late.answer(`${at}/about-you`, { name: 'In time' });
    const page = await late.get(`${at}/about-you`);
    own.pass(day + 2 * minute);
    const sent = await late.post(`${at}/about-you`, { _version: versionIn(page.html), name: 'Too late' });
    expect(sent.status).toBe(409);
    expect(sent.html).toContain('This round has closed');
    expect(sent.html).toContain('Too late');
    const read = await late.get(`${at}/check`);
    expect(read.status).toBe(200);
    expect(read.html).toContain('In time');
    expect(read.html).not.toContain('Too late');
    expect((await late.get(at)).location).toBe(`${at}/check`);
    for (const version of [versionIn(page.html), '9']) {
      const submitted = await late.post(`${at}/check`, { _version: version });
      expect(submitted.status).toBe(409);
      expect(submitted.html).toContain('This round has closed');
      expect(submitted.html).not.toContain('Too late');
    }
    const searched = await late.post(`${at}/place`, { organisation: 'health board', 'organisation-search': '1' });
    expect(searched.status).toBe(409);
    expect(searched.html).toContain('This round has closed');
    expect(searched.html).toContain('health board');
    expect((await late.post(`/programmes/${own.round.slug}/apply`, {})).status).toBe(409);
    const start = `/programmes/${own.round.slug}/apply`;
    expect((await late.get(start)).html).toContain('You have already started an application');
    expect((await late.get(`${start}?_anew=yes`)).html).toContain('You cannot apply at the moment');
  });
});

it('is not submitted with anything that was not on the check page, however late it changed', async () => {
  const open = await aProgramme().withOpenRound().begin();
  const me = await (await open.anApplicant()).answerAll();
  const browser = aVisitor(open);
  browser.jar.set(me.id, me.token);
  const check = `/apply/${me.id}/check`;
  const { html } = await browser.get(check);
  open.before(/SET state = 'submitted'/, () => me.save('about-you', { name: 'Not On The Page' }));
  const answer = await browser.post(check, { _version: versionIn(html) });
  expect([answer.status, (await me.show()).body.state]).toEqual([409, 'draft']);
  expect(answer.html).toContain('Not On The Page');
  const again = await browser.post(check, { _version: versionIn(answer.html) });
  expect([again.status, (await me.show()).body.state]).toEqual([303, 'submitted']);
});
