// Equality questions over HTTP and on the hosted pages: counted once, and never to be joined with an application.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { aVisitor, rightFields } from '../pages/visitor.ts';
import { aProgramme, day, type World } from '../world.ts';
import { equalityQuestions } from './questions.ts';

let world: World;
beforeAll(async () => {
  world = await aProgramme().withMonitoring(equalityQuestions).begin();
});

const path = (of = world) => `/v1/rounds/${of.round.id}/monitoring`;
const give = (answers: unknown, key: string = crypto.randomUUID(), of = world) =>
  of.call<{ code?: string }>('POST', path(of), { answers }, { 'idempotency-key': key });
const counts = async (of = world) => {
  const { results } = await env.DB.prepare('SELECT question, value, count FROM monitoring_counts WHERE round_id = ?')
    .bind(of.round.id)
    .all<{ question: string; value: string; count: number }>();
  return Object.fromEntries(results.map(({ question, value, count }) => [`${question}:${value}`, count]));
};
const everything = async () => {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'organisation_search*'",
  ).all<{ name: string }>();
  const tables = results.map(async ({ name }) => [
    name,
    (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results,
  ]);
  return Object.fromEntries((await Promise.all(tables)) as [string, unknown[]][]);
};

describe('answers to equality questions', () => {
  it('are counted by question, and people once', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    const { status, body } = await give({ age: 'old', langs: ['cy', 'en'] }, undefined, of);
    expect([status, body]).toEqual([202, { accepted: true }]);
    await give({ langs: ['cy'] }, undefined, of);
    expect(await counts(of)).toEqual({ ':': 2, 'age:old': 1, 'langs:cy': 2, 'langs:en': 1 });
  });

  it('are counted once however often they are sent, at once or one after the other', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    const key = crypto.randomUUID();
    const sent = await Promise.all(Array.from({ length: 64 }, () => give({ age: 'old' }, key, of)));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([202]));
    expect((await give({ age: 'young' }, key, of)).status).toBe(202);
    expect(await counts(of)).toEqual({ ':': 1, 'age:old': 1 });
    await Promise.all(Array.from({ length: 64 }, () => give({ age: 'young' }, undefined, of)));
    expect(await counts(of)).toEqual({ ':': 65, 'age:old': 1, 'age:young': 64 });
  });

  it('leave behind numbers alone: no moment, no order, no event, no stored answer, nothing of an application', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    const me = await (await of.anApplicant()).answerAll();
    await me.submit();
    await of.settled();
    const before = await everything();
    const token = { authorization: `Bearer ${me.token}`, origin: 'https://partner.example' };
    await of.call('POST', path(of), { answers: { age: 'old' } }, { ...token, 'idempotency-key': crypto.randomUUID() });
    await of.settled();
    const after = await everything();
    const changed = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
    expect(changed.toSorted()).toEqual(['monitoring_counts', 'monitoring_receipts']);
    const text = JSON.stringify([after['monitoring_counts'], after['monitoring_receipts']]);
    expect(text).not.toContain(me.id);
    expect(text).not.toMatch(/\d\d:\d\d/);
    const { results } = await env.DB.prepare(
      "SELECT sql FROM sqlite_master WHERE name LIKE 'monitoring%' AND type = 'table'",
    ).all<{ sql: string }>();
    // A table with row ids would keep the order of writing.
    for (const { sql } of results) expect(sql).toContain('WITHOUT ROWID');
  });

  it('are as many rows as there are options chosen, in whatever order people answered', async () => {
    const people = [{ age: 'old', langs: ['en'] }, { age: 'young' }, { age: 'old', langs: ['cy', 'other'] }];
    const worlds = [await aProgramme().withMonitoring(equalityQuestions).begin()];
    worlds.push(await aProgramme().withMonitoring(equalityQuestions).begin());
    for (const answers of people) await give(answers, undefined, worlds[0]);
    for (const answers of people.toReversed()) await give(answers, undefined, worlds[1]);
    expect(await counts(worlds[1])).toEqual(await counts(worlds[0]));
  });

  it('count nobody when none is given, and nothing when one is wrong', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    expect((await give({}, undefined, of)).status).toBe(202);
    for (const wrong of [{ age: 'ancient' }, { langs: ['en', 'cy', 'other'] }, { name: 'Siân' }, { age: ['old'] }]) {
      const { status, body } = await give(wrong, undefined, of);
      expect([status, body.code]).toEqual([422, 'answers-invalid']);
    }
    expect((await of.call('POST', path(of), { answers: {} })).body).toMatchObject({ code: 'idempotency-key-missing' });
    expect(await counts(of)).toEqual({});
  });

  it('are taken from the opening until a day after the closing, of rounds that ask', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).withOpenRound(day).begin();
    of.pass(2 * day - 1);
    expect((await give({ age: 'old' }, undefined, of)).status).toBe(202);
    of.pass(1);
    expect((await give({ age: 'old' }, undefined, of)).body.code).toBe('round-not-open');
    const silent = await aProgramme().begin();
    expect((await give({ age: 'old' }, undefined, silent)).body.code).toBe('not-found');
    expect((await silent.call('GET', path(silent))).status).toBe(404);
    expect((await of.call('GET', path(of))).body).toEqual(equalityQuestions);
  });

  it('are told to staff once all are in, in numbers that name nobody', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).withOpenRound(day).begin();
    for (let at = 0; at < 12; at++) await give({ age: at ? 'old' : 'young' }, undefined, of);
    const read = () => of.asStaff<object>('GET', `/rounds/${of.round.id}/monitoring`);
    expect((await read()).body).toMatchObject({ answered: null, questions: [] });
    const screen = async () => {
      const visitor = aVisitor(of);
      await visitor.post('/console/sign-in', { email: 'organiser@example.org', return: '/console' });
      return (await visitor.get(`/console/rounds/${of.round.id}/monitoring`)).html;
    };
    expect(await screen()).toContain('The numbers can be read from');
    of.pass(2 * day);
    expect((await read()).body).toMatchObject({
      answered: 10,
      questions: [
        {
          id: 'age',
          options: [
            { value: 'young', count: null },
            { value: 'old', count: 10 },
          ],
        },
        { id: 'langs' },
      ],
    });
    expect(await screen()).toMatch(/It is young[\s\S]*Fewer than 5[\s\S]*It is old[\s\S]*10/);
  });

  it('are gone two years after the round has ended, and receipts after two days', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    await give({ age: 'old' }, undefined, of);
    const receipts = () => env.DB.prepare('SELECT count(*) AS n FROM monitoring_receipts').first<number>('n');
    const had = await receipts();
    expect(had).toBeGreaterThan(0);
    await of.tick();
    expect(await receipts()).toBe(had);
    of.pass(6 * day);
    await of.tick();
    expect(await receipts()).toBe(0);
    expect(await counts(of)).toEqual({ ':': 1, 'age:old': 1 });
    of.setClock(of.round.endsAt);
    of.pass(732 * day);
    await of.tick();
    expect(await counts(of)).toEqual({});
  });
});

describe.each([
  { prefix: '', open: 'Answer the equality questions', before: 'You do not have to answer', thanks: 'Thank you' },
  { prefix: '/cy', open: 'Ateb y cwestiynau cydraddoldeb', before: 'Nid oes rhaid i chi ateb', thanks: 'Diolch' },
])('the hosted pages under "$prefix"', ({ prefix, open, before, thanks }) => {
  it('lead from the confirmation to the questions, count once, and thank', async () => {
    const of = await aProgramme().withMonitoring(equalityQuestions).begin();
    const visitor = aVisitor(of);
    const address = await visitor.start(prefix);
    for (const [page, fields] of rightFields) await visitor.answer(`${address}/${page}`, fields);
    await visitor.answer(`${address}/check`, {});
    const sent = await visitor.get(`${address}/sent`);
    expect(sent.html).toContain(open);
    const questions = `${prefix}/rounds/${of.round.id}/equality`;
    expect(sent.html).toContain(`href="${questions}"`);

    const anyone = aVisitor(of);
    const page = await anyone.get(questions);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.html).not.toContain('app_');
    const [explained, asked] = [page.html.indexOf(before), page.html.indexOf('<fieldset')];
    expect([explained > 0, explained < asked]).toEqual([true, true]);
    const once = /name="_once" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const wrong = await anyone.post(questions, [
      ['_once', once],
      ...['en', 'cy', 'other'].map((value) => ['langs', value]),
    ]);
    expect([wrong.status, wrong.html.includes('as-problems')]).toEqual([422, true]);
    const switched = await anyone.post(questions, { _once: once, age: 'old', _switch: 'en' });
    expect(switched.html).toMatch(/value="old"[^>]*checked/);
    for (let times = 0; times < 3; times++) {
      const { status, location } = await anyone.post(questions, { _once: once, age: 'old' });
      expect([status, location]).toEqual([303, `${questions}/thanks`]);
    }
    expect((await anyone.get(`${questions}/thanks`)).html).toContain(thanks);
    expect(anyone.jar.size).toBe(0);
    expect(await counts(of)).toEqual({ ':': 1, 'age:old': 1 });
  });

  it('say nothing of questions where a round asks none', async () => {
    const of = await aProgramme().begin();
    expect((await aVisitor(of).get(`${prefix}/rounds/${of.round.id}/equality`)).status).toBe(404);
  });
});
