// What has just been done, said above the first page of a section that follows: the address carries what it was, and what is
// said of it comes from what is stored.
import { html, type TemplateResult } from 'lit/html.js';
import { doneView } from '../../../widget/views/joint/done.ts';
import { joinedNews } from '../../../widget/views/joint/section-head.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { sectionShown } from '../shown.ts';
import type { OpenedSection } from './opened-section.ts';

const arrivals = ['joined', 'handed'] as const;
type Arrival = (typeof arrivals)[number];

const arrivalOf = ({ url }: Visit): Arrival | undefined =>
  arrivals.find((each) => each === url.searchParams.get('after'));

/** The address of a section for who comes to it just now. */
export const arrivedAt = ({ to }: Visit, section: string, after: Arrival): string =>
  to(`/section/${section}?after=${after}`);

/** The same for where the section goes on. */
export function withArrival(visit: Visit, address: string): string {
  const after = arrivalOf(visit);
  return after ? `${address}?after=${after}` : address;
}

/** What is said; undefined where nothing has just been done. */
export async function arrivalView(visit: Visit, opened: OpenedSection): Promise<TemplateResult | undefined> {
  const after = arrivalOf(visit);
  if (!after) return undefined;
  const { joint } = messagesOf(visit.locale);
  const { standing } = await sectionShown(visit.context, opened);
  const { programmeName: programme, closesAt } = opened.round;
  const lead = standing.find(({ section }) => section === null)?.organisation;
  const said =
    after === 'joined'
      ? joinedNews({ standing, programme, closesAt }, joint)
      : { heading: lead ? joint.leadsOne(lead) : joint.handed, body: [joint.leadsBodyOne] };
  return html`<div class="as-view">${doneView({ ...said, level: 1, autofocus: true })}</div>`;
}
