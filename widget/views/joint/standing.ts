// Who has done what, as everyone who applies together sees it: organisations and how far they have come, no answers.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import type { SectionStanding } from '../../../sdk/types.ts';
import { heading } from '../heading.ts';

/** What an organisation is called: the lead's may not have said yet. */
export const nameOf = (
  { organisation, section }: Pick<SectionStanding, 'organisation' | 'section'>,
  t: JointMessages,
) => organisation || (section === null ? t.unnamed : t.unnamedOther);

export const standingView = (
  state: { standing: readonly SectionStanding[]; own?: string | undefined; level: number },
  t: JointMessages,
): TemplateResult =>
  html`${heading(state.level, t.whoHasDoneWhat, 'm')}
    <dl class="as-pairs">
      ${state.standing.map(
        (each) =>
          html`<div class="as-pair">
            <dt>
              ${nameOf(each, t)}${each.section !== null && each.section === state.own ? html` (${t.you})` : nothing}
            </dt>
            <dd>${each.state === 'lead' ? t.lead : t.state[each.state]}</dd>
            <dd>${t.saved(each.saved, each.pages)}</dd>
          </div>`,
      )}
    </dl>`;
