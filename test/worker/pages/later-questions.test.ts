// The question types with buttons of their own on the hosted pages, scripts off, and the same answers through the API.
import { beforeAll, describe, expect, it } from 'vitest';
import { laterForm } from '../../later-form.ts';
import { laterWords } from '../../../sdk/locale/later.ts';
import { aProgramme, type World } from '../world.ts';
import { aVisitor } from './visitor.ts';

let world: World;
beforeAll(async () => {
  world = await aProgramme().withForm(laterForm).begin();
});

const person = (number: number, name: string, email: string) => ({
  [`people-${number}-name`]: name,
  [`people-${number}-email`]: email,
});

describe.each(['', '/cy'])('hosted pages at %s/', (prefix) => {
  const ready = async () => {
    const visitor = aVisitor(world);
    return { visitor, address: await visitor.start(prefix) };
  };

  it('adds and removes people by buttons that save nothing and lose nothing', async () => {
    const { visitor, address } = await ready();
    const page = `${address}/people`;
    const added = await visitor.answer(page, { ...person(1, 'Siân', 'nobody'), 'people-add': '2' });
    expect(added.status).toBe(200);
    expect(added.html).toContain('value="Siân"');
    expect(added.html).toContain('value="nobody"');
    expect(added.html).toContain('name="people-2-name"');
    expect(added.html).not.toContain('as-problems');
    const three = { ...person(1, 'Siân', 'nobody'), ...person(2, 'Ngũgĩ', ''), 'people-3-name': 'Li' };
    const removed = await visitor.answer(page, { ...three, 'people-remove': '2' });
    expect(removed.html).toContain('value="Li"');
    expect(removed.html).not.toContain('Ngũgĩ');
    expect(removed.html).not.toContain('name="people-3-name"');
    const full = await visitor.answer(page, { ...three, 'people-add': '4' });
    expect(full.html).not.toContain('name="people-add"');
  });

  it('points at the box at fault and names the person', async () => {
    const { visitor, address } = await ready();
    const wrong = { ...person(1, 'Siân', 's@example.org'), ...person(2, 'Ngũgĩ', 'nobody') };
    const { status, html } = await visitor.answer(`${address}/people`, wrong);
    expect(status).toBe(422);
    expect(html).toContain('href="#people-2-email"');
    expect(html).toMatch(prefix ? /‘Cyfeiriad e-bost \(person 2\)’/ : /‘Email address \(person 2\)’/);
  });

  it('says everything that is wrong with every person at once, each at its box', async () => {
    const { visitor, address } = await ready();
    const wrong = { ...person(1, '', 'nobody'), ...person(2, 'Ngũgĩ', '') };
    const { html } = await visitor.answer(`${address}/people`, wrong);
    const links = [...html.matchAll(/<a href="#(people[^"]*)"/g)].map(([, id]) => id);
    expect(links).toEqual(['people-1-name', 'people-1-email', 'people-2-email']);
    for (const id of links) expect(html).toContain(`id="${id}-error"`);
    const none = await visitor.answer(`${address}/people`, {});
    for (const box of ['people-1-name', 'people-1-email']) {
      expect(none.html).toContain(`<a href="#${box}"`);
      expect(none.html).toContain(`id="${box}-error"`);
    }
  });

  it('finds places of the register, keeps those chosen, and submits what it was given', async () => {
    const { visitor, address } = await ready();
    await visitor.answer(`${address}/people`, person(1, 'Siân', 's@example.org'));
    const page = `${address}/places`;
    const found = await visitor.answer(page, {
      places: 'leeds',
      'places-code': 'wales Wales',
      ready: '2',
      'places-search': '1',
    });
    const council = /value="(E\d{8} Leeds[^"]*)"/.exec(found.html)?.[1] ?? '';
    expect(council).not.toBe('');
    expect(found.html).toMatch(/name="places-search"\s+value="1"\s+formaction="#places"/);
    const count = [...found.html.matchAll(/name="places-code"/g)].length - 4;
    const said = laterWords[prefix ? 'cy' : 'en'].placesFound(count);
    expect(/<title>([^<]*)/.exec(found.html)?.[1]?.trim().startsWith(`${said} `)).toBe(true);
    expect(found.html).toContain(`role="status">${said}<`);
    expect(found.html).toMatch(/value="wales Wales"[^>]*checked/);
    const unsettled = await visitor.answer(page, { places: 'cardiff', 'places-code': 'wales Wales', ready: '2' });
    expect(unsettled.status).toBe(422);
    expect(unsettled.html).toMatch(/value="W06000015 (City of Cardiff Council|Cyngor Caerdydd)/);
    const invented = await visitor.answer(page, { 'places-code': 'E99999999 Nowhere', ready: '2' });
    expect(invented.status).toBe(422);
    const saved = await visitor.post(page, [
      ...Object.entries({
        _version: '2',
        places: 'leeds',
        'places-for': 'leeds',
        ready: '2',
        'places-code': 'wales Wales',
      }),
      ['places-code', council],
    ]);
    expect([saved.status, saved.location]).toEqual([303, `${address}/files`]);
    expect((await visitor.answer(`${address}/files`, {})).location).toBe(`${address}/exchange`);
    const exchange = { 'exchange-1-kind': 'ask', 'exchange-1-topic': 'five', 'exchange-1-text': 'Where to begin' };
    expect((await visitor.answer(`${address}/exchange`, exchange)).location).toBe(address);
    const { html } = await visitor.get(`${address}/check`);
    expect(html).toContain(prefix ? '2 – Bron' : '2 – Nearly');
    expect(html).toContain(prefix ? 'Mae angen cymorth arnom gyda: Pwnc five' : 'We need help with: Topic five');
    expect((await visitor.answer(`${address}/check`, {})).location).toBe(`${address}/sent`);
  });
});

it('takes the same answers through the API, with the names of the register', async () => {
  const me = await world.anApplicant();
  await me.answerAll({
    people: { people: [{ name: 'Siân', email: 's@example.org' }] },
    places: {
      places: [
        { code: 'england', name: 'England' },
        { code: 'qrl', name: 'anything' },
      ],
      ready: 3,
    },
    exchange: { exchange: [{ kind: 'offer', topic: 'one', text: 'Wards at home' }] },
  });
  const { body } = await me.show();
  expect(body.answers['places']).toEqual([
    { code: 'england', name: 'England' },
    { code: 'QRL', name: expect.stringContaining('Hampshire') },
  ]);
  expect((await me.save('places', { places: [{ code: 'NOPE', name: 'x' }], ready: 1 })).status).toBe(422);
  expect((await me.save('people', { people: [{ name: 'x' }] })).body.issues?.[0]).toMatchObject({ part: '1-email' });
  expect((await me.submit()).status).toBe(200);
});
