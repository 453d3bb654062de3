// The eligibility check and the equality questions of a new round as they were typed: JSON, or what is wrong with it. Pure.
import type * as z from 'zod';
import { eligibility as schema } from '../../sdk/contract/eligibility.ts';
import { checkEligibility, type Eligibility } from '../../sdk/form/eligibility.ts';
import { monitoring as monitoringSchema } from '../../sdk/contract/monitoring.ts';
import { checkMonitoring, type Monitoring } from '../../sdk/form/monitoring.ts';
import { eligibilitySentence, monitoringSentence } from './eligibility-messages.ts';
import { readJson, wrongParts } from './typed-json.ts';

const most = 10;

interface Fault {
  /** The element that it is at. */
  anchor: string;
  message: string;
}

interface Kind<T> {
  anchor: string;
  /** As sentences call it. */
  name: string;
  schema: z.ZodType<T>;
  check: (data: T) => string[];
}

const eligibility: Kind<Eligibility> = {
  anchor: 'eligibility',
  name: 'check',
  schema,
  check: (data) => checkEligibility(data).map(eligibilitySentence),
};

const monitoring: Kind<Monitoring> = {
  anchor: 'monitoring',
  name: 'list of equality questions',
  schema: monitoringSchema,
  check: (data) => checkMonitoring(data).map(monitoringSentence),
};

/** What was typed, nothing when the text is empty, or all that is wrong, ten things at most. */
function typed<T>(text: string, { anchor, name, schema, check }: Kind<T>): { data?: T; faults: Fault[] } {
  if (text === '') return { faults: [] };
  const given = readJson(text, `The ${name}`);
  if ('problem' in given) return { faults: [{ anchor, message: given.problem }] };
  const { data, error } = schema.safeParse(given.value);
  const sentences = error ? wrongParts(error, given.value, name) : check(data);
  return { ...(data && { data }), faults: sentences.slice(0, most).map((message) => ({ anchor, message })) };
}

/** The check of who can apply. */
export function typedCheck(text: string): { eligibility?: Eligibility; faults: Fault[] } {
  const { data, faults } = typed(text, eligibility);
  return { ...(data && { eligibility: data }), faults };
}

/** The equality questions. */
export function typedMonitoring(text: string): { monitoring?: Monitoring; faults: Fault[] } {
  const { data, faults } = typed(text, monitoring);
  return { ...(data && { monitoring: data }), faults };
}
