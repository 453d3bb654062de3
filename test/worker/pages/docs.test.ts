// The API reference says everything that the description and the table of problems say.
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../sdk/contract/index.ts';
import { routes } from '../../../sdk/routes.ts';
import { problems } from '../../../worker/http/problem.ts';
import { aProgramme, type World } from '../world.ts';

let html: string;
let world: World;
beforeAll(async () => {
  world = await aProgramme().begin();
  html = await (await world.request('/docs')).text();
});

const sectionOf = (name: string) =>
  new RegExp(`<section class="docs-operation" id="${name}">.*?</section>`, 's').exec(html)?.[0] ?? '';

it('has a section for every operation, with its method and path', () => {
  for (const [name, [method, path]] of Object.entries(routes))
    expect(sectionOf(name)).toContain(`>${method}</span> ${path.replace(/:(\w+)/g, '{$1}')}`);
});

it('says of every operation who may call it, and sends what shows that', () => {
  const told = {
    anyone: ['Anyone. No key is needed.', undefined],
    applicant: ['The holder of the application: ', 'Authorization: Bearer $TOKEN'],
    'co-applicant': ['The holder of the organisation’s section: ', 'Authorization: Bearer $TOKEN'],
    staff: ['Members of staff, ', 'Cf-Access-Jwt-Assertion: $STAFF_TOKEN'],
  };
  for (const [name, { access }] of Object.entries(contract)) {
    const [who, header] = told[access];
    const text = sectionOf(name).replace(/<!--.*?-->/g, '');
    expect(text, name).toContain(`<strong>Who may call it:</strong> ${who}`);
    expect(/(Authorization: Bearer|Cf-Access-Jwt-Assertion:) \$\w+/.exec(text)?.[0], name).toBe(header);
  }
});

it('has the anchor that the type of every problem names', async () => {
  for (const code of Object.keys(problems)) expect(html).toContain(`id="problem-${code}"`);
  const { type } = (await (await world.request('/v1/nothing')).json()) as { type: string };
  expect(type).toBe('http://localhost:8787/docs#problem-not-found');
});

it('links only to what is on the page', () => {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !ids.has(link))).toEqual([]);
});

it('is marked as English, and said to be, on the Welsh page', async () => {
  const welsh = await (await world.request('/cy/docs')).text();
  expect(welsh).toContain('<div class="docs" lang="en">');
  expect(welsh).toContain('Nid yw’r rhan hon ar gael yn Gymraeg eto.');
});

describe('pages that only a release changes', () => {
  it('are answered 304 to who has them', async () => {
    const etag = (await world.request('/docs')).headers.get('etag') ?? '';
    expect((await world.request('/docs', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});
