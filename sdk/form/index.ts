// The form engine's public face, published as `@alongside/sdk/form`: exports, with the rules of every question type in place.
import { learnKinds } from './questions/later.ts';

export type * from './types.ts';
export type { Fault, Kind, LaterKind, Show } from './questions/kind.ts';
export { kindOf } from './questions/index.ts';
export { questionTypes } from './questions/later.ts';
export { dateParts, splitDate } from './questions/date.ts';
export { choiceOf, unlisted } from './questions/organisation.ts';
export { showAnswer } from './questions/shows.ts';
export { isPlaceOf, nationOf } from './questions/place.ts';
export { filesIn, type FileEntry } from './questions/upload.ts';
export { mostTopics } from './questions/topics.ts';
export { applicable, answerTo, isBlank, journey, nextPage, previousPage, stepOf, type Step } from './journey.ts';
export { answerPage, checkAnswer, validate, type Answered } from './validate.ts';
export { hasTasks, isJoint, isLong, partOf, partOfPage, type Part } from './parts.ts';
export { pressed } from './press.ts';
export { readPage } from './read-page.ts';
export { narrowed, openQuestions } from './reopened.ts';
export { firstUnfinished } from './unfinished.ts';
export { summary, type SummaryPage, type SummaryRow } from './summary.ts';
export { checkForm, missingWelsh, type FormProblem, type FormProblemCode } from './check-form.ts';
export {
  carry,
  wordsOf,
  type Carriable,
  type Carried,
  type FormChange,
  type FormChangeCode,
  type SetAside,
} from './carry.ts';
export { differences, type Difference, type FormDifference } from './differences.ts';

learnKinds();
