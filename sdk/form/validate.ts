// What is wrong with answers, as data: codes, never sentences. The same code in widget, hosted page, SDK and Worker.
import { answerTo, isBlank, journey, type Step, stepOf } from './journey.ts';
import { kindOf } from './questions/index.ts';
import type { Fault } from './questions/kind.ts';
import type { Answer, Answers, Form, Issue, Page, Question } from './types.ts';

/** What is wrong with one answer, the first thing only. */
export const checkAnswer = (question: Question, answer: Answer | undefined): Fault | undefined =>
  !isBlank(question, answer)
    ? kindOf(question).check(question, answer as Answer)
    : question.required === false
      ? undefined
      : { code: 'required' };

const strangers = (answers: Answers, pages: Page[], page: string): Issue[] =>
  Object.keys(answers)
    .filter((id) => !pages.some(({ questions }) => questions.some((question) => question.id === id)))
    .map((question) => ({ page, question, code: 'unknown-question' }));

/** What is wrong with one answer: of a question with several entries, one thing a box. */
const issuesOf = (page: string, question: Question, answer: Answer | undefined): Issue[] => {
  const fault = checkAnswer(question, answer);
  const faults = fault ? (kindOf(question).faults?.(question, answer) ?? [fault]) : [];
  return faults.map((each) => ({ page, question: question.id, ...each }));
};

const checkStep = ({ page, questions }: Step, answers: Answers): Issue[] =>
  questions.flatMap((question) => issuesOf(page.id, question, answerTo(answers, question.id)));

/**
 * What is wrong with all answers or, with `page`, with the answers of that page, in the order of the form. Questions
 * that do not apply are not looked at. Answers to questions that the form does not have come last.
 */
export const validate = (form: Form, answers: Answers, page?: string): Issue[] => [
  ...journey(form, answers)
    .filter((step) => page === undefined || step.page.id === page)
    .flatMap((step) => checkStep(step, answers)),
  ...strangers(answers, form.pages, page ?? form.pages[0]?.id ?? ''),
];

/** Answers after a page was answered, and what is wrong with that page. */
export interface Answered {
  /** All answers: those of other pages as they were, those of this page replaced, blank ones gone. */
  answers: Answers;
  /** What is wrong with this page. An answer to a question of another page is an unknown question here. */
  issues: Issue[];
}

/**
 * Puts the answers of one page in place of the earlier ones. What is given for a question that does not apply is kept
 * (a later change may make it apply), so it is checked too. On a page that is not in the form, everything is unknown.
 */
export function answerPage(form: Form, answers: Answers, page: string, given: Answers): Answered {
  const asked = form.pages.filter(({ id }) => id === page);
  const step = stepOf(form, answers, page);
  const applies = new Set(step?.questions);
  const after = { ...answers };
  const spare: Issue[] = [];
  for (const question of asked.flatMap(({ questions }) => questions)) {
    const { id } = question;
    const answer = answerTo(given, id);
    if (!isBlank(question, answer)) {
      after[id] = answer as Answer;
      if (!applies.has(question)) spare.push(...issuesOf(page, question, answer));
    } else if (applies.has(question)) delete after[id];
  }
  const issues = [...(step ? checkStep(step, after) : []), ...spare, ...strangers(given, asked, page)];
  return { answers: after, issues };
}
