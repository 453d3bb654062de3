// What cannot be taken back, to be confirmed by the lead: removing an organisation, or making it the lead. What happens, one
// button, and the way back.
import { html, type TemplateResult } from 'lit/html.js';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import type { Invitation } from '../../../sdk/types.ts';
import { backLink, postForm, type FormTarget } from '../form-frame.ts';
import { heading } from '../heading.ts';
import type { Listener } from '../types.ts';

/** What the lead is asked about before it is done. */
export type Deciding = 'remove' | 'handOver';

export interface ConfirmState extends FormTarget {
  what: Deciding;
  item: Pick<Invitation, 'organisation' | 'joinedAt'>;
  level: number;
  backHref?: string | undefined;
}

/** What an invited organisation is called. */
export const invitedName = ({ organisation }: Pick<Invitation, 'organisation'>, t: JointMessages): string =>
  organisation || t.unnamedOther;

/** The question, which is also the title of the page. */
export const confirmTitle = ({ what, item }: Pick<ConfirmState, 'what' | 'item'>, t: JointMessages): string =>
  (what === 'remove' ? t.removeAsk : t.handOverAsk)(invitedName(item, t));

export function confirmView(
  state: ConfirmState,
  { apply, joint }: { apply: AskingMessages; joint: JointMessages },
  on?: { submit?: Listener; back?: Listener },
): TemplateResult {
  const { what, item, level, backHref } = state;
  const [body, button] =
    what === 'remove'
      ? [[item.joinedAt === null ? joint.removeInvited : joint.removeJoined, joint.removeUntold], joint.removeOne]
      : [[joint.handOverText, joint.handOverBack], joint.handOverOne];
  return html`<div class="as-view">
    ${backLink(apply.back, backHref, on?.back)} ${heading(level, confirmTitle(state, joint))}
    ${body.map((text) => html`<p>${text}</p>`)}
    ${postForm(state, html`<button class="as-button as-warn">${button(invitedName(item, joint))}</button>`, on?.submit)}
    ${
      backHref
        ? html`<p><a href=${backHref}>${joint.goBack}</a></p>`
        : html`<p><button type="button" class="as-link" @click=${on?.back}>${joint.goBack}</button></p>`
    }
  </div>`;
}
