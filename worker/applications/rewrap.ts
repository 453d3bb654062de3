// Finishes a rotation: wraps each record's key anew under the current key, a bounded number at a time, so that the old
// key can be taken away. What the keys encrypt is never touched.
import { type Keyring, rewrap } from '../crypto/keyring.ts';
import { commit } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';

/** The tables whose records have a key of their own; each has an index on the name of the key that wraps it. */
const tables = ['applications', 'access_links', 'subscriptions'] as const;
type Table = (typeof tables)[number];

/** How many keys of a table one tick wraps anew, and how many times as many it looks at where some cannot be read. */
const batch = { keys: 100, most: 10 };

interface Held {
  /** Where the record stands in its table. */
  at: number;
  id: string;
  dataKey: string;
}

interface Wrapped {
  id: string;
  was: string;
  now: string | null;
}

// As the index has it: any other expression, and any search that is not by it, would read every row.
const keyName = `substr(data_key, 1, instr(data_key, '.') - 1)`;

/** Wraps what older keys hold, and says how many that were. What cannot be read is logged, and holds up nothing after it. */
export async function rewrapKeys(works: Works): Promise<number> {
  const { current, keys } = works.settings.keyring;
  // With one key there is nothing to wrap, and once an hour is often enough to look for what it does not open.
  if (keys.size < 2 && works.source.now().getUTCMinutes() !== 30) return 0;
  let rewrapped = 0;
  for (const table of tables) {
    let left = batch.keys;
    for (const name of keys.keys()) if (name !== current) left -= await rewrapUnder(works, table, name, left);
    rewrapped += batch.keys - left;
    await logStrangers(works, table);
  }
  return rewrapped;
}

/** Wraps at most so many of the keys that the key of this name wraps, and says how many that were. */
async function rewrapUnder({ db, settings, source }: Works, table: Table, name: string, most: number): Promise<number> {
  let done = 0;
  for (let looks = 0, after = 0; looks < batch.most && done < most; looks++) {
    const limit = most - done;
    const { results } = await db
      .prepare(
        `SELECT rowid AS at, id, data_key AS dataKey FROM ${table} WHERE ${keyName} = ? AND rowid > ? ORDER BY rowid LIMIT ?`,
      )
      .bind(name, after, limit)
      .all<Held>();
    const wrapped = await wrappedAnew(settings.keyring, results);
    if (wrapped.length) await commit(db, source, { statements: [replaceKeys(table, wrapped)] });
    done += wrapped.length;
    after = results.at(-1)?.at ?? after;
    if (results.length < limit) break;
  }
  return done;
}

/** A record that went away meanwhile, or was wrapped by another tick, is left alone. */
const replaceKeys = (table: Table, wrapped: readonly Wrapped[]): Statement =>
  statement(
    `UPDATE ${table} SET data_key = w.value ->> 'now' FROM json_each(?) AS w
    WHERE ${table}.id = w.value ->> 'id' AND ${table}.data_key = w.value ->> 'was'`,
    JSON.stringify(wrapped),
  );

/** The keys as they are and as they will be, without those that cannot be read. */
async function wrappedAnew(keyring: Keyring, held: readonly Held[]): Promise<Wrapped[]> {
  const all = await Promise.all(
    held.map(({ id, dataKey: was }) =>
      rewrap(keyring, was, id).then(
        (now) => [{ id, was, now }],
        (error: unknown) => {
          logFailure(error, id);
          return [];
        },
      ),
    ),
  );
  return all.flat();
}

/** Says which keys wrap records and are in the keyring no more: whoever took one away too early can put it back. */
async function logStrangers({ db, settings }: Works, table: Table): Promise<void> {
  // From name to name by the index: DISTINCT would read every row.
  const { results } = await db
    .prepare(
      `WITH RECURSIVE used (name) AS (SELECT min(${keyName}) FROM ${table}
        UNION ALL SELECT (SELECT min(${keyName}) FROM ${table} WHERE ${keyName} > used.name) FROM used WHERE name IS NOT NULL)
      SELECT name FROM used WHERE name IS NOT NULL LIMIT 50`,
    )
    .all<{ name: string }>();
  for (const { name } of results)
    if (!settings.keyring.keys.has(name))
      console.error(
        JSON.stringify({ level: 'error', what: 'the key of records is not in DATA_KEYS', table, key: name }),
      );
}
