// Small forms for the example tests, built from as little as a test needs to say.
import type { Form, Page, Question, QuestionType } from '../../../sdk/form/types.ts';

const people = [
  { id: 'name', type: 'short-text', label: { en: 'Name', cy: 'Enw' } },
  { id: 'email', type: 'email', label: { en: 'Email', cy: 'E-bost' } },
];

/** A question with a label in both languages; options where its type has them. */
export function ask(type: QuestionType, id = 'q', own: object = {}): Question {
  const options = ['one', 'two', 'three', 'four'].map((value) => ({
    value,
    label: { en: `Choice ${value}`, cy: `Dewis ${value}` },
  }));
  return {
    id,
    type,
    label: { en: `The ${id}`, cy: `Y ${id}` },
    ...(['one-of', 'several-of', 'topics', 'asks-offers'].includes(type) && { options }),
    ...(type === 'scale' && { points: options.map(({ label }) => label) }),
    ...(type === 'group' && { entry: { en: 'Person', cy: 'Person' }, fields: people }),
    ...(type === 'declaration' && { statement: { en: 'We agree.', cy: 'Rydym yn cytuno.' } }),
    ...own,
  } as Question;
}

/** A page of questions. */
export const aPage = (id: string, questions: Question[], own: Partial<Page> = {}): Page => ({
  id,
  title: { en: `Page ${id}`, cy: `Tudalen ${id}` },
  questions,
  ...own,
});

/** A form of the given pages. */
export const formOf = (...pages: Page[]): Form => ({
  id: 'form',
  version: 1,
  title: { en: 'Form', cy: 'Ffurflen' },
  pages,
});
