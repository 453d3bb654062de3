// Joins an application with a code: once, whoever else tries it at the same moment. Tries in vain are counted.
import type { Locale } from '../../sdk/form/types.ts';
import { takesDrafts } from '../applications/application.ts';
import { versionOf } from '../applications/standing.ts';
import { originOf } from '../applications/start.ts';
import { keyedHash, newToken, sha256 } from '../crypto/digest.ts';
import { type Change, CommitRefused, expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { dropSectionLinks } from '../links/store.ts';
import { codeHash, parseCode } from './code.ts';
import { type Section, sectionShown } from './shown.ts';
import { standingOfSection } from './standing.ts';
import { expectCode } from './expectations.ts';
import { sectionByCode, updateSection } from './store.ts';

/** How many wrong codes one network address may try in an hour. An organisation often has one address for all. */
const mostTries = 20;

const hourOf = (now: Date): string => now.toISOString().slice(0, 13);

const tooMany = () =>
  new Problem('too-many-requests', 'Too many codes have been tried from your network. Wait an hour.', {
    headers: { 'retry-after': '3600' },
  });

/** Forgets tries of hours that have passed. */
export const forgetTries = (now: Date): Statement =>
  statement('DELETE FROM join_attempts WHERE hour < ?', hourOf(new Date(now.getTime() - 3600_000)));

async function addressOf({ request, settings }: Context): Promise<string> {
  return keyedHash(settings.hashKey, `address\n${request.headers.get('cf-connecting-ip') ?? 'unknown'}`);
}

/** Room for another wrong code. Code: `too-many-requests`. */
const expectTries = (address: string, now: Date): Statement =>
  expectNone(
    `CASE WHEN sum(tries) >= ? THEN 'too-many-requests' END`,
    'join_attempts WHERE hour = ? AND address_hash = ?',
    mostTries,
    hourOf(now),
    address,
  );

/** Counts a wrong code. Throws the Problem that the caller gets (404 or 429). */
async function refuse(context: Context, address: string): Promise<never> {
  const now = context.source.now();
  await context
    .commit({
      expectations: [expectTries(address, now)],
      statements: [
        statement(
          `INSERT INTO join_attempts (hour, address_hash, tries) VALUES (?, ?, 1)
          ON CONFLICT (hour, address_hash) DO UPDATE SET tries = tries + 1`,
          hourOf(now),
          address,
        ),
      ],
    })
    .catch((error: unknown) => {
      throw error instanceof CommitRefused ? tooMany() : error;
    });
  throw wrongCode();
}

const wrongCode = () =>
  new Problem('code-invalid', 'The code is wrong, has expired, or has been used. Ask the lead for a new one.');

/** What joining gives: the section with the token that holds it, and the change that makes it so. */
export interface Joining {
  section: Section;
  token: string;
  version: string;
  change: Change;
}

/**
 * Joins. The token of whoever joined before with an earlier code ends, and with it every link to the section. Throws a Problem: 404 for a code that does not work,
 * 409 when the application no longer changes, 429 after too many wrong ones.
 */
export async function joinSection(
  context: Context,
  given: {
    code: string;
    locale?: Locale | undefined;
    /** Asked before a code that works no more is counted as a wrong one: what it throws is thrown instead. */
    beforeRefusal?: () => Promise<void>;
  },
): Promise<Joining> {
  const { db, settings, source } = context;
  const code = parseCode(given.code);
  // The check character says so: nothing was learnt by trying.
  if (!code) throw wrongCode();
  const now = source.now();
  const [address, hash] = await Promise.all([addressOf(context), codeHash(settings, code)]);
  const tried = await db
    .prepare('SELECT tries FROM join_attempts WHERE hour = ? AND address_hash = ?')
    .bind(hourOf(now), address)
    .first<number>('tries');
  if ((tried ?? 0) >= mostTries) throw tooMany();
  const row = await sectionByCode(db, hash);
  if (!row || row.codeExpiresAt === null || row.codeExpiresAt <= now.toISOString()) {
    await given.beforeRefusal?.();
    return refuse(context, address);
  }
  if (row.applicationState !== 'draft')
    throw new Problem('already-submitted', 'The lead has submitted the application.');
  if (!takesDrafts(row.closesAt, now)) throw new Problem('round-not-open', `The round closed at ${row.closesAt}.`);
  const token = newToken();
  const change = {
    // Whoever held it before may consent, or take it back, at this moment.
    ...(row.state === 'invited' && { state: 'joined' as const }),
    tokenHash: await sha256(token),
    code: null,
    codeHash: null,
    codeExpiresAt: null,
    locale: given.locale ?? row.locale,
    startedFrom: originOf(context),
    joinedAt: now.toISOString(),
  };
  const joined = { ...row, ...change, version: row.version + 1, updatedAt: now.toISOString() };
  const standing = await standingOfSection(context, joined);
  const section = await sectionShown(context, standing);
  return {
    token,
    version: versionOf(standing),
    section: {
      ...section,
      standing: section.standing.map((each) =>
        each.section === row.id ? { ...each, state: standing.row.state as 'joined' | 'done' } : each,
      ),
    },
    change: {
      expectations: [expectCode(hash, now)],
      // Whoever held it by a link joined with an earlier code, or was let in by who did.
      statements: [updateSection(row.id, change, now), dropSectionLinks(row.id)],
      events: [
        { type: 'section.joined', subject: row.id, actor: 'co-applicant', data: { application: row.applicationId } },
      ],
    },
  };
}
