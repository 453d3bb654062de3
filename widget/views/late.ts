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

export function lateView(
  { form, answers, typed, level, links, ...state }: LateState,
  t: { apply: ApplyMessages; status: StatusMessages; late: LateMessages },
  on?: { download: Listener; leave?: Listener | undefined },
): TemplateResult {
  return html`<div class="as-view">
    ${heading(level, state.heading)}
    <p>${state.text} ${t.late.readOnly}</p>
    ${
      typed
        ? html`<div class="as-problems" role="alert">
            ${heading(level + 1, t.late.youTyped, 'm')}
            <p>${t.late.notSaved}</p>
            ${answersView({ form, answers: typed.answers, level: level + 2, only: typed.page }, t.apply)}
          </div>`
        : nothing
    }
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
