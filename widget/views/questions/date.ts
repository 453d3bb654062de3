// A date in three boxes.
import { html, nothing } from 'lit/html.js';
import { dateParts, splitDate } from '../../../sdk/form/questions/date.ts';
import type { DateQuestion } from '../../../sdk/form/types.ts';
import { group, type QuestionView } from './frame.ts';

export const date: QuestionView<DateQuestion> = (state, t) => {
  const { id, hint } = state.question;
  const typed = splitDate(state.answer);
  return group(
    state,
    t,
    html`<div class="as-row">
      ${dateParts.map(
        (part) =>
          html`<div>
            <label class="as-box" for="${id}-${part}">${t[part]}</label>
            <input
              class="as-input ${part === 'year' ? 'as-w4' : 'as-w2'}"
              id="${id}-${part}"
              name="${id}-${part}"
              type="text"
              inputmode="numeric"
              aria-invalid=${state.error && (!state.part || state.part === part) ? 'true' : nothing}
              .value=${typed[part]}
            />
          </div>`,
      )}
    </div>`,
    hint ? '' : t.dateHint,
  );
};
