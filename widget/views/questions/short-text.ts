// One line of text.
import type { ShortTextQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { textInput } from './text-input.ts';

export const shortText: QuestionView<ShortTextQuestion> = (state, t) => {
  const { autocomplete, pattern, maxLength = 200 } = state.question;
  return textInput(state, t, {
    autocomplete,
    spellcheck: !autocomplete && !pattern,
    width: pattern || maxLength <= 20 ? 'as-w10' : '',
  });
};
