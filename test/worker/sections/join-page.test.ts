// The page on which a code is entered, with scripts off.
import { expect, it } from 'vitest';
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
