// Where an application stands after it was submitted: the state, what happens next and by when, what can be done, and
// what has happened. Links on our own pages, buttons inside a host's page.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Form, Localised } from '../../sdk/form/types.ts';
import type { StatusDates, StatusMessages } from '../../sdk/locale/en/status.ts';
import type { Application, HistoryEntry, Locale } from '../../sdk/types.ts';
import { heading } from './heading.ts';
import { say } from './say.ts';
import type { Listener } from './types.ts';

/** What a person may want from here. `page` is a page of questions, named by `data-page`; `link` is a link by email. */
export type StatusAction = 'change' | 'page' | 'accept' | 'turn-down' | 'defer' | 'withdraw' | 'copy' | 'link';

/** What an application belongs to. */
export interface Belongs {
  programme: Localised;
  round: Localised;
}

export interface StatusState extends Belongs {
  application: Pick<Application, 'state' | 'reference' | 'editable' | 'unsent' | 'asked'>;
  dates: StatusDates;
  /** The form that it answers, for the names of questions. */
  form: Form;
  history: readonly HistoryEntry[];
  /** Whom to ask, as a paragraph (contact.ts). */
  contact: unknown;
  level: number;
  /** The word before the reference. */
  referenceLabel: string;
  /** Where a person asks to be told of the next round. */
  tellHref: string;
  /** Where an action leads on pages without scripts; left out where `on` takes it. */
  href?: (action: StatusAction, page?: string) => string;
}

export interface StatusHandlers {
  /** `data-action` says which, `data-page` and `data-question` the question of `page`. */
  act?: Listener;
}

/** The programme and the round, above a title. */
export const captionOf = ({ programme, round }: Belongs, locale: Locale): TemplateResult =>
  html`<p class="as-caption">${say(programme, locale)}, ${say(round, locale)}</p>`;

export function statusView(state: StatusState, t: StatusMessages, on?: StatusHandlers): TemplateResult {
  const { application, form, history, level, dates, href } = state;
  const { asked, editable, unsent, reference } = application;
  const where = application.state;
  const go = (action: StatusAction, text: unknown, look = 'as-link', page?: string, question?: string) =>
    href
      ? html`<a class=${page ? nothing : look} href=${href(action, page)}>${text}</a>`
      : html`<button
          type="button"
          class=${look}
          data-action=${action}
          data-page=${page ?? nothing}
          data-question=${question ?? nothing}
          @click=${on?.act ?? nothing}
        >
          ${text}
        </button>`;
  const labelOf = labelIn(form, t);
  const pageOf = (id: string) => form.pages.find(({ questions }) => questions.some((each) => each.id === id))?.id ?? '';
  const note = history.findLast(({ move }) => move === 'reopen')?.note;
  const edits = editable && where === 'submitted';
  const withdraws = ['submitted', 'reopened', 'waitlisted', 'offered'].includes(where);
  return html`<div class="as-view">
    ${captionOf(state, t.locale)} ${heading(level, t.heading[where])}
    ${reference ? html`<p>${state.referenceLabel} <strong class="as-whole">${reference}</strong></p>` : nothing}
    <p>${t.next[where](dates)}</p>
    ${
      where === 'reopened'
        ? html`${heading(level + 1, t.asked, 'm')}
            <ul>
              ${asked.map((id) => html`<li>${go('page', labelOf(id), 'as-link', pageOf(id), id)}</li>`)}
            </ul>
            ${
              note
                ? html`<p>${t.theyWrite}</p>
                    <p class="as-typed as-quote">${note}</p>`
                : nothing
            }
            <p>${go('change', t.check, 'as-button')}</p>`
        : nothing
    }
    ${
      edits
        ? html`<p>${unsent ? t.unsent : t.editUntil(dates.closes)}</p>
            <p>${go('change', unsent ? t.finish : t.change)}</p>`
        : nothing
    }
    ${unsent && where === 'submitted' && !editable ? html`<p>${t.notSent}</p>` : nothing}
    ${
      where === 'offered'
        ? html`<p>${go('accept', t.accept, 'as-button')}</p>
            <p>${go('turn-down', t.turnDown)}</p>
            <p>${go('defer', t.defer)}</p>`
        : nothing
    }
    ${where === 'declined' ? html`<p><a class="as-link" href=${state.tellHref}>${t.tell}</a></p>` : nothing}
    ${where === 'draft' ? nothing : html`<p>${go('copy', t.copy)}</p>`}
    <p>${go('link', t.link)}</p>
    ${withdraws ? html`<p>${go('withdraw', t.withdraw)}</p>` : nothing} ${state.contact}
    ${historyView(history, labelOf, level + 1, t)}
  </div>`;
}

/** The name of a question of the form, in the page's language. */
export function labelIn(form: Form, t: StatusMessages): (id: string) => unknown {
  const questions = form.pages.flatMap((page) => page.questions);
  return (id) => {
    const question = questions.find((each) => each.id === id);
    return question ? say(question.label, t.locale) : id;
  };
}

/** What has happened, oldest first, with the questions that each change was about. */
export const historyView = (
  history: readonly HistoryEntry[],
  labelOf: (id: string) => unknown,
  level: number,
  t: StatusMessages,
): TemplateResult | typeof nothing =>
  history.length
    ? html`${heading(level, t.history, 'm')}
        <ol class="as-history">
          ${history.map(
            ({ at, move, questions, reason }) =>
              html`<li>
                <p>${t.happened[move]} <span class="as-muted">${t.at(at)}</span></p>
                ${reason ? html`<p>${t.reasons[reason]}</p>` : nothing}
                ${
                  questions.length
                    ? html`<ul>
                        ${questions.map((id) => html`<li>${labelOf(id)}</li>`)}
                      </ul>`
                    : nothing
                }
              </li>`,
          )}
        </ol>`
    : nothing;
