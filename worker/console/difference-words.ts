// What differs between two versions of a form, in words. English only: a tool for staff.
import type { Difference, FormDifference } from '../../sdk/form/differences.ts';
import type { Form } from '../../sdk/form/types.ts';

const what: Record<Difference, string> = {
  type: 'the kind of answer',
  words: 'its words',
  hint: 'its hint',
  choices: 'the choices',
  limits: 'the limits',
  required: 'whether it needs an answer',
  condition: 'when it is asked',
  place: 'its place',
};

const nameIn = (form: Form, { page, question }: FormDifference): string | undefined => {
  const found = form.pages.find(({ id }) => id === page);
  return question === undefined
    ? found?.title.en
    : form.pages.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.label.en;
};

/** One difference: what it is about, and what happened to it. */
export function differenceWords(from: Form, to: Form, difference: FormDifference): { about: string; happened: string } {
  const { change, page, question } = difference;
  const kind = question !== undefined ? 'Question' : page !== undefined ? 'Page' : 'Title';
  const name = nameIn(change === 'removed' ? from : to, difference) ?? to.title.en;
  const happened =
    change === 'added'
      ? 'is new'
      : change === 'removed'
        ? 'is gone'
        : `is different: ${(difference.in ?? []).map((each) => what[each]).join(', ')}`;
  return { about: `${kind} “${name}”`, happened };
}
