// One choice of a list, as radio buttons.
import type { OneOfQuestion } from '../../../sdk/form/types.ts';
import { choices } from './choices.ts';
import { group, type QuestionView } from './frame.ts';

export const oneOf: QuestionView<OneOfQuestion> = (state, t) =>
  group(
    state,
    t,
    choices('radio', state.question, (value) => value === state.answer, t),
  );
