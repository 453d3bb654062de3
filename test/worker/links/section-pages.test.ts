// Save and return of a section with scripts off, in both languages: nothing but a press on the button changes anything.
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { anAddress, aJointWorld, joining, leading } from '../sections/together.ts';
import { linkIn, tokenIn } from './letters.ts';
import { exchange, savedSection } from './section-letters.ts';

const pathIn = (mail: { text: string; html: string }) => new URL(linkIn(mail)).pathname;
const uses = () =>
  env.DB.prepare('SELECT count(*) AS n FROM access_links WHERE used_at IS NOT NULL').first<number>('n');

describe.each([
  {
    prefix: '',
    later: 'Save for later',
    heading: 'Save your section for later',
    saved: 'Your section is saved',
    open: 'Open your section',
    goOn: 'Go on with your section',
    wrong: 'Enter an email address',
  },
  {
    prefix: '/cy',
    later: 'Cadw ar gyfer nes ymlaen',
    heading: 'Cadw eich adran ar gyfer nes ymlaen',
    saved: 'Mae eich adran wedi’i chadw',
    open: 'Agor eich adran',
    goOn: 'Mynd ymlaen â’ch adran',
    wrong: 'Rhowch gyfeiriad e-bost',
  },
])('Save for later, under "$prefix"', ({ prefix, later, heading, saved, open, goOn, wrong }) => {
  it('keeps what is typed on a page that is not finished, and opens it in another browser', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const { body } = await lead.add();
    const visitor = aVisitor(world);
    const { location } = await visitor.post(`${prefix}/join`, { 'joining-code': body.code! });
    const [section = ''] = location.split('?');
    const page = `${section}/your-part`;
    expect((await visitor.get(page)).html).toContain(later);
    const left = await visitor.answer(page, { _later: 'yes', people: 'Half a sen' });
    expect([left.status, left.location]).toEqual([303, `${section}/save-for-later`]);
    expect((await visitor.get(left.location)).html).toContain(heading);
    const half = await visitor.post(left.location, { 'email-address': 'half@' });
    expect([half.status, half.html]).toEqual([422, expect.stringContaining(wrong)]);
    const address = anAddress();
    const sent = await visitor.post(left.location, { 'email-address': address });
    expect(sent.location).toBe(`${section}/saved-for-later`);
    const { html } = await visitor.get(sent.location);
    for (const words of [saved, goOn]) expect(html).toContain(words);

    const [mail] = await world.mail(address);
    const elsewhere = aVisitor(world);
    const looked = await elsewhere.get(pathIn(mail!));
    expect(looked.html).toContain(open);
    const opened = await elsewhere.post(pathIn(mail!), {});
    expect([opened.status, opened.location]).toEqual([303, section]);
    const { location: next } = await elsewhere.get(opened.location);
    expect(next).toBe(page);
    expect((await elsewhere.get(next)).html).toContain('Half a sen');
    expect((await elsewhere.get(`${section}/check`)).html).toContain(`${section}/save-for-later`);
  });
});

describe('the page of a link to a section', () => {
  it('changes nothing when it is looked at, and is kept and learnt of by nobody', async () => {
    const { world, mail } = await savedSection();
    const before = await uses();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await world.request(pathIn(mail), { method, headers: { 'sec-purpose': 'prefetch' } });
      expect([response.status, response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual(
        [200, 'no-store', 'no-referrer'],
      );
    }
    const cross = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await aVisitor(world).post(pathIn(mail), {}, cross)).status).toBe(403);
    expect(await uses()).toBe(before);
  });

  it('gives the section to one browser, leads that one on when it presses again, and offers others a new link', async () => {
    const { world, other, mail, email } = await savedSection();
    const [first, second] = [aVisitor(world), aVisitor(world)];
    for (const _ of [1, 2]) expect((await first.post(pathIn(mail), {})).location).toBe(`/section/${other.id}`);
    expect([...first.jar.keys()]).toEqual([other.id]);
    const refused = await second.post(pathIn(mail), {});
    expect([refused.status, refused.html]).toEqual([410, expect.stringContaining('Email me a new link')]);
    expect(second.jar.size).toBe(0);
    await second.post(`${pathIn(mail)}/new`, {});
    const [newer] = await world.mail(email);
    expect((await second.post(pathIn(newer!), {})).location).toBe(`/section/${other.id}`);
  });

  it('leads the new lead to the application that it has been handed', async () => {
    const { world, me, lead, other, mail } = await savedSection();
    await lead.handOver(other.id);
    const visitor = aVisitor(world);
    expect((await visitor.get(pathIn(mail))).html).toContain('Open your application');
    expect((await visitor.post(pathIn(mail), {})).location).toBe(`/apply/${me.id}`);
    expect((await visitor.get(`/apply/${me.id}/tasks`)).status).toBe(200);
  });

  it('says to who has been removed that the link opens nothing, and how to join again with a code that was used', async () => {
    const { world, lead, other, mail } = await savedSection();
    await lead.remove(other.id);
    const gone = await aVisitor(world).post(pathIn(mail), {});
    expect([gone.status, gone.html]).toEqual([410, expect.stringContaining('does not open an application')]);
    const { html } = await aVisitor(world).post('/join', { 'joining-code': '7K3M-9PXC-4HTW' });
    expect(html).toContain('ask for a link by email');
  });

  it('is in no log, also when something fails', async () => {
    const { world, mail, other } = await savedSection();
    const lines: unknown[] = [];
    const log = (...line: unknown[]) => void lines.push(...line);
    const spies = (['error', 'warn', 'log', 'info'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(log),
    );
    const broken = { prepare: () => ({ bind: () => ({ first: () => Promise.reject(new Error(pathIn(mail))) }) }) };
    const { token } = (await exchange(world, tokenIn(mail))).body;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'a-key-of-its-own',
    };
    const body = JSON.stringify({ email: 'logged@example.org', returnTo: 'https://partner1.example/?logged' });
    for (const [path, init] of [
      [pathIn(mail), {}],
      [`/v1/sections/${other.id}/links`, { method: 'POST', headers, body }],
    ] as const) {
      const response = await world.app.request(
        `http://localhost:8787${path}`,
        init,
        { ...world.bindings, DB: broken as never },
        {
          waitUntil() {},
          passThroughOnException() {},
          props: {},
        } as never,
      );
      expect(response.status).toBe(500);
    }
    spies.forEach((spy) => spy.mockRestore());
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of ['alsk_', 'logged@', '?logged', token]) expect(JSON.stringify(lines)).not.toContain(secret);
  });
});

describe('asking for a link to a section on the page of a programme', () => {
  it('shows the same page whether or not there is one, and says which address to give', async () => {
    const { world, invited } = await savedSection();
    const visitor = aVisitor(world);
    const page = `/programmes/${world.round.slug}/return`;
    expect((await visitor.get(page)).html).toContain('the one that was invited');
    const pages = [];
    for (const address of [invited, 'nobody-joined@example.org']) {
      const { status, location } = await visitor.post(page, { 'email-address': address });
      pages.push([status, location, (await visitor.get(location)).html]);
    }
    expect(pages[0]).toEqual(pages[1]);
    expect((await world.mail(invited))[0]!.kind).toBe('section-link');
    expect(await world.mail('nobody-joined@example.org')).toHaveLength(0);
  });

  it('is offered to who has joined and is told that the code does not work', async () => {
    const { world, other } = await savedSection();
    const { status, html } = await aVisitor(world).get(`/section/${other.id}`);
    expect([status, html]).toEqual([401, expect.stringContaining('ask for a link')]);
    expect((await joining(world, '7K3M-9PXC-4HTW')).body.code).toBe('code-invalid');
  });
});
