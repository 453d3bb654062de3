// What conditions ask of single questions, and whether a question can be answered so. For whoever writes a form or a check.
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
  if ('answered' in leaf) return true;
  if ('includes' in leaf)
    return (question.type === 'several-of' || question.type === 'topics') && hasOption(question, leaf.includes);
  const { is } = leaf;
  switch (question.type) {
    case 'one-of':
      return hasOption(question, is);
    case 'declaration':
      return is === true;
    case 'number':
      return typeof is === 'number';
    case 'scale':
      return Number.isInteger(is) && Number(is) >= 1 && Number(is) <= question.points.length;
    case 'short-text':
    case 'long-text':
    case 'email':
    case 'telephone':
    case 'date':
      return typeof is === 'string';
    default:
      return false;
  }
}
