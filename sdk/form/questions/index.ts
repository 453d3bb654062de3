// Every question type's rules, by type. A type of types.ts that is missing here does not compile.
import type { Question, QuestionType, QuestionTypes } from '../types.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { Kind } from './kind.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { organisation } from './organisation.ts';
import { severalOf } from './several-of.ts';
import { shortText } from './short-text.ts';
import { telephone } from './telephone.ts';
import { topics } from './topics.ts';

const kinds: { [T in QuestionType]: Kind<QuestionTypes[T]> } = {
  'short-text': shortText,
  'long-text': longText,
  email,
  telephone,
  number,
  date,
  'one-of': oneOf,
  'several-of': severalOf,
  organisation,
  topics,
  declaration,
};

/** The rules of a question's type. */
export const kindOf = (question: Question) => kinds[question.type] as Kind;

/** Every question type there is. */
export const questionTypes = Object.keys(kinds) as QuestionType[];
