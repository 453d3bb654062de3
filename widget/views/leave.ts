// One move of the applicant, to be confirmed: what it means, why where that is asked, one button, and the way back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { StatusMessages } from '../../sdk/locale/en/status.ts';
import type { LeavingReason } from '../../sdk/types.ts';
import { backLink, postForm, type FormTarget } from './form-frame.ts';
import { heading } from './heading.ts';
import { choice } from './questions/choices.ts';
import type { Listener } from './types.ts';

/** What an applicant can do with an offer, or with an application. */
export type Leaving = 'accept' | 'turn-down' | 'defer' | 'withdraw';

/** The name of the choice of a reason. */
export const reasonField = 'reason';

/** Whether a reason is asked for. */
export const needsReason = (move: Leaving): boolean => move === 'withdraw' || move === 'turn-down';

export interface LeaveState extends FormTarget {
  move: Leaving;
  level: number;
  backHref?: string | undefined;
  /** No reason was chosen. */
  missing?: boolean;
  /** Give the problem focus on load. Only for pages without scripts. */
  autofocus?: boolean;
}

export interface LeaveHandlers {
  submit?: Listener;
  back?: Listener;
  /** The link to the reasons was followed, `data-field` names the first: it does not cross a shadow root by itself. */
  focusField?: Listener;
}

export function leaveView(
  state: LeaveState,
  t: { status: StatusMessages; apply: ApplyMessages },
  on?: LeaveHandlers,
): TemplateResult {
  const { move, level, missing } = state;
  const { status } = t;
  const name = move === 'turn-down' ? 'turnDown' : move;
  const title = status[name];
  const asks = needsReason(move);
  const firstReason = `${reasonField}-no-capacity`;
  const reasons = Object.entries(status.reasons) as [LeavingReason, string][];
  const why = html`<div class=${missing ? 'as-field as-wrong' : 'as-field'}>
    <fieldset class="as-group" aria-describedby=${missing ? `${reasonField}-error` : nothing}>
      <legend class="as-label">${status.why}</legend>
      ${
        missing
          ? html`<p class="as-error" id="${reasonField}-error">
              <span class="as-hide">${t.apply.error}</span> ${status.whyMissing}
            </p>`
          : nothing
      }
      ${reasons.map(([reason, label]) => choice('radio', `${reasonField}-${reason}`, reasonField, reason, false, label))}
    </fieldset>
  </div>`;
  return html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)}
    ${
      missing
        ? html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${state.autofocus}>
            ${heading(2, t.apply.problem, 'm')}
            <ul>
              <li>
                <a href="#${firstReason}" data-field=${firstReason} @click=${on?.focusField ?? nothing}
                  >${status.whyMissing}</a
                >
              </li>
            </ul>
          </div>`
        : nothing
    }
    ${heading(level, title)}
    <p>${status[`${name}Text`]}</p>
    ${postForm(state, html`${asks ? why : nothing}<button class=${asks ? 'as-button as-warn' : 'as-button'}>${title}</button>`, on?.submit)}
    <p>${backLink(status.goBack, state.backHref, on?.back)}</p>
  </div>`;
}
