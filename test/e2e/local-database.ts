// Changes the database under the running Worker, for states that only time brings: a round that has closed, a programme
// between two rounds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inject } from 'vitest';
import type { Bound } from '../../worker/db/statement.ts';

/** Runs one statement with its values. */
export function change(statement: string, ...values: Bound[]): void {
  const databases = join(inject('folder'), 'state', 'v3', 'd1', 'miniflare-D1DatabaseObject');
  const file = readdirSync(databases).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  if (!file) throw new Error(`There is no database in ${databases}.`);
  const database = new DatabaseSync(join(databases, file), { timeout: 5000 });
  database.prepare(statement).run(...values);
  database.close();
}

/** Adds a programme like the demo's first, with its words and without a round. */
export const addWithoutRounds = (id: string, slug: string): void =>
  change(
    `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
    SELECT ?, ?, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at
    FROM programmes WHERE slug = 'joined-up-care'`,
    id,
    slug,
  );
