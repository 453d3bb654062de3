// Every hosted page in Welsh beside the same page in English: a sentence that both have is one that was not translated.
// What is in another language on purpose is marked so in the page, and left out here.
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { demoEligibility } from '../../../worker/demo/eligibility.ts';
import { demoMonitoring } from '../../../worker/demo/monitoring.ts';
import { routes } from '../../../worker/pages/site.ts';
import { mixedIn, type Pages, piecesOf, saidInBoth } from '../../pieces.ts';
import { aFormOfItsOwn, republish } from '../versions.ts';
import { aProgramme, day, type World } from '../world.ts';
import { linkIn } from '../links/letters.ts';
import { joining, jointForm, leading } from '../sections/together.ts';
import { aVisitor, rightFields, versionIn } from './visitor.ts';

let english: Pages;
let welsh: Pages;
const visited = new Set<string>();

/** Pages for developers, and files: in English, which they say, or in no language. */
const unspoken = /^\/(docs|openapi|assets|mailbox)|copy\\\.json$|\/files\//;

/** Fields that answer every page of the lead's. */
const allFields: typeof rightFields = [
  ...rightFields,
  ['your-part', { body: 'Our group', 'body-for': 'Our group', 'body-code': '-', people: 'Siân' }],
  ['more', { notes: '' }],
];

/** The pages of several organisations that apply together. */
async function walkTogether(world: World, prefix: '' | '/cy', pages: Pages): Promise<void> {
  const visitor = aVisitor(world);
  const address = await visitor.start(prefix);
  const look = async (path: string, name: string) => {
    visited.add(path.replace(/^\/cy/, ''));
    const { html } = await visitor.get(path);
    if (html) pages.set(name, html);
  };
  const id = /app_\w+/.exec(address)?.[0] ?? '';
  const lead = leading(world, { id, token: visitor.jar.get(id) ?? '' });
  const { body: invited } = await lead.add('Our group of carers');
  for (const step of ['tasks', 'organisations']) await look(`${address}/${step}`, `together: ${step}, invited`);
  const { body: joined } = await joining(world, invited.code ?? '');
  visitor.jar.set(joined.section.id, joined.token);
  const section = `${prefix}/section/${joined.section.id}`;
  for (const step of ['', '/your-part', '/check']) await look(`${section}${step}`, `section${step}`);
  await visitor.answer(`${section}/your-part`, { people: '' });
  pages.set('section: wrong', (await visitor.answer(`${section}/your-part`, { people: '' })).html);
  await visitor.answer(`${section}/your-part`, allFields.at(-2)![1]);
  await visitor.answer(`${section}/more`, { notes: '' });
  await look(`${section}/check`, 'section: check, answered');
  await look(`${section}/copy`, 'section: copy');
  for (const step of ['save-for-later', 'saved-for-later']) await look(`${section}/${step}`, `section: ${step}`);
  const refused = await visitor.post(`${section}/save-for-later`, { 'email-address': 'nobody' });
  pages.set('section: save, wrong', refused.html);
  await visitor.post(`${section}/save-for-later`, { 'email-address': `section${prefix.slice(1)}@example.org` });
  const [letter] = await world.mail(`section${prefix.slice(1)}@example.org`);
  await look(new URL(linkIn(letter!)).pathname, 'section: link');
  const decided = ['remove', 'lead'].map((decision) => `organisations/${joined.section.id}/${decision}`);
  for (const step of ['tasks', 'organisations', 'check', ...decided])
    await look(`${address}/${step}`, `together: ${step}, joined`);
}

/** One visitor's way through everything, in one language. */
async function walk(world: World, prefix: '' | '/cy'): Promise<Pages> {
  const pages: Pages = new Map();
  const visitor = aVisitor(world);
  const { slug, id } = world.round;
  const keep = (name: string, path: string, html: string) => {
    if (!html) return void visited.add(path.replace(/^\/cy(?=\/|$)/, ''));
    visited.add(path.replace(/^\/cy(?=\/|$)/, '').replace(/\?.*/, '') || '/');
    pages.set(name, html);
  };
  const get = async (path: string, name = path) => {
    const seen = await visitor.get(path);
    keep(name, path, seen.html);
    return seen;
  };
  const post = async (path: string, fields: Record<string, string>, name: string) => {
    const seen = await visitor.post(path, fields);
    if (seen.html) keep(name, path, seen.html);
    return seen;
  };
  const at = (path: string) => `${prefix}${path}` || '/';

  for (const path of [
    '/',
    '/programmes',
    '/programmes?phase=open',
    '/accessibility',
    '/privacy',
    '/cookies',
    '/nowhere',
  ])
    await get(at(path === '/' && prefix ? '' : path), path);
  for (const step of ['', '/apply', '/eligible', '/return', '/return/sent', '/tell-me'])
    await get(at(`/programmes/${slug}${step}`), `programme${step}`);
  await post(at(`/programmes/${slug}/eligible`), {}, 'eligible, wrong');
  await post(at(`/programmes/${slug}/return`), { email: 'nobody' }, 'return, wrong');
  await post(at(`/programmes/${slug}/tell-me`), { email: 'nobody' }, 'tell me, wrong');
  await get(at('/topics/going-home/tell-me'), 'topic');
  await get(at('/tell-me/asked'), 'asked');
  for (const step of ['', '/stop']) await get(at(`/tell-me/none${step}`), `tell me${step}, unknown`);
  await get(at('/reminders/none'), 'reminder, unknown');
  await get(at(`/return/alsk_${'x'.repeat(43)}`), 'link, unknown');
  await get(at('/return/alsk_none/new'), 'new link');
  for (const step of ['', '/thanks']) await get(at(`/rounds/${id}/equality${step}`), `equality${step}`);
  await get(at('/apply/app_00000000000000000000000000000000'), 'not held');
  await get(at('/join'), 'join');
  const nobodys = '00000000000000000000000000000000';
  for (const step of ['', '/sent']) await get(at(`/return/to/app_${nobodys}${step}`), `way in${step}`);
  for (const step of ['', '/check', '/page', '/copy'])
    await get(at(`/section/sec_${nobodys}${step}`), `section${step}, not held`);

  const address = await visitor.start(prefix);
  const step = async (name: string, state = name) => get(`${address}/${name}`, `apply: ${state}`);
  await get(address, 'apply');
  await step('about-you');
  await post(`${address}/about-you`, { _version: '1-1', name: '', email: 'nobody' }, 'apply: wrong');
  await step('check', 'check, nothing answered');
  const early = await visitor.get(`${address}/check`);
  await post(`${address}/check`, { _version: versionIn(early.html) }, 'apply: submitted early');
  for (const [page, fields] of allFields) await visitor.answer(`${address}/${page}`, fields);
  await visitor.answer(`${address}/about-you`, { name: 'Siân Ŵyn-Jones', email: '' });
  await post(`${address}/about-you`, { _version: '2-1', name: 'Siân', email: '' }, 'apply: changed meanwhile');
  await step('place');
  await post(`${address}/place`, { organisation: 'care', 'organisation-search': 'x' }, 'apply: searched');
  for (const name of ['save-for-later', 'saved-for-later', 'tasks', 'organisations']) await step(name);
  await post(`${address}/save-for-later`, { email: 'nobody' }, 'apply: save, wrong');
  await step('check');
  const ready = await visitor.get(`${address}/check`);
  await visitor.post(`${address}/check`, { _version: versionIn(ready.html) });
  for (const name of ['sent', 'status', 'check', 'copy', 'withdraw', 'about-you'])
    await step(name, `submitted: ${name}`);
  await post(`${address}/withdraw`, {}, 'apply: withdrawn without a reason');
  const application = /app_\w+/.exec(address)?.[0] ?? '';
  await world.decide(application, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  for (const name of ['status', 'offer/accept', 'offer/turn-down', 'offer/defer']) await step(name, `offered: ${name}`);
  await post(`${address}/offer/accept`, {}, 'apply: accepted');
  await step('status', 'accepted');
  return pages;
}

/** A draft under a form that changes, then in a round that closes. */
async function walkOn(world: World, prefix: '' | '/cy', pages: Pages): Promise<() => Promise<void>> {
  const visitor = aVisitor(world);
  const address = await visitor.start(prefix);
  for (const [page, fields] of allFields) await visitor.answer(`${address}/${page}`, fields);
  return async () => {
    pages.set('form changed', (await visitor.get(`${address}/about-you`)).html);
    await visitor.answer(`${address}/about-you`, { role: 'Nurse', email: '' });
    pages.set('set aside', (await visitor.get(`${address}/check`)).html);
  };
}

beforeAll(async () => {
  await env.DB.prepare(`INSERT INTO topics (slug, name, summary) VALUES ('going-home', ?, ?)`)
    .bind('{"en":"Going home","cy":"Mynd adref"}', '{"en":"Leaving hospital well.","cy":"Gadael yr ysbyty yn dda."}')
    .run();
  const world = await aProgramme()
    .withForm(aFormOfItsOwn(jointForm))
    .withCheck(demoEligibility)
    .withMonitoring(demoMonitoring)
    .withOpenRound()
    .begin();
  english = await walk(world, '');
  welsh = await walk(world, '/cy');
  await walkTogether(world, '', english);
  await walkTogether(world, '/cy', welsh);
  const later = [await walkOn(world, '', english), await walkOn(world, '/cy', welsh)];
  await republish(world, (form) => {
    form.pages = structuredClone(jointForm.pages);
    form.pages[0]!.questions[0] = { id: 'role', type: 'short-text', label: { en: 'Your role', cy: 'Eich rôl' } };
  });
  for (const go of later) await go();
  world.pass(11 * day);
  for (const [pages, prefix] of [
    [english, ''],
    [welsh, '/cy'],
  ] as const)
    for (const step of ['', '/apply']) {
      const { html } = await aVisitor(world).get(`${prefix}/programmes/${world.round.slug}${step}`);
      pages.set(`closed${step}`, html);
    }
});

it('says nothing in Welsh as it does in English', () => {
  expect(saidInBoth(english, welsh)).toEqual([]);
});

it('mixes no piece of one language into a page of the other', () => {
  expect(mixedIn(english, welsh)).toEqual([]);
});

it('has seen what people see on their way', () => {
  const marks = {
    'programme/eligible': 'type="radio"',
    equality: 'type="radio"',
    'submitted: status': 'ALS-',
    'offered: offer/accept': '<form',
    'together: organisations, joined': 'Our group',
    'section/your-part': 'Your people (cy)',
    'form changed': 'Eich rôl',
    'set aside': 'Siân Ŵyn-Jones',
  };
  for (const [name, mark] of Object.entries(marks)) {
    const key = [...welsh.keys()].find((each) => each === name || each === `apply: ${name}`);
    expect([name, welsh.get(key ?? '')?.includes(mark)]).toEqual([name, true]);
  }
});

it('would find a page that was not translated', () => {
  for (const [name, html] of english) expect([name, piecesOf(html).length > 4]).toEqual([name, true]);
});

it('has looked at every page that there is', () => {
  const missed = routes
    .map(({ path }) => path)
    .filter((path) => !unspoken.test(path))
    .filter((path) => {
      const address = new RegExp(`^${path.replace(/:\w+/g, '[A-Za-z0-9_-]+')}$`);
      return ![...visited].some((each) => address.test(each));
    });
  expect(missed).toEqual([]);
});
