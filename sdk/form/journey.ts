// Which pages and questions apply, given the answers. Knows nothing of what makes an answer right.
import { visible } from './questions/characters.ts';
import type { Answer, Answers, Condition, Form, Page, Question } from './types.ts';

/** A page that applies, with those of its questions that do. */
export interface Step {
  page: Page;
  questions: Question[];
}

/** The answer to a question. Ids such as `constructor` are ordinary ids here. */
export const answerTo = (answers: Answers, id: string): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

/** Whether an answer counts as none: absent, no character that shows, no choice made, a declaration not ticked. */
export const isBlank = (question: Question, answer: Answer | null | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && !visible.test(answer)) ||
  (Array.isArray(answer) && !answer.length) ||
  (answer === false && question.type === 'declaration');

/** Whether a condition holds, given the answers that count. */
export function holds(condition: Condition | undefined, known: Answers): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, known));
  if ('any' in condition) return condition.any.some((part) => holds(part, known));
  if ('not' in condition) return !holds(condition.not, known);
  const answer = answerTo(known, condition.question);
  if ('is' in condition) return answer === condition.is;
  if ('includes' in condition) return Array.isArray(answer) && (answer as unknown[]).includes(condition.includes);
  return (answer !== undefined) === condition.answered;
}

/** Goes through the form, to its end or up to the page that is `last`. */
function walk(form: Form, answers: Answers, last?: string): { steps: Step[]; known: Answers } {
  // Grows only after a page is done, so that a condition sees earlier pages alone and an answer that does not apply
  // is as if it had never been given.
  const known: Answers = {};
  const steps: Step[] = [];
  for (const page of form.pages) {
    const questions = holds(page.when, known) ? page.questions.filter(({ when }) => holds(when, known)) : [];
    if (questions.length) steps.push({ page, questions });
    if (page.id === last) break;
    for (const question of questions) {
      const answer = answerTo(answers, question.id);
      if (!isBlank(question, answer)) known[question.id] = answer as Answer;
    }
  }
  return { steps, known };
}

/** The pages to go through, in order. A page of which no question applies is left out. */
export const journey = (form: Form, answers: Answers): Step[] => walk(form, answers).steps;

/** The answers that are submitted: those that apply and are not blank. */
export const applicable = (form: Form, answers: Answers): Answers => walk(form, answers).known;

/** The step of one page, which answers to earlier pages alone decide; undefined when it does not apply or does not exist. */
export const stepOf = (form: Form, answers: Answers, page: string): Step | undefined =>
  walk(form, answers, page).steps.find((step) => step.page.id === page);

function place(form: Form, page: string | Page): number {
  return form.pages.findIndex(({ id }) => id === (typeof page === 'string' ? page : page.id));
}

/** The page after one; undefined at the end. A page that no longer applies leads to the next that does. */
export const nextPage = (form: Form, answers: Answers, page: string): Page | undefined =>
  journey(form, answers).find((step) => place(form, step.page) > place(form, page))?.page;

/** The page before one; undefined at the start. */
export const previousPage = (form: Form, answers: Answers, page: string): Page | undefined =>
  journey(form, answers).findLast((step) => place(form, step.page) < place(form, page))?.page;
