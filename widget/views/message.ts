// One message in place of a view: a failure, something unavailable, a round that closed. Never a dead end.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { heading } from './heading.ts';
import type { Listener } from './types.ts';

export interface MessageState {
  heading: string;
  /** Paragraphs: text, or templates of what stands in one. */
  body: readonly unknown[];
  level: number;
  link?: { href: string; text: string } | undefined;
  /** The button's label, when trying again makes sense. */
  retry?: string | undefined;
}

export const messageView = (state: MessageState, on?: { retry?: Listener }): TemplateResult =>
  html`<div class="as-view as-message" role="status" tabindex="-1">
    ${heading(state.level, state.heading, 'm')} ${state.body.map((text) => html`<p>${text}</p>`)}
    ${
      state.retry && on?.retry
        ? html`<button type="button" class="as-button as-second" @click=${on.retry}>${state.retry}</button>`
        : nothing
    }
    ${state.link ? html`<p><a href=${state.link.href}>${state.link.text}</a></p>` : nothing}
  </div>`;
