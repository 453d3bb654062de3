// What is wrong with a form, for the organiser who wrote it and for a developer. English only: tools for staff.
import type { FormProblem } from '../../sdk/form/check-form.ts';
import type { Form } from '../../sdk/form/types.ts';
import type { ProblemIssue } from '../http/problem.ts';

const sentences: Record<FormProblem['code'], string> = {
  'bad-version': 'has a version that is not a whole number from 1',
  'no-pages': 'has no pages',
  'too-many-pages': 'has more than 30 pages',
  'no-questions': 'has no questions',
  'too-many-questions': 'has more than 20 questions',
  'bad-id': 'needs an id of lower-case letters, digits and hyphens, 80 at most',
  'duplicate-page': 'has the id of another page',
  'page-id-taken': 'has an id that one of our own pages has: choose another',
  'duplicate-question': 'has the id of another question',
  'field-name-taken': 'has an id that another question needs for one of its fields or hints',
  'unknown-type': 'has a type that there is not',
  'condition-unknown-question': 'has a condition on a question that is not there',
  'condition-unknown-answer': 'has a condition that no answers can meet',
  'condition-other-part': 'has a condition on a question of the other part: the team’s, or each organisation’s',
  'condition-not-earlier': 'has a condition on a question that is not on an earlier page',
  'bounds-out-of-range': 'has a smallest or largest value that is out of range',
  'bounds-crossed': 'has limits that no answer can keep: change the smallest or the largest',
  'too-few-options': 'has too few options to choose from',
  'too-many-options': 'has more than 50 options to choose from',
  'bad-option': 'has an option whose value is not lower-case letters, digits and hyphens',
  'duplicate-option': 'has two options of one value',
  'text-shows-nothing': 'has a text that shows nothing',
  'text-forbidden-character': 'has a text with a control character, or with one that turns the direction of writing',
};

/** Where in a part its text is, for the end of a sentence. */
export const atText = (text: string | undefined): string =>
  text === undefined ? '' : `: ${text.replaceAll('.', ' › ')}`;

/** One problem in a sentence. */
export function formSentence({ code, page, question, text }: FormProblem): string {
  const what = question !== undefined ? `Question “${question}”` : page !== undefined ? `Page “${page}”` : 'The form';
  return `${what} ${sentences[code]}${atText(text)}`;
}

/** One problem as the API gives it. */
export function formIssue(form: Pick<Form, 'pages'>, problem: FormProblem): ProblemIssue {
  const page = form.pages.findIndex(({ id }) => id === problem.page);
  const question = form.pages[page]?.questions.findIndex(({ id }) => id === problem.question) ?? -1;
  const path = [
    'form',
    ...(page < 0 ? [] : ['pages', page]),
    ...(question < 0 ? [] : ['questions', question]),
    ...(problem.text?.split('.') ?? []),
  ];
  return { ...problem, path, message: `${formSentence(problem)}.` };
}
