// From submitted HTML fields to answers.
import { kindOf } from './questions/index.ts';
import type { Answers, Fields, Question } from './types.ts';

/** The answers in the fields of one page. Questions that were left empty are absent. */
export function readPage(questions: readonly Question[], fields: Fields): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const answer = kindOf(question).read(question, fields);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}
