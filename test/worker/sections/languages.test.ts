// The language that each of the organisations is written to in: it goes with who speaks it, and follows what they speak.
import { describe, expect, it } from 'vitest';
import type { Application, Section } from '../../../sdk/types.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import type { World } from '../world.ts';
import { aJointWorld, holding, joining, leadAnswers, leading, part, together } from './together.ts';

/** A call of whoever holds a section. */
const call = (world: World, { id, token }: { id: string; token: string }, to: string, body?: object) =>
  world.call<Section>(body ? 'POST' : 'GET', `/v1/sections/${id}${to}`, body, { authorization: `Bearer ${token}` });

it('languages change places with the lead', async () => {
  const world = await aJointWorld();
  const me = await (await world.anApplicant({ locale: 'cy' })).answerAll(leadAnswers);
  const lead = leading(world, me);
  const { body: added } = await lead.add();
  const joined = await joining(world, added.code!, { locale: 'en' });
  const one = holding(world, { id: added.id, token: joined.body.token }, joined.etag!);
  await one.save('your-part', part);
  expect((await lead.handOver(one.id)).status).toBe(200);
  const { body } = await world.call<Application>('GET', `/v1/applications/${me.id}`, undefined, {
    authorization: `Bearer ${one.token}`,
  });
  expect(body.locale).toBe('en');
  expect((await call(world, { id: one.id, token: me.token }, '')).body.locale).toBe('cy');
});

describe('consent', () => {
  it('is given and taken back in the language that is spoken', async () => {
    const world = await aJointWorld();
    const one = (await together(world)).others[0]!;
    await one.save('your-part', part);
    expect((await call(world, one, '/consent', { locale: 'cy' })).body).toMatchObject({ locale: 'cy', state: 'done' });
    expect((await one.show()).body.locale).toBe('cy');
    const back = await call(world, one, '/consent/withdrawal', { locale: 'en' });
    expect(back.body).toMatchObject({ locale: 'en', state: 'joined' });
    expect((await one.consent()).body).toMatchObject({ locale: 'en', state: 'done' });
  });

  it('is so on our own pages too', async () => {
    const world = await aJointWorld();
    const one = (await together(world)).others[0]!;
    await one.save('your-part', part);
    const visitor = aVisitor(world);
    visitor.jar.set(one.id, one.token);
    const { html } = await visitor.get(`/cy/section/${one.id}/check`);
    await visitor.post(`/cy/section/${one.id}/check`, { _version: versionIn(html) });
    expect((await one.show()).body).toMatchObject({ locale: 'cy', state: 'done' });
    await visitor.post(`/section/${one.id}/check`, { _do: 'revoke' });
    expect((await one.show()).body).toMatchObject({ locale: 'en', state: 'joined' });
  });
});
