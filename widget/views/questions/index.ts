// The template of every core question type, by type: one that is missing here does not compile. Those of the later types
// (later.ts) join them where they are loaded.
import type { CoreTypes, LaterTypes } from '../../../sdk/form/types.ts';
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

/** The template of each later type. */
export type LaterViews = { [T in keyof LaterTypes]: QuestionView<LaterTypes[T]> };

/** The template of each type that is here. */
export const views: { [T in keyof CoreTypes]: QuestionView<CoreTypes[T]> } & Partial<LaterViews> = {
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

/** One question of any type. A later type's template must have been taken in. */
export const questionView: QuestionView = (state, t, on) =>
  (views as Required<typeof views>)[state.question.type](state as never, t, on);
