// What the lead decides about an organisation with scripts off: asked about first on a page of its own, said to be done after.
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, part, together } from './together.ts';

async function twoOrganisations() {
  const world = await aJointWorld();
  const { me, lead, others } = await together(world, 1);
  await others[0]!.save('your-part', part);
  const { body: invited } = await lead.add('Not Yet');
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const named = async () => (await lead.list()).body.items.map(({ organisation }) => organisation);
  return { world, me, lead, joined: others[0]!.id, invited: invited.id, visitor, named };
}

describe.each([
  {
    prefix: '',
    ask: 'Do you want to remove Partner 1?',
    deleted: 'All that it has filled in is deleted',
    code: 'Its code stops working',
    removed: 'Partner 1 has been removed',
    askLead: 'Do you want to make Partner 1 the lead?',
    leads: 'Fell Carers leads the application now',
  },
  {
    prefix: '/cy',
    ask: 'Ydych chi am dynnu Partner 1 o’r cais?',
    deleted: 'Caiff popeth y mae wedi’i lenwi ei ddileu',
    code: 'Bydd ei god yn rhoi’r gorau i weithio',
    removed: 'Mae Partner 1 wedi’i dynnu o’r cais',
    askLead: 'Ydych chi am wneud Partner 1 yn arweinydd?',
    leads: 'Fell Carers sy’n arwain y cais nawr',
  },
])('under "$prefix"', ({ prefix, ask, deleted, code, removed, askLead, leads }) => {
  it('removing is asked about, done by a button alone, and said above the organisations', async () => {
    const { me, joined, invited, visitor, named } = await twoOrganisations();
    const page = `${prefix}/apply/${me.id}/organisations`;
    const { html } = await visitor.get(page);
    expect(html).toContain(`href="${page}/${joined}/remove"`);
    expect(html).not.toMatch(/value="(remove|handOver)"/);
    // The name of what did it before.
    await visitor.post(page, { _do: 'remove', _section: joined });

    const asked = await visitor.get(`${page}/${joined}/remove`);
    for (const words of [ask, deleted, `href="${page}"`]) expect(asked.html).toContain(words);
    expect((await visitor.get(`${page}/${invited}/remove`)).html).toContain(code);
    expect(await named()).toEqual(['Partner 1', 'Not Yet']);

    const done = await visitor.post(`${page}/${joined}/remove`, {});
    expect([done.status, await named()]).toEqual([303, ['Not Yet']]);
    const after = await visitor.get(done.location);
    expect(after.html).toMatch(new RegExp(`<div class="as-panel" role="status" tabindex="-1" autofocus[^]*${removed}`));
    expect((await visitor.get(page)).html).not.toContain(removed);
    // Sent again, and opened again.
    expect((await visitor.post(`${page}/${joined}/remove`, {})).location).toBe(done.location);
    expect((await visitor.get(`${page}/${joined}/remove`)).location).toBe(page);
  });

  it('the lead is given away after a question, and the section that is left says who leads', async () => {
    const { me, joined, invited, visitor } = await twoOrganisations();
    const page = `${prefix}/apply/${me.id}/organisations`;
    expect((await visitor.get(`${page}/${joined}/lead`)).html).toContain(askLead);
    expect((await visitor.get(`${page}/${invited}/lead`)).location).toBe(page);
    expect((await me.show()).status).toBe(200);
    const done = await visitor.post(`${page}/${joined}/lead`, {});
    const onward = await visitor.get(done.location);
    const { status, html } = await visitor.get(onward.location);
    expect([status, html.includes(leads)]).toEqual([200, true]);
    expect((await me.show()).status).toBe(401);
  });
});

it('neither says that an organisation was removed which was not, nor asks what there is not', async () => {
  const { me, joined, visitor } = await twoOrganisations();
  const page = `/apply/${me.id}/organisations`;
  expect((await visitor.get(`${page}?removed=${joined}`)).html).not.toContain('has been removed');
  expect((await visitor.get(`${page}/${joined}/other`)).status).toBe(404);
});
