// What an isolate makes once for each database, and keeps as long as the database is there.
import type { D1Database } from '@cloudflare/workers-types';

/** Gives what `make` makes of a database: made when it is first asked for. */
export function perDatabase<T>(make: (db: D1Database) => T): (db: D1Database) => T {
  const made = new WeakMap<D1Database, { value: T }>();
  return (db) => {
    let found = made.get(db);
    if (!found) made.set(db, (found = { value: make(db) }));
    return found.value;
  };
}
