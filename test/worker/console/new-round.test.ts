import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearRounds, dates, filled, path } from './a-round.ts';
import { aDesk, hidden, publicRounds, seedDemo } from './desk.ts';

const desk = aDesk();

beforeAll(async () => {
  await seedDemo();
  await desk.signIn();
});

let tokens: Record<string, string>;
beforeEach(async () => {
  await clearRounds();
  const page = await (await desk.open(path)).text();
  tokens = { 'form-token': hidden(page, 'form-token'), once: hidden(page, 'once') };
});

/** Sends what the screen that checks the round does. */
const send = (changes: Record<string, string> = {}) =>
  desk.send(path, { ...filled, ...tokens, step: 'create', ...changes });
const roundCount = async () => (await env.DB.prepare('SELECT count(*) AS n FROM rounds').first<{ n: number }>())?.n;
const stored = (id: string) =>
  env.DB.prepare('SELECT * FROM rounds WHERE id = ?').bind(id).first<Record<string, unknown>>();

/** Sends the form with changes that make it wrong: the page that comes back. */
async function refused(changes: Record<string, string>, status = 422): Promise<string> {
  const before = await roundCount();
  const response = await send(changes);
  const page = await response.text();
  expect([response.status, await roundCount()], page.slice(0, 2000)).toEqual([status, before]);
  expect(page).toContain('<title>Error: Create the next round');
  expect(page).toContain('There is a problem');
  return page;
}

describe('creating the next round', () => {
  it('shows the new round to the public at once, in both languages, and says so', async () => {
    const before = await publicRounds(desk);
    const response = await send();
    expect(response.status).toBe(303);
    const after = await publicRounds(desk);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({
      name: { en: 'Round 4, 2028', cy: 'Rownd 4, 2028' },
      phase: 'announced',
      opensAt: '2028-03-07T10:00:00.000Z',
      closesAt: '2028-05-04T11:00:00.000Z',
      places: 40,
    });
    const confirmation = await (await desk.open(response.headers.get('location') ?? '')).text();
    expect(confirmation).toContain('Round created');
    expect(confirmation).toContain('midday on 4 May 2028');
  });

  it('records who created it, and raises the revision of public content, once', async () => {
    const revision = async () =>
      (await env.DB.prepare("SELECT value FROM revisions WHERE name = 'public'").first<{ value: number }>())?.value ??
      0;
    const before = await revision();
    const location = (await send()).headers.get('location') ?? '';
    const id = /rnd_\w+/.exec(location)?.[0] ?? '';
    const events = await env.DB.prepare("SELECT actor FROM events WHERE type = 'round.created' AND subject = ?")
      .bind(id)
      .all<{ actor: string }>();
    expect(events.results.map(({ actor }) => actor)).toEqual([expect.stringMatching(/^staff:/)]);
    expect(await revision()).toBe(before + 1);
  });

  it('happens once however often the form is sent, also at the same time', async () => {
    const before = (await roundCount()) ?? 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    answers.push(await send());
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect(await roundCount()).toBe(before + 1);
  });

  it('asks before it creates a second round from a form that was sent with other details', async () => {
    expect((await send()).status).toBe(303);
    const other = {
      nameEn: 'Round 5',
      'opensAt-day': '2028-05-04',
      'opensAt-time': '12:00',
      'closesAt-day': '2028-05-05',
    };
    const page = await refused(other, 409);
    expect(page).toContain('value="Round 5"');
    expect((await send({ ...other, once: hidden(page, 'once') })).status).toBe(303);
  });

  it('takes no limit of places, and dates as people write them', async () => {
    const answer = await send({
      places: '',
      'opensAt-day': '7/3/2028',
      'opensAt-time': '9.05',
      'closesAt-time': 'midday',
    });
    const round = await stored(/rnd_\w+/.exec(answer.headers.get('location') ?? '')?.[0] ?? '');
    expect(round).toMatchObject({
      places: null,
      opens_at: '2028-03-07T09:05:00.000Z',
      closes_at: '2028-05-04T11:00:00.000Z',
    });
  });
});

describe('a form that is not right', () => {
  it('comes back whole with every fault, each linked to its control', async () => {
    const page = await refused({
      nameEn: '',
      nameCy: ' ',
      places: 'many',
      form: '',
      'opensAt-day': '',
      'endsAt-time': '',
    });
    for (const anchor of ['nameEn', 'nameCy', 'places', 'form', 'opensAt-day', 'endsAt-time']) {
      expect(page).toContain(`href="#${anchor}"`);
      expect(page).toContain(`id="${anchor}"`);
      expect(page).toContain(`id="${anchor}-error"`);
    }
    expect(page).toContain('value="many"');
    expect(page).toContain('value="2028-05-04"');
  });

  it('is told all at once what is missing or cannot be read of a date', async () => {
    const page = await refused({
      'opensAt-day': '',
      'opensAt-time': '',
      'closesAt-day': '30/2/2028',
      'closesAt-time': '',
      'decisionsAt-day': '1 Marsh 2028',
      'decisionsAt-time': 'midnight',
    });
    for (const date of ['opensAt', 'closesAt', 'decisionsAt']) {
      for (const part of ['day', 'time']) {
        expect(page).toContain(`href="#${date}-${part}"`);
        expect(page).toContain(`aria-describedby="${date}-${part}-hint ${date}-${part}-error"`);
      }
      expect(page).toContain(`aria-describedby="${date}-day-error ${date}-time-error"`);
    }
  });

  it('is told when nobody could apply any more, as when last year was typed', async () => {
    const page = await refused({ 'opensAt-day': '7/3/2020', 'closesAt-day': '4/5/2020' });
    expect(page).toContain('<a href="#closesAt-day">The date when applications close must be in the future</a>');
    expect(page).toContain('value="4/5/2020"');
  });

  it.each([
    ['closesAt', 'opensAt', 'The date when applications close must be later than when applications open'],
    ['decisionsAt', 'closesAt', 'The date when teams hear the decision must be later than when applications close'],
  ])('is told when %s is not later than %s', async (field, before, message) => {
    const page = await refused({
      [`${field}-day`]: dates[`${before}-day` as 'opensAt-day'],
      [`${field}-time`]: dates[`${before}-time` as 'opensAt-time'],
    });
    expect(page).toContain(message);
  });

  it('is told that midnight can be the start or the end of a day', async () => {
    expect(await refused({ 'closesAt-time': 'Midnight' })).toContain(
      'Enter 12:01am or 11:59pm as the time when applications close: “midnight” can be the start or the end of a day',
    );
    expect(await refused({ 'closesAt-day': 'Friday', 'closesAt-time': 'midnight' })).toContain('href="#closesAt-day"');
  });

  it('is told of a time that the clocks skip', async () => {
    const page = await refused({ 'opensAt-day': '2028-03-26', 'opensAt-time': '01:30' });
    expect(page).toContain('There is no 01:30 on 26 March 2028: the clocks go forward that night');
    expect(page).not.toContain('opensAt-which');
  });

  it('is asked which it means of a time that the clocks show twice, and then takes either', async () => {
    const night = { 'startsAt-day': '2028-10-29', 'startsAt-time': '01:30' };
    const page = await refused(night);
    expect(page).toContain('It is 01:30 on 29 October 2028 twice');
    expect(page).toContain('href="#startsAt-which"');
    expect(page).toContain('The first time, at 1:30am British Summer Time');
    for (const [which, instant] of [
      ['first', '2028-10-29T00:30:00.000Z'],
      ['second', '2028-10-29T01:30:00.000Z'],
    ] as const) {
      await clearRounds();
      const answer = await send({ ...night, 'startsAt-which': which, once: crypto.randomUUID() });
      const round = await stored(/rnd_\w+/.exec(answer.headers.get('location') ?? '')?.[0] ?? '');
      expect(round?.['starts_at']).toBe(instant);
    }
  });

  it.each([
    ['a day that is not there', { 'opensAt-day': '2028-02-30' }, 'opensAt-day'],
    ['an hour that is not there', { 'opensAt-time': '25:00' }, 'opensAt-time'],
    ['a time in other words', { 'opensAt-time': 'half past nine' }, 'opensAt-time'],
    ['midnight', { 'opensAt-time': 'midnight' }, 'opensAt-time'],
    ['a name of 121 characters', { nameEn: 'x'.repeat(121) }, 'nameEn'],
    ['a name with NUL', { nameCy: 'a\0b' }, 'nameCy'],
    ['no places at all', { places: '0' }, 'places'],
    ['half a place', { places: '1.5' }, 'places'],
    ['a form that is not there', { form: '9@joined-up-care-team' }, 'form'],
    ['a form in disguise', { form: 'x@' }, 'form'],
  ])('is refused with %s', async (_, changes, anchor) => {
    expect(await refused(changes as Record<string, string>)).toContain(`href="#${anchor}"`);
  });
});

describe('a form that is not ours', () => {
  it.each([
    ['without a token', { 'form-token': '' }],
    ['with a token that was changed', { 'form-token': 'aaaa.9999999999999.bbbb' }],
  ])('changes nothing %s, and what was typed is kept', async (_, changes) => {
    expect(await refused(changes, 403)).toContain('value="Rownd 4, 2028"');
  });

  it('changes nothing with the token of another sign-in, or an old one', async () => {
    const other = aDesk();
    await other.signIn('someone@example.org');
    const theirs = hidden(await (await other.open(path)).text(), 'form-token');
    await refused({ 'form-token': theirs }, 403);
    const late = aDesk();
    late.clock.now = new Date(Date.now() + 13 * 3_600_000);
    await late.signIn();
    expect((await late.send(path, { ...filled, ...tokens })).status).toBe(403);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s even with everything in it', async (_, headers) => {
    const before = await roundCount();
    const response = await desk.send(path, { ...filled, ...tokens }, headers);
    expect([response.status, await roundCount()]).toEqual([403, before]);
  });

  it('answers 404 for a programme that is not there', async () => {
    expect((await desk.open('/console/programmes/nothing/rounds/new')).status).toBe(404);
    expect((await desk.send('/console/programmes/nothing/rounds/new', { ...filled, ...tokens })).status).toBe(404);
  });
});

describe('the form that applicants fill in', () => {
  const chosen = async (of = 'joined-up-care') => {
    const page = await (await desk.open(`/console/programmes/${of}/rounds/new`)).text();
    const select = /<select[^>]*id="form"[^]*?<\/select>/.exec(page)?.[0] ?? '';
    return [...select.matchAll(/<option value="([^"]*)"[^>]* selected/g)].map(([, value]) => value);
  };

  it('begins as that of the latest round, in the version published last', async () => {
    expect(await chosen()).toEqual(['1@joined-up-care-team']);
    const copy = (id: string, version: number, day: string) =>
      env.DB.prepare(
        `INSERT INTO forms (id, version, definition, published_at)
        SELECT ?, ?, definition, ? FROM forms WHERE id = 'joined-up-care-team' AND version = 1`,
      )
        .bind(id, version, day)
        .run();
    await copy('joined-up-care-team', 2, '2020-01-01T00:00:00.000Z');
    await copy('another-form', 3, '2040-01-01T00:00:00.000Z');
    expect(await chosen()).toEqual(['2@joined-up-care-team']);
    const later = { 'opensAt-day': '2028-04-07', form: '3@another-form' };
    expect((await send(later)).status).toBe(303);
    expect(await chosen()).toEqual(['3@another-form']);
  });

  it('begins as none for a programme that has had no round', async () => {
    await env.DB.prepare(
      `INSERT INTO programmes SELECT 'prg_' || printf('%032d', 7), 'new-programme', name, summary, description, eligibility,
        offer, nations, run_by, contact_email, created_at FROM programmes WHERE slug = 'joined-up-care'`,
    ).run();
    expect(await chosen('new-programme')).toEqual([]);
  });
});

describe('the check of who can apply', () => {
  const checkIn = (page: string) =>
    (/<textarea[^>]*id="eligibility"[^>]*>\n([^]*?)<\/textarea>/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');

  it('begins as that of the latest round, and is stored as it was changed', async () => {
    const text = checkIn(await (await desk.open(path)).text())
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    const check = JSON.parse(text) as { questions: { id: string }[]; rules: unknown[] };
    expect(check.questions.map(({ id }) => id)).toContain('nation');
    const response = await send({ eligibility: JSON.stringify({ ...check, rules: [] }) });
    expect(response.status).toBe(303);
    const id = /rnd_[0-9a-z]+/.exec(response.headers.get('location') ?? '')?.[0] ?? '';
    expect(JSON.parse(String((await stored(id))?.['eligibility']))).toEqual({ ...check, rules: [] });
  });

  it('may be none', async () => {
    const response = await send({ eligibility: '' });
    const id = /rnd_[0-9a-z]+/.exec(response.headers.get('location') ?? '')?.[0] ?? '';
    expect((await stored(id))?.['eligibility']).toBeNull();
  });

  it.each([
    ['no JSON', '{\n"questions": [,]}', 'look at line 2'],
    ['not a check', '{"questions": []}', 'In the check, '],
    [
      'a rule on a question that is not there',
      JSON.stringify({
        questions: [{ id: 'size', type: 'number', label: { en: 'Size', cy: 'Maint' } }],
        rules: [{ when: { question: 'nation', is: 'wales' }, outcome: 'no', reason: { en: 'No', cy: 'Na' } }],
        otherwise: { outcome: 'yes', reason: { en: 'Yes', cy: 'Ie' } },
      }),
      'Rule 1: question “nation” is not in the check',
    ],
  ])('comes back with what is wrong when it is %s', async (_, eligibility, message) => {
    const page = await refused({ eligibility });
    expect(page).toContain('href="#eligibility"');
    expect(page).toContain(message);
    expect(checkIn(page)).toBe(eligibility.trim());
  });
});
