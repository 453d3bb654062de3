// A copy of an application to keep: what was asked and answered, and what has happened. For paper, a PDF, or a file.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { StatusMessages } from '../../sdk/locale/en/status.ts';
import type { CopyOrganisation, HistoryEntry } from '../../sdk/types.ts';
import { answersView } from './answers.ts';
import { backLink } from './form-frame.ts';
import { heading } from './heading.ts';
import { type Belongs, captionOf, historyView, labelIn } from './status.ts';
import type { Listener } from './types.ts';

export interface CopyState extends Belongs {
  reference: string;
  form: Form;
  answers: Answers;
  history: readonly HistoryEntry[];
  /** The organisations that take part; none where the lead applies alone. */
  organisations: readonly CopyOrganisation[];
  level: number;
  backHref?: string;
  /** Where the copy can be had as data. Only for pages without scripts, which are themselves for paper. */
  jsonHref?: string;
}

export interface CopyHandlers {
  back: Listener;
  /** Gives the copy as a file: `data-as` is `html` or `json`. */
  download: Listener;
}

/** Who takes part and when each consented, without what they answered. */
const organisationsList = ({ organisations, level }: CopyState, t: StatusMessages) =>
  organisations.length
    ? html`${heading(level + 1, t.organisations, 'm')}
        <dl class="as-pairs">
          ${organisations.map(
            ({ organisation, state, consentedAt }) =>
              html`<div class="as-pair">
                <dt>${organisation || t.unnamed}</dt>
                <dd>${state === 'lead' ? t.leads : consentedAt === null ? t.noConsent : t.consentedAt(consentedAt)}</dd>
              </div>`,
          )}
        </dl>`
    : nothing;

/** How a copy is had as a file: from an address, or made by the script that `download` is. Not on paper. */
export const copyFiles = (t: StatusMessages, jsonHref: string | undefined, download: Listener | undefined) => {
  const file = (as: 'html' | 'json', label: string) =>
    html`<p>
      <button type="button" class="as-link" data-as=${as} @click=${download ?? nothing}>${label}</button>
    </p>`;
  return html`<div class="screen-only">
    ${
      jsonHref
        ? html`<p>${t.print} <a href=${jsonHref} download>${t.json}</a></p>`
        : html`${file('html', t.page)} ${file('json', t.json)}`
    }
  </div>`;
};

/** What every copy begins with: the way back, of which programme and round it is, and its title. */
export const copyHead = (
  { level, backHref, ...belongs }: Pick<CopyState, 'programme' | 'round' | 'level' | 'backHref'>,
  title: string,
  { back, locale }: ApplyMessages,
  on?: CopyHandlers,
): TemplateResult =>
  html`<div class="screen-only">${backLink(back, backHref, on?.back)}</div>
    ${captionOf(belongs, locale)} ${heading(level, title)}`;

export function copyView(
  state: CopyState,
  t: { status: StatusMessages; apply: ApplyMessages },
  on?: CopyHandlers,
): TemplateResult {
  const { form, history, level, jsonHref } = state;
  const { status, apply } = t;
  return html`<div class="as-view">
    ${copyHead(state, status.copyTitle, apply, on)}
    <p>${apply.reference} <strong class="as-whole">${state.reference}</strong></p>
    ${copyFiles(status, jsonHref, on?.download)} ${heading(level + 1, status.answers, 'm')}
    ${answersView({ ...state, level: level + 2 }, apply)} ${organisationsList(state, status)}
    ${historyView(history, labelIn(form, status), level + 1, status)}
  </div>`;
}
