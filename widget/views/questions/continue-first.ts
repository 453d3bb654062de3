// A button that does not show, ahead of those inside a question: Enter in a text field presses a form's first button.
import { html } from 'lit/html.js';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';

export const continueFirst = (t: AskingMessages) =>
  html`<button class="as-hide" tabindex="-1" aria-hidden="true">${t.continue}</button>`;
