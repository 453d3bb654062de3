// Finding an organisation without scripts: search, choose, or say that it is not listed. Nothing is mapped silently.
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { aProgramme, type World } from '../world.ts';
import { aVisitor, type Visitor, versionIn } from './visitor.ts';

let world: World;
let visitor: Visitor;
let page: string;
beforeAll(async () => {
  world = await aProgramme().begin();
});
beforeEach(async () => {
  visitor = aVisitor(world);
  page = `${await visitor.start()}/place`;
});

const values = (html: string) =>
  [...html.matchAll(/<input[^>]*name="organisation-code"\s+value="([^"]*)"/g)].map((match) => match[1]);

it('shows what it found, "not listed" always among it, and keeps the rest of the page', async () => {
  const { status, html } = await visitor.answer(page, {
    nation: 'wales',
    organisation: 'cardiff vale',
    'organisation-search': '1',
  });
  expect(status).toBe(200);
  expect(values(html)[0]).toMatch(/^\S+ Cardiff and Vale University Health Board$/);
  expect(values(html).at(-1)).toBe('-');
  expect(html).toMatch(/value="wales"[^>]* checked/);
  expect(html).toContain('value="cardiff vale"');
  expect(html).not.toContain('as-problems');
});

it('saves the organisation that was chosen, under the name that the register has', async () => {
  const found = await visitor.answer(page, { organisation: 'cardiff vale', 'organisation-search': '1' });
  const [code = ''] = values(found.html);
  const fields = {
    _version: versionIn(found.html),
    nation: 'england',
    organisation: 'cardiff vale',
    'organisation-for': 'cardiff vale',
    'organisation-code': code,
  };
  expect((await visitor.post(page, fields)).status).toBe(303);
  const { html } = await visitor.get(page);
  expect(html).toContain('value="Cardiff and Vale University Health Board"');
});

it('searches by itself when Continue was pressed before a choice, and asks for one', async () => {
  const { status, html } = await visitor.answer(page, { nation: 'england', organisation: 'cardiff vale' });
  expect(status).toBe(422);
  expect(html).toContain('or select that it is not listed');
  expect(values(html)).toHaveLength(2);
});

it('does not take a choice that was made for other text', async () => {
  const fields = {
    nation: 'england',
    organisation: 'Something else',
    'organisation-for': 'cardiff vale',
    'organisation-code': '7A4 Cardiff and Vale University Health Board',
  };
  expect((await visitor.answer(page, fields)).status).toBe(422);
});

it('shows an abolished body beside what succeeded it, and chooses neither', async () => {
  const { body } = await world.call<{ name: string; succeededBy: { name: string }[] }>('GET', '/v1/organisations/QHG');
  const { name, succeededBy } = body;
  expect(succeededBy.length).toBeGreaterThan(0);
  const found = await visitor.answer(page, { organisation: name, 'organisation-search': '1' });
  const offered = values(found.html).map((value) => value?.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
  expect(offered).toContain(`QHG ${name}`);
  for (const { name } of succeededBy) expect(offered.some((value) => value?.endsWith(` ${name}`))).toBe(true);
  expect(found.html).not.toMatch(/name="organisation-code"[^>]* checked/);
});

it('takes a name that is not in the register, exactly as typed', async () => {
  const fields = {
    nation: 'england',
    organisation: "Siân's group & friends",
    'organisation-for': "Siân's group & friends",
    'organisation-code': '-',
  };
  expect((await visitor.answer(page, fields)).status).toBe(303);
  expect((await visitor.get(page)).html).toContain('value="Siân&#39;s group &amp; friends"');
});

it('leads back to the field after a search, and says in its title how many it found', async () => {
  const found = await visitor.answer(page, { organisation: 'cardiff vale', 'organisation-search': '1' });
  expect(found.html).toMatch(/name="organisation-search"\s+value="1"\s+formaction="#organisation"/);
  expect(found.html).toMatch(/<title>\s*1 organisation found\. /);
  const none = await visitor.answer(page, { organisation: 'qqxyzzy', 'organisation-search': '1' });
  expect(none.html).toMatch(/<title>\s*No organisation found\. /);
  expect((await visitor.get(page)).html).not.toMatch(/<title>[^<]*found/);
});

it('has nothing to choose from when nothing was typed', async () => {
  const { status, html } = await visitor.answer(page, { organisation: ' ', 'organisation-search': '1' });
  expect(status).toBe(200);
  expect(values(html)).toEqual([]);
});
