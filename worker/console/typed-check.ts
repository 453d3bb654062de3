// The eligibility check of a new round as it was typed: JSON to a check, or to what is wrong with it. Pure.
import { eligibility as schema } from '../../sdk/contract/eligibility.ts';
import { checkEligibility, type Eligibility } from '../../sdk/form/eligibility.ts';
import { eligibilitySentence } from './eligibility-messages.ts';

/** The element that every fault of the check is at. */
const anchor = 'eligibility';
const most = 10;

/** The check, nothing when the text is empty, or all that is wrong, ten things at most. */
export function typedCheck(
  text: string,
): { eligibility?: Eligibility } | { faults: { anchor: string; message: string }[] } {
  if (text === '') return {};
  const given = readJson(text);
  if ('problem' in given) return { faults: [{ anchor, message: given.problem }] };
  const { data, error } = schema.safeParse(given.value);
  const sentences = error
    ? error.issues.map(({ path, message }) => `In the check, ${path.join(' › ') || 'at the top'}: ${message}`)
    : checkEligibility(data).map(eligibilitySentence);
  if (!data || sentences.length) return { faults: sentences.slice(0, most).map((message) => ({ anchor, message })) };
  return { eligibility: data };
}

function readJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    return { problem: `The check is not JSON: look at line ${line}, for a missing comma, quotation mark or bracket` };
  }
}
