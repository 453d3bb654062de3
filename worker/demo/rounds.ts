// The rounds of the demo programmes, dated from the first start so that a fresh demo is never stale.
// Days are counted on the calendar and times set by the clock in London, so noon stays noon across clock changes.
import type * as z from 'zod';
import type { newRound } from '../../sdk/contract/staff.ts';
import type { Form } from '../../sdk/form/types.ts';
import { londonToUtc, utcToLondon } from '../programmes/london.ts';
import { both } from './bilingual.ts';
import { demoEligibility } from './eligibility.ts';
import { demoForm } from './form.ts';
import { demoMonitoring } from './monitoring.ts';
import { neighbourhoodForm } from './neighbourhoods/form.ts';

/** A round as an organiser sets it up. Its instants are UTC. */
export type DemoRound = z.infer<typeof newRound>;

/** Days from the first start; each phase begins on the next Tuesday (closing: Thursday) on or after that day. */
interface Plan {
  number: number;
  opens: number;
  closes: number;
  decisions: number;
  starts: number;
  ends: number;
  places: number;
}

const plans: readonly Plan[] = [
  { number: 1, opens: -784, closes: -735, decisions: -707, starts: -679, ends: -308, places: 38 },
  { number: 2, opens: -24, closes: 35, decisions: 63, starts: 91, ends: 462, places: 40 },
  { number: 3, opens: 70, closes: 126, decisions: 154, starts: 182, ends: 553, places: 40 },
];

const tuesday = 2;
const thursday = 4;

/** The concluded, the open and the announced round, in this order, as they stand at the first start. */
export function demoRounds(firstStart: Date): DemoRound[] {
  return plans.map((plan) => ({ ...planned(plan, firstStart, demoForm), eligibility: demoEligibility }));
}

/** The one round of the second programme, which is open and has no check. */
export function neighbourhoodRounds(firstStart: Date): DemoRound[] {
  const plan = { number: 1, opens: -10, closes: 49, decisions: 77, starts: 105, ends: 378, places: 24 };
  return [planned(plan, firstStart, neighbourhoodForm)];
}

function planned(plan: Plan, firstStart: Date, { id, version }: Form): DemoRound {
  const today = utcToLondon(firstStart.toISOString()).slice(0, 10);
  const startsAt = atLondon(nextWeekday(today, plan.starts, tuesday), '09:30');
  const year = startsAt.slice(0, 4);
  return {
    name: both(`Round ${plan.number}, ${year}`, `Rownd ${plan.number}, ${year}`),
    opensAt: atLondon(nextWeekday(today, plan.opens, tuesday), '10:00'),
    closesAt: atLondon(nextWeekday(today, plan.closes, thursday), '12:00'),
    decisionsAt: atLondon(nextWeekday(today, plan.decisions, tuesday), '10:00'),
    startsAt,
    endsAt: atLondon(nextWeekday(today, plan.ends, tuesday), '17:00'),
    places: plan.places,
    form: { id, version },
    monitoring: demoMonitoring,
  };
}

/** The first such weekday (0 is Sunday) on or after `days` days from `today`, `YYYY-MM-DD`. */
function nextWeekday(today: string, days: number, weekday: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

/** The instant of a time of day that no clock change touches. */
function atLondon(day: string, time: string): string {
  const answer = londonToUtc(`${day}T${time}`);
  if ('problem' in answer) throw new RangeError(`${day}T${time} in London: ${answer.problem}`);
  return answer.instant;
}
