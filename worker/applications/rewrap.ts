// Finishes a rotation: wraps each record's key anew under the current key, a bounded number at a time, so that the old
// key can be taken away. What the keys encrypt is never touched.
import { rewrap } from '../crypto/keyring.ts';
import { commit } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';

/** The tables whose records have a key of their own; each has an index on the name of the key that wraps it. */
const tables = ['applications', 'access_links', 'subscriptions'] as const;
type Table = (typeof tables)[number];

/** How many keys one tick wraps anew. */
const batch = 100;

// One range below the current key's name and one above, each by the index on the name: <> would read every row.
const othersIn = (
  table: Table,
) => `SELECT id, data_key AS dataKey FROM ${table} WHERE substr(data_key, 1, instr(data_key, '.') - 1) < ?1
  UNION ALL SELECT id, data_key FROM ${table} WHERE substr(data_key, 1, instr(data_key, '.') - 1) > ?1 LIMIT ${batch}`;

/** Wraps what older keys hold, and says how many that were; 0 means that only the current key is in use. */
export async function rewrapKeys(works: Works): Promise<number> {
  if (works.settings.keyring.keys.size < 2) return 0;
  let rewrapped = 0;
  for (const table of tables) rewrapped += await rewrapIn(works, table);
  return rewrapped;
}

async function rewrapIn({ db, settings, source }: Works, table: Table): Promise<number> {
  const { keyring } = settings;
  const { results } = await db.prepare(othersIn(table)).bind(keyring.current).all<{ id: string; dataKey: string }>();
  if (!results.length) return 0;
  const wrapped = await Promise.all(
    results.map(async ({ id, dataKey }) => ({ id, was: dataKey, now: await rewrap(keyring, dataKey, id) })),
  );
  // A record that went away meanwhile, or was wrapped by another tick, is left alone.
  await commit(db, source, {
    statements: [
      statement(
        `UPDATE ${table} SET data_key = w.value ->> 'now' FROM json_each(?) AS w
        WHERE ${table}.id = w.value ->> 'id' AND ${table}.data_key = w.value ->> 'was'`,
        JSON.stringify(wrapped),
      ),
    ],
  });
  return results.length;
}
