// Reads of public content: one query that gives the content as JSON together with the revision that it was read at.
import type { D1Database } from '@cloudflare/workers-types';
import { perDatabase } from './per-database.ts';
import { type Bound, type Statement, statement } from './statement.ts';

export interface PublicRead<T> {
  revision: number;
  /** Null when there is no such thing. */
  value: T | null;
}

/**
 * A public read, prepared once for each database. `query` is a scalar SQL expression that gives JSON; `:name` stands where
 * the value of that name goes (NULL where there is none). Plain SQL, because these reads are what a cold start waits for.
 */
export function publicRead<T>(
  query: string,
): (d1: D1Database, values: Record<string, Bound | undefined>) => Promise<PublicRead<T>> {
  const names: string[] = [];
  const numbered = query.replace(/:([a-z]+)/gi, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `?${names.indexOf(name) + 1}`;
  });
  const read = perDatabase((d1) =>
    d1.prepare(`SELECT value AS revision, (${numbered}) AS value FROM revisions WHERE name = 'public'`),
  );
  return async (d1, values) => {
    const row = await read(d1)
      .bind(...names.map((name) => values[name] ?? null))
      .first<{ revision: number; value: string | null }>();
    if (!row) throw new Error('The revision of public content is missing.');
    return { revision: row.revision, value: row.value === null ? null : (JSON.parse(row.value) as T) };
  };
}

/** Part of every batch that changes public content; commit.ts adds it where a change says that it does. */
export const raiseRevision = (): Statement => statement(`UPDATE revisions SET value = value + 1 WHERE name = 'public'`);
