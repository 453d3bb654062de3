// The check without scripts: questions, outcome, and on to the application, with nothing stored on the way.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../../sdk/form/types.ts';
import { aProgramme, day, type World } from '../world.ts';
import { aVisitor } from '../pages/visitor.ts';
import { aCheck } from './a-check.ts';

let world: World;
let address: string;
beforeAll(async () => {
  world = await aProgramme().withCheck(aCheck).begin();
  address = `/programmes/${world.round.slug}/eligible`;
});

const rowsOf = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')) ?? 0;

describe('the questions', () => {
  it('are linked from the page before the start, in both languages', async () => {
    const visitor = aVisitor(world);
    expect((await visitor.get(`/programmes/${world.round.slug}/apply`)).html).toContain(`href="${address}"`);
    expect((await visitor.get(`/cy/programmes/${world.round.slug}/apply`)).html).toContain(`href="/cy${address}"`);
    expect((await visitor.get(address)).html).toContain('Do you have time?');
    expect((await visitor.get(`/cy${address}`)).html).toContain('Do you have time? (cy)');
  });

  it('come again with what is wrong, and with what was answered', async () => {
    const { status, html } = await aVisitor(world).post(address, { nation: 'wales' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('href="#time"');
    expect(html).toMatch(/value="wales"[^>]*checked/);
  });

  it('keep the answers when the language changes', async () => {
    const visitor = aVisitor(world);
    const { status, location } = await visitor.post(`/cy${address}`, { nation: 'wales', _switch: 'cy' });
    expect([status, location]).toEqual([303, `/cy${address}?nation=wales`]);
    expect((await visitor.get(location)).html).toMatch(/value="wales"[^>]*checked/);
  });

  it('are not there for a programme without a check', async () => {
    const other = await aProgramme().begin();
    expect((await aVisitor(other).get(`/programmes/${other.round.slug}/eligible`)).status).toBe(404);
    expect((await aVisitor(other).get(`/programmes/${other.round.slug}/apply`)).html).not.toContain('/eligible');
  });
});

describe('while no round is open', () => {
  it('the page says when it closed and leads to being told of the next, as the one to apply does', async () => {
    const over = await aProgramme().withCheck(aCheck).begin();
    const { slug } = over.round;
    over.pass(11 * day);
    for (const step of ['apply', 'eligible', 'eligible?time=no']) {
      const { status, html } = await aVisitor(over).get(`/programmes/${slug}/${step}`);
      expect([step, status]).toEqual([step, 200]);
      expect(html).toContain('Applications closed on ');
      expect(html).toContain(`href="/programmes/${slug}/tell-me"`);
    }
    expect((await aVisitor(over).get('/programmes/nowhere/eligible')).status).toBe(404);
  });
});

describe('the outcome', () => {
  const outcome = async (fields: Record<string, string>, prefix = '') => {
    const visitor = aVisitor(world);
    const { status, location } = await visitor.post(`${prefix}${address}`, fields);
    expect(status).toBe(303);
    return { visitor, location, seen: await visitor.get(location) };
  };

  it('says no with its reasons and where else to turn', async () => {
    const { seen } = await outcome({ nation: 'england', time: 'no' });
    expect(seen.html).toContain('You cannot apply to this round');
    expect(seen.html).toContain('It takes a day a month.');
    expect(seen.html).not.toContain('England is nearly full.');
    expect(seen.html).toContain(`mailto:${world.round.contact}`);
  });

  it('names other programmes that take applications when it says no', async () => {
    const other = await aProgramme().begin();
    const { seen } = await outcome({ nation: 'wales', time: 'no' });
    expect(seen.html).toContain(`href="/programmes/${other.round.slug}"`);
  });

  it('advises to ask, in Welsh on a Welsh page, and still lets people apply', async () => {
    const { seen } = await outcome({ nation: 'england', time: 'yes' }, '/cy');
    expect(seen.html).toContain('Gofynnwch i ni cyn ymgeisio');
    expect(seen.html).toContain('England is nearly full. (cy)');
    expect(seen.html).toContain(`/cy/programmes/${world.round.slug}/apply?`);
  });

  it('leads on to an application that has the answers it asks for, not yet saved', async () => {
    const { visitor, seen } = await outcome({ nation: 'wales', time: 'yes' });
    expect(seen.html).toContain('You can apply');
    const start = await visitor.get(`/programmes/${world.round.slug}/apply?nation=wales&time=yes`);
    expect(start.html).toContain('your answers are filled in');
    expect(start.headers.get('cache-control')).toContain('no-store');
    expect(start.html).toContain('name="nation" value="wales"');
    const { location } = await visitor.post(`/programmes/${world.round.slug}/apply`, { nation: 'wales', time: 'yes' });
    expect((await visitor.get(`${location}/place`)).html).toMatch(/value="wales"[^>]*checked/);
  });

  it('leads on with the answers in a browser that holds an empty draft, and to one draft when sent twice', async () => {
    const { visitor } = await outcome({ nation: 'wales', time: 'yes' });
    const path = `/programmes/${world.round.slug}/apply`;
    const empty = await visitor.start();
    const { html } = await visitor.get(`${path}?nation=wales&time=yes&_once=${'0'.repeat(36)}`);
    const once = [...html.matchAll(/name="_once" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    expect(once).toHaveLength(1);
    expect(once).not.toContain('0'.repeat(36));
    const press = () => visitor.post(path, { _once: once[0] ?? '', nation: 'wales', time: 'yes' });
    const [first, second] = [await press(), await press()];
    expect(first.location).not.toBe(empty);
    expect(second.location).toBe(first.location);
    expect((await visitor.get(`${first.location}/place`)).html).toMatch(/value="wales"[^>]*checked/);
  });

  it('stores nothing, sets no cookie and is kept in no cache', async () => {
    const before = [await rowsOf('applications'), await rowsOf('events')];
    const { seen, visitor } = await outcome({ nation: 'wales', time: 'yes' });
    expect([await rowsOf('applications'), await rowsOf('events')]).toEqual(before);
    expect(visitor.jar.size).toBe(0);
    expect(seen.headers.get('cache-control')).toContain('no-store');
  });

  it('is not given for answers in an address that the questions do not allow', async () => {
    const { html } = await aVisitor(world).get(`${address}?nation=atlantis&time=yes&_outcome=1`);
    expect(html).toContain('href="#nation"');
    expect(html).not.toContain('You can apply');
  });
});

describe('over the API', () => {
  it('the check of a round is one query, and said to be there', async () => {
    const { result, ran } = await world.measure(() => world.call('GET', `/v1/rounds/${world.round.id}/eligibility`));
    expect(result.body).toEqual(aCheck);
    expect(ran).toHaveLength(1);
    const { body } = await world.call<{ hasCheck: boolean }>('GET', `/v1/rounds/${world.round.id}`);
    expect(body.hasCheck).toBe(true);
  });

  /** What an application begins with that is started with answers. */
  const begins = async (answers: Answers, { call, round } = world) => {
    const { body } = await call<{ application: { answers: object; pagesSaved: string[] } }>(
      'POST',
      '/v1/applications',
      { round: round.id, answers },
      { 'idempotency-key': crypto.randomUUID() },
    );
    return [body.application.answers, body.application.pagesSaved];
  };

  it('an application begins with the answers that its form asks for', async () => {
    expect(await begins({ nation: 'wales', time: 'yes', change: 7 })).toEqual([{ nation: 'wales' }, []]);
    expect(await begins({ nation: 'atlantis' })).toEqual([{}, []]);
  });

  it('and with no other: what the check does not ask is answered on the pages of the form', async () => {
    const forged = {
      name: 'Nobody',
      organisation: { code: 'NOT-THERE', name: 'A name of my own' },
      change: 'Said before it was asked',
      agreement: true,
    };
    expect(await begins({ nation: 'wales', ...forged })).toEqual([{ nation: 'wales' }, []]);
    const withoutCheck = await aProgramme().begin();
    expect(await begins({ nation: 'wales', ...forged }, withoutCheck)).toEqual([{}, []]);
  });
});
