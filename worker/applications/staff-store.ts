// What members of staff read of applications: pages of a round's list, and one application, which leaves a trace.
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { staffApplication, staffApplicationRow } from '../../sdk/contract/staff.ts';
import { actorName } from '../access/actor.ts';
import { decodeCursor, defaultLimit, pageOf } from '../db/cursor.ts';
import { type Orm, prepared } from '../db/open.ts';
import type { Context } from '../http/context.ts';
import { organisations } from '../organisations/table.ts';
import { asSent } from './sent.ts';
import type { State } from './state.ts';
import { type ApplicationRow, openAnswers } from './store.ts';
import { sectionsForStaff } from '../sections/for-staff.ts';
import { applications } from './table.ts';

/** One line of a round's list. */
export type StaffRow = z.input<typeof staffApplicationRow>;

/** Which part of a round's list. `limit` defaults to 20; `cursor` is the `next` of the page before. */
export interface StaffList {
  state?: State | undefined;
  /** As `parseReference` gives it. There is at most one application of it. */
  reference?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

const named = { code: organisations.code, name: organisations.name, nameCy: organisations.nameCy };

const columns = {
  id: applications.id,
  state: applications.state,
  reference: applications.reference,
  locale: applications.locale,
  startedFrom: applications.startedFrom,
  createdAt: applications.createdAt,
  submittedAt: applications.submittedAt,
  dueAt: applications.dueAt,
  organisation: named,
};

const itsOrganisation = eq(organisations.code, applications.organisation);
const inRound = eq(applications.roundId, sql.placeholder('round'));
const before = lt(applications.id, sql.placeholder('before'));
const list = (orm: Orm, only?: ReturnType<typeof eq>) =>
  orm
    .select(columns)
    .from(applications)
    .leftJoin(organisations, itsOrganisation)
    .where(and(inRound, only, before))
    .orderBy(desc(applications.id))
    .limit(sql.placeholder('limit'));

const ofRound = prepared((orm) => list(orm).prepare());
const ofRoundInState = prepared((orm) => list(orm, eq(applications.state, sql.placeholder('state'))).prepare());

const ofRoundByReference = prepared((orm) =>
  list(orm, eq(applications.reference, sql.placeholder('reference'))).prepare(),
);

/** Sorts after every identifier. */
const fromTheTop = '~';

/** A page of the applications of a round, latest first. The rows that it reads depend on `limit` alone. */
export async function listForRound(
  { db }: Context,
  roundId: string,
  { state, reference, limit = defaultLimit, cursor }: StaffList = {},
): Promise<{ items: StaffRow[]; next: string | null }> {
  const values = { round: roundId, before: decodeCursor(cursor, 1)?.[0] ?? fromTheTop, limit: limit + 1 };
  if (reference !== undefined) {
    const found = await ofRoundByReference(db).all({ ...values, reference });
    return { items: found.filter((row) => state === undefined || row.state === state), next: null };
  }
  const rows = await (state ? ofRoundInState(db).all({ ...values, state }) : ofRound(db).all(values));
  return pageOf(rows, limit, ({ id }) => [id]);
}

const byCode = prepared((orm) =>
  orm
    .select(named)
    .from(organisations)
    .where(eq(organisations.code, sql.placeholder('code')))
    .prepare(),
);

/** The line of an application that was read whole. */
export const staffRow = async ({ db }: Pick<Context, 'db'>, row: ApplicationRow): Promise<StaffRow> => ({
  id: row.id,
  state: row.state,
  reference: row.reference,
  locale: row.locale,
  startedFrom: row.startedFrom,
  createdAt: row.createdAt,
  submittedAt: row.submittedAt,
  dueAt: row.dueAt,
  organisation: row.organisation === null ? null : ((await byCode(db).get({ code: row.organisation })) ?? null),
});

/** That a member of staff read something of an application. */
export const viewed = ({ actor }: Pick<Context, 'actor'>, { id, roundId }: Pick<ApplicationRow, 'id' | 'roundId'>) =>
  ({ type: 'application.viewed', subject: id, actor: actorName(actor), data: { round: roundId } }) as const;

/** An application with its answers, none of a draft. That it was read is recorded, with who read it. */
export async function showForStaff(context: Context, row: ApplicationRow): Promise<z.input<typeof staffApplication>> {
  // What was sent; drafts, and changes that the applicant is still making, are theirs (decision 26).
  const isSent = row.submittedAt !== null;
  const [{ answers }, sections] = isSent
    ? await Promise.all([openAnswers(context.settings, asSent(row)), sectionsForStaff(context, row)])
    : [{ answers: {} }, []];
  await context.commit({ statements: [], events: [viewed(context, row)] });
  return {
    ...(await staffRow(context, row)),
    round: row.roundId,
    form: { id: row.formId, version: row.formVersion },
    answers,
    sections,
  };
}
