// Forms in which some settings were bent to values at and beyond every limit, each of the kind that its type may hold.
import fc from 'fast-check';
import type { Form, Question, QuestionType } from '../../../sdk/form/types.ts';

const whole = fc.constantFrom<unknown>(
  -1,
  0,
  0.5,
  1,
  2,
  6,
  7,
  50,
  51,
  500,
  501,
  2000,
  2001,
  1e20,
  Number.NaN,
  Infinity,
);
const day = fc.constantFrom<unknown>('2026-02-28', '2026-02-30', '2026-1-1', '0000-01-01', '9999-12-31', 'x', '');
const ids = fc.constantFrom('a', 'q1-0', 'a--b', '-a', 'A', '', 'é', 'a_b', 'x'.repeat(80), 'x'.repeat(81), 'a\n');
const options = fc.oneof(
  fc.constantFrom(0, 1, 2, 49, 50, 51).map((count) => Array.from({ length: count }, (_, at) => `o${at}`)),
  fc.array(ids, { maxLength: 3 }),
);
const optionList = options.map((values) => values.map((value) => ({ value, label: { en: 'An option' } })));

const points = fc
  .constantFrom(0, 1, 2, 11, 12)
  .map((count) => Array.from({ length: count }, () => ({ en: 'A point' })));
const levels = fc.array(fc.constantFrom('nation', 'system', 'local-authority', 'street'), { maxLength: 3 });
const field = fc.oneof(
  fc.record({ id: ids, type: fc.constant('short-text'), minLength: whole, maxLength: whole }),
  fc.record({ id: ids, type: fc.constant('one-of'), options: optionList }),
  fc.record({ id: ids, type: fc.constantFrom('email', 'number', 'group') }),
);
const fields = fc.array(
  field.map((own) => ({ label: { en: 'A field' }, ...own })),
  { maxLength: 9 },
);

const settings: Record<QuestionType, Record<string, fc.Arbitrary<unknown>>> = {
  'short-text': { minLength: whole, maxLength: whole },
  'long-text': { maxWords: whole },
  email: {},
  telephone: {},
  number: { min: whole, max: whole, decimals: whole },
  date: { min: day, max: day },
  'one-of': { options: optionList },
  'several-of': { options: optionList, min: whole, max: whole },
  organisation: {},
  topics: { options: optionList, max: whole },
  declaration: {},
  scale: { points },
  place: { levels, max: whole },
  upload: {
    max: whole,
    maxMegabytes: whole,
    accept: fc.array(fc.constantFrom('pdf', 'docx', 'exe'), { maxLength: 3 }),
  },
  group: { min: whole, max: whole, fields },
  'asks-offers': { options: optionList, max: whole, maxWords: whole },
};

const bentQuestion = (question: Question): fc.Arbitrary<Question> =>
  fc
    .record({ id: ids, ...settings[question.type] }, { requiredKeys: [] })
    .map((bent) => ({ ...question, ...bent }) as Question);

/** The form with one of its questions bent, and perhaps its version or the id of its first page. */
export const bentForm = (form: Form): fc.Arbitrary<Form> =>
  fc
    .tuple(fc.nat(), fc.nat(), fc.option(whole, { freq: 9 }), fc.option(ids, { freq: 9 }))
    .chain(([page, question, version, pageId]) => {
      const pageAt = page % form.pages.length;
      const { questions } = form.pages[pageAt]!;
      const questionAt = question % questions.length;
      return bentQuestion(questions[questionAt]!).map((bent) => ({
        ...form,
        ...(version !== null && { version: version as number }),
        pages: form.pages.map((each, at) => ({
          ...each,
          ...(at === 0 && pageId !== null && { id: pageId }),
          ...(at === pageAt && { questions: questions.with(questionAt, bent) }),
        })),
      }));
    });
