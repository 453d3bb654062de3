// A D1 that passes everything on and remembers what it was asked: statements, batches, and the rows that they read.
import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types';

/** One statement that ran. */
export interface Ran {
  sql: string;
  /** Rows read, as D1 bills them. */
  rowsRead: number;
  /** The number of its batch; null when it ran alone. */
  batch: number | null;
}

export interface CountingDatabase {
  db: D1Database;
  /** What has run so far, oldest first. */
  ran: Ran[];
  /** Does `act` once, right before the next batch that holds a statement like this one. */
  before(statement: RegExp, act: () => Promise<unknown>): void;
}

/** Wraps a database. */
export function counting(real: D1Database): CountingDatabase {
  const ran: Ran[] = [];
  const inner = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>();
  let batches = 0;
  let interruption: { statement: RegExp; act: () => Promise<unknown> } | undefined;

  const note = (sql: string, result: D1Result | undefined, batch: number | null) =>
    ran.push({ sql, rowsRead: result?.meta.rows_read ?? 0, batch });

  function wrap(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      async all() {
        const result = await statement.all();
        note(sql, result, null);
        return result;
      },
      async run() {
        const result = await statement.run();
        note(sql, result, null);
        return result;
      },
      async first(column?: string) {
        const result = await statement.all<Record<string, unknown>>();
        note(sql, result, null);
        const row = result.results[0];
        return row === undefined ? null : column ? row[column] : row;
      },
      // `raw` tells nothing of the rows read, so reads run once more to find out.
      async raw(options?: { columnNames: true }) {
        note(sql, /^\s*(select|with)\b/i.test(sql) ? await statement.all() : undefined, null);
        return options ? statement.raw(options) : statement.raw();
      },
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, { statement, sql });
    return wrapped;
  }

  const db = {
    prepare: (sql: string) => wrap(real.prepare(sql), sql),
    async batch(wrapped: D1PreparedStatement[]) {
      const batch = ++batches;
      const all = wrapped.map((one) => inner.get(one)!);
      if (interruption && all.some(({ sql }) => interruption!.statement.test(sql))) {
        const { act } = interruption;
        interruption = undefined;
        await act();
      }
      try {
        const results = await real.batch(all.map(({ statement }) => statement));
        for (const [at, { sql }] of all.entries()) note(sql, results[at], batch);
        return results;
      } catch (error) {
        for (const { sql } of all) note(sql, undefined, batch);
        throw error;
      }
    },
    exec: (sql: string) => real.exec(sql),
  } as unknown as D1Database;
  return { db, ran, before: (statement, act) => void (interruption = { statement, act }) };
}
