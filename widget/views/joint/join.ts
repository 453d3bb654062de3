// Join an application with a code.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Issue } from '../../../sdk/form/types.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { joinForm } from '../../../sdk/locale/joint-forms.ts';
import { backLink, type FormTarget } from '../form-frame.ts';
import { heading } from '../heading.ts';
import type { Listener } from '../types.ts';
import { problemsView } from './problems.ts';
import { type FormWords, problemsOf, smallForm } from './small-form.ts';

export interface JoinState extends FormTarget {
  answers: Answers;
  issues: readonly Issue[];
  level: number;
  /** Why the service did not take the code. */
  refused?: 'codeInvalid' | 'codesTried' | undefined;
  backHref?: string | undefined;
  /** More above the button, such as the choice to save on this device. */
  choice?: unknown;
  autofocus?: boolean;
}

export function joinView(
  state: JoinState,
  t: FormWords & { joint: JointMessages },
  on?: { submit?: Listener; back?: Listener; focusField?: Listener },
): TemplateResult {
  const { refused, level, autofocus } = state;
  // Whoever has tried too often is not told anything about this code.
  const problems =
    refused === 'codeInvalid'
      ? [{ text: t.joint.codeInvalid, at: 'joining-code' }]
      : problemsOf(joinForm, state.issues, t);
  const title = refused === 'codesTried' ? t.joint.codesTried : t.apply.problem;
  const body = refused && t.joint[`${refused}Body`];
  return html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)}
    ${refused || problems.length ? problemsView({ heading: title, body, problems, level, autofocus }, on?.focusField) : nothing}
    ${heading(level, t.joint.joinHeading)}
    <p>${t.joint.joinIntro}</p>
    ${smallForm({ ...state, problems, form: joinForm, button: t.joint.join }, t, on)}
  </div>`;
}
