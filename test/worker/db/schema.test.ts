import { env } from 'cloudflare:workers';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { classified } from '../../../worker/db/tables.ts';

const tables = classified.map(({ table }) => getTableConfig(table));

describe('the migrated database', () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    'has %s as the code declares it',
    async (name, table) => {
      const { results } = await env.DB.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
        .bind(name)
        .all();
      const declared = table.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: column.notNull || column.primary ? 1 : 0,
      }));
      const found = results.map(({ name, type, notnull, pk }) => ({ name, type, notnull: notnull || pk ? 1 : 0 }));
      expect(found.toSorted(byName)).toEqual(declared.toSorted(byName));
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))('has the indexes of %s', async (name, table) => {
    const { results } = await env.DB.prepare("SELECT name FROM pragma_index_list(?) WHERE origin = 'c'")
      .bind(name)
      .all<{ name: string }>();
    expect(results.map((row) => row.name).toSorted()).toEqual(
      table.indexes.map((index) => index.config.name).toSorted(),
    );
  });

  it('has no table that the code does not declare', async () => {
    const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{
      name: string;
    }>();
    const known = new Set(tables.map(({ name }) => name));
    const unknown = results
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !/^(sqlite_|_cf_|d1_|organisation_search)/.test(name));
    expect(unknown).toEqual([]);
  });

  it('undoes a whole batch when an expectation does not hold', async () => {
    const batch = env.DB.batch([
      env.DB.prepare("INSERT INTO counters (name, value) VALUES ('half', 1)"),
      env.DB.prepare("INSERT INTO expectations (code) VALUES ('not-so')"),
    ]);
    await expect(batch).rejects.toThrow('expectation:not-so');
    expect(await env.DB.prepare("SELECT 1 FROM counters WHERE name = 'half'").first()).toBeNull();
  });

  it('keeps the event log append-only and published forms as they are', async () => {
    await env.DB.prepare(
      "INSERT INTO events (id, type, at, actor, subject, data) VALUES ('e', 't', 'a', 'x', 's', '{}')",
    ).run();
    await expect(env.DB.prepare("UPDATE events SET type = 'other'").run()).rejects.toThrow('append-only');
    await expect(env.DB.prepare('DELETE FROM events').run()).rejects.toThrow('append-only');
    await env.DB.prepare(
      "INSERT INTO forms (id, version, definition, published_at) VALUES ('f', 1, '{}', 'now')",
    ).run();
    await expect(env.DB.prepare("UPDATE forms SET definition = '[]'").run()).rejects.toThrow('never changes');
  });
});

const byName = (a: { name: unknown }, b: { name: unknown }) => String(a.name).localeCompare(String(b.name));
