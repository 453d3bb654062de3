// One page of questions.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { answerTo, journey } from '../../sdk/form/journey.ts';
import type { Answers, Form, Issue } from '../../sdk/form/types.ts';
import type { AskingMessages } from '../../sdk/locale/en/asking.ts';
import { describeIssue, type IssueMessages } from '../../sdk/locale/issue-messages.ts';
import { errorSummary, type ErrorSummaryHandlers } from './error-summary.ts';
import { backLink, postForm, type FormTarget } from './form-frame.ts';
import { heading } from './heading.ts';
import type { Matches, QuestionHandlers } from './questions/frame.ts';
import { questionView } from './questions/index.ts';
import { say } from './say.ts';
import type { Listener } from './types.ts';

export interface PageState extends FormTarget {
  form: Form;
  /** The id of a page that applies. */
  page: string;
  /** All answers, those of this page as last typed. */
  answers: Answers;
  /** What is wrong on this page; empty before Continue. */
  issues: readonly Issue[];
  /** The level of the page's heading: 1 on our own pages, 2 inside a host's. */
  level: number;
  /** Where Back leads. */
  backHref?: string | undefined;
  /** What searches found, by question. An element leaves an entry out while it searches. */
  matches?: Record<string, Matches>;
  /** What a person should know before the questions, in a paragraph of its own. */
  note?: string;
  /** Give the error summary focus on load. Only for pages without scripts. */
  autofocus?: boolean;
}

export interface PageHandlers extends QuestionHandlers, ErrorSummaryHandlers {
  submit?: Listener;
  back?: Listener;
}

/** The page's heading in words: its only question, else its title. Also the document's title on our own pages. */
export function pageHeading(form: Form, answers: Answers, id: string) {
  const steps = journey(form, answers);
  const step = steps.find(({ page }) => page.id === id);
  const only = step?.questions.length === 1 ? step.questions[0] : undefined;
  return { steps, step, only: only?.type === 'declaration' ? undefined : only };
}

export function pageView(
  state: PageState,
  t: { apply: AskingMessages; issues: IssueMessages },
  on?: PageHandlers,
): TemplateResult {
  const { form, answers, issues, level, matches = {} } = state;
  const { steps, step, only } = pageHeading(form, answers, state.page);
  const { locale } = t.apply;
  // Enter in a text field presses the form's first button, which must not be Search when there are other questions.
  const searches = !only && step?.questions.some(({ type }) => type === 'organisation');
  return html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)} ${errorSummary({ ...state, level: Math.max(2, level) }, t, on)}
    ${postForm(
      state,
      html`${searches ? html`<button class="as-hide" tabindex="-1" aria-hidden="true">${t.apply.continue}</button>` : nothing}
        ${steps.length > 1 ? html`<p class="as-caption">${t.apply.pageOf(steps.indexOf(step as (typeof steps)[number]) + 1, steps.length)}</p>` : nothing}
        ${step && !only ? heading(level, say(step.page.title, locale)) : nothing}
        ${step?.page.intro ? html`<p>${say(step.page.intro, locale)}</p>` : nothing}
        ${state.note && html`<p>${state.note}</p>`}
        ${step?.questions.map((question) => {
          const issue = issues.find((each) => each.question === question.id);
          return questionView(
            {
              question,
              answer: answerTo(answers, question.id),
              error: issue && describeIssue(form, issue, t.issues),
              part: issue?.part,
              page: { form, issues, t },
              level: question === only ? level : undefined,
              matches: Object.hasOwn(matches, question.id) ? matches[question.id] : undefined,
            },
            t.apply,
            on,
          );
        })} <button class="as-button">${t.apply.continue}</button>`,
      on?.submit,
    )}
  </div>`;
}
