// The next round of a programme: what it must be like, and the change that makes it. One rule for the API and the console.
import type * as z from 'zod';
import type { newRound } from '../../sdk/contract/staff.ts';
import { checkMonitoring } from '../../sdk/form/monitoring.ts';
import { actorName } from '../access/actor.ts';
import { expectNone } from '../db/commit.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem, roundsOverlap } from '../http/problem.ts';
import { datesOutOfOrder, type Round, type RoundDates, withPhase } from '../programmes/programme.ts';
import { expectNoneWithin, insertRound, roundWithin } from '../programmes/round-store.ts';
import { monitoringIssue } from './eligibility-messages.ts';
import { requireSoundCheck } from './sound-check.ts';
import { programmeBySlug } from './store.ts';

/** A round as an organiser states it. Its instants may have any offset. */
export type NewRound = z.output<typeof newRound>;

/** The dates of a round, in the order that they must have. */
export const roundDates = [
  'opensAt',
  'closesAt',
  'decisionsAt',
  'startsAt',
  'endsAt',
] as const satisfies readonly (keyof RoundDates)[];

/**
 * The round and the change that creates it, not yet committed. Throws a Problem: 404 for an unknown programme, 422
 * `dates-out-of-order` with the dates at fault, `deadline-in-past` when nobody could apply any more,
 * `rounds-overlap` when another round of the programme is open then. The commit is refused with `form-not-found` when the form is not there.
 */
export async function planRound(
  context: Context,
  slug: string,
  wanted: NewRound,
): Promise<{ round: Round; change: Change }> {
  const programme = await programmeBySlug(context.db, slug);
  if (!programme) throw new Problem('not-found', 'There is no programme of that name.');
  const dates = soundDates(wanted);
  const now = context.source.now();
  if (Date.parse(dates.closesAt) <= now.getTime()) throw inPast('closesAt', now, 'close');
  const unusable = wanted.monitoring ? checkMonitoring(wanted.monitoring) : [];
  if (unusable.length > 0) {
    throw new Problem('monitoring-invalid', 'See `issues` for each question at fault.', {
      issues: unusable.map(monitoringIssue),
    });
  }
  if (wanted.eligibility) requireSoundCheck(wanted.eligibility);
  const window = { programmeId: programme.id, opensAt: dates.opensAt, closesAt: dates.closesAt };
  const other = await roundWithin(context.db, window);
  if (other) throw roundsOverlap(other);
  const { form, name, places } = wanted;
  const round = withPhase(
    {
      id: context.source.newId('rnd'),
      programme: slug,
      name,
      ...dates,
      places,
      form,
      hasCheck: wanted.eligibility !== undefined,
      hasMonitoring: wanted.monitoring !== undefined,
    },
    now,
  );
  return {
    round,
    change: {
      expectations: [expectForm(form), expectNoneWithin(window)],
      statements: [
        insertRound({
          id: round.id,
          programmeId: programme.id,
          name,
          ...dates,
          places,
          formId: form.id,
          formVersion: form.version,
          eligibility: wanted.eligibility,
          monitoring: wanted.monitoring,
          createdAt: now.toISOString(),
        }),
      ],
      events: [
        {
          type: 'round.created',
          subject: round.id,
          actor: actorName(context.actor),
          data: { programme: programme.id },
        },
      ],
      publicContent: true,
    },
  };
}

/** The dates in UTC. Throws a Problem: `dates-out-of-order`, with the dates at fault. */
export function soundDates(wanted: RoundDates): RoundDates {
  const dates = inUtc(wanted);
  const atFault = datesOutOfOrder(dates);
  if (atFault.length > 0) {
    throw new Problem('dates-out-of-order', 'Each date must be later than the one before it.', {
      issues: atFault.map((field) => ({
        path: [field],
        code: 'not-later',
        message: 'It must be later than the date before it.',
      })),
    });
  }
  return dates;
}

/** For a date that must be in the future. */
export function inPast(field: keyof RoundDates, now: Date, what: string): Problem {
  const message = `It is ${now.toISOString()}: applications must ${what} later.`;
  return new Problem('deadline-in-past', message, { issues: [{ path: [field], code: 'in-past', message }] });
}

/** The same instants in UTC with milliseconds, as they are stored. */
const inUtc = (wanted: RoundDates): RoundDates =>
  Object.fromEntries(
    roundDates.map((field) => [field, new Date(wanted[field]).toISOString()]),
  ) as unknown as RoundDates;

const expectForm = ({ id, version }: NewRound['form']) =>
  expectNone(
    `CASE WHEN f.id IS NULL THEN 'form-not-found' END`,
    '(SELECT ? AS id, ? AS version) AS wanted LEFT JOIN forms AS f ON f.id = wanted.id AND f.version = wanted.version',
    id,
    version,
  );
