// Before you start: what is asked, by when, what is kept; then Start.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { journey } from '../../sdk/form/journey.ts';
import type { Form, Localised } from '../../sdk/form/types.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import { backLink, postForm, type FormTarget } from './form-frame.ts';
import { heading } from './heading.ts';
import { say } from './say.ts';
import type { Listener } from './types.ts';

export interface StartState extends FormTarget {
  /** The name of the programme. */
  name: Localised;
  form: Form;
  /** When the round closes, an instant. */
  closesAt: string;
  level: number;
  backHref?: string | undefined;
  privacyHref?: string | undefined;
  /** What the element adds above the button, such as the choice to save on this device. */
  choice?: unknown;
  /** An application was begun before and can be gone on with. */
  resume?: boolean;
}

export interface StartHandlers {
  submit?: Listener;
  back?: Listener;
}

export function startView(state: StartState, t: ApplyMessages, on?: StartHandlers): TemplateResult {
  const { form, level } = state;
  const steps = journey(form, {});
  const questions = steps.reduce((sum, step) => sum + step.questions.length, 0);
  return html`<div class="as-view">
    ${backLink(t.back, state.backHref, on?.back)}
    <p class="as-caption">${say(state.name, t.locale)}</p>
    ${heading(level, t.before)}
    <p>${t.youNeed(steps.length, questions)}</p>
    <p>${t.weAsk}</p>
    <ul>
      ${steps.map(({ page }) => html`<li>${say(page.title, t.locale)}</li>`)}
    </ul>
    <p>${t.closesAt(state.closesAt)}</p>
    <p>${t.weKeep}${state.privacyHref ? html` <a href=${state.privacyHref}>${t.privacy}</a>` : nothing}</p>
    ${postForm(
      state,
      html`${state.choice ?? nothing}<button class="as-button">${state.resume ? t.resume : t.start}</button>`,
      on?.submit,
    )}
  </div>`;
}
