import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearRounds } from './a-round.ts';
import { aDesk, anApplication, origin, publicRounds, roundIn, seedDemo } from './desk.ts';

const desk = aDesk();
let open: string;

beforeAll(async () => {
  await seedDemo();
  open = await roundIn(desk, 'open');
  await desk.signIn();
});

const read = (path: string) => desk.open(`/v1/staff${path}`);

const round = {
  name: { en: 'Round 4', cy: 'Rownd 4' },
  opensAt: '2028-03-07T10:00:00Z',
  closesAt: '2028-05-04T12:00:00+01:00',
  decisionsAt: '2028-06-01T10:00:00Z',
  startsAt: '2028-07-04T10:00:00Z',
  endsAt: '2029-07-03T10:00:00Z',
  places: null,
  form: { id: 'joined-up-care-team', version: 1 },
};

const create = (body: unknown, headers: Record<string, string> = {}, slug = 'joined-up-care') =>
  desk.call(`/v1/staff/programmes/${slug}/rounds`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      cookie: desk.cookie,
      ...headers,
    },
    body: JSON.stringify(body),
  });

describe('staff.applications', () => {
  it('lists keyset pages, by state', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.unshift((await anApplication(desk, open)).id);
    const first = (await (await read(`/rounds/${open}/applications?limit=3&state=draft`)).json()) as {
      items: { id: string }[];
      next: string;
    };
    const second = (await (
      await read(`/rounds/${open}/applications?limit=3&state=draft&cursor=${first.next}`)
    ).json()) as typeof first;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect(await (await read(`/rounds/${open}/applications?state=submitted`)).json()).toEqual({
      items: [],
      next: null,
    });
  });

  it('answers 404 for a round that is not there', async () => {
    const response = await read(`/rounds/rnd_${'0'.repeat(32)}/applications`);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'round-not-found']);
  });
});

describe('staff.application', () => {
  it('shows the answers and records the reading', async () => {
    const { id } = await anApplication(desk, open);
    const response = await read(`/applications/${id}`);
    expect(await response.json()).toMatchObject({ id, round: open, state: 'draft', answers: {}, form: { version: 1 } });
    const viewed = await env.DB.prepare(
      "SELECT count(*) AS n FROM events WHERE type = 'application.viewed' AND subject = ?",
    )
      .bind(id)
      .first();
    expect(viewed).toEqual({ n: 1 });
  });
});

describe('staff.createRound', () => {
  beforeEach(clearRounds);

  it('creates a round that the public sees at once, in UTC', async () => {
    await publicRounds(desk);
    const response = await create(round);
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"']);
    const created = (await response.json()) as { id: string };
    expect(created).toMatchObject({
      programme: 'joined-up-care',
      phase: 'announced',
      closesAt: '2028-05-04T11:00:00.000Z',
    });
    expect((await publicRounds(desk)).map(({ id }) => id)).toContain(created.id);
  });

  it('repeats the first answer for the same key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await (await create(round, key)).json();
    const again = await create(round, key);
    expect([again.headers.get('idempotency-replayed'), await again.json()]).toEqual(['true', first]);
  });

  it.each([
    [
      'a closing that has passed',
      { ...round, opensAt: '2020-03-07T10:00:00Z', closesAt: '2020-05-04T12:00:00Z' },
      422,
      'deadline-in-past',
    ],
    ['dates out of order', { ...round, closesAt: round.opensAt }, 422, 'dates-out-of-order'],
    ['a form that is not there', { ...round, form: { id: 'nothing', version: 1 } }, 422, 'form-not-found'],
    ['a year before 0000 in UTC', { ...round, opensAt: '0000-01-01T00:00:00+14:00' }, 422, 'invalid-body'],
    ['a year after 9999 in UTC', { ...round, endsAt: '9999-12-31T23:59:59-14:00' }, 422, 'invalid-body'],
    ['a year before 2000', { ...round, opensAt: '2000-01-01T00:00:00+00:01' }, 422, 'invalid-body'],
    ['a year after 2199', { ...round, endsAt: '2199-12-31T23:59:00-00:01' }, 422, 'invalid-body'],
    ['a name of two lines', { ...round, name: { en: 'Round\r\n4', cy: 'Rownd 4' } }, 422, 'invalid-body'],
    ['a name with a control', { ...round, name: { en: 'Round 4', cy: 'Rownd\u0085 4' } }, 422, 'invalid-body'],
    ['a name that does not show', { ...round, name: { en: '\u200b\u3164', cy: 'Rownd 4' } }, 422, 'invalid-body'],
    ['no Welsh name', { ...round, name: { en: 'Round 4' } }, 422, 'invalid-body'],
  ])('refuses %s and stores nothing', async (_, body, status, code) => {
    const count = () =>
      env.DB.prepare(
        'SELECT (SELECT count(*) FROM rounds) AS rounds, (SELECT count(*) FROM idempotency) AS kept',
      ).first();
    const before = await count();
    const response = await create(body);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
    expect(await count()).toEqual(before);
  });

  it('answers 404 for a programme that is not there', async () => {
    expect((await create(round, {}, 'nothing')).status).toBe(404);
  });

  it('is refused when the page of another site asks for it with our cookie', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const response = await create(round, headers);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'wrong-origin']);
    }
    expect((await create(round, { origin, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});
