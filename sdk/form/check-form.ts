// What is wrong with a form itself. For whoever writes one, and for the tests of those that we ship; never on the way to a visitor.
import { askedIn, canHold, whenOf } from './can-hold.ts';
import { isId, needs, problemsOf, type QuestionProblemCode } from './check-question.ts';
import { canBe, leavesOf } from './conditions.ts';
import { partOfPage } from './parts.ts';
import { textProblems, type TextProblemCode } from './shown-texts.ts';
import type { Condition, Form, Localised, Page, Question } from './types.ts';

export type FormProblemCode =
  | QuestionProblemCode
  | TextProblemCode
  | 'bad-version'
  | 'no-pages'
  | 'too-many-pages'
  | 'duplicate-page'
  | 'page-id-taken'
  | 'condition-unknown-answer'
  | 'condition-not-earlier'
  | 'condition-other-part';

/** One problem of a form, and where it is. */
export interface FormProblem {
  code: FormProblemCode;
  page?: string;
  question?: string;
  /** Which of its texts, such as `options.2.label.cy`. */
  text?: string;
}

/** The hosted pages of an application, which stand at the addresses where those of its form do. */
export const takenPages: ReadonlySet<string> = new Set([
  ...['check', 'sent', 'status', 'copy', 'withdraw', 'offer', 'save-for-later', 'saved-for-later'],
  ...['tasks', 'organisations', 'files'],
]);

/** Everything that keeps a form from being published, in the order of the form. What passes, the contract accepts. */
export function checkForm(form: Form): FormProblem[] {
  const problems: FormProblem[] = [];
  const all = form.pages.flatMap(({ questions }) => questions);
  const earlier = new Set<string>();
  const say = (code: FormProblemCode, page?: Page, question?: Question, more?: Pick<FormProblem, 'text'>) =>
    problems.push({ code, ...(page && { page: page.id }), ...(question && { question: question.id }), ...more });
  const checkCondition = (when: Condition | undefined, page: Page, question?: Question) => {
    for (const leaf of when ? leavesOf(when) : []) {
      const asked = all.find(({ id }) => id === leaf.question);
      if (!asked) say('condition-unknown-question', page, question);
      else if (!earlier.has(asked.id)) say('condition-not-earlier', page, question);
      else if (!form.pages.some((other) => other.questions.includes(asked) && partOfPage(other) === partOfPage(page)))
        say('condition-other-part', page, question);
      else if (!canBe(asked, leaf)) say('condition-unknown-answer', page, question);
    }
  };
  const checkTexts = (part: object, page?: Page, question?: Question) => {
    for (const { code, text } of textProblems(part)) say(code, page, question, { text });
  };
  checkTexts({ title: form.title });
  if (!Number.isSafeInteger(form.version) || form.version < 1) say('bad-version');
  if (!form.pages.length) say('no-pages');
  if (form.pages.length > 30) say('too-many-pages');
  for (const page of form.pages) {
    if (!isId(page.id)) say('bad-id', page);
    if (takenPages.has(page.id)) say('page-id-taken', page);
    if (form.pages.filter(({ id }) => id === page.id).length > 1) say('duplicate-page', page);
    if (!page.questions.length) say('no-questions', page);
    if (page.questions.length > 20) say('too-many-questions', page);
    checkCondition(page.when, page);
    checkTexts({ title: page.title, intro: page.intro }, page);
    for (const question of page.questions) {
      if (all.filter(({ id }) => id === question.id).length > 1) say('duplicate-question', page, question);
      if (all.some((other) => needs(other, question.id))) say('field-name-taken', page, question);
      for (const code of problemsOf(question)) say(code, page, question);
      checkCondition(question.when, page, question);
      checkTexts({ ...question, when: undefined }, page, question);
    }
    for (const { id } of page.questions) earlier.add(id);
  }
  return problems.length ? problems : neverShown(form);
}

/** The pages and questions of a sound form whose conditions no answers can meet. */
function neverShown(form: Form): FormProblem[] {
  const asked = askedIn(form);
  const code = 'condition-unknown-answer' as const;
  return form.pages.flatMap((page) =>
    canHold(whenOf(page), asked)
      ? page.questions
          .filter((question) => !canHold(whenOf(page, question), asked))
          .map(({ id }) => ({ code, page: page.id, question: id }))
      : [{ code, page: page.id }],
  );
}

/** Where the Welsh is missing, as paths such as `pages.0.questions.2.hint`. Not a problem: a form may be in English alone. */
export function missingWelsh(form: Form): string[] {
  const missing: string[] = [];
  const look = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof (value as Localised).en === 'string') {
      if (!(value as Localised).cy) missing.push(path);
      return;
    }
    for (const [key, part] of Object.entries(value)) look(part, path ? `${path}.${key}` : key);
  };
  look(form, '');
  return missing;
}
