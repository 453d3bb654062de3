// Join an application with a code.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Issue } from '../../../sdk/form/types.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { joinForm } from '../../../sdk/locale/joint-forms.ts';
import { backLink, type FormTarget } from '../form-frame.ts';
import { heading } from '../heading.ts';
import type { Listener } from '../types.ts';
import { type FormWords, smallForm } from './small-form.ts';

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

export const joinView = (
  state: JoinState,
  t: FormWords & { joint: JointMessages },
  on?: { submit?: Listener; back?: Listener; focusField?: Listener },
): TemplateResult =>
  html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)}
    ${
      state.refused
        ? html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${state.autofocus}>
            ${heading(Math.max(2, state.level), t.joint[state.refused], 'm')}
            <p>${t.joint[`${state.refused}Body`]}</p>
          </div>`
        : nothing
    }
    ${heading(state.level, t.joint.joinHeading)}
    <p>${t.joint.joinIntro}</p>
    ${smallForm({ ...state, form: joinForm, level: state.level + 1, button: t.joint.join }, t, on)}
  </div>`;
