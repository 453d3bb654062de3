// Sections in the database: reads give rows, writes give statements. What must hold for them is in expectations.ts.
import type { D1Database } from '@cloudflare/workers-types';
import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { SetAside } from '../../sdk/form/carry.ts';
import type { Answers, Locale } from '../../sdk/form/types.ts';
import { sealAsideAt } from '../applications/standing.ts';
import { applications } from '../applications/table.ts';
import { decryptJson, encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { type Orm, prepared } from '../db/open.ts';
import { type Bound, type Statement, statement } from '../db/statement.ts';
import type { Settings } from '../env.ts';
import { Problem } from '../http/problem.ts';
import { rounds } from '../programmes/table.ts';
import { sections } from './table.ts';

const whole = (orm: Orm) =>
  orm
    .select({
      ...getTableColumns(sections),
      applicationState: applications.state,
      reference: applications.reference,
      leadTokenHash: applications.tokenHash,
      leadAnswers: applications.answers,
      leadPagesSaved: applications.pagesSaved,
      dataKey: applications.dataKey,
      roundId: applications.roundId,
      formId: applications.formId,
      applicationFormVersion: applications.formVersion,
      roundFormVersion: rounds.formVersion,
      closesAt: rounds.closesAt,
    })
    .from(sections)
    .innerJoin(applications, eq(applications.id, sections.applicationId))
    .innerJoin(rounds, eq(rounds.id, applications.roundId));

const byId = prepared((orm) =>
  whole(orm)
    .where(eq(sections.id, sql.placeholder('id')))
    .prepare(),
);
const byCode = prepared((orm) =>
  whole(orm)
    .where(eq(sections.codeHash, sql.placeholder('codeHash')))
    .prepare(),
);
const ofApplication = prepared((orm) =>
  orm
    .select()
    .from(sections)
    .where(and(eq(sections.applicationId, sql.placeholder('application')), ne(sections.state, 'removed')))
    .orderBy(asc(sections.id))
    .prepare(),
);

/** A section as stored, with what it needs of its application, both still encrypted. */
export type SectionRow = NonNullable<Awaited<ReturnType<typeof sectionById>>>;

export const sectionById = (db: D1Database, id: string) => byId(db).get({ id });
export const sectionByCode = (db: D1Database, codeHash: string) => byCode(db).get({ codeHash });

/** One section of several that are read together. */
export type SiblingRow = Awaited<ReturnType<typeof sectionsOf>>[number];

/** The sections of an application that have not been removed, in the order in which they were added. */
export const sectionsOf = (db: D1Database, application: string) => ofApplication(db).all({ application });

/** Whom the lead invited. */
export interface Invited {
  /** Empty where the lead's own organisation handed over without having named itself. */
  organisation: string;
  email: string;
}

const placeOf = (column: 'invited' | 'code' | 'answers' | 'set_aside', id: string) => `sections.${column}:${id}`;

/** The application's key, which encrypts its sections. */
export const keyOf = (settings: Settings, row: { applicationId: string; dataKey: string }): Promise<CryptoKey> =>
  openRecordKey(settings.keyring, row.dataKey, row.applicationId);

export const sealInvited = (key: CryptoKey, id: string, invited: Invited) =>
  encryptJson(key, invited, placeOf('invited', id));
export const openInvited = (key: CryptoKey, row: Pick<SiblingRow, 'id' | 'invited'>) =>
  decryptJson<Invited>(key, row.invited, placeOf('invited', row.id));
export const sealCode = (key: CryptoKey, id: string, code: string) => encryptJson(key, code, placeOf('code', id));
export const openCode = async (key: CryptoKey, row: Pick<SiblingRow, 'id' | 'code'>): Promise<string | null> =>
  row.code === null ? null : decryptJson<string>(key, row.code, placeOf('code', row.id));
/** The most that the answers of one section may take, in characters of their encrypted text. */
const mostInSection = 400_000;

/** Encrypts answers. Throws a Problem (413) when they are more than can be stored. */
export async function sealSection(key: CryptoKey, id: string, answers: Answers): Promise<string> {
  const sealed = await encryptJson(key, answers, placeOf('answers', id));
  if (sealed.length > mostInSection)
    throw new Problem('too-large', 'All answers together are longer than a section may be.');
  return sealed;
}
export const openSection = (key: CryptoKey, row: Pick<SiblingRow, 'id' | 'answers'>) =>
  decryptJson<Answers>(key, row.answers, placeOf('answers', row.id));
/** The same of what was set aside; null when that is nothing. */
export const sealSetAside = (key: CryptoKey, id: string, setAside: readonly SetAside[]) =>
  sealAsideAt(key, placeOf('set_aside', id), setAside);
export const openSetAside = async (key: CryptoKey, row: Pick<SiblingRow, 'id' | 'setAside'>): Promise<SetAside[]> =>
  row.setAside === null ? [] : decryptJson<SetAside[]>(key, row.setAside, placeOf('set_aside', row.id));

/** A section about to be stored. */
export interface NewSection {
  id: string;
  applicationId: string;
  invited: string;
  emailHash: string;
  code: string;
  codeHash: string;
  codeExpiresAt: string;
  answers: string;
  formVersion: number;
  locale: Locale;
  invitedAt: string;
}

export const insertSection = (row: NewSection): Statement =>
  statement(
    `INSERT INTO sections (id, application_id, state, invited, email_hash, code, code_hash, code_expires_at, answers,
      form_version, pages_saved, version, invitations, locale, invited_at, updated_at)
    VALUES (?, ?, 'invited', ?, ?, ?, ?, ?, ?, ?, '[]', 1, 1, ?, ?, ?)`,
    row.id,
    row.applicationId,
    row.invited,
    row.emailHash,
    row.code,
    row.codeHash,
    row.codeExpiresAt,
    row.answers,
    row.formVersion,
    row.locale,
    row.invitedAt,
    row.invitedAt,
  );

const columns = {
  state: 'state',
  invited: 'invited',
  emailHash: 'email_hash',
  code: 'code',
  codeHash: 'code_hash',
  codeExpiresAt: 'code_expires_at',
  tokenHash: 'token_hash',
  answers: 'answers',
  formVersion: 'form_version',
  setAside: 'set_aside',
  invitations: 'invitations',
  locale: 'locale',
  startedFrom: 'started_from',
  invitedAt: 'invited_at',
  joinedAt: 'joined_at',
  consentedAt: 'consented_at',
} as const;

/** What a write changes of a section. */
export type SectionChange = Partial<{ [K in keyof typeof columns]: SiblingRow[K] }> & {
  pagesSaved?: readonly string[];
};

/** Stores what is submitted of a section that is done, under the version of the form that is. Only with `expectOnly`. */
export const moveSection = (
  row: Pick<SiblingRow, 'id'>,
  moved: { answers: string; pagesSaved: readonly string[]; formVersion: number },
): Statement =>
  statement(
    'UPDATE sections SET answers = ?, pages_saved = ?, form_version = ? WHERE id = ?',
    moved.answers,
    JSON.stringify(moved.pagesSaved),
    moved.formVersion,
    row.id,
  );

/** What had been set aside of an application's sections goes when it is submitted. */
export const dropSetAside = (application: string): Statement =>
  statement('UPDATE sections SET set_aside = NULL WHERE application_id = ?', application);

/** Changes a section and raises its version. Only together with `expectSection`. */
export const updateSection = (id: string, change: SectionChange, now: Date): Statement =>
  setOf(id, change, 'version = version + 1', now);

/** Invites to a section again. What its holder has read of it stays as it is, and so does its version. Only with `expectRead`. */
export const inviteAgain = (id: string, change: SectionChange, now: Date): Statement =>
  setOf(id, change, 'version = version', now);

function setOf(id: string, change: SectionChange, version: string, now: Date): Statement {
  const { pagesSaved, ...plain } = change;
  const set: [column: string, value: Bound][] = Object.entries(plain).map(([key, value]) => [
    columns[key as keyof typeof columns],
    value,
  ]);
  if (pagesSaved) set.push(['pages_saved', JSON.stringify(pagesSaved)]);
  return statement(
    `UPDATE sections SET ${set.map(([column]) => `${column} = ?, `).join('')}${version}, updated_at = ? WHERE id = ?`,
    ...set.map(([, value]) => value),
    now.toISOString(),
    id,
  );
}
