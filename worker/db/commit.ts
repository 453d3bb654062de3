// The only write: one D1 batch of statements and the events that tell of them. All of it happens, or nothing.
// D1 has no interactive transactions, so what must hold is stated as an expectation inside the batch.
import type { D1Database, D1Result } from '@cloudflare/workers-types';
import type { NewEvent } from '../events/event.ts';
import type { Source } from '../env.ts';
import { raiseRevision } from './public-read.ts';
import { type Statement, statement } from './statement.ts';

export interface Change {
  /** What must hold at the moment of commit, and the code to fail with when it does not. */
  expectations?: readonly Statement[];
  statements: readonly Statement[];
  events?: readonly NewEvent[];
  /** Whether it changes what anyone may read: the revision rises in the same batch, and `Context.commit` tells the cache. */
  publicContent?: boolean;
}

/** A batch that was undone: an expectation's code, or `unique:` and the column of a key that was taken. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Runs the change. Throws `CommitRefused` when a constraint decided against it; nothing is stored then. */
export async function commit(db: D1Database, source: Source, change: Change): Promise<D1Result[]> {
  const all = [...(change.expectations ?? []), ...change.statements];
  if (change.publicContent) all.push(raiseRevision());
  if (change.events?.length) all.push(appendEvents(change.events, source));
  // D1 refuses an empty batch.
  if (all.length === 0) return [];
  try {
    return await db.batch(all.map(({ sql, params }) => db.prepare(sql).bind(...params)));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/**
 * States what must hold: `fault` is an SQL expression over `from` that gives a code when something is wrong and NULL
 * when all is well. The code becomes that of `CommitRefused`.
 */
export const expectNone = (fault: string, from: string, ...params: Statement['params']): Statement =>
  statement(
    `INSERT INTO expectations (code) SELECT fault FROM (SELECT ${fault} AS fault FROM ${from}) WHERE fault IS NOT NULL`,
    ...params,
  );

function appendEvents(events: readonly NewEvent[], source: Source): Statement {
  const at = source.now().toISOString();
  const rows = events.map((event) => ({ id: source.newId('evt'), at, ...event }));
  return statement(
    `INSERT INTO events (id, type, at, actor, subject, data)
     SELECT value ->> 'id', value ->> 'type', value ->> 'at', value ->> 'actor', value ->> 'subject', json(value -> 'data')
     FROM json_each(?)`,
    JSON.stringify(rows),
  );
}

function refusalOf(error: unknown): CommitRefused | null {
  const message = error instanceof Error ? error.message : '';
  const expectation = /expectation:([a-z-]+)/.exec(message)?.[1];
  if (expectation) return new CommitRefused(expectation);
  const column = /UNIQUE constraint failed: ([a-z_]+\.[a-z_]+)/.exec(message)?.[1];
  return column ? new CommitRefused(`unique:${column}`) : null;
}
