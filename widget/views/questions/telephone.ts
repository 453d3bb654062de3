// A telephone number.
import type { TelephoneQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { textInput } from './text-input.ts';

export const telephone: QuestionView<TelephoneQuestion> = (state, t) =>
  textInput(state, t, { type: 'tel', width: 'as-w20' });
