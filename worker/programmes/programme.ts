// The rules of programmes and rounds: which phase, which round to show, when time alone changes that.
// Pure: the moment is handed in, instants are RFC 3339 in UTC with milliseconds.
import type * as z from 'zod';
import type {
  programme as programmeSchema,
  programmeSummary,
  round as roundSchema,
} from '../../sdk/contract/programmes.ts';

export type Round = z.input<typeof roundSchema>;
export type Phase = Round['phase'];
export type Programme = z.input<typeof programmeSchema>;
export type ProgrammeSummary = z.input<typeof programmeSummary>;

/** A round as stored: all but what is computed. */
export type StoredRound = Omit<Round, 'phase'>;
/** A programme as stored, its rounds in any order. */
export type StoredProgramme = Omit<Programme, 'round' | 'rounds'> & { rounds: StoredRound[] };

export type RoundDates = Pick<Round, 'opensAt' | 'closesAt' | 'decisionsAt' | 'startsAt' | 'endsAt'>;

/** The instants at which a phase begins, in order; before the first, a round is announced. */
const beginnings = [
  ['opensAt', 'open'],
  ['closesAt', 'assessing'],
  ['decisionsAt', 'cohort'],
  ['startsAt', 'running'],
  ['endsAt', 'concluded'],
] as const satisfies readonly [keyof RoundDates, Phase][];

/** The phase of a round at a moment. A phase includes the instant at which it begins. */
export function phaseOf(dates: RoundDates, now: Date): Phase {
  let phase: Phase = 'announced';
  for (const [field, next] of beginnings) if (Date.parse(dates[field]) <= now.getTime()) phase = next;
  return phase;
}

/**
 * The first moment after `now` at which one of the rounds changes its phase, or at `opensNext`, when another opens that may
 * take their place; in milliseconds, null when none will.
 */
export function nextChange(rounds: readonly RoundDates[], now: Date, opensNext: string | null = null): number | null {
  const dates = rounds.flatMap((round) => beginnings.map(([field]) => round[field]));
  const later = [...dates, ...(opensNext === null ? [] : [opensNext])]
    .map((date) => Date.parse(date))
    .filter((at) => at > now.getTime());
  return later.length ? Math.min(...later) : null;
}

/** The dates that are not later than the one before them, by field; empty when all are in order. */
export function datesOutOfOrder(dates: RoundDates): (keyof RoundDates)[] {
  const fields = beginnings.map(([field]) => field);
  return fields.filter((field, at) => {
    const before = fields[at - 1];
    return before !== undefined && !(Date.parse(dates[before]) < Date.parse(dates[field]));
  });
}

// Which phases a visitor should see first; within one, announced shows the soonest and the others the latest.
const precedence: readonly Phase[][] = [['open'], ['assessing', 'cohort'], ['announced'], ['running'], ['concluded']];

/** The round that a visitor should see now; null when there is none. */
export function currentRound(rounds: readonly Round[]): Round | null {
  for (const phases of precedence) {
    const found = rounds
      .filter((round) => phases.includes(round.phase))
      .sort((a, b) => a.opensAt.localeCompare(b.opensAt));
    const round = phases.includes('announced') ? found[0] : found.at(-1);
    if (round) return round;
  }
  return null;
}

export const withPhase = (round: StoredRound, now: Date): Round => ({ ...round, phase: phaseOf(round, now) });

/** The programme as it stands at a moment: phases computed, rounds latest first. */
export function programmeAt(stored: StoredProgramme, now: Date): Programme {
  const rounds = stored.rounds.map((round) => withPhase(round, now)).sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  return { ...stored, rounds, round: currentRound(rounds) };
}

export const summaryOf = ({ slug, name, summary, nations, topics, round }: Programme): ProgrammeSummary => ({
  slug,
  name,
  summary,
  nations,
  topics,
  round,
});

/** What a list is filtered by; an absent field admits everything. */
export interface ProgrammeFilter {
  phase?: Phase | undefined;
  topic?: string | undefined;
  nation?: Programme['nations'][number] | undefined;
}

/** Whether a programme passes the filter. The phase is that of its current round. */
export const passes = (programme: Programme, { phase, topic, nation }: ProgrammeFilter): boolean =>
  (phase === undefined || programme.round?.phase === phase) &&
  (topic === undefined || programme.topics.some(({ slug }) => slug === topic)) &&
  (nation === undefined || programme.nations.includes(nation));
