// A number, in a text control: number controls change on scrolling and lose what they cannot read.
import { html, nothing } from 'lit/html.js';
import type { NumberQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { say } from '../say.ts';
import { textInput } from './text-input.ts';

export const number: QuestionView<NumberQuestion> = (state, t) => {
  const { decimals, min = 0, unit } = state.question;
  return textInput(state, t, {
    // The keypad of digits has no minus sign.
    inputmode: min < 0 ? undefined : decimals ? 'decimal' : 'numeric',
    width: 'as-w5',
    after: unit ? html` ${say(unit, t.locale)}` : nothing,
  });
};
