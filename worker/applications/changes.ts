// Changes to an application after it was submitted: which questions are open, and what has changed. Pure.
import { applicable, answerTo, type Answers, type Form, journey } from '../../sdk/form/index.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';

const same = (a: Answers, b: Answers, id: string): boolean =>
  canonicalJson(answerTo(a, id) ?? null) === canonicalJson(answerTo(b, id) ?? null);

/** The ids of the questions to which the answers differ, in the order of the form; those that do not apply count as none. */
export function changedQuestions(form: Form, before: Answers, after: Answers): string[] {
  const [old, now] = [applicable(form, before), applicable(form, after)];
  return form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !same(old, now, id));
}

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
