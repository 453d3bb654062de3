// Applying without scripts: every step is an address, every answer a form.
import { beforeAll, describe, expect, it } from 'vitest';
import { aProgramme, type World } from '../world.ts';
import { aVisitor, rightFields, type Visitor, versionIn } from './visitor.ts';

let world: World;
let visitor: Visitor;
beforeAll(async () => {
  world = await aProgramme().begin();
});

/** A visitor who has answered everything; the address of the application. */
async function ready(prefix = ''): Promise<string> {
  visitor = aVisitor(world);
  const address = await visitor.start(prefix);
  for (const [page, fields] of rightFields) await visitor.answer(`${address}/${page}`, fields);
  return address;
}

describe('starting', () => {
  it('says what is asked and by when before anything is kept', async () => {
    const { status, html, headers } = await aVisitor(world).get(`/programmes/${world.round.slug}/apply`);
    expect(status).toBe(200);
    expect(html).toContain('About you');
    expect(html).toContain('this site sets one cookie');
    expect(headers.getSetCookie()).toEqual([]);
  });

  it('gives the browser a cookie of its own and leads to the first page', async () => {
    visitor = aVisitor(world);
    const { status, location, headers } = await visitor.post(`/programmes/${world.round.slug}/apply`, {});
    expect(status).toBe(303);
    expect(location).toMatch(/^\/apply\/app_[0-9a-z]{32}$/);
    expect(headers.getSetCookie()).toHaveLength(1);
    expect(headers.getSetCookie()[0]).toMatch(/^app_[0-9a-z]{32}=alsk_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.get(location)).location).toBe(`${location}/about-you`);
  });
});

describe('a page of questions', () => {
  it('leads to the next page once it is saved', async () => {
    visitor = aVisitor(world);
    const address = await visitor.start();
    const { status, location } = await visitor.answer(`${address}/about-you`, { name: "O'Brien", email: '' });
    expect([status, location]).toEqual([303, `${address}/place`]);
    expect((await visitor.get(`${address}/about-you`)).html).toContain('value="O&#39;Brien"');
    expect((await visitor.get(address)).location).toBe(`${address}/place`);
  });

  it('comes again with what was typed, a summary and a title that says so when something is wrong', async () => {
    visitor = aVisitor(world);
    const address = await visitor.start();
    const { status, html } = await visitor.answer(`${address}/about-you`, { name: ' ', email: '<script>@' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: About you');
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(html).toContain('href="#name"');
    expect(html).toContain('value="&lt;script&gt;@"');
    expect(html).not.toContain('<script');
    expect((await visitor.get(`${address}/about-you`)).html).not.toContain('@"');
  });

  it('that does not apply leads on, and one that does not exist is not found', async () => {
    visitor = aVisitor(world);
    const address = await visitor.start();
    expect((await visitor.get(`${address}/in-wales`)).location).toBe(address);
    expect((await visitor.get(`${address}/nowhere`)).status).toBe(404);
  });

  it('changes its language with what was typed, and stores the language with the next save', async () => {
    visitor = aVisitor(world);
    const address = await visitor.start();
    const page = await visitor.get(`${address}/about-you`);
    expect(page.html).toContain(`formaction="/cy${address}/about-you"`);
    const switched = await visitor.post(`/cy${address}/about-you`, {
      _version: versionIn(page.html),
      _switch: 'cy',
      name: '',
      email: 'half@',
    });
    expect(switched.status).toBe(200);
    expect(switched.html).toContain('<html lang="cy">');
    expect(switched.html).toContain('value="half@"');
    expect(switched.html).not.toContain('as-problems');
    const kept = await visitor.post(`/cy${address}/about-you`, {
      _version: versionIn(switched.html),
      _switch: 'cy',
      name: 'Siân',
    });
    expect([kept.status, kept.location]).toEqual([303, `/cy${address}/about-you`]);
    const id = address.slice('/apply/'.length);
    const shown = await world.call<{ locale: string }>('GET', `/v1/applications/${id}`, undefined, {
      authorization: `Bearer ${visitor.jar.get(id)}`,
    });
    expect(shown.body.locale).toBe('cy');
  });
});

describe('checking and submitting', () => {
  it('shows every answer with a link that changes it and comes back', async () => {
    const address = await ready();
    expect((await visitor.get(address)).location).toBe(`${address}/check`);
    const { html } = await visitor.get(`${address}/check`);
    expect(html).toContain('Siân Ŵyn-Jones');
    expect(html).toContain(`${address}/about-you?return=check`);
    const change = await visitor.answer(`${address}/about-you?return=check`, { name: 'Ngũgĩ', email: '' });
    expect(change.location).toBe(`${address}/check`);
  });

  it('goes through what a change has opened up before it comes back', async () => {
    const address = await ready();
    const fields = { nation: 'wales', organisation: 'Us', 'organisation-for': 'Us', 'organisation-code': '-' };
    const change = await visitor.answer(`${address}/place?return=check`, fields);
    expect(change.location).toBe(`${address}/in-wales?return=check`);
    const done = await visitor.answer(`${address}/in-wales?return=check`, { 'welsh-work': 'Much.' });
    expect(done.location).toBe(`${address}/check`);
  });

  it('says what is missing instead of submitting', async () => {
    visitor = aVisitor(world);
    const address = await visitor.start();
    const { status, html } = await visitor.answer(`${address}/check`, {});
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain(`${address}/about-you?return=check`);
  });

  it('confirms with one reference, however often it is pressed or read again', async () => {
    const address = await ready('/cy');
    const page = await visitor.get(`${address}/check`);
    const press = () => visitor.post(`${address}/check`, { _version: versionIn(page.html) });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
      Array(4).fill(`303 ${address}/sent`),
    );
    const sent = await visitor.get(`${address}/sent`);
    const reference = /ALS-\w{4}-\w{4}/.exec(sent.html)?.[0];
    expect(reference).toBeDefined();
    expect(sent.html).toContain('<html lang="cy">');
    expect((await visitor.get(`${address}/sent`)).html).toContain(reference);
    expect((await visitor.get(address)).location).toBe(`${address}/status`);
    expect(
      await world
        .events(address.slice('/cy/apply/'.length))
        .then((events) => events.filter(({ type }) => type === 'application.submitted')),
    ).toHaveLength(1);
  });

  it('does not submit what changed after the answers were shown', async () => {
    const address = await ready();
    const page = await visitor.get(`${address}/check`);
    await visitor.answer(`${address}/about-you`, { name: 'Someone else' });
    const late = await visitor.post(`${address}/check`, { _version: versionIn(page.html) });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Someone else');
    expect(versionIn(late.html)).not.toBe(versionIn(page.html));
  });
});
