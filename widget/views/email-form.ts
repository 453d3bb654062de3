// A form that asks for an email address and nothing else: to save for later, to get a link. It stands by
// itself, so that a programme's page can have it without the views of an application.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { heading } from './heading.ts';
import type { Listener } from './types.ts';

export interface EmailFormState {
  heading: string;
  level: number;
  /** Paragraphs above the field. */
  body: readonly string[];
  label: string;
  hint: string;
  /** The button's label. */
  send: string;
  /** The address as last typed, or as it is known. */
  email: string;
  /** What is wrong with it, as a sentence. */
  error?: string | undefined;
  /** Where the form posts without scripts. */
  action: string;
  /** What stands between the field and the button. */
  choice?: unknown;
  backHref?: string | undefined;
  /** For a control elsewhere in the document that belongs to the form. */
  id?: string;
}

export interface EmailFormHandlers {
  submit?: Listener;
  back?: Listener;
  /** The link to the field that is wrong was followed: it does not cross a shadow root by itself. */
  focusField?: Listener;
}

/** The name and id of the field. */
export const emailField = 'email-address';

export function emailForm(
  state: EmailFormState,
  t: { problem: string; error: string; back: string },
  on?: EmailFormHandlers,
): TemplateResult {
  const { level, error, backHref } = state;
  const described = `${emailField}-hint${error ? ` ${emailField}-error` : ''}`;
  return html`<div class="as-view">
    ${
      backHref
        ? html`<a class="as-back" href=${backHref}>${t.back}</a>`
        : on?.back
          ? html`<button type="button" class="as-back as-link" @click=${on.back}>${t.back}</button>`
          : nothing
    }
    ${
      error
        ? html`<div class="as-problems" role="alert" tabindex="-1" autofocus>
            ${heading(2, t.problem, 'm')}
            <ul>
              <li><a href="#${emailField}" @click=${on?.focusField ?? nothing}>${error}</a></li>
            </ul>
          </div>`
        : nothing
    }
    ${heading(level, state.heading)} ${state.body.map((text) => html`<p>${text}</p>`)}
    <form id=${state.id ?? nothing} method="post" action=${state.action} novalidate @submit=${on?.submit ?? nothing}>
      <div class=${error ? 'as-field as-wrong' : 'as-field'}>
        <label class="as-label" for=${emailField}>${state.label}</label>
        <p class="as-hint" id="${emailField}-hint">${state.hint}</p>
        ${error ? html`<p class="as-error" id="${emailField}-error"><span class="as-hide">${t.error}</span> ${error}</p>` : nothing}
        <input
          class="as-input"
          id=${emailField}
          name=${emailField}
          type="email"
          autocomplete="email"
          spellcheck="false"
          aria-describedby=${described}
          aria-invalid=${error ? 'true' : nothing}
          .value=${state.email}
        />
      </div>
      ${state.choice ?? nothing}<button class="as-button">${state.send}</button>
    </form>
  </div>`;
}
