// Every core question type's answer in words, for summaries. Apart from the rules, so that a page of questions does not
// carry what only "check your answers" needs. A type that is missing here does not compile. Later types bring theirs along.
import { showDay } from '../../locale/dates.ts';
import { pick } from '../../locale/pick.ts';
import type { CoreTypes, Option, OrganisationAnswer, Question } from '../types.ts';
import { isDate } from './date.ts';
import { kindOf } from './index.ts';
import type { Show } from './kind.ts';

const agreed = { en: 'Agreed', cy: 'Cytunwyd' };

const asTyped: Show<Question> = (_, answer) => (typeof answer === 'string' ? [{ text: answer }] : []);

// In the order of the list, not of the ticking.
const chosen: Show<{ options: Option[] }> = ({ options }, answer, locale) =>
  options
    .filter(({ value }) => (Array.isArray(answer) ? (answer as unknown[]).includes(value) : value === answer))
    .map(({ label }) => pick(label, locale));

const shows: { [T in keyof CoreTypes]: Show<CoreTypes[T]> } = {
  'short-text': asTyped,
  'long-text': asTyped,
  email: asTyped,
  telephone: asTyped,
  number(question, answer, locale) {
    if (typeof answer !== 'number') return asTyped(question, answer, locale);
    const text = answer.toLocaleString('en-GB', { maximumFractionDigits: 20 });
    if (!question.unit) return [{ text }];
    const unit = pick(question.unit, locale);
    return [{ ...unit, text: `${text} ${unit.text}` }];
  },
  date: (question, answer, locale) =>
    typeof answer === 'string' && isDate(answer)
      ? [{ text: showDay(answer, locale), lang: locale }]
      : asTyped(question, answer, locale),
  'one-of': chosen,
  'several-of': chosen,
  organisation(_, answer) {
    const name = typeof answer === 'string' ? answer : (answer as OrganisationAnswer | null)?.name;
    return typeof name === 'string' ? [{ text: name }] : [];
  },
  topics: chosen,
  declaration: (_, answer, locale) => (answer === true ? [pick(agreed, locale)] : []),
};

/** An answer in words of `locale` where there are such, one entry a line. */
export const showAnswer: Show<Question> = (question, answer, locale) =>
  ((shows as Partial<Record<string, Show<Question>>>)[question.type] ?? kindOf(question).show)?.(
    question,
    answer,
    locale,
  ) ?? [];
