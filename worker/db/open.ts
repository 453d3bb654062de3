// The database as reads see it: queries built once by drizzle and prepared once for each database of an isolate.
// Building a query costs several times what running a prepared one does.
import type { D1Database } from '@cloudflare/workers-types';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';
import { perDatabase } from './per-database.ts';

export type Orm = DrizzleD1Database;

/** drizzle over a D1 binding, made once. */
export const open = perDatabase<Orm>((d1) => drizzle(d1 as never));

/** A prepared read: give it the database, get the query to run with its values. */
export const prepared = <Q>(build: (orm: Orm) => Q): ((d1: D1Database) => Q) => perDatabase((d1) => build(open(d1)));
