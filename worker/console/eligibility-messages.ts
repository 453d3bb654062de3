// What is wrong with an eligibility check or with equality questions, for the organiser who wrote it and for a developer. English only: tools for staff.
import { atText } from '../forms/form-messages.ts';
import type { EligibilityProblem } from '../../sdk/form/eligibility.ts';
import type { MonitoringProblem } from '../../sdk/form/monitoring.ts';
import type { ProblemIssue } from '../http/problem.ts';

const sentences: Record<EligibilityProblem['code'], string> = {
  'bad-version': 'has a version that is not a whole number from 1',
  'no-pages': 'has no questions',
  'too-many-pages': 'has too many pages',
  'no-questions': 'has no questions',
  'too-many-questions': 'has too many questions',
  'bad-id': 'needs an id of lower-case letters, digits and hyphens',
  'duplicate-page': 'has two pages of one id',
  'page-id-taken': 'has a page with an id that is taken',
  'duplicate-question': 'has an id that another question has too',
  'field-name-taken': 'has an id that another question needs for one of its fields',
  'unknown-type': 'has a type that there is not',
  'condition-unknown-question': 'has a condition on a question that is not there',
  'condition-not-earlier': 'has a condition, but all questions of a check stand on one page',
  'condition-unknown-answer': 'has a condition that no answers can meet',
  'condition-other-part': 'has a condition on a question of another part',
  'bounds-out-of-range': 'has a smallest or largest value that is out of range',
  'bounds-crossed': 'has limits that no answer can keep: change the smallest or the largest',
  'too-few-options': 'has too few options to choose from',
  'too-many-options': 'has too many options to choose from',
  'bad-option': 'has an option whose value is not lower-case letters, digits and hyphens',
  'duplicate-option': 'has two options of one value',
  'text-shows-nothing': 'has a text that shows nothing',
  'text-forbidden-character': 'has a text with a control character, or with one that turns the direction of writing',
  'type-not-allowed': 'has a type that a check may not ask: use a choice, a number or a box to tick',
  'rule-unknown-question': 'is not in the check',
  'rule-unknown-option': 'cannot have the answer that the rule asks for',
  'rule-never-holds': 'can never hold: no answers are all that it asks for',
};

/** One problem in a sentence. Rules are counted from 1. */
export function eligibilitySentence({ code, question, rule, text }: EligibilityProblem): string {
  if (rule !== undefined)
    return `Rule ${rule + 1}${question === undefined ? '' : `: question “${question}”`} ${sentences[code]}${atText(text)}`;
  return `${question === undefined ? 'The check' : `Question “${question}”`} ${sentences[code]}${atText(text)}`;
}

/** One problem as the API gives it. */
export const eligibilityIssue = (problem: EligibilityProblem): ProblemIssue => ({
  ...problem,
  path: ['eligibility', ...(problem.rule === undefined ? ['questions'] : ['rules', problem.rule])],
  message: `${eligibilitySentence(problem)}.`,
});

/** One problem of equality questions in a sentence. */
export const monitoringSentence = ({ code, question, text }: MonitoringProblem): string =>
  `${question === undefined ? 'The list' : `Question “${question}”`} ${
    code === 'type-not-allowed' ? 'has a type that cannot be counted: use a choice of options' : sentences[code]
  }${atText(text)}`;

/** One problem as the API gives it. */
export const monitoringIssue = (problem: MonitoringProblem): ProblemIssue => ({
  ...problem,
  path: ['monitoring', 'questions'],
  message: `${monitoringSentence(problem)}.`,
});
