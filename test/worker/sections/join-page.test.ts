// The page on which a code is entered, with scripts off.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, leading } from './together.ts';

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
    expect(first.cookie).toContain(first.location.split('/').at(-1));
    expect([again, typedAnew]).toEqual([first, first]);
    expect(await tries()).toBe(before);
    const opened = await visitor.get(first.location);
    expect([opened.status, opened.location]).toEqual([303, expect.stringContaining(`${first.location}/`)]);
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
