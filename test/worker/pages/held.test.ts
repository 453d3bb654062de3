// A browser that holds an application comes back to where one is started: it is led to the one it has, in both languages.
import { beforeAll, describe, expect, it } from 'vitest';
import { aRoundAhead } from '../subscriptions/followers.ts';
import { aProgramme, day, type World } from '../world.ts';
import { aVisitor, rightFields, versionIn, type Visitor } from './visitor.ts';

let world: World;
let start: string;
let byEmail: string;
beforeAll(async () => {
  world = await aProgramme().withOpenRound().begin();
  start = `/programmes/${world.round.slug}/apply`;
  byEmail = `/programmes/${world.round.slug}/return`;
});

/** A visitor with a draft of which the first page is saved, and its address. */
async function aDraft(of: World = world): Promise<{ visitor: Visitor; address: string }> {
  const visitor = aVisitor(of);
  const address = await visitor.start();
  await visitor.answer(`${address}/about-you`, rightFields[0]![1]);
  return { visitor, address };
}

async function anApplication(of: World = world) {
  const { visitor, address } = await aDraft(of);
  for (const [page, fields] of rightFields.slice(1)) await visitor.answer(`${address}/${page}`, fields);
  const { html } = await visitor.get(`${address}/check`);
  await visitor.post(`${address}/check`, { _version: versionIn(html) });
  return { visitor, address };
}

describe.each(['start', 'byEmail'] as const)('the page of %s', (page) => {
  const path = () => ({ start, byEmail })[page];

  it('leads to the draft of this browser, and says when it was last saved', async () => {
    const { visitor, address } = await aDraft();
    const { status, html, headers } = await visitor.get(path());
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html).toContain('You have already started an application</h1>');
    expect(html).toContain('Last saved at midday on 15 January 2027. Submit it by');
    expect(html).toContain(`href="${address}">Continue your application</a>`);
    expect(html).not.toContain('Siân');
    expect((await visitor.get(address)).location).toBe(`${address}/place`);
  });

  it('says so in Welsh', async () => {
    const { visitor, address } = await aDraft();
    const { html } = await visitor.get(`/cy${path()}`);
    expect(html).toContain('Rydych wedi dechrau cais yn barod</h1>');
    expect(html).toContain('Cadwyd ddiwethaf am hanner dydd ar 15 Ionawr 2027.');
    expect(html).toContain(`href="/cy${address}">Parhau â’ch cais</a>`);
    expect(html).toContain(`href="/cy${byEmail}?_anew=yes"`);
  });

  it('leads to where a submitted application stands, by its reference', async () => {
    const { visitor, address } = await anApplication();
    const { html } = await visitor.get(path());
    expect(html).toContain('You have already applied</h1>');
    expect(html).toContain('We have your application</h2>');
    expect(html).toMatch(/Your reference: ALS-\w{4}-\w{4}/);
    expect(html).toContain(`href="${address}/status">See where your application stands</a>`);
    expect((await visitor.get(`/cy${path()}`)).html).toContain('Gweld sefyllfa eich cais</a>');
  });

  it('is what it is for everyone else without a cookie, and with one that opens nothing', async () => {
    const { address } = await aDraft();
    const stranger = aVisitor(world);
    const plain = (await stranger.get(path())).html;
    stranger.jar.set(address.slice('/apply/'.length), `alsk_${'A'.repeat(43)}`);
    const untold = (html: string) => html.replace(/name="_once" value="[^"]+"/, '');
    expect(untold((await stranger.get(path())).html)).toBe(untold(plain));
    expect(plain).not.toContain('have already');
  });
});

it('lets a person start another, or ask for a link to another', async () => {
  const { visitor, address } = await aDraft();
  const { html } = await visitor.get(start);
  expect(html).toContain(`href="${start}?_anew=yes">Start another application</a>`);
  const page = await visitor.get(`${start}?_anew=yes`);
  expect(page.html).toContain('Before you start');
  expect(page.html).not.toContain('name="_anew"');
  const fields = { _once: /name="_once" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
  const another = (await visitor.post(start, fields)).location;
  expect(another).not.toBe(address);
  expect((await visitor.get(`${byEmail}?_anew=yes`)).html).toContain('name="email-address"');
  await visitor.answer(`${another}/about-you`, rightFields[0]![1]);
  const both = (await visitor.get(start)).html;
  expect(both.indexOf(`href="${another}"`)).toBeLessThan(both.indexOf(`href="${address}"`));
});

it('does not lead back to a draft that was left unfinished for who starts another', async () => {
  const visitor = aVisitor(world);
  const address = await visitor.start();
  const page = (await visitor.get(`${address}/about-you`)).html;
  await visitor.post(`${address}/about-you`, { _version: versionIn(page), name: 'Siân', _later: 'yes' });
  expect((await visitor.get(start)).html).toContain('You have already started an application</h1>');
  const { html } = await visitor.get(`${start}?_anew=yes`);
  const { location } = await visitor.post(start, { _once: /name="_once" value="([^"]+)"/.exec(html)?.[1] ?? '' });
  expect(location).toMatch(/^\/apply\//);
  expect(location).not.toContain(address);
});

it('offers the start page as before while nothing has been saved: Start goes on with the same draft', async () => {
  const visitor = aVisitor(world);
  await visitor.start();
  expect((await visitor.get(start)).html).toContain('Before you start');
});

it('says nothing of applications to other programmes', async () => {
  const { visitor } = await aDraft();
  const other = await aProgramme().withOpenRound().begin();
  const there = aVisitor(other);
  for (const [name, value] of visitor.jar) there.jar.set(name, value);
  expect((await there.get(`/programmes/${other.round.slug}/apply`)).html).toContain('Before you start');
});

it('leaves the public page of the programme the same for everyone', async () => {
  const { visitor } = await aDraft();
  const page = `/programmes/${world.round.slug}`;
  const [theirs, anyones] = [await visitor.get(page), await aVisitor(world).get(page)];
  expect(theirs.html).toBe(anyones.html);
  expect(theirs.headers.get('etag')).toBe(anyones.headers.get('etag'));
});

it('says when the next round opens, and not only what was applied for in an earlier one', async () => {
  const own = await aProgramme().withOpenRound(day).begin();
  const { visitor } = await anApplication(own);
  await aRoundAhead(own, 5 * day);
  own.pass(2 * day);
  const { html } = await visitor.get(`/programmes/${own.round.slug}/apply`);
  expect(html).toContain('Applications open on 20 January 2027');
  expect(html).not.toContain('You have already applied');
  expect((await visitor.get(`/programmes/${own.round.slug}/return`)).html).toContain('You have already applied</h1>');
});

it('leads to what a draft holds, and to no other start, once the round has closed', async () => {
  const own = await aProgramme().withOpenRound(day).begin();
  const { visitor, address } = await aDraft(own);
  own.pass(2 * day);
  const { html } = await visitor.get(`/programmes/${own.round.slug}/apply`);
  expect(html).toContain('This round has closed</h2>');
  expect(html).toContain(`href="${address}">Your answers</a>`);
  expect(html).not.toContain('Start another application');
  expect((await visitor.get((await visitor.get(address)).location)).html).toContain('This round has closed');
});
