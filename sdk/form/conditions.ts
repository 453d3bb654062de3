// What conditions ask of single questions, and whether a question can be answered so. For whoever writes a form or a check.
import { problemsOf } from './check-question.ts';
import { isBlank } from './journey.ts';
import { kindOf, kinds } from './questions/index.ts';
import type { Condition, Question } from './types.ts';

/** What a condition asks of one question. */
export type Leaf = Extract<Condition, { question: string }>;

/** Everything that a condition asks of single questions. */
export const leavesOf = (when: Condition): Leaf[] =>
  'all' in when
    ? when.all.flatMap(leavesOf)
    : 'any' in when
      ? when.any.flatMap(leavesOf)
      : 'not' in when
        ? leavesOf(when.not)
        : [when];

const hasOption = (question: Question, value: unknown) =>
  'options' in question && question.options.some((option) => option.value === value);

/** Whether some answer to the question is what a condition asks for. What never can be would leave out for everyone what hangs on it. */
export function canBe(question: Question, leaf: Leaf): boolean {
  // What is wrong with the question itself is said of the question.
  if ('answered' in leaf || problemsOf(question).length) return true;
  if ('includes' in leaf)
    return (question.type === 'several-of' || question.type === 'topics') && hasOption(question, leaf.includes);
  const { is } = leaf;
  if (question.type === 'scale') return Number.isInteger(is) && Number(is) >= 1 && Number(is) <= question.points.length;
  const kind = Object.hasOwn(kinds, question.type) ? kindOf(question) : undefined;
  return !!kind && !isBlank(question, is) && !kind.check(question, is);
}
