// What applying asks of the database: few statements, one batch a write, and no more rows when there are more applications.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { type Ran } from '../counting-database.ts';
import { aJointWorld, leadAnswers } from '../sections/together.ts';
import { aProgramme, type World } from '../world.ts';

const begin = () => aProgramme().withOpenRound().begin();
const about = rightAnswers['about-you']!;

/** What the event log's subscribers write: they may be awake before the answer is out, and no request waits for them. */
const ofSubscribers = /\b(event_cursors|event_seals|messages|mailbox|links)\b/;

/** What the request itself asked: all of its batches, and what it wrote outside them. */
const writes = (ran: Ran[]) =>
  ran.filter(({ sql, batch }) => !ofSubscribers.test(sql) && (batch !== null || !/^\s*(SELECT|WITH)\b/i.test(sql)));

/** The numbers of its batches; null stands for what it wrote outside them. */
const batches = (ran: Ran[]) => [...new Set(writes(ran).map(({ batch }) => batch))];

/** Fills a round with drafts made of one that exists. */
const fill = (world: World, like: string, count: number) =>
  env.DB.prepare(
    `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers, pages_saved, version, created_at, updated_at)
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ?)
    SELECT printf('app_00000000000000000000%012d', at + (SELECT count(*) FROM applications)), round_id, state, locale, form_id, form_version, token_hash, data_key, answers,
      pages_saved, version, created_at, updated_at FROM n, applications WHERE id = ?`,
  )
    .bind(count, like)
    .run();

describe('starting', () => {
  const own = (ran: Ran[]) =>
    ran.filter(({ sql }) => !ofSubscribers.test(sql)).map(({ sql }) => /^\s*(SELECT|INSERT INTO "?\w+)/i.exec(sql)![1]);
  const batch = ['INSERT INTO expectations', 'insert into "applications', 'INSERT INTO counters', 'INSERT INTO events'];

  it('is one batch of five statements, and one read where this isolate has not seen the round', async () => {
    const world = await begin();
    const first = await world.measure(() => world.start());
    const next = await world.measure(() => world.start());
    expect(own(next.ran).toSorted()).toEqual([...batch, 'insert into "idempotency'].toSorted());
    expect(batches(next.ran)).toEqual([expect.any(Number)]);
    expect(own(first.ran)).toEqual(['select', ...own(next.ran)]);
  });
});

describe('saving a page', () => {
  it('is one read and one batch of two statements, and no read where the page before was saved', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    const words = (ran: Ran[]) => ran.map(({ sql }) => /^\s*(\w+)/.exec(sql)![1]!.toUpperCase());
    await world.measure(async () => (await world.anApplicant()).save('about-you', about));
    const first = await world.measure(() => me.save('about-you', about));
    expect(words(first.ran)).toEqual(['SELECT', 'INSERT', 'UPDATE']);
    const second = await world.measure(() => me.save('about-you', { name: 'Again' }));
    expect(words(second.ran)).toEqual(['INSERT', 'UPDATE']);
    for (const { ran } of [first, second]) expect(batches(ran)).toEqual([expect.any(Number)]);
  });

  it('appends no event and wakes nobody', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    await world.settled();
    await me.save('about-you', about);
    expect(await world.events(me.id)).toHaveLength(1);
  });
});

describe('submitting', () => {
  const first = (ran: Ran[]) =>
    ran.filter(({ sql }) => !ofSubscribers.test(sql)).map(({ sql }) => /^\s*(\w+ \w+ \w+)/.exec(sql)![1]);
  const expectation = 'INSERT INTO expectations';
  const batch = [
    'UPDATE applications SET',
    'INSERT INTO application_history',
    'INSERT INTO counters',
    'INSERT INTO events',
  ];

  it('is one batch of five statements, and no read where the page before was saved', async () => {
    const world = await begin();
    const me = await (await world.anApplicant()).answerAll();
    const { ran } = await world.measure(() => me.submit());
    expect(first(ran)).toEqual([expectation, ...batch]);
    expect(batches(ran)).toEqual([expect.any(Number)]);
  });

  it('is one batch of six on a form on which organisations can apply together', async () => {
    const world = await aJointWorld();
    const me = await (await world.anApplicant()).answerAll(leadAnswers);
    const { ran } = await world.measure(() => me.submit());
    expect(first(ran)).toEqual([expectation, expectation, ...batch]);
    expect(batches(ran)).toEqual([expect.any(Number)]);
  });
});

describe('the rows that are read', () => {
  it('do not grow with the number of applications', async () => {
    const world = await begin();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    const steps = {
      start: () => world.start(),
      show: () => me.show(),
      save: () => me.save('about-you', about),
      tick: () => world.tick(),
    };
    const cost = async () => {
      const costs: Record<string, number> = {};
      for (const [name, step] of Object.entries(steps))
        costs[name] = (await world.measure(async () => (await step(), world.settled()))).rowsRead;
      return costs;
    };
    await cost();
    const few = await cost();
    await fill(world, me.id, 3000);
    expect(await cost()).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThan(100);
  });
});
