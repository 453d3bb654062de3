// The limits that the settings of one question have whatever the rest of the form is. The contract states the same ones
// for the wire: a test holds the two together.
import { dateParts, isDate } from './questions/date.ts';
import { mostEntries } from './questions/group.ts';
import { questionTypes } from './questions/later.ts';
import { allLevels } from './questions/place.ts';
import { allKinds } from './questions/upload.ts';
import type { GroupField, GroupQuestion, Question, QuestionType } from './types.ts';

/** What can be wrong with a question, or with those of its entries. */
export type QuestionProblemCode =
  | 'no-questions'
  | 'too-many-questions'
  | 'bad-id'
  | 'duplicate-question'
  | 'field-name-taken'
  | 'unknown-type'
  | 'condition-unknown-question'
  | 'bounds-out-of-range'
  | 'bounds-crossed'
  | 'too-few-options'
  | 'too-many-options'
  | 'bad-option'
  | 'duplicate-option';

/** Whether it may name a page, a question or an option: lower-case letters, digits and hyphens, at most 80 in all. */
export const isId = (id: string) => id.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

const ofChoices = '\\d+|(\\d+-)?item';
const ofSearch = '(code(-\\d+)?|options-\\d+)(-item)?|for|search|options';
const ofEntries = 'add|remove|\\d+(-.+)?';

/** What may follow a question's id and a hyphen in the names and ids of its controls, as a pattern. */
const endings: Record<QuestionType, string> = {
  'short-text': '',
  'long-text': 'count',
  email: '',
  telephone: '',
  number: '',
  date: dateParts.join('|'),
  'one-of': ofChoices,
  'several-of': ofChoices,
  organisation: ofSearch,
  topics: ofChoices,
  declaration: 'statement',
  scale: ofChoices,
  place: ofSearch,
  'asks-offers': ofEntries,
  group: ofEntries,
  upload: 'file(-\\d+)?|kept|remove|upload',
};

/** Whether a question needs another one's id for one of its own controls, hints or messages: `people-2-email`. */
export const needs = ({ id, type }: Question, other: string): boolean =>
  other.startsWith(`${id}-`) && new RegExp(`^(hint|error|${endings[type]})$`).test(other.slice(id.length + 1));

const isWhole = (value: number | undefined, least: number, most = Number.MAX_SAFE_INTEGER) =>
  value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most);

/** Whether a bound of the answer is one that no question of its type may have. */
function boundsOutOfRange(question: Question): boolean {
  if (question.type === 'short-text')
    return !isWhole(question.maxLength, 1, 500) || !isWhole(question.minLength, 0, 500);
  if (question.type === 'long-text') return !isWhole(question.maxWords, 1, 2000);
  if (question.type === 'number')
    return !isWhole(question.decimals, 0, 6) || ![question.min ?? 0, question.max ?? 0].every(Number.isFinite);
  if (question.type === 'date') return [question.min, question.max].some((day) => day !== undefined && !isDate(day));
  if (question.type === 'several-of') return !isWhole(question.min, 1) || !isWhole(question.max, 1);
  if (question.type === 'place') return !isWhole(question.max, 1, 20);
  if (question.type === 'upload') return !isWhole(question.max, 1, 10) || !isWhole(question.maxMegabytes, 1, 10);
  if (question.type === 'group') return !isWhole(question.min, 1, 30) || !isWhole(question.max, 1, 30);
  if (question.type === 'asks-offers') return !isWhole(question.max, 1, 30) || !isWhole(question.maxWords, 1, 500);
  return question.type === 'topics' && !isWhole(question.max, 1);
}

/** What is wrong with the list of options: one of a single option is no choice. */
function optionProblem(question: Question): QuestionProblemCode | undefined {
  if (question.type === 'scale')
    return question.points.length < 2
      ? 'too-few-options'
      : question.points.length > 11
        ? 'too-many-options'
        : undefined;
  if (question.type === 'place' && question.levels)
    return !question.levels.length
      ? 'too-few-options'
      : question.levels.every((level) => allLevels.includes(level))
        ? undefined
        : 'bad-option';
  if (question.type === 'upload' && question.accept)
    return !question.accept.length
      ? 'too-few-options'
      : question.accept.every((kind) => allKinds.includes(kind))
        ? undefined
        : 'bad-option';
  if (!('options' in question)) return undefined;
  const { options, type } = question;
  if (options.length < (type === 'one-of' ? 2 : 1)) return 'too-few-options';
  if (options.length > 50) return 'too-many-options';
  return options.every(({ value }) => isId(value)) ? undefined : 'bad-option';
}

function crossed(question: Question): boolean {
  const above = <T extends string | number>(low?: T, high?: T) => low !== undefined && high !== undefined && low > high;
  if (question.type === 'short-text') return above(question.minLength, question.maxLength ?? 200);
  if (question.type === 'group') return above(question.min, question.max ?? mostEntries);
  if (question.type === 'several-of') return above(question.min, question.max ?? question.options.length);
  return 'min' in question && above<string | number>(question.min, question.max);
}

const repeats = (values: string[]) => new Set(values).size < values.length;

/** The types that a question inside an entry may have. */
const fieldTypes: readonly GroupField['type'][] = ['short-text', 'long-text', 'email', 'telephone', 'one-of'];

function fieldProblems({ fields }: GroupQuestion): QuestionProblemCode[] {
  const own = fields.flatMap((field) =>
    fieldTypes.includes(field.type) ? problemsOf(field) : (['unknown-type'] as const),
  );
  if (!fields.length) own.push('no-questions');
  if (fields.length > 8) own.push('too-many-questions');
  if (repeats(fields.map(({ id }) => id))) own.push('duplicate-question');
  if (fields.some((field) => fields.some(({ id }) => needs(field, id)))) own.push('field-name-taken');
  // An entry is asked whole.
  if (fields.some(({ when }) => when)) own.push('condition-unknown-question');
  return own;
}

/** What is wrong with one question, whatever else the form asks. Its condition is the form's to check. */
export function problemsOf(question: Question): QuestionProblemCode[] {
  const option = optionProblem(question);
  return [
    ...(isId(question.id) ? [] : (['bad-id'] as const)),
    ...(questionTypes.includes(question.type) ? [] : (['unknown-type'] as const)),
    ...(boundsOutOfRange(question) ? (['bounds-out-of-range'] as const) : []),
    ...(crossed(question) ? (['bounds-crossed'] as const) : []),
    ...(option ? [option] : []),
    ...('options' in question && repeats(question.options.map(({ value }) => value))
      ? (['duplicate-option'] as const)
      : []),
    ...(question.type === 'group' ? fieldProblems(question) : []),
  ];
}
