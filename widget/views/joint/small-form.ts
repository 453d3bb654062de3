// A small form of its own: its questions, one button, and what is wrong. For a code, and for an invitation.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { answerTo } from '../../../sdk/form/journey.ts';
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { describeIssue, type IssueMessages } from '../../../sdk/locale/issue-messages.ts';
import { errorSummary } from '../error-summary.ts';
import { postForm, type FormTarget } from '../form-frame.ts';
import { questionView } from '../questions/index.ts';
import type { Listener } from '../types.ts';

/** The words that forms need. */
export interface FormWords {
  apply: AskingMessages;
  issues: IssueMessages;
}

export interface SmallFormState extends FormTarget {
  form: Form;
  answers: Answers;
  issues: readonly Issue[];
  /** The level of the summary's heading. */
  level: number;
  button: string;
  /** More above the button. */
  choice?: unknown;
  autofocus?: boolean;
}

export const smallForm = (
  state: SmallFormState,
  t: FormWords,
  on?: { submit?: Listener; focusField?: Listener },
): TemplateResult =>
  html`${errorSummary(state, t, on)}
  ${postForm(
    state,
    html`${state.form.pages[0]?.questions.map((question) => {
        const issue = state.issues.find((each) => each.question === question.id);
        const error = issue && describeIssue(state.form, issue, t.issues);
        return questionView({ question, answer: answerTo(state.answers, question.id), error }, t.apply);
      })}
      ${state.choice ?? nothing}<button class="as-button">${state.button}</button>`,
    on?.submit,
  )}`;
