// A small form of its own: its questions, one button, and what is wrong at each. For a code, and for an invitation: neither
// asks about who fills it in.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { answerTo } from '../../../sdk/form/journey.ts';
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { describeIssue, type IssueMessages } from '../../../sdk/locale/issue-messages.ts';
import { postForm, type FormTarget } from '../form-frame.ts';
import { questionView } from '../questions/index.ts';
import type { Listener } from '../types.ts';
import type { Problem } from './problems.ts';

/** The words that forms need. */
export interface FormWords {
  apply: AskingMessages;
  issues: IssueMessages;
}

/** What is wrong with a small form, for the summary at the top of the view that it stands in. */
export const problemsOf = (form: Form, issues: readonly Issue[], t: FormWords): Problem[] =>
  issues.map((issue) => ({ text: describeIssue(form, issue, t.issues), at: issue.question }));

export interface SmallFormState extends FormTarget {
  form: Form;
  answers: Answers;
  /** What is wrong; what is about a question is said there. */
  problems: readonly Problem[];
  button: string;
  /** More above the button. */
  choice?: unknown;
}

export const smallForm = (state: SmallFormState, t: FormWords, on?: { submit?: Listener }): TemplateResult =>
  postForm(
    state,
    html`${state.form.pages[0]?.questions.map((question) => {
        const error = state.problems.find(({ at }) => at === question.id)?.text;
        return questionView(
          { question, answer: answerTo(state.answers, question.id), error, autocomplete: 'off' },
          t.apply,
        );
      })}
      ${state.choice ?? nothing}<button class="as-button">${state.button}</button>`,
    on?.submit,
  );
