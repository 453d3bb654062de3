// Save and return with scripts off: nothing but a press on the button changes anything, and the address tells nobody.
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aProgramme, day } from '../world.ts';
import { linkIn, saved, tokenIn } from './letters.ts';

const pathIn = (mail: { text: string; html: string }) => new URL(linkIn(mail)).pathname;
const uses = async () =>
  (await env.DB.prepare('SELECT count(*) AS n FROM access_links WHERE used_at IS NOT NULL').first<{ n: number }>())?.n;

describe('Save for later', () => {
  it('keeps what is typed on a page that is not finished, and sends a link to the address that is given', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start();
    const page = `${application}/about-you`;
    const { html } = await visitor.get(page);
    expect(html).toContain('Save for later');
    const fields = { _version: versionIn(html), _later: 'yes', name: '', email: 'pages@example.org' };
    const { status, location } = await visitor.post(page, fields);
    expect([status, location]).toEqual([303, `${application}/save-for-later`]);
    const form = await visitor.get(location);
    expect(form.html).toContain('value="pages@example.org"');
    for (const wrong of ['half@', 'u@ex\u00adample.org'])
      expect((await visitor.post(location, { 'email-address': wrong })).status).toBe(422);
    const sent = await visitor.post(location, { 'email-address': 'pages@example.org' });
    expect(sent.location).toBe(`${application}/saved-for-later`);
    expect((await visitor.get(sent.location)).html).toContain('Your application is saved');

    const [mail] = await world.mail('pages@example.org');
    const elsewhere = aVisitor(world);
    const opened = await elsewhere.post(pathIn(mail!), {});
    expect([opened.status, opened.location]).toEqual([303, application]);
    const { location: next } = await elsewhere.get(opened.location);
    expect(next).toBe(page);
    expect((await elsewhere.get(next)).html).toContain('value="pages@example.org"');
  });

  it('keeps the language that is spoken, also of the email and of the page that it leads to', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start('/cy');
    await visitor.post(`${application}/save-for-later`, { 'email-address': 'cymraeg@example.org' });
    const [mail] = await world.mail('cymraeg@example.org');
    const { html } = await visitor.get(pathIn(mail!));
    expect(html).toContain('<html lang="cy">');
    expect(html).toContain('Agor eich cais');
  });

  it('keeps the address that was typed when the language is changed', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start();
    const { html } = await visitor.post(`/cy${application}/save-for-later`, {
      'email-address': 'half@',
      _switch: 'cy',
    });
    expect(html).toContain('value="half@"');
    expect(html).not.toContain('Mae problem');
  });

  it('says so when an address has had three emails within the hour', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start();
    const send = () => visitor.post(`${application}/save-for-later`, { 'email-address': 'often@example.org' });
    for (let times = 0; times < 3; times++) expect((await send()).status).toBe(303);
    const { status, html } = await send();
    expect(status).toBe(429);
    expect(html).toContain('We have sent three emails to this address');
    await world.settled();
  });
});

describe('the page of a link', () => {
  it('changes nothing when it is looked at, by whatever method and whoever looks', async () => {
    const { world, mail } = await saved();
    const before = await uses();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await world.request(pathIn(mail), { method, headers: { 'sec-purpose': 'prefetch' } });
      expect(response.status).toBe(200);
    }
    expect(await uses()).toBe(before);
    const cross = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await aVisitor(world).post(pathIn(mail), {}, cross)).status).toBe(403);
    expect(await uses()).toBe(before);
    expect((await aVisitor(world).post(pathIn(mail), {})).status).toBe(303);
  });

  it('is kept by nobody, found by no search engine, and tells its address to nobody', async () => {
    const { world, mail } = await saved();
    const { headers, html } = await aVisitor(world).get(pathIn(mail));
    expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'no-referrer',
      'noindex',
    ]);
    expect(html).toContain('<meta name="robots" content="noindex">');
    const opened = await aVisitor(world).post(pathIn(mail), {});
    expect([opened.headers.get('cache-control'), opened.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ]);
  });

  it('is in no log, also when something fails', async () => {
    const { world, mail } = await saved();
    const lines: unknown[] = [];
    const log = (...line: unknown[]) => void lines.push(...line);
    const spies = (['error', 'warn', 'log', 'info'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(log),
    );
    const broken = { prepare: () => ({ bind: () => ({ first: () => Promise.reject(new Error(pathIn(mail))) }) }) };
    const response = await world.app.request(
      `http://localhost:8787${pathIn(mail)}`,
      {},
      { ...world.bindings, DB: broken as never },
      { waitUntil() {}, passThroughOnException() {}, props: {} } as never,
    );
    spies.forEach((spy) => spy.mockRestore());
    expect(response.status).toBe(500);
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain('alsk_');
  });

  it('gives the application to one browser, leads that one on when it presses again, and offers others a new link', async () => {
    const { world, me, mail, email } = await saved();
    const [first, second] = [aVisitor(world), aVisitor(world)];
    expect((await first.post(pathIn(mail), {})).location).toBe(`/apply/${me.id}`);
    expect((await first.post(pathIn(mail), {})).location).toBe(`/apply/${me.id}`);
    const refused = await second.post(pathIn(mail), {});
    expect(refused.status).toBe(410);
    expect(refused.html).toContain('Email me a new link');
    expect(second.jar.size).toBe(0);
    const asked = await second.post(`${pathIn(mail)}/new`, {});
    expect([asked.status, asked.html]).toEqual([200, expect.stringContaining('Check your email')]);
    const [newer] = await world.mail(email);
    expect((await second.post(pathIn(newer!), {})).location).toBe(`/apply/${me.id}`);
  });

  it('offers a new one after it has expired, and says what to do about one that never was', async () => {
    const { world, mail } = await saved();
    world.pass(14 * day);
    const visitor = aVisitor(world);
    const expired = await visitor.get(pathIn(mail));
    expect([expired.status, expired.html]).toEqual([410, expect.stringContaining('Email me a new link')]);
    const unknown = await visitor.get(`/return/alsk_${'x'.repeat(43)}`);
    expect([unknown.status, unknown.html]).toEqual([410, expect.stringContaining('does not open an application')]);
  });

  it.each(['', '/cy'])(
    'says the same at %s/return when a new one is asked for with what never was a link',
    async (prefix) => {
      const { world, mail } = await saved();
      const visitor = aVisitor(world);
      const real = await visitor.post(`${prefix}${pathIn(mail)}/new`, {});
      for (const token of ['abc', `alsk_${'x'.repeat(43)}`]) {
        const { status, html } = await visitor.post(`${prefix}/return/${token}/new`, {});
        expect([status, html]).toEqual([200, real.html.replaceAll(tokenIn(mail), token)]);
      }
    },
  );
});

describe('asking for a link on the page of a programme', () => {
  it('shows the same page whether or not there is an application', async () => {
    const { world, email } = await saved();
    const visitor = aVisitor(world);
    const page = `/programmes/${world.round.slug}/return`;
    expect((await visitor.get(`/programmes/${world.round.slug}/apply`)).html).toContain(page);
    const pages = [];
    for (const address of [email, 'nobody@example.org']) {
      const { status, location } = await visitor.post(page, { 'email-address': address });
      pages.push([status, location, (await visitor.get(location)).html]);
    }
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.at(-1)).toContain('If an application was saved for later or submitted with that address');
    expect(await world.mail(email)).toHaveLength(2);
    expect(await world.mail('nobody@example.org')).toHaveLength(0);
  });
});
