// Where to go on with a form that is not finished.
import { journey } from './journey.ts';
import type { Answers, Form, Page } from './types.ts';
import { validate } from './validate.ts';

/**
 * The first page that is not finished: an answer is wrong or missing or, given the ids of the pages that were saved,
 * it has not been saved (a page of optional questions needs a look too). Undefined when all is done.
 */
export function firstUnfinished(form: Form, answers: Answers, saved?: readonly string[]): Page | undefined {
  const wrong = new Set(validate(form, answers).map(({ page, code }) => code !== 'unknown-question' && page));
  return journey(form, answers).find(({ page }) => wrong.has(page.id) || (saved && !saved.includes(page.id)))?.page;
}
