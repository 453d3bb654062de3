// Changes to an application after it was submitted: what has changed. Which questions are open is in sdk/form/reopened.ts. Pure.
import { applicable, answerTo, type Answers, type Form } from '../../sdk/form/index.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';

const same = (a: Answers, b: Answers, id: string): boolean =>
  canonicalJson(answerTo(a, id) ?? null) === canonicalJson(answerTo(b, id) ?? null);

/** The ids of the questions to which the answers differ, in the order of the form; those that do not apply count as none. */
export function changedQuestions(form: Form, before: Answers, after: Answers): string[] {
  const [old, now] = [applicable(form, before), applicable(form, after)];
  return form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !same(old, now, id));
}
