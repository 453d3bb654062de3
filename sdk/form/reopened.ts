// An application that was reopened for named questions: which of them are open, and the form as one page then shows it. Pure.
import { journey } from './journey.ts';
import type { Answers, Form } from './types.ts';

/**
 * The questions that may be answered anew in an application that was reopened for some: those, and what did not apply
 * when it was sent, because a change may lead there.
 */
export function openQuestions(form: Form, asked: readonly string[], sent: Answers): ReadonlySet<string> {
  const all = form.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
  const applied = new Set(journey(form, sent).flatMap(({ questions }) => questions.map(({ id }) => id)));
  return new Set(all.filter((id) => asked.includes(id) || !applied.has(id)));
}

/** The form with only the open questions on one page. The other pages stay whole: conditions look at them. */
export const narrowed = (form: Form, page: string, open: ReadonlySet<string>): Form => ({
  ...form,
  pages: form.pages.map((each) =>
    each.id === page ? { ...each, questions: each.questions.filter(({ id }) => open.has(id)) } : each,
  ),
});
