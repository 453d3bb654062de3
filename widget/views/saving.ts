// Whether answers are kept on this device: the choice before the start.
import { html, type TemplateResult } from 'lit/html.js';
import type { SavingMessages } from '../../sdk/locale/en/saving.ts';
import { choice } from './questions/choices.ts';

/** The name of the choice in the form that starts an application; `yes` keeps. */
export const keepField = 'keep-on-this-device';

/** The question, answered "no" until the person says otherwise: the device may not be theirs. */
export const savingChoice = (keeps: boolean, t: SavingMessages): TemplateResult =>
  html`<div class="as-field">
    <fieldset class="as-group" aria-describedby="${keepField}-hint">
      <legend class="as-label">${t.question}</legend>
      <p class="as-hint" id="${keepField}-hint">${t.hint}</p>
      ${choice('radio', `${keepField}-no`, keepField, 'no', !keeps, t.no)}
      ${choice('radio', `${keepField}-yes`, keepField, 'yes', keeps, t.yes)}
    </fieldset>
  </div>`;
