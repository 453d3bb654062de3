// What differs between two versions of a form, for whoever publishes one: pages and questions, and what of each. Pure.
import { readsAlike } from './carry-answer.ts';
import type { Form, Page, Question } from './types.ts';

/** What of a page or question differs. `words` are those that people read. */
export type Difference = 'type' | 'words' | 'hint' | 'choices' | 'limits' | 'required' | 'condition' | 'place';

/** One page or question that differs. Without a page, it is the title of the form. */
export interface FormDifference {
  change: 'added' | 'removed' | 'changed';
  page?: string;
  question?: string;
  /** For `changed`: in what. */
  in?: Difference[];
}

/** Whether two settings are equal, whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const at = (value: object, key: string) => (value as Record<string, unknown>)[key];
  return Array.isArray(one) === Array.isArray(other) && [...keys].every((key) => same(at(one, key), at(other, key)));
}

const choicesOf = (question: Question) => ('options' in question ? question.options.map(({ value }) => value) : []);

/** What people choose from and agree to apart, everything that bounds an answer. */
const limitsOf = ({
  id: _id,
  type: _type,
  label: _label,
  hint: _hint,
  required: _required,
  when: _when,
  ...rest
}: Question) => Object.entries(rest).filter(([, value]) => typeof value !== 'object');

function ofQuestion(before: Question, now: Question): Difference[] {
  const found: [Difference, boolean][] = [
    ['type', before.type !== now.type],
    ['words', !readsAlike({ ...before, type: now.type }, now) && same(choicesOf(before), choicesOf(now))],
    ['hint', !same(before.hint, now.hint)],
    ['choices', !same(choicesOf(before), choicesOf(now))],
    ['limits', before.type === now.type && !same(limitsOf(before), limitsOf(now))],
    ['required', (before.required ?? true) !== (now.required ?? true)],
    ['condition', !same(before.when, now.when)],
  ];
  return found.filter(([, differs]) => differs).map(([what]) => what);
}

function ofPage(before: Page, now: Page): Difference[] {
  const found: [Difference, boolean][] = [
    ['words', !same([before.title, before.intro], [now.title, now.intro])],
    ['condition', !same(before.when, now.when)],
  ];
  return found.filter(([, differs]) => differs).map(([what]) => what);
}

/** The ids that both lists have, in the order of the first. */
const common = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id));

/** The ids whose place among those that both have is another. */
const moved = (before: readonly string[], now: readonly string[]): Set<string> => {
  const [was, is] = [common(before, now), common(now, before)];
  return new Set(is.filter((id, at) => was[at] !== id));
};

const placesOf = (form: Form) =>
  new Map(form.pages.flatMap((page) => page.questions.map((question) => [question.id, { page, question }])));

/** What differs, in the order of the later version; what it no longer has comes last. Empty when they are alike. */
export function differences(before: Form, now: Form): FormDifference[] {
  const found: FormDifference[] = [];
  const changed = (page: string | undefined, question: string | undefined, what: Difference[]) => {
    if (what.length) found.push({ change: 'changed', ...(page && { page }), ...(question && { question }), in: what });
  };
  const ids = (form: Form) => form.pages.map(({ id }) => id);
  const [were, are] = [placesOf(before), placesOf(now)];
  const movedPages = moved(ids(before), ids(now));
  if (!same(before.title, now.title)) changed(undefined, undefined, ['words']);
  for (const page of now.pages) {
    const old = before.pages.find(({ id }) => id === page.id);
    if (!old) found.push({ change: 'added', page: page.id });
    else changed(page.id, undefined, [...ofPage(old, page), ...(movedPages.has(page.id) ? (['place'] as const) : [])]);
    const movedHere = moved(
      old?.questions.map(({ id }) => id) ?? [],
      page.questions.map(({ id }) => id),
    );
    for (const question of page.questions) {
      const was = were.get(question.id);
      if (!was) {
        found.push({ change: 'added', page: page.id, question: question.id });
        continue;
      }
      const isElsewhere = was.page.id !== page.id || movedHere.has(question.id);
      changed(page.id, question.id, [
        ...ofQuestion(was.question, question),
        ...(isElsewhere ? (['place'] as const) : []),
      ]);
    }
  }
  for (const page of before.pages) {
    if (!now.pages.some(({ id }) => id === page.id)) found.push({ change: 'removed', page: page.id });
    for (const { id } of page.questions)
      if (!are.has(id)) found.push({ change: 'removed', page: page.id, question: id });
  }
  return found;
}
