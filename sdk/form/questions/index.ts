// The rules of the core question types, by type: one that is missing here does not compile. Those of the later types
// (later.ts) join them where they are loaded, which in the widget is where a form asks one.
import type { CoreTypes, LaterTypes, Question } from '../types.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { Kind, LaterKind } from './kind.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { organisation } from './organisation.ts';
import { severalOf } from './several-of.ts';
import { shortText } from './short-text.ts';
import { telephone } from './telephone.ts';
import { topics } from './topics.ts';

/** The rules of each later type. */
export type LaterKinds = { [T in keyof LaterTypes]: LaterKind<LaterTypes[T]> };

/** The rules of each core type; those of the later types behind them, once they are loaded. */
export const kinds: { [T in keyof CoreTypes]: Kind<CoreTypes[T]> } & Partial<LaterKinds> = {
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

/** The rules of a question's type. A later type's must have been taken in. */
export const kindOf = (question: Question) => kinds[question.type] as Kind & Partial<LaterKind>;
