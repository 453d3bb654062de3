// The rules of every later question type, by type. A type of types.ts that is missing here does not compile.
import type { QuestionType } from '../types.ts';
import { asksOffers } from './asks-offers.ts';
import { group } from './group.ts';
import { kinds, type LaterKinds } from './index.ts';
import { place } from './place.ts';
import { scale } from './scale.ts';
import { upload } from './upload.ts';

export const laterKinds: LaterKinds = {
  scale,
  place,
  'asks-offers': asksOffers,
  group,
  upload,
};

/** Takes the rules of the later types in. They stay apart from the core's own, so that a form that asks them is told. */
export const learnKinds = (): void => void Object.setPrototypeOf(kinds, laterKinds);

/** Every question type there is. */
export const questionTypes = [...Object.keys(kinds), ...Object.keys(laterKinds)] as QuestionType[];
