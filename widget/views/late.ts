// A draft, or a section of one, whose round has closed: what was saved can be read and kept; what was typed too late is shown.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { LateMessages } from '../../sdk/locale/en/late.ts';
import type { StatusMessages } from '../../sdk/locale/en/status.ts';
import { answersView } from './answers.ts';
import { copyFiles } from './copy.ts';
import { heading } from './heading.ts';
import type { Listener } from './types.ts';

export interface LateState {
  heading: string;
  /** What has happened, in sentences. */
  text: string;
  form: Form;
  /** What was saved. */
  answers: Answers;
  /** What was typed on a page, with all other answers; nothing of that page was saved. */
  typed?: { page: string; answers: Answers } | undefined;
  level: number;
  /** A link to a copy, and one out. Only for pages without scripts. */
  links?: unknown;
}

/** What was typed on a page, of which nothing was saved, in a box of its own; `text` says what is to be said of it. */
export const typedView = (
  { form, page, answers, level }: { form: Form; page: string; answers: Answers; level: number },
  text: string,
  t: { apply: ApplyMessages; late: LateMessages },
): TemplateResult =>
  html`<div class="as-problems" role="alert">
    ${heading(level, t.late.youTyped, 'm')}
    <p>${text}</p>
    ${answersView({ form, answers, level: level + 1, only: page }, t.apply)}
  </div>`;

export function lateView(
  { form, answers, typed, level, links, ...state }: LateState,
  t: { apply: ApplyMessages; status: StatusMessages; late: LateMessages },
  on?: { download: Listener; leave?: Listener | undefined },
): TemplateResult {
  return html`<div class="as-view">
    ${heading(level, state.heading)}
    <p>${state.text} ${t.late.readOnly}</p>
    ${typed ? typedView({ form, ...typed, level: level + 1 }, t.late.notSaved, t) : nothing}
    ${heading(level + 1, t.status.answers, 'm')} ${answersView({ form, answers, level: level + 2 }, t.apply)}
    ${on ? copyFiles(t.status, undefined, on.download) : links}
    ${
      on?.leave
        ? html`<p class="screen-only">
            <button type="button" class="as-link" @click=${on.leave}>${t.status.leave}</button>
          </p>`
        : nothing
    }
  </div>`;
}
