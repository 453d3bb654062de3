// Changing a round that is there over the API: what may change when, over which version, and what follows from it.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Round } from '../../../sdk/types.ts';
import { aFollower, aRoundAhead } from '../subscriptions/followers.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const begin = () => aProgramme().withOpenRound().begin();
type Stored = World['round'];
type Answer = Round & { code?: string; issues?: { path: string[]; code: string; round?: string }[] };

const detailsOf = ({ name, opensAt, closesAt, decisionsAt, startsAt, endsAt, places }: Stored) => ({
  name,
  opensAt,
  closesAt,
  decisionsAt,
  startsAt,
  endsAt,
  places: places as number | null,
});
const get = (world: World, id = world.round.id) => world.asStaff<Answer>('GET', `/rounds/${id}`);
const put = (world: World, changes: object, ifMatch: string | null = '"1"', round: Stored = world.round) =>
  world.asStaff<Answer>(
    'PUT',
    `/rounds/${round.id}`,
    { ...detailsOf(round), ...changes },
    ifMatch === null ? {} : { 'if-match': ifMatch },
  );
const at = (world: World, after: number) => new Date(world.source.now().getTime() + after).toISOString();
const asSeen = async (world: World, id = world.round.id) => (await world.call<Round>('GET', `/v1/rounds/${id}`)).body;

describe('a change of a round', () => {
  it('is seen by everyone at once, although it was read just before, and is recorded by ids only', async () => {
    const world = await begin();
    await asSeen(world);
    expect((await get(world)).etag).toBe('"1"');
    const wanted = { closesAt: at(world, 12 * day), places: 12, name: { en: 'Round one', cy: 'Rownd un' } };
    const { status, etag, body } = await put(world, wanted);
    expect([status, etag]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ ...wanted, phase: 'open' });
    expect(await asSeen(world)).toEqual(body);
    expect((await get(world)).body).toEqual(body);
    expect(await world.events(world.round.id)).toMatchObject([
      { type: 'round.changed', data: JSON.stringify({ programme: world.round.programmeId }) },
    ]);
  });

  it('names the version that it replaces, and a repeat of it changes nothing', async () => {
    const world = await begin();
    for (let times = 0; times < 2; times++) expect((await put(world, { places: 5 })).etag).toBe('"2"');
    const stale = await put(world, { places: 6 });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await put(world, { places: 6 }, null)).status).toBe(428);
    expect(await world.events(world.round.id)).toHaveLength(1);
  });

  it('is made once when several different ones are sent at the same time', async () => {
    const world = await begin();
    const all = await Promise.all([7, 8, 9, 10].map((places) => put(world, { places })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('answers 404 for a round that is not there', async () => {
    const world = await begin();
    const { status, body } = await put(world, {}, '"1"', { ...world.round, id: `rnd_${'0'.repeat(32)}` });
    expect([status, body.code]).toEqual([404, 'round-not-found']);
  });
});

describe('what may change', () => {
  it('is all but the form before the round opens', async () => {
    const world = await begin();
    const ahead = await aRoundAhead(world, 20 * day);
    const wanted = { opensAt: at(world, 11 * day), closesAt: at(world, 12 * day), decisionsAt: at(world, 13 * day) };
    const { status, body } = await put(world, wanted, '"1"', ahead);
    expect([status, body.phase]).toEqual([200, 'announced']);
    expect(await asSeen(world, ahead.id)).toMatchObject(wanted);
    const other = await put(world, { form: { id: 'a-form', version: 1 } }, '"2"', ahead);
    expect([other.status, other.body.code]).toEqual([422, 'invalid-body']);
  });

  it('is no longer the opening once it is open; the closing moves either way, but not into the past', async () => {
    const world = await begin();
    const opening = await put(world, { opensAt: at(world, minute) });
    expect([opening.status, opening.body.code]).toEqual([409, 'date-fixed']);
    expect(opening.body.issues).toMatchObject([{ path: ['opensAt'], code: 'fixed' }]);
    const past = await put(world, { closesAt: at(world, 0) });
    expect([past.status, past.body.code]).toEqual([422, 'deadline-in-past']);
    expect(past.body.issues).toMatchObject([{ path: ['closesAt'] }]);
    expect((await put(world, { closesAt: at(world, minute) })).status).toBe(200);
    expect((await put(world, { closesAt: at(world, 11 * day) }, '"2"')).status).toBe(200);
  });

  it('is only what comes later once it has closed', async () => {
    const world = await begin();
    world.pass(10 * day);
    const closing = await put(world, { closesAt: at(world, day) });
    expect([closing.status, closing.body.code]).toEqual([409, 'date-fixed']);
    expect((await put(world, { decisionsAt: at(world, 31 * day), places: 3 })).status).toBe(200);
  });

  it('is the decision also once it was due, and nothing of when it ends once it is over', async () => {
    const world = await begin();
    world.pass(Date.parse(world.round.decisionsAt) + minute - world.source.now().getTime());
    expect((await get(world)).body.phase).toBe('cohort');
    const later = new Date(Date.parse(world.round.decisionsAt) + 2 * minute).toISOString();
    expect((await put(world, { decisionsAt: later })).body.phase).toBe('assessing');
    world.pass(Date.parse(world.round.endsAt) - world.source.now().getTime());
    expect((await get(world)).body.phase).toBe('concluded');
    const stored = { decisionsAt: later };
    const end = await put(world, { ...stored, endsAt: at(world, 365 * day) }, '"2"');
    expect([end.status, end.body.code, end.body.issues]).toMatchObject([409, 'date-fixed', [{ path: ['endsAt'] }]]);
    expect((await put(world, { ...stored, places: 4 }, '"2"')).status).toBe(200);
  });

  it('does not let an announced round open in the past', async () => {
    const world = await begin();
    const ahead = await aRoundAhead(world, 20 * day);
    const { status, body } = await put(world, { opensAt: at(world, -minute) }, '"1"', ahead);
    expect([status, body.code]).toEqual([422, 'deadline-in-past']);
  });

  it('is held to the order of the dates, and to one open round at a time', async () => {
    const world = await begin();
    const ahead = await aRoundAhead(world, 20 * day);
    const order = await put(world, { closesAt: world.round.endsAt });
    expect([order.status, order.body.code]).toEqual([422, 'dates-out-of-order']);
    const later = { decisionsAt: at(world, 40 * day) };
    const over = await put(world, { ...later, closesAt: at(world, 20 * day + 1) });
    expect([over.status, over.body.code]).toEqual([422, 'rounds-overlap']);
    expect(over.body.issues).toMatchObject([{ path: ['opensAt'], round: ahead.id }]);
    expect((await put(world, { ...later, closesAt: ahead.opensAt })).status).toBe(200);
  });

  it('loses a race with a round that comes to be open at the same time', async () => {
    const world = await begin();
    const [one, two] = [await aRoundAhead(world, 20 * day), await aRoundAhead(world, 40 * day)];
    const wanted = { opensAt: at(world, 31 * day), closesAt: at(world, 35 * day) };
    const all = await Promise.all([
      put(world, { ...wanted, decisionsAt: at(world, 50 * day) }, '"1"', one),
      put(world, { ...wanted, decisionsAt: at(world, 70 * day) }, '"1"', two),
    ]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('may be told of a round that overlapped another before that was refused, where its window stays', async () => {
    const world = await begin();
    await aRoundAhead(world, day);
    expect((await put(world, { places: 9 })).status).toBe(200);
  });
});

describe('what follows from another closing', () => {
  it('lets drafts be saved and started until then, also by who has just saved', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    world.pass(10 * day - 20_000);
    expect((await me.save('about-you', { name: 'Siân' })).status).toBe(200);
    await put(world, { closesAt: at(world, day) });
    world.pass(50_000);
    expect((await me.save('about-you', { name: 'Siân W' })).status).toBe(200);
    expect((await world.start()).status).toBe(201);
  });

  it('ends starting and saving at once where it is earlier, also by who has just saved', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    await me.save('about-you', { name: 'Siân' });
    await put(world, { closesAt: at(world, minute) });
    world.pass(3 * minute);
    expect((await me.save('about-you', { name: 'Siân W' })).body.code).toBe('round-not-open');
    expect((await world.start()).status).toBe(409);
  });

  it('reminds drafts of the new closing, also who was reminded of the one of before, but not who wants none', async () => {
    const world = await begin();
    const drafts = await Promise.all(['one', 'two'].map(() => world.anApplicant()));
    for (const me of drafts) await me.save('about-you', { name: 'Siân', email: `${me.id}@example.org` });
    const letters = async (me = drafts[0]!) =>
      (await world.mail(`${me.id}@example.org`)).filter(({ kind }) => kind === 'application-reminder');
    world.pass(8 * day);
    await world.tick();
    expect([(await letters()).length, (await letters(drafts[1])).length]).toEqual([1, 1]);
    await env.DB.prepare('UPDATE reminders SET stopped_at = ? WHERE application_id = ?')
      .bind(at(world, 0), drafts[1]!.id)
      .run();
    expect((await put(world, { closesAt: at(world, 10 * day) })).status).toBe(200);
    world.pass(6 * day);
    await world.tick();
    expect(await letters()).toHaveLength(1);
    world.pass(2 * day);
    await world.tick();
    expect([(await letters()).length, (await letters(drafts[1])).length]).toEqual([2, 1]);
  });

  it('is not a reason to remind anybody again where something else changed', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    await me.save('about-you', { name: 'Siân', email: `${me.id}@example.org` });
    world.pass(8 * day);
    await world.tick();
    await put(world, { places: 2 });
    world.pass(61 * minute);
    await world.tick();
    const mail = (await world.mail(`${me.id}@example.org`)).filter(({ kind }) => kind === 'application-reminder');
    expect(mail).toHaveLength(1);
  });
});

describe('what follows from another opening', () => {
  it('is that followers are told when it opens, and not at the time of before', async () => {
    const world = await begin();
    const ahead = await aRoundAhead(world, 11 * day);
    const me = await aFollower(world);
    const opened = async () => (await me.mail('round-opened')).length;
    await put(world, { opensAt: at(world, 13 * day) }, '"1"', ahead);
    world.pass(11 * day + minute);
    await world.tick();
    expect(await opened()).toBe(0);
    world.pass(2 * day);
    await world.tick();
    expect(await opened()).toBe(1);
  });
});
