// What is wrong with a form itself. For whoever writes one, and for the tests of those that we ship; never on the way to a visitor.
import { boundsOutOfRange, isId, optionProblem } from './check-question.ts';
import { questionTypes } from './questions/index.ts';
import type { Condition, Form, Localised, Page, Question } from './types.ts';

export type FormProblemCode =
  | 'bad-version'
  | 'no-pages'
  | 'too-many-pages'
  | 'no-questions'
  | 'too-many-questions'
  | 'bad-id'
  | 'duplicate-page'
  | 'duplicate-question'
  | 'field-name-taken'
  | 'unknown-type'
  | 'condition-unknown-question'
  | 'condition-not-earlier'
  | 'bounds-out-of-range'
  | 'bounds-crossed'
  | 'too-few-options'
  | 'too-many-options'
  | 'bad-option'
  | 'duplicate-option';

/** One problem of a form, and where it is. */
export interface FormProblem {
  code: FormProblemCode;
  page?: string;
  question?: string;
}

/** The names of the HTML fields of a question beside its id. */
const ownFields = ({ id, type }: Question): string[] =>
  ({ date: ['day', 'month', 'year'], organisation: ['code', 'for', 'search'] })[type as string]?.map(
    (part) => `${id}-${part}`,
  ) ?? [];

const asks = (condition: Condition): string[] =>
  'all' in condition
    ? condition.all.flatMap(asks)
    : 'any' in condition
      ? condition.any.flatMap(asks)
      : 'not' in condition
        ? asks(condition.not)
        : [condition.question];

function crossed(question: Question): boolean {
  const above = <T extends string | number>(low?: T, high?: T) => low !== undefined && high !== undefined && low > high;
  if (question.type === 'short-text') return above(question.minLength, question.maxLength ?? 200);
  if (question.type === 'several-of') return above(question.min, question.max ?? question.options.length);
  return 'min' in question && above<string | number>(question.min, question.max);
}

const repeats = (values: string[]) => new Set(values).size < values.length;

/** Everything that keeps a form from being published, in the order of the form. What passes, the contract accepts. */
export function checkForm(form: Form): FormProblem[] {
  const problems: FormProblem[] = [];
  const all = form.pages.flatMap(({ questions }) => questions);
  const earlier = new Set<string>();
  const say = (code: FormProblemCode, page?: Page, question?: Question) =>
    problems.push({ code, ...(page && { page: page.id }), ...(question && { question: question.id }) });
  const checkCondition = (when: Condition | undefined, page: Page, question?: Question) => {
    for (const id of when ? asks(when) : [])
      if (!all.some((other) => other.id === id)) say('condition-unknown-question', page, question);
      else if (!earlier.has(id)) say('condition-not-earlier', page, question);
  };
  if (!Number.isSafeInteger(form.version) || form.version < 1) say('bad-version');
  if (!form.pages.length) say('no-pages');
  if (form.pages.length > 30) say('too-many-pages');
  for (const page of form.pages) {
    if (!isId(page.id)) say('bad-id', page);
    if (form.pages.filter(({ id }) => id === page.id).length > 1) say('duplicate-page', page);
    if (!page.questions.length) say('no-questions', page);
    if (page.questions.length > 20) say('too-many-questions', page);
    checkCondition(page.when, page);
    for (const question of page.questions) {
      if (!isId(question.id)) say('bad-id', page, question);
      if (!questionTypes.includes(question.type)) say('unknown-type', page, question);
      if (all.filter(({ id }) => id === question.id).length > 1) say('duplicate-question', page, question);
      if (all.some((other) => ownFields(other).includes(question.id))) say('field-name-taken', page, question);
      if (boundsOutOfRange(question)) say('bounds-out-of-range', page, question);
      if (crossed(question)) say('bounds-crossed', page, question);
      const options = optionProblem(question);
      if (options) say(options, page, question);
      if ('options' in question && repeats(question.options.map(({ value }) => value)))
        say('duplicate-option', page, question);
      checkCondition(question.when, page, question);
    }
    for (const { id } of page.questions) earlier.add(id);
  }
  return problems;
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
