import { env, exports } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../.tools/generate/examples.ts';
import { createClient } from '../../../sdk/client.ts';
import { paginate } from '../../../sdk/paginate.ts';
import type { Organisation } from '../../../sdk/types.ts';
import { searchQuery } from '../../../worker/organisations/organisation.ts';

type Found = { items: Organisation[]; next: string | null };

async function search(parameters: Record<string, string>): Promise<Found> {
  const response = await exports.default.fetch(
    `http://localhost:8787/v1/organisations?${new URLSearchParams(parameters)}`,
  );
  expect(response.status).toBe(200);
  return (await response.json()) as Found;
}

const names = async (q: string) => (await search({ q, limit: '50' })).items.map(({ name }) => name);

it('has the organisation that the API reference shows', async () => {
  const code = examples['organisations.show']?.params?.code;
  const response = await exports.default.fetch(`http://localhost:8787/v1/organisations/${code}`);
  expect(response.status).toBe(200);
});

describe('searching the register', () => {
  it.each([
    ['the beginning of a name', 'birming', 'Birmingham'],
    ['any word of a name', 'belfast', 'Belfast Health and Social Care Trust'],
    ['words in any order', 'care belfast', 'Belfast Health and Social Care Trust'],
    ['a Welsh name', 'abertawe', 'Swansea'],
    ['a name without its accents', 'ynys mon', 'Isle of Anglesey'],
    ['a name with its accents', 'Ynys Môn', 'Isle of Anglesey'],
    ['capitals', 'SWANSEA', 'Swansea'],
    ['an apostrophe that the register has', "king's lynn", "King's Lynn"],
    ['no apostrophe where the register has one', 'kings lynn', "King's Lynn"],
    ['a letter that looks like one', 'kingʼs lynn', "King's Lynn"],
    ['letters of another width', 'ｋｉｎｇ', "King's Lynn"],
    ['a word with a soft hyphen in it', 'birming\u00adham', 'Birmingham'],
  ])('finds by %s', async (_, q, expected) => {
    expect((await names(q)).join('\n')).toContain(expected);
  });

  it('finds by code, by ONS code, by a former code and in lower case', async () => {
    for (const q of ['QRL', 'qrl', 'E54000067', 'E54000042'])
      expect((await search({ q })).items[0]?.code, q).toBe('QRL');
    expect((await search({ q: 'S1Y5D' })).items[0]?.code).toBe('S1Y5D');
  });

  it('answers nothing, not an error, to text without letters or digits', async () => {
    for (const q of [
      "'",
      '"',
      '*',
      '-',
      '%',
      '(',
      'AND',
      '^',
      'NEAR(',
      '\\',
      '"" OR ""',
      '🙂',
      'a-b',
      '20%',
      "O'Brien",
    ]) {
      expect((await search({ q })).next, q).toBeNull();
    }
  });

  it('shows existing bodies before abolished ones, which say what succeeded them', async () => {
    const { items } = await search({ q: 'integrated care board', limit: '100' });
    const current = items.map((item) => item.current);
    expect(current).toEqual(current.toSorted((a, b) => Number(b) - Number(a)));
    const frimley = (await search({ q: 'frimley' })).items.find(({ name }) => name.includes('Frimley'))!;
    expect(frimley.current).toBe(false);
    expect(frimley.succeededBy).toHaveLength(3);
    for (const successor of frimley.succeededBy)
      expect(successor).toMatchObject({ on: '2026-04-01', code: expect.any(String), name: expect.any(String) });
  });

  it('filters by nation and by whether a body exists', async () => {
    const welsh = await search({ q: 'health', nation: 'wales' });
    expect(welsh.items.length).toBeGreaterThan(5);
    expect(new Set(welsh.items.map(({ nation }) => nation))).toEqual(new Set(['wales']));
    expect((await search({ q: 'frimley', current: 'true' })).items).toEqual([]);
    expect((await search({ q: 'frimley', current: 'false' })).items).toHaveLength(1);
  });

  it('lists all 508 in order, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Found = await search({ limit: '100', ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(508);
    expect(new Set(seen).size).toBe(508);
  });

  it('lists all of one nation although pages look at a bounded number of rows', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Found = await search({ nation: 'northern-ireland', limit: '3', ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    const { count } = (await env.DB.prepare(
      "SELECT count(*) AS count FROM organisations WHERE nation = 'northern-ireland'",
    ).first<{ count: number }>())!;
    expect(seen).toHaveLength(count);
  });

  it('has one page: with a cursor it is refused, and how to mend that is said', async () => {
    const { next } = await search({ limit: '1' });
    const both = new URLSearchParams({ q: 'health', cursor: next! });
    const response = await exports.default.fetch(`http://localhost:8787/v1/organisations?${both}`);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { detail: string };
    expect(problem).toMatchObject({ code: 'invalid-query', issues: [{ path: ['cursor'], code: 'not-with-q' }] });
    expect(problem.detail).toContain('to search leave out cursor');
    expect((await search({ q: ' ', cursor: next!, limit: '3' })).items).toHaveLength(3);
  });

  it.each([
    ['health', 3],
    [' ', 508],
  ])('is gone through by the SDK to its end: “%s”', async (q, count) => {
    const client = createClient({
      baseUrl: 'http://localhost:8787',
      fetch: (...asked) => exports.default.fetch(...asked),
    });
    const seen = new Set<string>();
    const limit = q.trim() ? 3 : 100;
    for await (const { code } of paginate(client.organisations.list, { q, limit })) seen.add(code);
    expect(seen.size).toBe(count);
  });

  it('shows one body by its code or a former code, and 404 for none', async () => {
    const show = (code: string) => exports.default.fetch(`http://localhost:8787/v1/organisations/${code}`);
    expect(await (await show('QRL')).json()).toMatchObject({ code: 'QRL', current: true, nation: 'england' });
    expect(await (await show('E54000042')).json()).toMatchObject({ code: 'QRL' });
    expect((await show('NOPE')).status).toBe(404);
  });

  it('shows it by its code in capitals or not, with the code as the register spells it', async () => {
    const show = (code: string) => exports.default.fetch(`http://localhost:8787/v1/organisations/${code}`);
    for (const [asked, code] of [
      ['qrl', 'QRL'],
      ['e54000042', 'QRL'],
      ['NIR-Belfast', 'nir-belfast'],
    ] as const)
      expect(await (await show(asked)).json()).toMatchObject({ code });
  });

  it('has no code in mixed letters, and no two that differ in nothing else', async () => {
    const mixed = 'code NOT IN (upper(code), lower(code))';
    for (const odd of [
      `SELECT code FROM organisations WHERE ${mixed}`,
      `SELECT alias FROM organisation_aliases WHERE ${mixed.replaceAll('code', 'alias')}`,
      'SELECT upper(code) FROM organisations GROUP BY 1 HAVING count(*) > 1',
    ])
      expect((await env.DB.prepare(odd).all()).results, odd).toEqual([]);
  });

  it('finds a code in the index, whatever its letters', async () => {
    const { results } = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT code FROM organisations WHERE code IN (upper(?1), lower(?1))`,
    )
      .bind('qrl')
      .all<{ detail: string }>();
    expect(results.map(({ detail }) => detail).join()).toContain('SEARCH organisations USING');
  });
});

describe('the search query', () => {
  it('is accepted by FTS5 whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 })),
        async (typed) => {
          await env.DB.prepare('SELECT rowid FROM organisation_search WHERE organisation_search MATCH ? LIMIT 1')
            .bind(searchQuery(typed))
            .all();
        },
      ),
      { numRuns: 200 },
    );
  });
});
