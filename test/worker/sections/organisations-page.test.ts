// The lead's page of organisations with scripts off, once the application has been submitted.
import { expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, part, together } from './together.ts';

it.each([
  { prefix: '', settled: 'The application has been submitted. Organisations can no longer be added' },
  { prefix: '/cy', settled: 'Ni ellir ychwanegu na thynnu sefydliadau' },
])('offers nothing to press under "$prefix", and keeps what was typed before', async ({ prefix, settled }) => {
  const world = await aJointWorld();
  const { me, others } = await together(world, 1);
  const [one] = others;
  await one!.save('your-part', part);
  await one!.consent();
  const visitor = aVisitor(world);
  for (const name of [me.id, `__Host-${me.id}`]) visitor.jar.set(name, me.token);
  const page = `${prefix}/apply/${me.id}/organisations`;
  const before = await visitor.get(page);
  expect(before.html).toContain('name="partner-name"');
  expect((await me.submit()).status).toBe(200);

  const typed = { _do: 'add', 'partner-name': 'Fell Carers', 'partner-email': 'fell@example.org' };
  const sent = { [page]: typed, [`${page}/${one!.id}/remove`]: {}, [`${page}/${one!.id}/lead`]: {} };
  for (const [address, fields] of Object.entries(sent)) {
    const refused = await visitor.post(address, fields);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(settled);
  }
  const { html } = await visitor.get(page);
  expect(html).toContain(settled);
  expect(html).toContain('Partner 1');
  expect(html).not.toMatch(/name="partner-name"|data-do=/);
  expect((await visitor.get(`${prefix}/apply/${me.id}/check`)).html).toContain(`href="${page}"`);
});

it.each([
  ['', 'has not given its consent', 'You cannot submit yet'],
  ['/cy', 'heb roi ei ganiatâd', 'Ni allwch gyflwyno eto'],
])('under "%s" leads from who keeps a submission back to its card', async (prefix, lacks, heading) => {
  const world = await aJointWorld();
  const { me, others } = await together(world, 1);
  await others[0]!.save('your-part', part);
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const check = `${prefix}/apply/${me.id}/check`;
  const version = /name="_version" value="([^"]+)"/.exec((await visitor.get(check)).html)?.[1] ?? '';
  const { status, html } = await visitor.post(check, { _version: version });
  expect(status).toBe(422);
  expect(html).toContain(heading);
  expect(html).toMatch(new RegExp(`<a href="#${others[0]!.id}"[^>]*>Partner 1: ${lacks}</a>`));
  expect(html).toMatch(new RegExp(`<section class="as-card" id="${others[0]!.id}" tabindex="-1">`));
});

it('tells what is wrong with an invitation above the heading, and what is refused at the field or the card', async () => {
  const world = await aJointWorld();
  const { me, lead } = await together(world, 0);
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const page = `/apply/${me.id}/organisations`;
  expect((await visitor.get(page)).html).toMatch(/id="partner-email"[^>]*autocomplete="off"/);
  const told = (html: string) =>
    [...html.slice(0, html.indexOf('<h1')).matchAll(/<a href="(#[^"]+)" data-field/g)].map(([, at]) => at);
  expect(told((await visitor.post(page, { _do: 'add' })).html)).toEqual(['#partner-name', '#partner-email']);

  const email = 'often@example.org';
  const { body } = await lead.add('A', email);
  await lead.reinvite(body.id);
  await lead.add('B', email);
  const typed = { _do: 'add', 'partner-name': 'C', 'partner-email': email };
  const refused = await visitor.post(page, typed);
  expect([refused.status, told(refused.html)]).toEqual([409, ['#partner-email']]);
  expect(refused.html).toMatch(/id="partner-email-error"[^]*Three emails have gone[^]*aria-invalid="true"/);
  const again = await visitor.post(page, { _do: 'reinvite', _section: body.id });
  expect(told(again.html)).toEqual([`#${body.id}`]);
});
