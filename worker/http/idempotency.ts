// Requests that may be retried for ever and happen once (draft-ietf-httpapi-idempotency-key-header).
// The first answer is stored in the batch that does the work: of requests that race, one commits and the others replay it.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, sql } from 'drizzle-orm';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { decryptJson, encryptJson, newRecordKey, openRecordKey } from '../crypto/keyring.ts';
import { keyedHash, sha256 } from '../crypto/digest.ts';
import { prepared } from '../db/open.ts';
import type { Statement } from '../db/statement.ts';
import { write } from '../db/write.ts';
import { idempotency } from '../db/table.ts';
import type { Settings, Source } from '../env.ts';
import { Problem } from './problem.ts';

/** A request's identity: which key, and whether it is the same request again. */
export interface Repeat {
  key: string;
  request: string;
}

export interface StoredAnswer {
  status: number;
  body: unknown;
  /** What the answer's ETag is made of. */
  version?: number | string | undefined;
}

/**
 * Reads the header. Keys are 16 to 200 visible characters and must be random: the answer is replayed to who sends it. What the
 * request says is known by a keyed hash alone: it may be an address, which a plain one would confirm to who guesses it.
 */
export async function repeatOf(
  { request, settings }: { request: Request; settings: Pick<Settings, 'hashKey'> },
  operation: string,
  caller: string,
  input: unknown,
): Promise<Repeat> {
  const key = request.headers.get('idempotency-key');
  if (!key || !/^[\x21-\x7e]{16,200}$/.test(key)) {
    throw new Problem(
      'idempotency-key-missing',
      'Send an Idempotency-Key header of 16 to 200 visible characters, such as a UUID, new for each new request.',
    );
  }
  const [named, said] = await Promise.all([
    sha256(`${operation}\n${caller}\n${key}`),
    keyedHash(settings.hashKey, canonicalJson(input)),
  ]);
  return { key: named, request: said };
}

const byKey = prepared((orm) =>
  orm
    .select()
    .from(idempotency)
    .where(eq(idempotency.key, sql.placeholder('key')))
    .prepare(),
);

/** The first answer, or null. Throws a Problem (422) when the key was used for another request. */
export async function replay(db: D1Database, settings: Settings, repeat: Repeat): Promise<StoredAnswer | null> {
  const row = await byKey(db).get({ key: repeat.key });
  if (!row) return null;
  if (row.request !== repeat.request)
    throw new Problem('idempotency-key-reused', 'Use a new Idempotency-Key for a request that differs.');
  const key = await openRecordKey(settings.keyring, row.dataKey, row.key);
  return {
    status: row.status,
    ...(await decryptJson<Omit<StoredAnswer, 'status'>>(key, row.answer, 'idempotency.answer')),
  };
}

const insert = write<{
  key: string;
  request: string;
  status: number;
  dataKey: string;
  answer: string;
  createdAt: string;
}>((orm) =>
  orm.insert(idempotency).values({
    key: sql.placeholder('key'),
    request: sql.placeholder('request'),
    status: sql.placeholder('status'),
    dataKey: sql.placeholder('dataKey'),
    answer: sql.placeholder('answer'),
    createdAt: sql.placeholder('createdAt'),
  }),
);

/** The statement that stores the answer; it fails the batch when another request with the key got there first. */
export async function keep(
  settings: Settings,
  source: Source,
  repeat: Repeat,
  { status, ...answer }: StoredAnswer,
): Promise<Statement> {
  const { wrapped, key } = await newRecordKey(settings.keyring, repeat.key);
  return insert({
    ...repeat,
    status,
    dataKey: wrapped,
    answer: await encryptJson(key, answer, 'idempotency.answer'),
    createdAt: source.now().toISOString(),
  });
}

/** Forgets answers older than 24 hours. */
export const forgetOldAnswers = (now: Date): Statement =>
  forget({ before: new Date(now.getTime() - 24 * 3600_000).toISOString() });
const forget = write<{ before: string }>((orm) =>
  orm.delete(idempotency).where(sql`${idempotency.createdAt} < ${sql.placeholder('before')}`),
);
