// Finishes a rotation: wraps each application's key anew under the current key, a bounded number at a time, so that
// the old key can be taken away. Answers are never touched.
import { rewrap } from '../crypto/keyring.ts';
import { commit } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';

/** How many keys one tick wraps anew. */
const batch = 100;

// One range below the current key's name and one above, each by the index on the name: <> would read every row.
const others = `SELECT id, data_key AS dataKey FROM applications WHERE substr(data_key, 1, instr(data_key, '.') - 1) < ?1
  UNION ALL SELECT id, data_key FROM applications WHERE substr(data_key, 1, instr(data_key, '.') - 1) > ?1 LIMIT ${batch}`;

/** Wraps what older keys hold, and says how many that were; 0 means that only the current key is in use. */
export async function rewrapKeys({ db, settings, source }: Works): Promise<number> {
  const { keyring } = settings;
  if (keyring.keys.size < 2) return 0;
  const { results } = await db.prepare(others).bind(keyring.current).all<{ id: string; dataKey: string }>();
  if (!results.length) return 0;
  const wrapped = await Promise.all(
    results.map(async ({ id, dataKey }) => ({ id, was: dataKey, now: await rewrap(keyring, dataKey, id) })),
  );
  // An application that went away meanwhile, or was wrapped by another tick, is left alone.
  await commit(db, source, {
    statements: [
      statement(
        `UPDATE applications SET data_key = w.value ->> 'now' FROM json_each(?) AS w
        WHERE applications.id = w.value ->> 'id' AND applications.data_key = w.value ->> 'was'`,
        JSON.stringify(wrapped),
      ),
    ],
  });
  return results.length;
}
