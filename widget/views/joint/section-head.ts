// What stands above the pages of an organisation's section: of which application it is part, and who asks for it.
import { html, type TemplateResult } from 'lit/html.js';
import type { Localised } from '../../../sdk/form/types.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import type { SectionStanding } from '../../../sdk/types.ts';
import type { DoneState } from './done.ts';

/** Over every page. */
export const sectionCaption = (programme: Localised, t: JointMessages): TemplateResult =>
  html`<div class="as-view"><p class="as-caption">${t.sectionFor(pick(programme, t.locale).text)}</p></div>`;

/** For who has just joined: who asks, for what, and until when. */
export function joinedNews(
  given: { standing: readonly SectionStanding[]; programme: Localised; closesAt: string },
  t: JointMessages,
): Pick<DoneState, 'heading' | 'body'> {
  const lead = given.standing.find(({ section }) => section === null)?.organisation ?? '';
  const programme = pick(given.programme, t.locale).text;
  return { heading: t.joinedNow, body: [t.asksYou(lead, programme), t.asksBy(given.closesAt)] };
}
