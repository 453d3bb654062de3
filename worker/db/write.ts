// Writes that the query builder makes: built once, filled in for each call. Building a query costs several times what
// running it does, and the builder is not loaded for requests that only read public content.
import { drizzle } from 'drizzle-orm/d1';
import { fillPlaceholders } from 'drizzle-orm/sql';
import type { Orm } from './open.ts';
import { bound, type Statement } from './statement.ts';

// Builds SQL only: it never reaches a database.
const builder: Orm = drizzle({} as never);

/** Builds a write once, with `sql.placeholder(name)` where values go; each call fills them in. */
export function write<V extends Record<string, unknown>>(
  build: (orm: Orm) => { toSQL(): { sql: string; params: unknown[] } },
): (values: V) => Statement {
  let built: { sql: string; params: unknown[] } | undefined;
  return (values) => {
    built ??= build(builder).toSQL();
    return { sql: built.sql, params: fillPlaceholders(built.params, values).map(bound) };
  };
}
