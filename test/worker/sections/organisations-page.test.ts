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
