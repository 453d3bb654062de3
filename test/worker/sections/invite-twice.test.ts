// An invitation from the hosted page, sent twice by one browser.
import { expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, anAddress, leading } from './together.ts';

async function inviting() {
  const world = await aJointWorld();
  const me = await world.anApplicant();
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const page = `/apply/${me.id}/organisations`;
  const onceIn = async () => /name="_once" value="([^"]+)"/.exec((await visitor.get(page)).html)?.[1] ?? '';
  const send = (name: string, email: string, once: string) =>
    visitor.post(page, { _do: 'add', _once: once, 'partner-name': name, 'partner-email': email });
  const invited = async () => (await leading(world, me).list()).body.items.map(({ organisation }) => organisation);
  const reinvite = (section: string, once: string) =>
    visitor.post(page, { _do: 'reinvite', _section: section, _once: once });
  return { world, me, onceIn, send, reinvite, invited };
}

it('invites an organisation once, whether the form is sent twice at once or again later', async () => {
  const { world, onceIn, send, invited } = await inviting();
  const [email, once] = [anAddress(), await onceIn()];
  const sent = [...(await Promise.all([1, 2].map(() => send('Fell', email, once)))), await send('Fell', email, once)];
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await invited()).toEqual(['Fell']);
  expect(await world.mail(email)).toHaveLength(1);
});

it('invites another organisation from a page that the browser went back to, and the same one again from a new page', async () => {
  const { onceIn, send, invited } = await inviting();
  const [email, once] = [anAddress(), await onceIn()];
  expect(once).toMatch(/^[0-9a-f-]{36}$/);
  await send('Fell', email, once);
  await send('Moor', anAddress(), once);
  await send('Fell', email, await onceIn());
  await send('Dale', anAddress(), '');
  expect(await invited()).toEqual(['Fell', 'Moor', 'Fell', 'Dale']);
});

it('invites again once when that is pressed twice, and once more from a new page', async () => {
  const { world, me, onceIn, reinvite } = await inviting();
  const email = anAddress();
  const { body } = await leading(world, me).add('Fell', email);
  const once = await onceIn();
  const sent = [...(await Promise.all([1, 2].map(() => reinvite(body.id, once)))), await reinvite(body.id, once)];
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await world.mail(email)).toHaveLength(2);
  await reinvite(body.id, await onceIn());
  expect(await world.mail(email)).toHaveLength(3);
});
