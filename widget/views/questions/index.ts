// Every question type's template, by type. A type of the form engine that is missing here does not compile.
import type { QuestionType, QuestionTypes } from '../../../sdk/form/types.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { QuestionView } from './frame.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { organisation } from './organisation.ts';
import { severalOf } from './several-of.ts';
import { shortText } from './short-text.ts';
import { telephone } from './telephone.ts';
import { topics } from './topics.ts';

const views: { [T in QuestionType]: QuestionView<QuestionTypes[T]> } = {
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

/** One question of any type. */
export const questionView: QuestionView = (state, t, on) => (views[state.question.type] as QuestionView)(state, t, on);
