// Generated forms, plausible answers to them and hostile ones, for the property tests of every layer.
import fc from 'fast-check';
import { canBe, type Leaf } from '../../../sdk/form/conditions.ts';
import { crossed } from '../../../sdk/form/crossed-bounds.ts';
import { checkForm, dateParts, questionTypes } from '../../../sdk/form/index.ts';
import type { Answer, Answers, Condition, Form, Localised, Option, Page, Question } from '../../../sdk/form/types.ts';

const localised: fc.Arbitrary<Localised> = fc.record({ en: fc.lorem(), cy: fc.lorem() }, { requiredKeys: ['en'] });

const option = (value: string): fc.Arbitrary<Option> => fc.record({ value: fc.constant(value), label: localised });
const options = (least: number) =>
  fc
    .integer({ min: least, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => option(`o${at}`))));

const bounds = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })).map(([a, b]) => ({
    min: Math.min(a, b),
    max: Math.max(a, b),
  }));

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What a condition may ask of some question: answers that some of them can have, and some cannot. */
export const leavesOver = (question: string): Leaf[] => [
  ...[true, false].map((answered) => ({ question, answered })),
  ...['o0', 'o1', true, false, 3, 99].map((is) => ({ question, is })),
  ...['o0', 'o1'].map((includes) => ({ question, includes })),
];

/** A condition over questions that were asked on earlier pages. */
function aCondition(earlier: Question[]): fc.Arbitrary<Condition> {
  const leaf = fc
    .constantFrom(...earlier)
    .chain((question) => fc.constantFrom(...leavesOver(question.id).filter((each) => canBe(question, each))));
  return fc.letrec<{ all: Condition }>((tie) => ({
    all: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'condition' },
      leaf,
      fc.record({ not: tie('all') }),
      fc.record({ all: fc.array(tie('all'), { maxLength: 2 }) }),
      fc.record({ any: fc.array(tie('all'), { minLength: 1, maxLength: 2 }) }),
    ),
  })).all;
}

/** Any question with the given id; `earlier` are the questions that a condition may ask about. */
export function aQuestion(id: string, earlier: Question[] = []): fc.Arbitrary<Question> {
  const base = fc.record({ label: localised, required: fc.boolean() }, { requiredKeys: ['label'] });
  const own = fc.constantFrom(...questionTypes).chain((type): fc.Arbitrary<object> => {
    if (type === 'short-text')
      return bounds(40)
        .chain(({ min, max }) =>
          fc.record(
            {
              minLength: fc.constant(min),
              maxLength: fc.constant(max + 1),
              pattern: fc.constantFrom('postcode', 'ods-code'),
            },
            { requiredKeys: [] },
          ),
        )
        .map((own) => ({ type, ...own }))
        .filter((own) => !crossed(own as Question));
    if (type === 'long-text') return fc.record({ type: fc.constant(type), maxWords: fc.integer({ min: 1, max: 40 }) });
    if (type === 'number')
      return fc
        .tuple(bounds(1000), fc.integer({ min: 0, max: 6 }))
        .map(([own, decimals]) => ({ type, ...own, decimals }));
    if (type === 'date')
      return fc.tuple(day, day).map(([a, b]) => (a < b ? { type, min: a, max: b } : { type, min: b, max: a }));
    if (type === 'one-of') return options(2).map((own) => ({ type, options: own }));
    if (type === 'several-of')
      return fc
        .tuple(options(1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .map(([own, min, max]) => ({ type, options: own, min: Math.min(min, max, own.length), max }));
    if (type === 'topics')
      return fc.tuple(options(1), fc.integer({ min: 1, max: 4 })).map(([own, max]) => ({ type, options: own, max }));
    if (type === 'scale')
      return fc.array(localised, { minLength: 2, maxLength: 7 }).map((points) => ({ type, points }));
    if (type === 'upload') return fc.integer({ min: 1, max: 3 }).map((max) => ({ type, max }));
    if (type === 'place') return fc.integer({ min: 1, max: 3 }).map((max) => ({ type, max }));
    if (type === 'asks-offers')
      return fc.tuple(options(1), fc.integer({ min: 1, max: 4 })).map(([own, max]) => ({ type, options: own, max }));
    if (type === 'group')
      return fc.tuple(localised, bounds(3), options(2)).map(([entry, { min, max }, own]) => ({
        type,
        entry,
        min: Math.max(1, min),
        max: Math.max(1, max),
        fields: [
          { id: 'name', type: 'short-text', label: entry },
          { id: 'email', type: 'email', label: entry, required: false },
          { id: 'role', type: 'one-of', label: entry, options: own, required: false },
        ],
      }));
    if (type === 'declaration') return localised.map((statement) => ({ type, statement }));
    return fc.constant({ type });
  });
  const when = earlier.length ? fc.option(aCondition(earlier), { nil: undefined, freq: 2 }) : fc.constant(undefined);
  return fc
    .tuple(base, own, when)
    .map(
      ([shared, rest, condition]) => ({ id, ...shared, ...rest, ...(condition && { when: condition }) }) as Question,
    );
}

function pages(count: number, earlier: Question[] = [], at = 1): fc.Arbitrary<Page[]> {
  if (at > count) return fc.constant([]);
  const ids = fc
    .integer({ min: 1, max: 4 })
    .map((many) => Array.from({ length: many }, (_, index) => `q${at}-${index}`));
  const page = ids.chain((own) =>
    fc.record({
      title: localised,
      questions: fc.tuple(...own.map((id) => aQuestion(id === 'q2-0' ? 'constructor' : id, earlier))),
      when: earlier.length ? fc.option(aCondition(earlier), { nil: undefined, freq: 3 }) : fc.constant(undefined),
    }),
  );
  return page.chain(({ title, questions, when }) =>
    pages(count, [...earlier, ...questions], at + 1).map((rest) => [
      { id: `p${at}`, title, questions, ...(when && { when }) },
      ...rest,
    ]),
  );
}

/** A form that may be published: ids unique, conditions over earlier pages, bounds in order. */
export const aForm = (): fc.Arbitrary<Form> =>
  fc
    .tuple(
      localised,
      fc.integer({ min: 1, max: 5 }).chain((count) => pages(count)),
    )
    .map(([title, own]) => shown({ id: 'form', version: 1, title, pages: own }));

/** The form without the conditions that no answers can meet. */
function shown(form: Form): Form {
  const faults = checkForm(form).filter(({ code }) => code === 'condition-unknown-answer');
  if (!faults.length) return form;
  const without = <T extends Page | Question>({ when, ...own }: T, page: string, question?: string) =>
    (faults.some((fault) => fault.page === page && fault.question === question)
      ? own
      : { ...own, ...(when && { when }) }) as T;
  return shown({
    ...form,
    pages: form.pages.map((page) => ({
      ...without(page, page.id),
      questions: page.questions.map((question) => without(question, page.id, question.id)),
    })),
  });
}

const words = fc.array(fc.constantFrom("O'Brien", 'Siân', 'Ŵyn-Jones', 'Ngũgĩ', '李', 'Null', 'team', '😀'), {
  minLength: 1,
  maxLength: 30,
});
const line = words.map((all) => all.join(' '));

/** An answer that may well be right for a question; near misses are among them. */
export function anAnswer(question: Question): fc.Arbitrary<Answer> {
  if (question.type === 'email') return fc.oneof(fc.emailAddress(), line);
  if (question.type === 'telephone')
    return fc.constantFrom('0113 496 0000', '+44 (0)20 7946 0000 ext 12', '12', 'none');
  if (question.type === 'number')
    return fc.oneof(
      fc.integer({ min: -5, max: 1100 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1000 }),
      fc.constantFrom('a few', '1.2.3'),
    );
  if (question.type === 'date') return fc.oneof(day, fc.constantFrom('2026-2-31', '-2-', '26-1-1', '2026-Mai-1', '--'));
  if (question.type === 'one-of') return fc.constantFrom(...question.options.map(({ value }) => value), 'no-such');
  if (question.type === 'several-of' || question.type === 'topics')
    return fc.uniqueArray(fc.constantFrom(...question.options.map(({ value }) => value)), { minLength: 1 });
  if (question.type === 'organisation')
    return fc.oneof(
      fc.record({ code: fc.constantFrom('RR8', '7A1', 'E06000001'), name: line }),
      fc.record({ name: line }),
      line,
      fc.constantFrom({ name: '😀'.repeat(300) }, { name: 'x'.repeat(301) }),
    );
  if (question.type === 'declaration') return fc.constant(true);
  if (question.type === 'scale') return fc.oneof(fc.integer({ min: 1, max: question.points.length }), fc.constant(99));
  if (question.type === 'place')
    return fc.uniqueArray(
      fc.oneof(
        fc.constantFrom({ code: 'wales', name: 'Wales' }, { code: 'QRL', name: 'A board' }),
        fc.record({ name: line }),
      ),
      { minLength: 1, maxLength: 2, selector: (each) => ('code' in each ? each.code : '') },
    ) as fc.Arbitrary<Answer>;
  if (question.type === 'upload')
    return fc.uniqueArray(
      fc.record({
        file: fc.constantFrom('a', 'b', 'c').map((letter) => `file_${letter.repeat(32)}`),
        name: line,
        kind: fc.constantFrom('pdf', 'docx', 'exe'),
        size: fc.constantFrom('1', '4999999', '5000001'),
      }),
      { minLength: 1, maxLength: 3, selector: ({ file }) => file },
    );
  if (question.type === 'asks-offers')
    return fc.array(
      fc.record({
        kind: fc.constantFrom('ask', 'offer'),
        topic: fc.constantFrom(...question.options.map(({ value }) => value)),
        text: line,
      }),
      { minLength: 1, maxLength: 4 },
    );
  if (question.type === 'group')
    return fc.array(fc.record({ name: line, email: fc.oneof(fc.emailAddress(), line) }, { requiredKeys: ['name'] }), {
      minLength: 1,
      maxLength: 4,
    });
  if (question.type === 'short-text') return fc.oneof(line, fc.constantFrom('LS1 3EX', 'RR8', 'x'));
  return fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
}

/** Answers to some or all questions of a form, each of its question's own kind. */
export const answersFor = (form: Form): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      form.pages.flatMap(({ questions }) => questions.map((question) => [question.id, anAnswer(question)])),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;

/** Whatever JSON can hold, under known and unknown ids: what an attacker or a broken client sends. */
export const hostileAnswers = (form: Form): fc.Arbitrary<Answers> =>
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(...form.pages.flatMap(({ questions }) => questions.map(({ id }) => id))),
      fc.constantFrom('__proto__', 'toString', 'x'),
    ),
    fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', 'a\ud800b', '', ' ', '١٢٣', '9'.repeat(400)),
    ),
  ) as fc.Arbitrary<Answers>;

/** Hostile fields under the names that a question reads. */
export const hostileFields = (question: Question): fc.Arbitrary<URLSearchParams> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          question.id,
          ...[
            ...dateParts,
            'code',
            'for',
            'search',
            'add',
            'kept',
            'file',
            '1-name',
            '1-email',
            '3-name',
            '2-kind',
            '2-text',
            '2-topic',
          ].map((part) => `${question.id}-${part}`),
        ),
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('-', ' 1 ', '1e5', '1,000', 'RR8 Leeds', '2026-01-01', '\0', '-0'),
        ),
      ),
      { maxLength: 6 },
    )
    .map((pairs) => new URLSearchParams(pairs));
