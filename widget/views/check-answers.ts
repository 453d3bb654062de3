// Check your answers: every question that applies with its answer, a way to change each, and Submit.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { summary, type SummaryRow } from '../../sdk/form/summary.ts';
import type { Answers, Form, Issue } from '../../sdk/form/types.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import { describeIssue, type IssueMessages } from '../../sdk/locale/issue-messages.ts';
import { answerPair } from './answer-pair.ts';
import { backLink, postForm, type FormTarget } from './form-frame.ts';
import { heading } from './heading.ts';
import { speak } from './say.ts';
import type { Listener } from './types.ts';

export interface CheckAnswersState extends FormTarget {
  form: Form;
  answers: Answers;
  level: number;
  /** What still stands in the way of submitting. */
  issues?: readonly Issue[];
  backHref?: string | undefined;
  /** The address of a page of the form. Left out where only a script can go there. */
  pageHref?: (page: string) => string;
  /** Whether the answer to a question may be changed. Default: every one. */
  isOpen?: (question: string) => boolean;
  /** What stands above the answers. Default: to check them before submitting. */
  intro?: string;
  /** Whether there is anything to submit. Default true. */
  submits?: boolean;
  /** Give the list of what is missing focus on load. Only for pages without scripts. */
  autofocus?: boolean;
}

export interface CheckAnswersHandlers {
  submit?: Listener;
  back?: Listener;
  /** Change was pressed; `data-page` and `data-question` say where. */
  change?: Listener;
}

export function checkAnswersView(
  state: CheckAnswersState,
  t: { apply: ApplyMessages; issues: IssueMessages },
  on?: CheckAnswersHandlers,
): TemplateResult {
  const { form, answers, level, issues = [], pageHref, isOpen } = state;
  const { locale } = t.apply;
  const go = (page: string, question: string, label: unknown) =>
    pageHref
      ? html`<a href=${pageHref(page)} data-page=${page} data-question=${question} @click=${on?.change ?? nothing}
          >${label}</a
        >`
      : html`<button
          type="button"
          class="as-link"
          data-page=${page}
          data-question=${question}
          @click=${on?.change ?? nothing}
        >
          ${label}
        </button>`;
  const row = (page: string, each: SummaryRow) =>
    answerPair(
      each,
      t.apply,
      isOpen && !isOpen(each.question)
        ? nothing
        : go(page, each.question, html`${t.apply.change}<span class="as-hide"> ${speak(each.label, locale)}</span>`),
    );
  return html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)}
    ${
      issues.length
        ? html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${state.autofocus}>
            ${heading(Math.max(2, level), t.apply.problem, 'm')}
            <ul>
              ${issues.map(
                (issue) => html`<li>${go(issue.page, issue.question, describeIssue(form, issue, t.issues))}</li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${heading(level, t.apply.checkHeading)}
    <p>${state.intro ?? t.apply.checkIntro}</p>
    ${summary(form, answers, locale).map(
      ({ page, title, rows }) =>
        html`${heading(level + 1, speak(title, locale), 'm')}
          <dl class="as-pairs">${rows.map((each) => row(page, each))}</dl>`,
    )}
    ${state.submits === false ? nothing : postForm(state, html`<button class="as-button">${t.apply.submit}</button>`, on?.submit)}
  </div>`;
}
