// Changes what a round is called, when its phases begin and how many places it has, after it was created. One rule for the API
// and the console. Its form and its check have changes of their own.
import type * as z from 'zod';
import type { roundDetails } from '../../sdk/contract/staff.ts';
import { actorName } from '../access/actor.ts';
import { remindAgain } from '../applications/reminders/store.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem, roundsOverlap } from '../http/problem.ts';
import { type Round, type RoundDates, withPhase } from '../programmes/programme.ts';
import {
  expectNoneWithin,
  expectRoundVersion,
  roundById,
  type RoundDetails,
  type RoundRecord,
  roundWithin,
  updateRound,
} from '../programmes/round-store.ts';
import { inPast, roundDates, soundDates } from './new-round.ts';

/** The details of a round as an organiser states them. Their instants may have any offset. */
export type TypedDetails = z.output<typeof roundDetails>;

/** The round of that id. Throws a Problem (404). */
export async function roundForStaff({ db }: Pick<Context, 'db'>, id: string): Promise<RoundRecord> {
  const round = await roundById(db, id);
  if (!round) throw new Problem('round-not-found', 'There is no round of that id.');
  return round;
}

/** What people did, or what is kept of them, hangs on these. Decisions and starts may be put off also once they were due. */
const lasting = ['opensAt', 'closesAt', 'endsAt'] as const;

/** The dates that can no longer be changed at a moment. */
export const fixedDates = (round: RoundRecord, now: Date): (typeof lasting)[number][] =>
  lasting.filter((field) => round[field] <= now.toISOString());

/**
 * Puts the details in the place of the version that was read. What is stored already is not stored again, so a repeat answers as
 * the first did. Throws a Problem: `changed-meanwhile` (412), `date-fixed` (409) for a date that has been, and what a new round
 * is refused for.
 */
export async function replaceRound(
  context: Context,
  id: string,
  wanted: TypedDetails,
  version: number,
): Promise<RoundRecord> {
  const stored = await roundForStaff(context, id);
  const dates = soundDates(wanted);
  const details = { name: wanted.name, ...dates, places: wanted.places };
  if (isSame(stored, details)) return stored;
  if (stored.version !== version) throw new Problem('changed-meanwhile', 'The round has changed since that ETag.');
  const now = context.source.now();
  requireOpenDates(stored, details, now);
  const window = { programmeId: stored.programmeId, opensAt: dates.opensAt, closesAt: dates.closesAt, except: id };
  const closesElsewhen = dates.closesAt !== stored.closesAt;
  const moves = closesElsewhen || dates.opensAt !== stored.opensAt;
  const other = moves ? await roundWithin(context.db, window) : null;
  if (other) throw roundsOverlap(other);
  try {
    await context.commit({
      expectations: [expectRoundVersion(id, version), ...(moves ? [expectNoneWithin(window)] : [])],
      statements: [updateRound(id, details), ...(closesElsewhen ? remindAgain(id) : [])],
      events: [
        {
          type: 'round.changed',
          subject: id,
          actor: actorName(context.actor),
          data: { programme: stored.programmeId },
        },
      ],
      publicContent: true,
    });
  } catch (error) {
    if (!(error instanceof CommitRefused && error.code === 'changed-meanwhile')) throw error;
    const current = await roundForStaff(context, id);
    if (isSame(current, details)) return current;
    throw error;
  }
  return { ...stored, ...details, version: version + 1 };
}

/** A date that changes what can be applied to changes in the future, from a moment that is still to come. */
function requireOpenDates(stored: RoundRecord, details: RoundDetails, now: Date): void {
  const changes = (field: keyof RoundDates) => details[field] !== stored[field];
  const fixed = fixedDates(stored, now).filter(changes);
  if (fixed.length > 0) {
    const rule =
      'A round that is open keeps its opening, one that has closed its closing, and one that is over its end.';
    throw new Problem('date-fixed', rule, {
      issues: fixed.map((field) => ({ path: [field], code: 'fixed', message: `It has been, at ${stored[field]}.` })),
    });
  }
  for (const field of (['opensAt', 'closesAt'] as const).filter(changes))
    if (Date.parse(details[field]) <= now.getTime()) throw inPast(field, now, field === 'opensAt' ? 'open' : 'close');
}

const detailsOf = ({ name, places, ...round }: RoundDetails) => ({
  name,
  places,
  ...Object.fromEntries(roundDates.map((field) => [field, round[field]])),
});

const isSame = (stored: RoundDetails, details: RoundDetails): boolean =>
  canonicalJson(detailsOf(stored)) === canonicalJson(detailsOf(details));

/** The round as everyone sees it. */
export const asRound = (record: RoundRecord, now: Date): Round => {
  const { id, programmeSlug, name, opensAt, closesAt, decisionsAt, startsAt, endsAt, places } = record;
  return withPhase(
    {
      id,
      programme: programmeSlug,
      name,
      ...{ opensAt, closesAt, decisionsAt, startsAt, endsAt },
      places,
      form: { id: record.formId, version: record.formVersion },
      hasCheck: Boolean(record.hasCheck),
      hasMonitoring: Boolean(record.hasMonitoring),
    },
    now,
  );
};
