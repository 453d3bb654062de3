// A joint application from the invitation to the submission.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme } from '../world.ts';
import { aJointWorld, holding, joining, leading, part, together } from './together.ts';

const code = /^[34679CFHJKMNPRTVWXY]{4}(-[34679CFHJKMNPRTVWXY]{4}){2}$/;

describe('inviting', () => {
  it('gives a code to read out, and emails it with a link in the language of the application', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant({ locale: 'cy' }));
    const { status, body } = await lead.add('Gofalwyr y Fell', 'gofal@example.org');
    expect([status, body.state, body.code]).toEqual([201, 'invited', expect.stringMatching(code)]);
    const [letter] = await world.mail('gofal@example.org');
    expect(letter!.text).toContain(body.code);
    expect(letter!.text).toContain('/cy/join');
    expect(letter!.subject).toMatch(/^Gwahoddiad/);
  });

  it('stores neither the address, nor the name, nor the code in plain text', async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add('Unusual Name', 'unusual@example.org');
    const row = JSON.stringify(await env.DB.prepare('SELECT * FROM sections WHERE id = ?').bind(body.id).first());
    for (const secret of ['Unusual', 'unusual@', body.code!]) expect(row).not.toContain(secret);
  });

  it('is refused for a form without pages for organisations', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const { status, body } = await leading(world, await world.anApplicant()).add();
    expect([status, body.code]).toEqual([409, 'not-joint']);
  });

  it('happens once when it is repeated', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const key = crypto.randomUUID();
    const [first, again] = [await lead.add('A', 'a@example.org', key), await lead.add('A', 'a@example.org', key)];
    expect(again.body).toEqual(first.body);
    expect((await lead.list()).body.items).toHaveLength(1);
  });
});

describe('joining', () => {
  it('takes the code however it is typed, and keeps which page it came from', async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add();
    const typed = ` ${body.code!.toLowerCase().replaceAll('-', ' ')} `;
    const joined = await joining(world, typed, { origin: 'https://fell.example' });
    expect([joined.status, joined.body.section.state]).toEqual([201, 'joined']);
    const row = await env.DB.prepare('SELECT started_from FROM sections WHERE id = ?').bind(body.id).first();
    expect(row).toEqual({ started_from: 'https://fell.example' });
  });

  it('happens once when 64 join at once with one code', async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add();
    const all = await Promise.all(Array.from({ length: 64 }, () => joining(world, body.code!)));
    const won = all.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    const { token } = won[0]!.body;
    expect((await holding(world, { id: body.id, token }).show()).status).toBe(200);
    expect((await world.events(body.id)).map(({ type }) => type)).toEqual(['section.invited', 'section.joined']);
  });

  it('answers a repeat under the same key with the same token', async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add();
    const key = crypto.randomUUID();
    const [first, again] = [await joining(world, body.code!, { key }), await joining(world, body.code!, { key })];
    expect([again.status, again.body.token]).toEqual([201, first.body.token]);
  });

  it('is refused with a code that was used, replaced, has expired, or was mistyped', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const { body } = await lead.add();
    const { body: again } = await lead.reinvite(body.id);
    const address = 'a';
    expect((await joining(world, body.code!, { address })).body.code).toBe('code-invalid');
    expect((await joining(world, again.code!.replace(/.$/, '?'), { address })).body.code).toBe('code-invalid');
    world.pass(9.9 * 24 * 3600_000);
    const { body: late } = await lead.add('Late', 'late@example.org');
    expect((await joining(world, late.code!, { address })).status).toBe(201);
    expect((await joining(world, late.code!, { address })).body.code).toBe('code-invalid');
    world.pass(24 * 3600_000);
    expect((await joining(world, again.code!, { address })).status).toBe(409);
    world.pass(4 * 24 * 3600_000);
    expect((await joining(world, again.code!, { address })).body.code).toBe('code-invalid');
  });

  it('is closed for an hour to an address that tried too many wrong codes, and to no other', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const { body: old } = await lead.add();
    const { body } = await lead.reinvite(old.id);
    for (let tries = 0; tries < 20; tries++) await joining(world, old.code!, { address: '192.0.2.1' });
    expect((await joining(world, body.code!, { address: '192.0.2.1' })).status).toBe(429);
    world.pass(3600_000);
    expect((await joining(world, body.code!, { address: '192.0.2.1' })).status).toBe(201);
  });
});

describe('filling in a section', () => {
  it('says whether it may still be changed: not once the round has closed, when it can be read', async () => {
    const world = await aJointWorld();
    const { others } = await together(world, 1);
    const [one] = others as [(typeof others)[0]];
    expect((await one.save('your-part', part)).body).toMatchObject({ editable: true });
    world.pass(11 * 24 * 3600_000);
    expect((await one.show()).body).toMatchObject({ editable: false, submitted: false, answers: part });
  });

  it('is seen by everyone as how far it has come, and by nobody else as what it says', async () => {
    const world = await aJointWorld();
    const { me, lead, others } = await together(world, 2);
    const [one, two] = others as [(typeof others)[0], (typeof others)[0]];
    expect((await one.save('your-part', part)).status).toBe(200);
    const { body } = await two.show();
    expect(body.standing.map(({ organisation, state, saved, pages }) => [organisation, state, saved, pages])).toEqual([
      ['Lead Trust', 'lead', 4, 5],
      ['Partner 1', 'joined', 1, 2],
      ['Partner 2', 'joined', 0, 2],
    ]);
    expect((await lead.list()).body.items.map(({ saved }) => saved)).toEqual([1, 0]);
    expect(JSON.stringify([body, (await lead.list()).body, (await me.show()).body])).not.toContain('Ngũgĩ');
  });

  it('tells the second of two that save one field, and keeps what is stored', async () => {
    const world = await aJointWorld();
    const [one] = (await together(world)).others;
    const { etag } = await one!.show();
    await one!.save('your-part', part);
    const second = await one!.save('your-part', { ...part, people: 'Somebody else' }, etag!);
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await one!.show()).body.answers['people']).toBe(part['people']);
    expect((await one!.save('your-part', part, etag!)).status).toBe(200);
  });

  it('consents when it is complete, takes that back, and loses it by a change', async () => {
    const world = await aJointWorld();
    const [one] = (await together(world)).others;
    const early = await one!.consent();
    expect([early.status, early.body.code]).toEqual([422, 'answers-invalid']);
    await one!.save('your-part', part);
    expect((await one!.consent()).body).toMatchObject({ state: 'done', consentedAt: world.source.now().toISOString() });
    expect((await one!.consent()).status).toBe(200);
    expect((await one!.revoke()).body).toMatchObject({ state: 'joined', consentedAt: null });
    await one!.consent();
    await one!.save('your-part', part);
    expect((await one!.show()).body.state).toBe('done');
    await one!.save('your-part', { ...part, people: 'Another' });
    expect((await one!.show()).body).toMatchObject({ state: 'joined', consentedAt: null });
  });
});

describe('codes that were tried', () => {
  it('are forgotten with the hour, whether or not anyone tries again', async () => {
    const world = await aJointWorld();
    const { body } = await leading(world, await world.anApplicant()).add();
    await joining(world, body.code!);
    await joining(world, body.code!);
    const tries = () =>
      env.DB.prepare(`SELECT count(*) AS n FROM join_attempts WHERE hour = '2027-01-15T12'`).first<number>('n');
    expect(await tries()).toBeGreaterThan(0);
    world.pass(2 * 3600_000);
    await world.tick();
    expect(await tries()).toBe(0);
  });
});

describe('submitting', () => {
  it('lists who is missing and what they lack, and goes through when all are done', async () => {
    const world = await aJointWorld();
    const { me, lead, others } = await together(world, 3);
    const [one, two, three] = others as [(typeof others)[0], (typeof others)[0], (typeof others)[0]];
    const { body: fourth } = await lead.add('Partner 4', 'partner4@example.org');
    await one.save('your-part', part);
    await three.save('your-part', part);
    await three.consent();
    const refused = await me.submit();
    expect([refused.status, refused.body.code]).toEqual([422, 'sections-incomplete']);
    expect(refused.body.issues!.map(({ path, code }) => [path[1], code])).toEqual([
      [one.id, 'no-consent'],
      [two.id, 'incomplete'],
      [fourth.id, 'not-joined'],
    ]);
    await one.consent();
    await two.save('your-part', part);
    await two.consent();
    await lead.remove(fourth.id);
    expect((await me.submit()).status).toBe(200);
    expect((await one.revoke()).body.code).toBe('already-submitted');
    expect((await one.save('your-part', { ...part, people: 'Late' })).body.code).toBe('already-submitted');
    expect((await one.show()).body.submitted).toBe(true);
    expect((await lead.add('Late', 'late@example.org')).body.code).toBe('already-submitted');
  });

  it('never goes through with a consent that is taken back at the same moment', async () => {
    const world = await aJointWorld();
    for (let round = 0; round < 5; round++) {
      const { me, others } = await together(world);
      const one = others[0]!;
      await one.save('your-part', part);
      await one.consent();
      const [submitted, revoked] = await Promise.all([me.submit(), one.revoke()]);
      const { body } = await one.show();
      expect([submitted.status === 200, revoked.status === 200]).toEqual([body.submitted, !body.submitted]);
    }
  });
});
