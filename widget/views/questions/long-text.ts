// Several lines of text. The limit is said below; an element may count along there (`data-words`).
import { html } from 'lit/html.js';
import type { LongTextQuestion } from '../../../sdk/form/types.ts';
import { describedBy, field, invalid, type QuestionView } from './frame.ts';
import { typedText } from './text-input.ts';

export const longText: QuestionView<LongTextQuestion> = (state, t) => {
  const { id, maxWords = 300 } = state.question;
  // A server cannot write `.value` of a text area: the page renderer moves `data-value` into its content.
  return field(
    state,
    t,
    html`<textarea
        class="as-input"
        id=${id}
        name=${id}
        rows=${maxWords > 100 ? 8 : 4}
        aria-describedby=${describedBy(state, '', `${id}-count`)}
        aria-invalid=${invalid(state)}
        data-words=${maxWords}
        data-value=${typedText(state)}
        .value=${typedText(state)}
      ></textarea>
      <p class="as-hint" id="${id}-count">${t.upToWords(maxWords)}</p>`,
  );
};
