// The application is in: its reference, and what happens next and when.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import { contactLine } from './contact.ts';
import { heading } from './heading.ts';

export interface ConfirmationState {
  reference: string;
  /** When applicants hear back, an instant. */
  decisionsAt: string;
  confirmationByEmail: boolean;
  contactEmail?: string | undefined;
  level: number;
}

export const confirmationView = (state: ConfirmationState, t: ApplyMessages): TemplateResult =>
  html`<div class="as-view">
    <div class="as-panel" role="status" tabindex="-1">
      ${heading(state.level, t.confirmed)}
      <p>${t.reference}<br /><strong class="as-reference">${state.reference}</strong></p>
    </div>
    ${state.confirmationByEmail ? html`<p>${t.confirmedEmail}</p>` : nothing}
    <p>${t.confirmedKeep}</p>
    ${heading(state.level + 1, t.whatNext, 'm')}
    <p>${t.nextSteps(state.decisionsAt)}</p>
    ${state.contactEmail ? contactLine(state.contactEmail, t) : nothing}
  </div>`;
