// What of the counts may be known, and from when. Pure. The rule is that of UK higher education statistics (HESA) and a
// moment: rounded to 5, small numbers not told, nothing before all answers are in, so that nobody can watch a number move.
import type * as z from 'zod';
import type { monitoringCounts } from '../../sdk/contract/monitoring.ts';
import type { Monitoring } from '../../sdk/form/monitoring.ts';

export type ShownCounts = z.output<typeof monitoringCounts>;

/** One count as it is stored. An empty question counts people. */
export interface Count {
  question: string;
  value: string;
  count: number;
}

/** Fewer answers than these are not told at all; fewer in one option are "fewer than 5"; all others are rounded. */
export const rule = { fewestAnswers: 10, fewestInOption: 5, nearest: 5 } as const;

/** How long after its round has closed an answer is still counted, in milliseconds: who submits last may take their time. */
const grace = 24 * 3600_000;

interface Window {
  opensAt: string;
  closesAt: string;
}

/** When the last answer has been counted, and the counts may be read. */
export const shownFrom = ({ closesAt }: Pick<Window, 'closesAt'>): Date => new Date(Date.parse(closesAt) + grace);

/** Whether answers are counted at a moment. */
export const takesAnswers = (round: Window, now: Date): boolean =>
  Date.parse(round.opensAt) <= now.getTime() && now < shownFrom(round);

const rounded = (count: number): number => Math.round(count / rule.nearest) * rule.nearest;

/** What may be known at a moment. */
export function shownCounts(round: Window, asked: Monitoring, counts: readonly Count[], now: Date): ShownCounts {
  const of = (question: string, value: string) =>
    counts.find((each) => each.question === question && each.value === value)?.count ?? 0;
  const people = of('', '');
  const isShown = now >= shownFrom(round) && people >= rule.fewestAnswers;
  return {
    shownFrom: shownFrom(round).toISOString(),
    answered: isShown ? rounded(people) : null,
    questions: isShown
      ? asked.questions.map(({ id, label, options }) => ({
          id,
          label,
          options: options.map((option) => {
            const count = of(id, option.value);
            return {
              value: option.value,
              label: option.label,
              count: count < rule.fewestInOption ? null : rounded(count),
            };
          }),
        }))
      : [],
  };
}
