// Several choices of a list, as tick-boxes.
import type { SeveralOfQuestion, TopicsQuestion } from '../../../sdk/form/types.ts';
import { choices } from './choices.ts';
import { group, type QuestionView } from './frame.ts';

export const severalOf: QuestionView<SeveralOfQuestion | TopicsQuestion> = (state, t) => {
  const { question, answer } = state;
  const chosen = (value: string) => Array.isArray(answer) && (answer as unknown[]).includes(value);
  const limit = question.max !== undefined && question.max < question.options.length;
  return group(
    state,
    t,
    choices('checkbox', question, chosen, t),
    limit ? t.selectUpTo(question.max as number) : t.selectAll,
  );
};
