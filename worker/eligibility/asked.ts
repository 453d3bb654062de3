// The answers of an eligibility check as they travel: in the fields of a form and in addresses, and nowhere else.
import { checkPage, type Eligibility, formOfCheck } from '../../sdk/form/eligibility.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import { validate } from '../../sdk/form/validate.ts';
import type { Answers, Fields, Issue } from '../../sdk/form/types.ts';

/** What was answered, and what is wrong with it. */
export interface Asked {
  answers: Answers;
  issues: Issue[];
  /** The fields of the answers that are right, as a query. They are choices and counts: no text that anyone wrote. */
  query: URLSearchParams;
}

export function readCheck(check: Eligibility, fields: Fields): Asked {
  const answers = readPage(check.questions, fields);
  const issues = validate(formOfCheck(check, { en: checkPage }), answers);
  const wrong = new Set(issues.map(({ question }) => question));
  const query = new URLSearchParams();
  for (const { id } of check.questions)
    if (!wrong.has(id)) for (const value of fields.getAll(id)) query.append(id, value);
  return { answers, issues, query };
}

/** An address with the answers. */
export const withAnswers = (path: string, query: URLSearchParams): string => (query.size ? `${path}?${query}` : path);
