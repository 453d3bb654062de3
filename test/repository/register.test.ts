// The organisation register as committed: the SQL is run by SQLite itself, on bare tables with the columns it names.
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';

type Row = Record<string, SQLOutputValue>;

const sql = readFileSync(new URL('../../migrations/0002_register.sql', import.meta.url), 'utf8');
const statements = sql.split(/;\n/).filter((part) => /^INSERT /m.test(part));
const database = new DatabaseSync(':memory:');
const rows = (query: string): Row[] => database.prepare(query).all();
const count = (from: string) => Number(rows(`SELECT count(*) AS n FROM ${from}`)[0]?.['n']);
const organisation = (code: string) => rows(`SELECT * FROM organisations WHERE code = '${code}'`)[0];

beforeAll(() => {
  for (const [, table, columns] of sql.matchAll(/^INSERT INTO (\w+)\s+\(([^)]+)\)/gm)) {
    database.exec(`CREATE TABLE IF NOT EXISTS ${table} (${columns})`);
  }
  database.exec(sql);
});

describe('the register migration', () => {
  it('holds 508 organisations, 16 successions and 3 former codes', () => {
    expect(count('organisations')).toBe(508);
    expect(count('organisation_successions')).toBe(16);
    expect(count('organisation_aliases')).toBe(3);
  });

  it('keeps each statement under the 100 kB that D1 allows', () => {
    expect(statements).toHaveLength(14);
    for (const statement of statements) expect(Buffer.byteLength(statement)).toBeLessThan(100_000);
  });

  it('has no quote or semicolon in a comment, for the tools that cut SQL into statements', () => {
    expect(sql.split('\n').filter((line) => line.startsWith('--') && /['"`;]/.test(line))).toEqual([]);
  });

  it('states the licences and whom to credit', () => {
    expect(sql).toContain('Open Government Licence v3.0');
    expect(sql).toContain('CC BY 4.0');
    expect(sql).toContain('mySociety');
  });
});

describe('an organisation of the register', () => {
  it('has a code of its own that fits the contract', () => {
    expect(rows('SELECT code FROM organisations GROUP BY code HAVING count(*) > 1')).toEqual([]);
    for (const { code } of rows('SELECT code FROM organisations')) expect(code).toMatch(/^[A-Za-z0-9-]{1,40}$/);
  });

  it('shares neither its ODS code nor its ONS code with another', () => {
    for (const column of ['ods_code', 'ons_code']) {
      const shared = `SELECT ${column} FROM organisations GROUP BY ${column} HAVING count(*) > 1 AND ${column} NOT NULL`;
      expect(rows(shared)).toEqual([]);
    }
  });

  it('has a name with no stray spaces, a kind, a source and one of the four nations', () => {
    for (const row of rows('SELECT * FROM organisations')) {
      expect(row['name']).toMatch(/^\S+( \S+)*$/);
      expect(row['kind']).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(row['source']).toMatch(/\S/);
      expect(['england', 'scotland', 'wales', 'northern-ireland']).toContain(row['nation']);
    }
  });

  it('has no empty text where nothing is known', () => {
    for (const row of rows('SELECT * FROM organisations')) expect(Object.values(row)).not.toContain('');
  });

  it('has real days for its first and last day, in order', () => {
    const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
    for (const { valid_from: from, valid_to: to } of rows('SELECT valid_from, valid_to FROM organisations')) {
      if (from !== null) expect(from).toMatch(day);
      if (to !== null) expect(to).toMatch(day);
      if (from !== null && to !== null) expect(String(from) < String(to)).toBe(true);
    }
  });

  it('has the nation that its ONS code says', () => {
    const letters: Record<string, string> = { england: 'E', scotland: 'S', wales: 'W', 'northern-ireland': 'N' };
    for (const { nation, ons_code: code } of rows(
      'SELECT nation, ons_code FROM organisations WHERE ons_code NOT NULL',
    )) {
      expect(String(code)).toMatch(new RegExp(`^${letters[String(nation)]}\\d{8}$`));
    }
  });

  it('has a Welsh name if it works in Wales', () => {
    expect(count("organisations WHERE nation = 'wales'")).toBe(34);
    expect(count("organisations WHERE nation = 'wales' AND name_cy IS NULL")).toBe(0);
    expect(organisation('7A4')).toMatchObject({ name_cy: "Bwrdd Iechyd Prifysgol Caerdydd a'r Fro" });
    expect(organisation('W06000001')).toMatchObject({ name_cy: 'Cyngor Sir Ynys Môn' });
  });

  it('may have an ODS code of five characters', () => {
    const five = rows('SELECT code FROM organisations WHERE length(ods_code) = 5 ORDER BY code').map(
      (row) => row['code'],
    );
    expect(five).toEqual(['D7T5G', 'S0E4D', 'S1Y5D', 'S9B9J', 'T6Y0W', 'Z9B2Z']);
  });

  it('keeps apostrophes and commas of its name', () => {
    expect(organisation('E07000146')).toMatchObject({ name: "Borough Council of King's Lynn and West Norfolk" });
    expect(organisation('N09000010')).toMatchObject({ name: 'Newry, Mourne and Down District Council' });
  });
});

describe('what became of an organisation', () => {
  it('joins two different bodies of the register', () => {
    const lost =
      'predecessor NOT IN (SELECT code FROM organisations) OR successor NOT IN (SELECT code FROM organisations)';
    expect(rows(`SELECT * FROM organisation_successions WHERE ${lost} OR predecessor = successor`)).toEqual([]);
  });

  it('starts on the day after the last day of the predecessor', () => {
    const gap = "date(p.valid_to, '+1 day') IS NOT s.on_date";
    const late = 'SELECT * FROM organisation_successions s JOIN organisations p ON p.code = s.predecessor WHERE ';
    expect(rows(late + gap)).toEqual([]);
  });

  it('is known for each of the 12 abolished boards', () => {
    expect(count('organisations WHERE valid_to NOT NULL')).toBe(12);
    const known = 'code IN (SELECT predecessor FROM organisation_successions)';
    expect(count(`organisations WHERE valid_to NOT NULL AND ${known}`)).toBe(12);
  });

  it('may be several bodies, so that a person has to choose', () => {
    const after = "SELECT successor, how FROM organisation_successions WHERE predecessor = 'QNQ' ORDER BY successor";
    expect(rows(after).map((row) => [row['successor'], row['how']])).toEqual([
      ['QRL', 'boundary'],
      ['S0E4D', 'split'],
      ['S9B9J', 'split'],
    ]);
  });

  it('is a merger, a split or a boundary change', () => {
    const kinds = rows('SELECT DISTINCT how FROM organisation_successions ORDER BY how').map((row) => row['how']);
    expect(kinds).toEqual(['boundary', 'merger', 'split']);
  });
});

describe('a former code', () => {
  it('leads to a body that still exists and is not the code of another', () => {
    for (const { alias, code } of rows('SELECT alias, code FROM organisation_aliases')) {
      expect(organisation(String(code))).toMatchObject({ valid_to: null });
      expect(count(`organisations WHERE '${alias}' IN (code, ods_code, ons_code)`)).toBe(0);
    }
  });
});
