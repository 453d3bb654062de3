// The limits that the settings of one question have whatever the rest of the form is. The contract states the same ones
// for the wire: a test holds the two together.
import { crossed } from './crossed-bounds.ts';
import { dateParts, isDate } from './questions/date.ts';
import { readUpTo } from './questions/group.ts';
import { questionTypes } from './questions/later.ts';
import { allLevels } from './questions/place.ts';
import { allKinds } from './questions/upload.ts';
import type { GroupField, GroupQuestion, Question, QuestionType, QuestionTypes } from './types.ts';

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

const isNumber = (text: string, least: number, most: number) =>
  /^[1-9]\d*$/.test(text) && Number(text) >= least && Number(text) <= most;

/** Choices after the first are numbered from 2; each has an id for its hint. */
const ofChoices = (rest: string, { length }: readonly unknown[]) =>
  rest === 'item' || isNumber(rest.replace(/-item$/, ''), 2, length);
const ofSearch = (rest: string) => /^(for|search|options(-\d+)?|code(-\d+)?(-item)?)$/.test(rest);
const ofEntries = (rest: string) =>
  rest === 'add' || rest === 'remove' || isNumber(rest.split('-')[0] ?? '', 1, readUpTo);
const nothing = () => false;

/** For each type, whether its controls add this to the question's id and a hyphen, for a name or an id of their own. */
const endings: { [T in QuestionType]: (rest: string, question: QuestionTypes[T]) => boolean } = {
  'short-text': nothing,
  'long-text': (rest) => rest === 'count',
  email: nothing,
  telephone: nothing,
  number: nothing,
  date: (rest) => dateParts.some((part) => part === rest),
  'one-of': (rest, { options }) => ofChoices(rest, options),
  'several-of': (rest, { options }) => ofChoices(rest, options),
  organisation: ofSearch,
  topics: (rest, { options }) => ofChoices(rest, options),
  declaration: (rest) => rest === 'statement',
  scale: (rest, { points }) => ofChoices(rest, points),
  place: ofSearch,
  'asks-offers': ofEntries,
  group: ofEntries,
  upload: (rest) => /^(file(-\d)?|kept|remove|upload)$/.test(rest),
};

/** Whether a question needs another one's id for one of its own controls, hints or messages: `people-2-email`. */
export function needs(question: Question, other: string): boolean {
  const { id, type } = question;
  if (!other.startsWith(`${id}-`)) return false;
  const rest = other.slice(id.length + 1);
  const own = endings[type] as ((rest: string, question: Question) => boolean) | undefined;
  return rest === 'hint' || rest === 'error' || !!own?.(rest, question);
}

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
