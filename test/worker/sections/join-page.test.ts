// The page on which a code is entered, with scripts off.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, leadAnswers, leading } from './together.ts';

it('keeps a code that was typed when the language is changed, and joins nothing by that', async () => {
  const world = await aJointWorld();
  const { body } = await leading(world, await world.anApplicant()).add();
  const visitor = aVisitor(world);
  const { html } = await visitor.get('/join');
  expect(html).toContain('formaction="/cy/join"');
  const switched = await visitor.post('/cy/join', { 'joining-code': body.code!, _switch: 'cy' });
  expect(switched.status).toBe(200);
  for (const part of ['<html lang="cy">', `value="${body.code}"`]) expect(switched.html).toContain(part);
  expect(switched.html).not.toContain('as-problems');
  expect((await visitor.post('/cy/join', { 'joining-code': body.code! })).location).toContain('/cy/section/sec_');
});

const summary = /class="as-problems"[^]*?<a href="#joining-code"[^]*?>\s*([^<]*?)\s*<\/a>[^]*?<\/div>[^]*?<h1/;
const field =
  /id="joining-code-error">[^]*?<\/span>\s*([^<]*?)\s*<\/p>[^]*?aria-describedby="[^"]*joining-code-error"\s+aria-invalid="true"/;

it.each([
  ['', 'AAAA-BBBB-CCCC', 404, 'That code does not work'],
  ['/cy', 'AAAA-BBBB-CCCC', 404, 'Nid yw’r cod hwnnw’n gweithio'],
  ['', '', 422, 'Your code'],
  ['/cy', '', 422, 'Eich cod'],
])('under "%s" a code "%s" is told above the heading and at the field', async (prefix, code, status, words) => {
  const world = await aJointWorld();
  const seen = await aVisitor(world).post(`${prefix}/join`, { 'joining-code': code });
  expect(seen.status).toBe(status);
  const said = [summary, field].map((part) => part.exec(seen.html)?.[1]);
  expect(said[0]).toContain(words);
  expect(said[1]).toBe(said[0]);
});

it('leads back to the programme that it was opened from, and nowhere where that is not known', async () => {
  const world = await aJointWorld();
  const visitor = aVisitor(world);
  const apply = `/cy/programmes/${world.round.slug}/apply`;
  const link = /href="([^"]*\/join[^"]*)"/.exec((await visitor.get(apply)).html)?.[1] ?? '';
  const back = /class="as-back" href="([^"]*)"/;
  expect(back.exec((await visitor.get(link)).html)?.[1]).toBe(apply);
  const refused = await visitor.post(link, { 'joining-code': '' });
  expect(back.exec(refused.html)?.[1]).toBe(apply);
  for (const other of ['', '?programme=//evil.example'])
    expect((await visitor.get(`/join${other}`)).html).not.toMatch(back);
});

it.each([
  [
    '',
    'You have joined the application',
    'Lead Trust asks your organisation to apply together with it to',
    'Another organisation asks your organisation',
    'Your organisation’s section of an application to',
  ],
  [
    '/cy',
    'Rydych wedi ymuno â’r cais',
    'Mae Lead Trust yn gofyn i’ch sefydliad chi wneud cais ar y cyd ag ef i',
    'Mae sefydliad arall yn gofyn i’ch sefydliad',
    'Adran eich sefydliad mewn cais:',
  ],
])('under "%s" says once who asks and for what, and on every page what it is part of', async (prefix, ...words) => {
  const [heading, asks, nameless, caption] = words as [string, string, string, string];
  const world = await aJointWorld();
  const me = await world.anApplicant();
  const joined = async () => {
    const { body } = await leading(world, me).add();
    const visitor = aVisitor(world);
    const { location } = await visitor.post(`${prefix}/join`, { 'joining-code': body.code! });
    const first = (await visitor.get(location)).location;
    return { visitor, first, html: (await visitor.get(first)).html };
  };
  const early = await joined();
  for (const said of [heading, nameless, caption]) expect(early.html).toContain(said);
  await me.answerAll({ 'about-you': leadAnswers['about-you']!, 'your-part': leadAnswers['your-part']! });
  const { visitor, first, html } = await joined();
  for (const said of [heading, asks, caption, '2027']) expect(html).toContain(said);
  const [page = ''] = first.split('?');
  for (const seen of [await visitor.get(page), await visitor.get(page.replace(/[^/]+$/, 'check'))]) {
    expect(seen.html).toContain(caption);
    expect(seen.html).not.toContain(heading);
  }
});

describe('Join, pressed twice', () => {
  const joining = async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add();
    const visitor = aVisitor(world);
    const onceIn = async () => /name="_once" value="([^"]+)"/.exec((await visitor.get('/join')).html)?.[1] ?? '';
    const once = await onceIn();
    const press = async (code = body.code!, with_ = once) => {
      const { status, location, headers, html } = await visitor.post('/join', { 'joining-code': code, _once: with_ });
      return { status, location, cookie: headers.get('set-cookie'), html };
    };
    const tries = () => env.DB.prepare('SELECT coalesce(sum(tries), 0) AS n FROM join_attempts').first<number>('n');
    return { onceIn, press, tries, code: body.code!, visitor, before: await tries() };
  };

  it('answers the same again, cookie included, and counts no wrong code', async () => {
    const { press, tries, code, visitor, before } = await joining();
    const [first, again, typedAnew] = [await press(), await press(), await press(code.toLowerCase())];
    expect(first).toMatchObject({ status: 303, location: expect.stringContaining('/section/sec_') as string });
    const [address = ''] = first.location.split('?');
    expect(first.cookie).toContain(address.split('/').at(-1));
    expect([again, typedAnew]).toEqual([first, first]);
    expect(await tries()).toBe(before);
    const opened = await visitor.get(first.location);
    expect([opened.status, opened.location]).toEqual([303, expect.stringContaining(`${address}/`)]);
  });

  it('answers the same to both of a double click', async () => {
    const { press, tries, before } = await joining();
    const sent = await Promise.all([1, 2, 3, 4].map(() => press()));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(sent.map(({ cookie }) => cookie)).size).toBe(1);
    expect(await tries()).toBe(before);
  });

  it('is a wrong code from another page, or from one that carries nothing random', async () => {
    const { press, tries, code, onceIn, before } = await joining();
    expect((await press(code, 'mine')).status).toBe(303);
    const late = [await press(code, 'mine'), await press(code, await onceIn())];
    expect(late.map(({ status, cookie }) => [status, cookie])).toEqual([
      [404, null],
      [404, null],
    ]);
    expect(await tries()).toBe(before! + 2);
  });
});
