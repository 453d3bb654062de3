// "There is a problem": what is wrong on a page, each a link to its field. The element moves focus to `.as-problems`;
// on a page without scripts `autofocus` does.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Form, Issue } from '../../sdk/form/types.ts';
import type { AskingMessages } from '../../sdk/locale/en/asking.ts';
import { describeIssue, type IssueMessages } from '../../sdk/locale/issue-messages.ts';
import { heading } from './heading.ts';
import type { Listener } from './types.ts';

/** The id of the control that an issue is about: the box at fault of a question with several, else the first control. */
export function controlOf(form: Form, { question: id, part }: Pick<Issue, 'question' | 'part'>): string {
  const type = form.pages.flatMap(({ questions }) => questions).find((question) => question.id === id)?.type;
  const box = part ?? (type === 'date' && 'day');
  return box ? `${id}-${box}` : id;
}

export interface ErrorSummaryState {
  form: Form;
  issues: readonly Issue[];
  /** The level of its heading. */
  level: number;
  /** Take focus when the document loads. Only for pages without scripts. */
  autofocus?: boolean;
}

export interface ErrorSummaryHandlers {
  /** A link was followed; `data-field` is the id of the control. Links do not cross a shadow root by themselves. */
  focusField?: Listener;
}

/** Nothing at all when nothing is wrong. */
export const errorSummary = (
  { form, issues, level, autofocus }: ErrorSummaryState,
  t: { apply: AskingMessages; issues: IssueMessages },
  on?: ErrorSummaryHandlers,
): TemplateResult | typeof nothing =>
  issues.length
    ? html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${autofocus}>
        ${heading(level, t.apply.problem, 'm')}
        <ul>
          ${issues.map((issue) => {
            const control = controlOf(form, issue);
            return html`<li>
              <a href="#${control}" data-field=${control} @click=${on?.focusField ?? nothing}>
                ${describeIssue(form, issue, t.issues)}
              </a>
            </li>`;
          })}
        </ul>
      </div>`
    : nothing;
