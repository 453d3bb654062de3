// Changes the database under the running Worker, for states that only time brings: a round that has closed, a programme
// between two rounds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inject } from 'vitest';

/** Runs one statement with its values. */
export function change(statement: string, ...values: string[]): void {
  const databases = join(inject('folder'), 'state', 'v3', 'd1', 'miniflare-D1DatabaseObject');
  const file = readdirSync(databases).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  if (!file) throw new Error(`There is no database in ${databases}.`);
  const database = new DatabaseSync(join(databases, file), { timeout: 5000 });
  database.prepare(statement).run(...values);
  database.close();
}
