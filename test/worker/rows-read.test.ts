// What lists cost: the rows that D1 reads for a page, which is what it bills, are the same at 1,000 rows and at 100,000.
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { signInCookie } from '../../worker/access/local-sign-in.ts';
import { settingsOf } from '../../worker/env.ts';
import type { Context } from '../../worker/http/context.ts';
import { fill, fillApplications } from './many.ts';
import { aProgramme, type World } from './world.ts';

let world: World;
let cookie: string;
const few: Record<string, number> = {};

/** A page of each list, by what it is called here. */
const lists = () => ({
  'the applications of a round': `/v1/staff/rounds/${world.round.id}/applications`,
  'the drafts of a round': `/v1/staff/rounds/${world.round.id}/applications?state=draft`,
  'the submitted ones, from a cursor on': `/v1/staff/rounds/${world.round.id}/applications?state=submitted&limit=20&cursor=${cursor('app_00000000000000000000000000000500')}`,
  'the application of a reference': `/v1/staff/rounds/${world.round.id}/applications?reference=${reference}`,
  'the application of a reference that none has': `/v1/staff/rounds/${world.round.id}/applications?reference=${unused}`,
  'the programmes': '/v1/programmes',
  'the open programmes': '/v1/programmes?phase=open',
  'the programmes, from a cursor on': `/v1/programmes?cursor=${cursor('many-000300')}`,
  'the topics': '/v1/topics',
  'the topics, from a cursor on': `/v1/topics?cursor=${cursor('topic-000300')}`,
  'the organisations': '/v1/organisations',
  'the organisations of Scotland, of which there are none near': '/v1/organisations?nation=scotland&current=true',
  'the organisations, from a cursor on': `/v1/organisations?cursor=${cursor('Aardvark Care Board 000300', 'MANY000300')}`,
  'the organisations that match a word which all have': '/v1/organisations?q=aardvark',
  'the organisations that match a code': '/v1/organisations?q=MANY000400',
});

const cursor = (...key: string[]) =>
  btoa(JSON.stringify(key)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const [reference, unused] = ['ALS-7K3M-9PX9', 'ALS-7K3M-9PCC'];

async function fillAll(from: number, to: number) {
  for (const table of ['topics', 'programmes', 'rounds', 'organisations'] as const) await fill(env.DB, table, from, to);
  await fillApplications(env.DB, world.round, from, to);
}

async function costs(): Promise<Record<string, number>> {
  const read: Record<string, number> = {};
  for (const [name, path] of Object.entries(lists())) {
    world.pass(120_000); // past every cache
    const { rowsRead, result } = await world.measure(() => world.call('GET', path, undefined, { cookie }));
    expect([name, result.status]).toEqual([name, 200]);
    read[name] = rowsRead;
  }
  return read;
}

beforeAll(async () => {
  world = await aProgramme().withOpenRound().begin();
  const request = new Request('http://localhost:8787');
  const context = { request, settings: settingsOf(world.bindings), source: world.source } as Context;
  cookie = (await signInCookie(context, 'staff.person@example.org')).split(';')[0]!;
  await fillAll(1, 1_000);
  await env.DB.prepare('UPDATE applications SET reference = ? WHERE id = ?')
    .bind(reference, 'app_00000000000000000000000000000501')
    .run();
  Object.assign(few, await costs());
  await fillAll(1_001, 100_000);
});

it('does not depend on how many rows a table has', async () => {
  expect(await costs()).toEqual(few);
});

it('stays within what each list looks at', () => {
  const most = Object.entries({
    // A row of the register for each that was submitted.
    application: 45,
    submitted: 45,
    reference: 4,
    topics: 45,
    programmes: 510,
    organisations: 620,
    match: 1_600,
  });
  const mostFor = (name: string) => most.findLast(([word]) => name.includes(word))?.[1];
  const over = Object.entries(few).filter(([name, rows]) => rows > (mostFor(name) ?? 25));
  expect(over).toEqual([]);
  expect(Math.min(...Object.values(few))).toBeGreaterThan(0);
});
