// On which day a body exists is asked of the clock in London: in summer a day begins an hour before that of UTC.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Organisation } from '../../../sdk/types.ts';
import { aProgramme, type World } from '../world.ts';

beforeAll(async () => {
  const insert = env.DB.prepare(
    `INSERT INTO organisations (code, name, kind, nation, valid_from, valid_to, source)
      VALUES (?, ?, 'board', 'england', ?, ?, 'test')`,
  );
  await env.DB.batch([
    insert.bind('AAA1', 'Aardvark Board, the old', null, '2027-06-30'),
    insert.bind('AAA2', 'Aardvark Board, the new', '2027-07-01', null),
  ]);
});

/** The bodies that exist, by each read of the register. */
async function existing(world: World) {
  const get = async <T>(query: string) => (await world.call<T>('GET', `/v1/organisations${query}`)).body;
  const codes = async (query: string) =>
    (await get<{ items: Organisation[] }>(query)).items.filter(({ current }) => current).map(({ code }) => code);
  const shown = await Promise.all(['AAA1', 'AAA2'].map((code) => get<Organisation>(`/${code}`)));
  return {
    shown: shown.filter(({ current }) => current).map(({ code }) => code),
    found: await codes('?q=aardvark'),
    filtered: await codes('?q=aardvark&current=true'),
    listed: (await codes('?current=true')).filter((code) => code.startsWith('AAA')),
  };
}

describe('at midnight in London', () => {
  it.each([
    ['a minute before, the old body is there', '2027-06-30T22:59:00.000Z', 'AAA1'],
    ['the new one is, while it is yesterday by UTC', '2027-06-30T23:00:00.000Z', 'AAA2'],
  ])('%s', async (_, now, code) => {
    const only = [code];
    expect(await existing(await aProgramme().at(now).begin())).toEqual({
      shown: only,
      found: only,
      filtered: only,
      listed: only,
    });
  });
});
