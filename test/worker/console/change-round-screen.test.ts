// The screen that changes a round: what can be changed there, what it says of what is wrong, and of who was quicker.
import { describe, expect, it } from 'vitest';
import { aProgramme, day, type World } from '../world.ts';
import { aRoundAhead } from '../subscriptions/followers.ts';
import { hidden } from './desk.ts';

const origin = 'http://localhost:8787';

async function aScreen(given?: World) {
  const world = given ?? (await aProgramme().withOpenRound().begin());
  const form = (path: string, fields: Record<string, string>, cookie = '') =>
    world.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin', cookie },
      body: new URLSearchParams(fields).toString(),
    });
  const signIn = await form('/console/sign-in', { email: 'organiser@example.org', return: '/console' });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const path = `/console/rounds/${world.round.id}/change`;
  const open = async (at = path) => (await world.request(at, { headers: { cookie } })).text();
  /** What the page sends, with changes. */
  const send = (page: string, changes: Record<string, string> = {}) => {
    const inputs = [...page.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
    const of = (input: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    const chosen = inputs.filter((input) => !/type="radio"/.test(input) || /\schecked/.test(input));
    const fields = Object.fromEntries(chosen.map((input) => [of(input, 'name'), of(input, 'value')]));
    return form(path, { ...fields, ...changes }, cookie);
  };
  const seen = async () => (await world.call<Record<string, unknown>>('GET', `/v1/rounds/${world.round.id}`)).body;
  return { world, open, send, seen };
}

describe('the screen that changes a round', () => {
  it('shows the round as it is, and changes nothing when it is sent as it was', async () => {
    const { world, open, send, seen } = await aScreen();
    const before = await seen();
    const page = await open();
    expect(page).toContain('value="25/1/2027"');
    expect(page).toContain(
      'When applications open: midday on Thursday 14 January 2027. This can no longer be changed.',
    );
    expect(page).not.toContain('id="opensAt-day"');
    expect((await send(page)).headers.get('location')).toBe(`/console/rounds/${world.round.id}?changed`);
    expect([await seen(), await world.events(world.round.id)]).toEqual([before, []]);
  });

  it('extends an open round, once however often its button is pressed', async () => {
    const { world, open, send, seen } = await aScreen();
    const page = await open();
    const changes = { 'closesAt-day': '5 February 2027', 'closesAt-time': '5pm', nameCy: 'Rownd un', places: '7' };
    const all = await Promise.all([send(page, changes), send(page, changes), send(page, changes)]);
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await seen()).toMatchObject({
      closesAt: '2027-02-05T17:00:00.000Z',
      opensAt: world.round.opensAt,
      name: { en: 'Round 1', cy: 'Rownd un' },
      places: 7,
    });
    expect(await world.events(world.round.id)).toHaveLength(1);
    expect(await open(`/console/rounds/${world.round.id}?changed`)).toContain('The round has been changed');
  });

  it('changes the opening of a round that is to come', async () => {
    const { world } = await aScreen();
    const ahead = await aRoundAhead(world, 20 * day);
    const screen = await aScreen({ ...world, round: { ...world.round, ...ahead } });
    const answer = await screen.send(await screen.open(), { 'opensAt-day': '1/2/2027' });
    expect(answer.status).toBe(303);
    expect(await screen.seen()).toMatchObject({ opensAt: '2027-02-01T12:00:00.000Z' });
  });

  it.each([
    [{ nameEn: '' }, '#nameEn', 'Enter the name of the round in English'],
    [{ 'closesAt-day': '14/1/2027', 'closesAt-time': '23:00' }, '#closesAt-day', 'must be in the future'],
    [{ 'closesAt-day': '1/1/2027' }, '#closesAt-day', 'must be later than when applications open'],
    [
      { 'decisionsAt-day': '', 'decisionsAt-time': '' },
      '#decisionsAt-time',
      'Enter the time when teams hear the decision',
    ],
  ])('keeps what was typed where it is wrong: %o', async (changes, anchor, message) => {
    const { open, send, seen } = await aScreen();
    const before = await seen();
    const answer = await send(await open(), { places: '77', ...changes });
    const page = await answer.text();
    expect([answer.status, await seen()]).toEqual([422, before]);
    expect(page).toContain(`href="${anchor}"`);
    expect(page).toContain(message);
    expect(page).toContain('value="77"');
  });

  it('names the round that is open then, at the closing where the opening has been', async () => {
    const { world, open, send } = await aScreen();
    await aRoundAhead(world, 12 * day);
    const page = await (await send(await open(), { 'closesAt-day': '30/1/2027' })).text();
    expect(page).toContain(
      '<a href="#closesAt-day">“Round 2” of this programme is open from midday on 27 January 2027',
    );
  });

  it('says so when somebody else was quicker, shows what is stored, and then replaces it', async () => {
    const { open, send, seen } = await aScreen();
    const page = await open();
    await send(page, { places: '5' });
    const answer = await send(page, { places: '6' });
    const again = await answer.text();
    expect(answer.status).toBe(409);
    expect(again).toContain('Somebody else has changed the round');
    expect(again).toContain('What is stored now');
    expect(again).toContain('value="6"');
    expect((await send(again)).status).toBe(303);
    expect(await seen()).toMatchObject({ places: 6 });
  });

  it('changes nothing without the token of this sign-in', async () => {
    const { open, send, seen } = await aScreen();
    const before = await seen();
    const page = await open();
    expect(hidden(page, 'form-token')).not.toBe('');
    expect((await send(page, { 'form-token': '', places: '8' })).status).toBe(403);
    expect(await seen()).toEqual(before);
  });
});
