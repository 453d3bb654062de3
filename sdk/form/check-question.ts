// The limits that the settings of one question have whatever the rest of the form is. The contract states the same ones
// for the wire: a test holds the two together.
import { isDate } from './questions/date.ts';
import type { Question } from './types.ts';

/** Whether it may name a page, a question or an option: lower-case letters, digits and hyphens, at most 80 in all. */
export const isId = (id: string) => id.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

const isWhole = (value: number | undefined, least: number, most = Number.MAX_SAFE_INTEGER) =>
  value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most);

/** Whether a bound of the answer is one that no question of its type may have. */
export function boundsOutOfRange(question: Question): boolean {
  if (question.type === 'short-text')
    return !isWhole(question.maxLength, 1, 500) || !isWhole(question.minLength, 0, 500);
  if (question.type === 'long-text') return !isWhole(question.maxWords, 1, 2000);
  if (question.type === 'number')
    return !isWhole(question.decimals, 0, 6) || ![question.min ?? 0, question.max ?? 0].every(Number.isFinite);
  if (question.type === 'date') return [question.min, question.max].some((day) => day !== undefined && !isDate(day));
  if (question.type === 'several-of') return !isWhole(question.min, 1) || !isWhole(question.max, 1);
  return question.type === 'topics' && !isWhole(question.max, 1);
}

/** What is wrong with the list of options: one of a single option is no choice. */
export function optionProblem(question: Question): 'too-few-options' | 'too-many-options' | 'bad-option' | undefined {
  if (!('options' in question)) return undefined;
  const { options, type } = question;
  if (options.length < (type === 'one-of' ? 2 : 1)) return 'too-few-options';
  if (options.length > 50) return 'too-many-options';
  return options.every(({ value }) => isId(value)) ? undefined : 'bad-option';
}
