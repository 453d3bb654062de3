// A programme has one open round at a time: what the API and the console say to a second.
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoRounds, neighbourhoodRounds } from '../../../worker/demo/rounds.ts';
import { clearRounds, filled, path } from './a-round.ts';
import { aDesk, hidden, seedDemo } from './desk.ts';

const desk = aDesk();

beforeAll(async () => {
  await seedDemo();
  await desk.signIn();
});
beforeEach(clearRounds);

const round = {
  name: { en: 'Round 4', cy: 'Rownd 4' },
  opensAt: '2028-03-07T10:00:00Z',
  closesAt: '2028-05-04T11:00:00Z',
  decisionsAt: '2028-06-01T10:00:00Z',
  startsAt: '2028-07-04T10:00:00Z',
  endsAt: '2029-07-03T10:00:00Z',
  places: null,
  form: { id: 'joined-up-care-team', version: 1 },
};
const later = { decisionsAt: '2029-06-01T10:00:00Z', startsAt: '2029-07-04T10:00:00Z', endsAt: '2030-07-03T10:00:00Z' };

const create = async (changes: Partial<typeof round> = {}) => {
  const response = await desk.call('/v1/staff/programmes/joined-up-care/rounds', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie: desk.cookie },
    body: JSON.stringify({ ...round, ...changes }),
  });
  const body = (await response.json()) as { id: string; code?: string; issues?: Record<string, unknown>[] };
  return { status: response.status, body };
};
const created = () => env.DB.prepare("SELECT count(*) AS n FROM rounds WHERE opens_at > '2028'").first<number>('n');

describe('a round beside another of its programme', () => {
  it.each([
    ['the same window', round.opensAt, round.closesAt],
    ['one within it', '2028-04-01T00:00:00Z', '2028-04-02T00:00:00Z'],
    ['one around it', '2028-03-01T00:00:00Z', '2028-05-05T00:00:00Z'],
    ['one that ends a moment after it began', '2028-03-01T00:00:00Z', '2028-03-07T10:00:00.001Z'],
    ['one that begins a moment before it ends', '2028-05-04T10:59:59.999Z', '2028-05-06T00:00:00Z'],
  ])('is refused with %s, and told which round it is', async (_, opensAt, closesAt) => {
    const { body: first } = await create();
    const { status, body } = await create({ opensAt, closesAt, ...later });
    expect([status, body.code]).toEqual([422, 'rounds-overlap']);
    expect(body.issues).toMatchObject([{ path: ['opensAt'], code: 'overlaps', round: first.id }]);
    expect(await created()).toBe(1);
  });

  it('may open at the moment at which the other closes, and close at that at which it opens', async () => {
    expect((await create()).status).toBe(201);
    expect((await create({ opensAt: round.closesAt, closesAt: '2028-05-06T00:00:00Z' })).status).toBe(201);
    expect((await create({ opensAt: '2028-03-01T00:00:00Z', closesAt: round.opensAt })).status).toBe(201);
  });

  it('loses a race with it: of many at once, one is created', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, day) => create({ opensAt: `2028-03-0${day + 1}T10:00:00Z` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 422, 422, 422, 422, 422]);
    for (const { status, body } of answers)
      if (status === 422) expect(body.issues).toMatchObject([{ path: ['opensAt'], code: 'overlaps' }]);
    expect(await created()).toBe(1);
  });

  it('may be open at the time of a round of another programme', async () => {
    await env.DB.prepare(
      `INSERT INTO programmes SELECT 'prg_' || printf('%032d', 8), 'beside', name, summary, description, eligibility,
        offer, nations, run_by, contact_email, created_at FROM programmes WHERE slug = 'joined-up-care'`,
    ).run();
    await create();
    await env.DB.prepare("UPDATE rounds SET programme_id = 'prg_' || printf('%032d', 8) WHERE opens_at > '2028'").run();
    expect((await create()).status).toBe(201);
  });
});

describe('the console', () => {
  it.each(['check', 'create'])('names the other round and its dates at the opening, at the step %s', async (step) => {
    await create();
    const form = await (await desk.open(path)).text();
    const tokens = { 'form-token': hidden(form, 'form-token'), once: hidden(form, 'once') };
    const response = await desk.send(path, { ...filled, ...tokens, step, 'opensAt-day': '4/4/2028' });
    expect(response.status).toBe(422);
    const page = await response.text();
    const sentence =
      '“Round 4” of this programme is open from 10am on 7 March 2028 to midday on 4 May 2028. Two rounds cannot be open at once: choose dates before or after it';
    expect(page).toContain(`<a href="#opensAt-day">${sentence}</a>`);
    expect(page).toContain('id="opensAt-day-error"');
    expect(page).toContain('value="4/4/2028"');
    expect(await created()).toBe(1);
  });
});

describe('the demo', () => {
  it('keeps to it, whenever it is first started', () => {
    for (const start of ['2026-11-30', '2027-03-27', '2027-07-01', '2027-10-30', '2028-02-29']) {
      for (const rounds of [demoRounds(new Date(start)), neighbourhoodRounds(new Date(start))]) {
        rounds.forEach(({ opensAt }, at) => {
          const before = rounds[at - 1];
          expect(before === undefined || before.closesAt <= opensAt).toBe(true);
        });
      }
    }
  });
});
