// Reads of public content: one query that gives the content as JSON together with the revision that it was read at.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, type SQL, sql } from 'drizzle-orm';
import { prepared } from './open.ts';
import { revisions } from './table.ts';
import { type Statement, statement } from './statement.ts';

export interface PublicRead<T> {
  revision: number;
  /** Null when there is no such thing. */
  value: T | null;
}

/** A prepared public read. `query` is a scalar SQL expression that gives JSON, with placeholders for its values. */
export function publicRead<T>(query: SQL): (d1: D1Database, values: Record<string, unknown>) => Promise<PublicRead<T>> {
  const read = prepared((orm) =>
    orm
      .select({ revision: revisions.value, value: sql<string | null>`(${query})` })
      .from(revisions)
      .where(eq(revisions.name, 'public'))
      .prepare(),
  );
  return async (d1, values) => {
    const row = await read(d1).get(values);
    if (!row) throw new Error('The revision of public content is missing.');
    return { revision: row.revision, value: row.value === null ? null : (JSON.parse(row.value) as T) };
  };
}

/** Part of every batch that changes public content; commit.ts adds it where a change says that it does. */
export const raiseRevision = (): Statement => statement(`UPDATE revisions SET value = value + 1 WHERE name = 'public'`);
