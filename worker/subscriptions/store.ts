// Subscriptions in the database: reads give rows, writes give statements.
import type { D1Database } from '@cloudflare/workers-types';
import type { Locale, Localised } from '../../sdk/form/types.ts';
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import { type Followed, followersOf, type SubscriptionState } from './subscription.ts';

/** One programme or topic that someone follows, or asked to. */
export interface SubscriptionRow extends Followed {
  id: string;
  ask: string;
  dataKey: string | null;
  /** Encrypted. */
  email: string | null;
  locale: Locale;
  state: SubscriptionState;
  askedAt: string;
}

/** What is followed: a programme's id or a topic's slug, which cannot be the same. `of` is an alias with its dot. */
const target = (of = '') => `coalesce(${of}programme_id, ${of}topic)`;

/** The name of the counter of a row's followers. */
const counterOf = (of = '') => `'${followersOf('')}' || ${target(of)}`;

/** The context that binds an address to its row. */
export const placeOf = (id: string) => `subscriptions.email:${id}`;

/** What a request asks for, before it is confirmed: one row for each thing to follow. */
export interface Asked {
  ask: string;
  emailHash: string;
  locale: Locale;
  rows: readonly { id: string; programme: string | null; topic: string | null; dataKey: string; email: string }[];
}

/** The programme and the topics are there. Code: `not-found`. */
export const expectTargets = (programme: string | null, topics: readonly string[]): Statement =>
  expectNone(
    `CASE WHEN count(*) <> ? THEN 'not-found' END`,
    `(SELECT slug FROM programmes WHERE slug = ?
      UNION ALL SELECT slug FROM topics WHERE slug IN (SELECT value FROM json_each(?)))`,
    topics.length + (programme === null ? 0 : 1),
    programme,
    JSON.stringify(topics),
  );

export const insertAsked = ({ ask, emailHash, locale, rows }: Asked, now: Date): Statement =>
  statement(
    `INSERT INTO subscriptions
      (id, ask, programme_id, topic, email_hash, data_key, email, locale, state, asked_at, active_at)
    SELECT value ->> 'id', ?1, (SELECT id FROM programmes WHERE slug = value ->> 'programme'), value ->> 'topic', ?2,
      value ->> 'dataKey', value ->> 'email', ?3, 'pending', ?4, ?4 FROM json_each(?5)`,
    ask,
    emailHash,
    locale,
    now.toISOString(),
    JSON.stringify(rows),
  );

const selected = `SELECT s.id, s.ask, s.data_key AS dataKey, s.email, s.locale, s.state, s.asked_at AS askedAt,
    iif(s.topic IS NULL, 'programme', 'topic') AS kind, coalesce(p.slug, t.slug) AS slug, coalesce(p.name, t.name) AS name
  FROM subscriptions AS s LEFT JOIN programmes AS p ON p.id = s.programme_id LEFT JOIN topics AS t ON t.slug = s.topic`;

async function rowsWhere(db: D1Database, condition: string, value: string): Promise<SubscriptionRow[]> {
  const { results } = await db
    .prepare(`${selected} WHERE ${condition} ORDER BY s.topic IS NOT NULL, s.id`)
    .bind(value)
    .all<Omit<SubscriptionRow, 'name'> & { name: string }>();
  return results.map((row) => ({ ...row, name: JSON.parse(row.name) as Localised }));
}

/** All that one request asked for, the programme first. */
export const rowsOfAsk = (db: D1Database, ask: string): Promise<SubscriptionRow[]> => rowsWhere(db, 's.ask = ?', ask);

export const rowById = async (db: D1Database, id: string): Promise<SubscriptionRow | undefined> =>
  (await rowsWhere(db, 's.id = ?', id))[0];

/** Everything that the address of a row follows. */
export const followedByAddressOf = (db: D1Database, id: string): Promise<SubscriptionRow[]> =>
  rowsWhere(db, `s.state = 'confirmed' AND s.email_hash = (SELECT email_hash FROM subscriptions WHERE id = ?)`, id);

/** A request that waits to be confirmed since `since` or later. Code: `link-gone`. */
export const expectPending = (ask: string, since: Date): Statement =>
  expectNone(
    `CASE WHEN count(*) = 0 THEN 'link-gone' END`,
    `subscriptions WHERE ask = ? AND state = 'pending' AND asked_at > ?`,
    ask,
    since.toISOString(),
  );

/** Whether the address of a row already follows the same by an earlier request, `o`. */
const followedBefore = `EXISTS (SELECT 1 FROM subscriptions AS o WHERE o.state = 'confirmed'
  AND ${target('o.')} = ${target('subscriptions.')} AND o.email_hash = subscriptions.email_hash)`;

/** Confirms a request. What is followed already stays as it is, in the language of this request. Only with `expectPending`. */
export const confirmAsked = (ask: string, now: Date): Statement[] => [
  statement(
    `UPDATE subscriptions SET locale = (SELECT locale FROM subscriptions WHERE ask = ?1 LIMIT 1)
    WHERE state = 'confirmed' AND (${target()}, email_hash) IN
      (SELECT ${target()}, email_hash FROM subscriptions WHERE ask = ?1 AND state = 'pending')`,
    ask,
  ),
  statement(
    `UPDATE subscriptions SET state = 'merged', data_key = NULL, email = NULL, active_at = ?
    WHERE ask = ? AND state = 'pending' AND ${followedBefore}`,
    now.toISOString(),
    ask,
  ),
  statement(
    `INSERT INTO counters (name, value) SELECT ${counterOf()}, 1 FROM subscriptions WHERE ask = ? AND state = 'pending'
    ON CONFLICT (name) DO UPDATE SET value = value + 1`,
    ask,
  ),
  statement(
    `UPDATE subscriptions SET state = 'confirmed', active_at = ? WHERE ask = ? AND state = 'pending'`,
    now.toISOString(),
    ask,
  ),
];

/** A row that is still there. Code: `link-gone`. */
export const expectRow = (id: string): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'link-gone' END`, 'subscriptions WHERE id = ?', id);

/** Deletes what the address of a row has to do with the same programme or topic, or all of it. Only with `expectRow`. */
export function deleteFollowed(id: string, all: boolean): Statement[] {
  const theirs = `FROM subscriptions AS o JOIN subscriptions AS s ON s.id = ? AND o.email_hash = s.email_hash
    ${all ? '' : `AND ${target('o.')} = ${target('s.')}`}`;
  return [
    statement(
      `UPDATE counters SET value = value - 1
      WHERE name IN (SELECT ${counterOf('o.')} ${theirs} WHERE o.state = 'confirmed')`,
      id,
    ),
    statement(`DELETE FROM subscriptions WHERE id IN (SELECT o.id ${theirs})`, id),
  ];
}

/** How many follow each of these programmes and topics, by slug. Reads counters, never the subscriptions. */
export async function followerCounts(
  db: D1Database,
  slugs: { programmes: readonly string[]; topics: readonly string[] },
): Promise<Record<keyof typeof slugs, ReadonlyMap<string, number>>> {
  const { results } = await db
    .prepare(
      `SELECT 'programmes' AS kind, p.slug, c.value AS count FROM json_each(?1) AS t
        JOIN programmes AS p ON p.slug = t.value JOIN counters AS c ON c.name = ?3 || p.id
      UNION ALL SELECT 'topics', t.value, c.value FROM json_each(?2) AS t JOIN counters AS c ON c.name = ?3 || t.value`,
    )
    .bind(JSON.stringify(slugs.programmes), JSON.stringify(slugs.topics), followersOf(''))
    .all<{ kind: keyof typeof slugs; slug: string; count: number }>();
  const of = (kind: keyof typeof slugs) =>
    new Map(results.filter((each) => each.kind === kind).map(({ slug, count }) => [slug, count]));
  return { programmes: of('programmes'), topics: of('topics') };
}

/** A topic's slug and names; null when there is none. */
export async function topicBySlug(db: D1Database, slug: string): Promise<{ slug: string; name: Localised } | null> {
  const name = await db.prepare('SELECT name FROM topics WHERE slug = ?').bind(slug).first<string>('name');
  return name === null ? null : { slug, name: JSON.parse(name) as Localised };
}
