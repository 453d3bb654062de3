// An offer that is turned down, with scripts off, in the minute after its deadline: it is still heard, and still says why.
import { expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aProgramme, day, minute } from '../world.ts';

it('an offer turned down in the minute after its deadline asks why, as before it', async () => {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  await world.decide(me.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  world.pass(day + minute / 2);
  const missing = await visitor.post(`/apply/${me.id}/offer/turn-down`, {});
  expect([missing.status, missing.html.includes('Select why you are leaving')]).toEqual([422, true]);
  expect((await me.history()).at(-1)?.move).toBe('offer');
  const done = await visitor.post(`/apply/${me.id}/offer/turn-down`, { reason: 'no-capacity' });
  expect(done.location).toBe(`/apply/${me.id}/status`);
  expect((await me.history()).at(-1)).toMatchObject({ move: 'turn-down', reason: 'no-capacity' });
});
