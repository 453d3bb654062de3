// Whether answers are kept on this device: what holds on each page, and the way to change it.
import { html, type TemplateResult } from 'lit/html.js';
import type { SavingMessages } from '../../sdk/locale/en/saving.ts';
import type { Listener } from './types.ts';

/** What holds now, and the way to change it. */
export const savingNote = (
  keeps: boolean,
  t: Pick<SavingMessages, 'on' | 'off' | 'forget' | 'save'>,
  on: { toggle: Listener },
): TemplateResult =>
  html`<div class="as-view as-saving">
    <p class="as-muted" role="status">${keeps ? t.on : t.off}</p>
    <button type="button" class="as-link" @click=${on.toggle}>${keeps ? t.forget : t.save}</button>
  </div>`;
