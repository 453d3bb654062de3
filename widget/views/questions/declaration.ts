// A statement and a tick-box to agree to it. The question's label is the box's own; it is never a page's heading.
import { html } from 'lit/html.js';
import type { DeclarationQuestion } from '../../../sdk/form/types.ts';
import { say } from '../say.ts';
import { aboveControl, describedBy, frameClass, invalid, title, type QuestionView } from './frame.ts';

export const declaration: QuestionView<DeclarationQuestion> = (state, t) => {
  const { id, statement } = state.question;
  return html`<div class=${frameClass(state)}>
    <p id="${id}-statement">${say(statement, t.locale)}</p>
    ${aboveControl(state, t)}
    <div class="as-choice">
      <input
        type="checkbox"
        id=${id}
        name=${id}
        value="yes"
        aria-describedby=${describedBy(state, '', `${id}-statement`)}
        aria-invalid=${invalid(state)}
        ?checked=${state.answer === true}
      />
      <label for=${id}>${title(state, t)}</label>
    </div>
  </div>`;
};
