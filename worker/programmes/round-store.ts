// Rounds as applications and the console need them: with their programme, outside any cache.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, sql } from 'drizzle-orm';
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import { expectNone } from '../db/commit.ts';
import { prepared } from '../db/open.ts';
import type { Monitoring } from '../../sdk/form/monitoring.ts';
import type { Localised } from '../../sdk/form/types.ts';
import { type Statement, statement } from '../db/statement.ts';
import { write } from '../db/write.ts';
import type { RoundDates } from './programme.ts';
import { programmes, rounds } from './table.ts';

const byId = prepared((orm) =>
  orm
    .select({
      id: rounds.id,
      programmeId: rounds.programmeId,
      name: rounds.name,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      decisionsAt: rounds.decisionsAt,
      startsAt: rounds.startsAt,
      endsAt: rounds.endsAt,
      places: rounds.places,
      formId: rounds.formId,
      formVersion: rounds.formVersion,
      version: rounds.version,
      programmeSlug: programmes.slug,
      programmeName: programmes.name,
      contactEmail: programmes.contactEmail,
      hasCheck: sql<number>`${rounds.eligibility} IS NOT NULL`,
      hasMonitoring: sql<number>`${rounds.monitoring} IS NOT NULL`,
    })
    .from(rounds)
    .innerJoin(programmes, eq(programmes.id, rounds.programmeId))
    .where(eq(rounds.id, sql.placeholder('id')))
    .prepare(),
);

/** One round with what is needed of its programme. */
export type RoundRecord = NonNullable<Awaited<ReturnType<typeof roundById>>>;

export const roundById = (db: D1Database, id: string) => byId(db).get({ id });

export interface NewRoundRow extends Record<string, unknown> {
  id: string;
  programmeId: string;
  name: { en: string; cy?: string };
  opensAt: string;
  closesAt: string;
  decisionsAt: string;
  startsAt: string;
  endsAt: string;
  places: number | null;
  formId: string;
  formVersion: number;
  createdAt: string;
  /** Default: none. */
  eligibility?: Eligibility | null | undefined;
  /** Default: none. */
  monitoring?: Monitoring | null | undefined;
}

const insert = write<Record<string, unknown>>((orm) =>
  orm.insert(rounds).values({
    id: sql.placeholder('id'),
    programmeId: sql.placeholder('programmeId'),
    name: sql.placeholder('name'),
    opensAt: sql.placeholder('opensAt'),
    closesAt: sql.placeholder('closesAt'),
    decisionsAt: sql.placeholder('decisionsAt'),
    startsAt: sql.placeholder('startsAt'),
    endsAt: sql.placeholder('endsAt'),
    places: sql.placeholder('places'),
    formId: sql.placeholder('formId'),
    formVersion: sql.placeholder('formVersion'),
    createdAt: sql.placeholder('createdAt'),
    eligibility: sql`${sql.placeholder('eligibility')}`,
    monitoring: sql`${sql.placeholder('monitoring')}`,
  }),
);

/** Adds a round. Instants must be RFC 3339 in UTC with milliseconds. */
export const insertRound = (row: NewRoundRow): Statement =>
  insert({ ...row, eligibility: asText(row.eligibility), monitoring: asText(row.monitoring) });

const asText = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);

/** When a round of a programme can be applied to; `closesAt` itself is no longer in it. */
export interface Window {
  programmeId: string;
  opensAt: string;
  closesAt: string;
  /** The round whose window it is, where it is there already. */
  except?: string;
}

// Windows that only touch do not overlap. The index by programme and opening leads to it.
const overlapping = 'programme_id = ? AND opens_at < ? AND closes_at > ? AND id <> ?';

const within = ({ programmeId, opensAt, closesAt, except = '' }: Window) =>
  [programmeId, closesAt, opensAt, except] as const;

/** A round of a programme as one that stands in another's way. */
export interface OtherRound {
  id: string;
  name: Localised;
  opensAt: string;
  closesAt: string;
}

/** The first round of the programme that is open at some time of the window; null when none is. */
export async function roundWithin(db: D1Database, window: Window): Promise<OtherRound | null> {
  const row = await db
    .prepare(
      `SELECT id, name, opens_at AS opensAt, closes_at AS closesAt FROM rounds WHERE ${overlapping} ORDER BY opens_at LIMIT 1`,
    )
    .bind(...within(window))
    .first<Omit<OtherRound, 'name'> & { name: string }>();
  return row && { ...row, name: JSON.parse(row.name) as Localised };
}

/** No round of the programme is open at any time of the window. Code: `rounds-overlap`. */
export const expectNoneWithin = (window: Window): Statement =>
  expectNone(`'rounds-overlap'`, `rounds WHERE ${overlapping}`, ...within(window));

/** What an organiser may change of a round. */
export interface RoundDetails extends RoundDates {
  name: Localised;
  places: number | null;
}

/** Nobody has changed the round's details since this version. Code: `changed-meanwhile`. */
export const expectRoundVersion = (id: string, version: number): Statement =>
  expectNone(`CASE WHEN count(*) = 0 THEN 'changed-meanwhile' END`, 'rounds WHERE id = ? AND version = ?', id, version);

/** Puts other details in the place of a round's. Only with `expectRoundVersion`. */
export const updateRound = (id: string, details: RoundDetails): Statement =>
  statement(
    `UPDATE rounds SET name = ?, opens_at = ?, closes_at = ?, decisions_at = ?, starts_at = ?, ends_at = ?, places = ?,
      version = version + 1 WHERE id = ?`,
    JSON.stringify(details.name),
    details.opensAt,
    details.closesAt,
    details.decisionsAt,
    details.startsAt,
    details.endsAt,
    details.places,
    id,
  );
