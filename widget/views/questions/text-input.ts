// The one-line text control that four question types share.
import { html, nothing } from 'lit/html.js';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { describedBy, field, invalid, type QuestionState } from './frame.ts';

/** How one type's control differs. The browser never validates: it would speak its own language, too early. */
export interface TextInput {
  /** Also what the browser may offer. */
  type?: 'email' | 'tel';
  autocomplete?: string | undefined;
  inputmode?: string | undefined;
  /** Names, codes and addresses are not words to be corrected. */
  spellcheck?: boolean;
  /** A class that says how long the answer will be. */
  width?: string;
  after?: unknown;
}

export const typedText = ({ answer }: QuestionState) =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';

export const textInput = (state: QuestionState, t: AskingMessages, own: TextInput) =>
  field(
    state,
    t,
    html`<input
        class="as-input ${own.width ?? ''}"
        id=${state.question.id}
        name=${state.question.id}
        type=${own.type ?? 'text'}
        autocomplete=${state.autocomplete ?? own.autocomplete ?? own.type ?? nothing}
        inputmode=${own.inputmode ?? nothing}
        spellcheck=${own.spellcheck ? nothing : 'false'}
        aria-describedby=${describedBy(state)}
        aria-invalid=${invalid(state)}
        .value=${typedText(state)}
      />${own.after ?? nothing}`,
  );
