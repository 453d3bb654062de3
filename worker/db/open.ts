// The database as reads see it: queries built once by drizzle and prepared once for each database of an isolate.
// Building a query costs several times what running a prepared one does.
import type { D1Database } from '@cloudflare/workers-types';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';

export type Orm = DrizzleD1Database;

const opened = new WeakMap<D1Database, Orm>();

/** drizzle over a D1 binding, made once. */
export function open(d1: D1Database): Orm {
  let orm = opened.get(d1);
  if (!orm) opened.set(d1, (orm = drizzle(d1 as never)));
  return orm;
}

/** A prepared read: give it the database, get the query to run with its values. */
export function prepared<Q>(build: (orm: Orm) => Q): (d1: D1Database) => Q {
  const known = new WeakMap<D1Database, Q>();
  return (d1) => {
    let query = known.get(d1);
    if (!query) known.set(d1, (query = build(open(d1))));
    return query;
  };
}
