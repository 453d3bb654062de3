// Changing who can apply after a round was created: by the API and in the console, over the version that was read.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Eligibility } from '../../../sdk/form/eligibility.ts';
import { aCheck } from '../eligibility/a-check.ts';
import { aProgramme, type World } from '../world.ts';
import { aDesk, hidden } from './desk.ts';

const otherCheck: Eligibility = { ...aCheck, rules: aCheck.rules.slice(0, 1) };
const begin = () => aProgramme().withOpenRound().withCheck(aCheck).begin();
const path = (world: World) => `/rounds/${world.round.id}/eligibility`;

/** A change by staff over a version. */
async function put(world: World, eligibility: unknown, ifMatch?: string) {
  const signIn = await world.request('/console/sign-in', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:8787',
      'sec-fetch-site': 'same-origin',
    },
    body: 'email=organiser%40example.org&return=%2Fconsole',
  });
  return world.call<{ eligibility?: Eligibility | null; code?: string; issues?: object[] }>(
    'PUT',
    `/v1/staff${path(world)}`,
    { eligibility },
    {
      cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '',
      origin: 'http://localhost:8787',
      'sec-fetch-site': 'same-origin',
      ...(ifMatch && { 'if-match': ifMatch }),
    },
  );
}
const get = (world: World) => world.asStaff<{ eligibility: Eligibility | null }>('GET', path(world));
const asSeen = async (world: World) => {
  const { status, body } = await world.call<Eligibility>('GET', `/v1/rounds/${world.round.id}/eligibility`);
  return status === 200 ? body : status;
};

describe('over the API', () => {
  it('changes what everyone sees at once, although it was read just before', async () => {
    const world = await begin();
    expect(await asSeen(world)).toEqual(aCheck);
    const { etag, body } = await get(world);
    expect([etag, body.eligibility]).toEqual(['"1"', aCheck]);
    const changed = await put(world, otherCheck, '"1"');
    expect([changed.status, changed.etag, changed.body.eligibility]).toEqual([200, '"2"', otherCheck]);
    expect(await asSeen(world)).toEqual(otherCheck);
    expect(await world.events(world.round.id)).toMatchObject([{ type: 'round.eligibility-changed' }]);
  });

  it('takes the check away, and gives a round one that had none', async () => {
    const world = await begin();
    const hasCheck = async () =>
      (await world.call<{ hasCheck: boolean }>('GET', `/v1/rounds/${world.round.id}`)).body.hasCheck;
    expect(await hasCheck()).toBe(true);
    await put(world, null, '"1"');
    expect([await hasCheck(), await asSeen(world)]).toEqual([false, 404]);
    await put(world, aCheck, '"2"');
    expect([await hasCheck(), await asSeen(world)]).toEqual([true, aCheck]);
  });

  it('refuses a change over a version that is no longer there, and takes a repeat for what it is', async () => {
    const world = await begin();
    for (let times = 0; times < 2; times++) expect((await put(world, otherCheck, '"1"')).etag).toBe('"2"');
    const stale = await put(world, null, '"1"');
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await put(world, null)).status).toBe(428);
    expect(await world.events(world.round.id)).toHaveLength(1);
  });

  it('is made once when sixty-four different ones are sent at the same time', async () => {
    const world = await begin();
    const all = await Promise.all(
      Array.from({ length: 64 }, (_, at) =>
        put(world, { ...aCheck, intro: { en: `Check ${at}`, cy: `Gwiriad ${at}` } }, '"1"'),
      ),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ body }) => body.code === 'changed-meanwhile')).toHaveLength(63);
    expect((await get(world)).etag).toBe('"2"');
  });

  it('refuses what cannot be used, and a round that there is not', async () => {
    const world = await begin();
    const unknown = { when: { question: 'stranger', is: 'yes' }, outcome: 'no', reason: { en: 'x', cy: 'x' } };
    const unsound = await put(world, { ...aCheck, rules: [unknown] }, '"1"');
    expect([unsound.status, unsound.body.code, unsound.body.issues?.length]).toEqual([422, 'eligibility-invalid', 1]);
    expect((await put(world, { ...aCheck, questions: [] }, '"1"')).body.code).toBe('invalid-body');
    const nowhere = { ...world, round: { ...world.round, id: `rnd_${'0'.repeat(32)}` } };
    expect((await put(nowhere, null, '"1"')).body.code).toBe('round-not-found');
    expect((await get(nowhere)).status).toBe(404);
    expect(await asSeen(world)).toEqual(aCheck);
  });
});

describe('in the console', () => {
  const desk = aDesk();
  beforeAll(() => desk.signIn());

  async function opened() {
    const world = await aProgramme().at(new Date().toISOString()).withOpenRound().withCheck(aCheck).begin();
    const screen = `/console/rounds/${world.round.id}/eligibility`;
    const page = await (await desk.open(screen)).text();
    const fields = { 'form-token': hidden(page, 'form-token'), version: hidden(page, 'version') };
    const send = (eligibility: string, more: Record<string, string> = {}) =>
      desk.send(screen, { ...fields, eligibility, ...more });
    return { world, page, send };
  }
  const stored = (world: World) =>
    env.DB.prepare('SELECT eligibility FROM rounds WHERE id = ?').bind(world.round.id).first<string>('eligibility');

  it('is one link away from the round, shows the check, and changes it', async () => {
    const { world, page, send } = await opened();
    const round = `/console/rounds/${world.round.id}`;
    expect(await (await desk.open(round)).text()).toContain(`href="${round}/eligibility"`);
    expect(page).toContain('It takes a day a month.');
    const sent = await send(JSON.stringify(otherCheck));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${round}?checked`]);
    expect(await (await desk.open(`${round}?checked`)).text()).toContain('Who can apply has been changed');
    expect(JSON.parse((await stored(world)) ?? '')).toEqual(otherCheck);
    expect((await send('')).status).toBe(409);
  });

  it('takes the check away when it is emptied', async () => {
    const { world, send } = await opened();
    expect((await send(' ')).status).toBe(303);
    expect(await stored(world)).toBeNull();
  });

  it('comes back with what is wrong, and with what was typed', async () => {
    const { world, send } = await opened();
    const refused = await send('{ "questions": [ }');
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('The check is not JSON')]);
    expect((await send(JSON.stringify(otherCheck), { 'form-token': 'x' })).status).toBe(403);
    const levels = 10_000;
    const deep = `{"rules":[{"when":${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}}]}`;
    for (const [typed, message] of [
      [deep, 'The check › rules › 0 › when: Nest at most 32 levels'],
      [JSON.stringify({ ...aCheck, intro: { en: 'A\0', cy: 'B' } }), 'The check › intro › en: Text may not hold NUL'],
    ] as const) {
      const again = await send(typed);
      expect([again.status, await again.text()]).toEqual([422, expect.stringContaining(message)]);
    }
    expect(JSON.parse((await stored(world)) ?? '')).toEqual(aCheck);
  });

  it('says so when somebody else has changed it, shows theirs, and replaces it when sent again', async () => {
    const { world, send } = await opened();
    expect((await send(JSON.stringify(otherCheck))).status).toBe(303);
    const mine = JSON.stringify({ ...aCheck, rules: [] });
    const refused = await send(mine);
    const page = await refused.text();
    expect([refused.status, page]).toEqual([409, expect.stringContaining('Somebody else has changed the check')]);
    expect(page).toContain('What is stored now');
    expect(JSON.parse((await stored(world)) ?? '')).toEqual(otherCheck);
    const version = hidden(page, 'version');
    expect((await send(mine, { 'form-token': hidden(page, 'form-token'), version })).status).toBe(303);
    expect(JSON.parse((await stored(world)) ?? '')).toEqual({ ...aCheck, rules: [] });
  });
});
