// A copy of a section for its organisation to keep: a page for paper or PDF, and a file of data.
import { sectionCopyView } from '../../../widget/views/joint/section-copy.ts';
import { jsonFile } from '../../applications/pages/copy.ts';
import { stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { copyOfSection } from '../copy.ts';
import { openInvited } from '../store.ts';
import { openHeldSection } from './opened-section.ts';

export async function showSectionCopy(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  const { row, key, form, answers, round } = opened;
  const messages = messagesOf(visit.locale);
  const state = {
    programme: round.programmeName,
    round: round.name,
    organisation: (await openInvited(key, row)).organisation,
    application: row.applicationId,
    consentedAt: row.consentedAt,
    form,
    answers,
    level: 1,
    backHref: stepAddress(visit, opened, 'check'),
    jsonHref: stepAddress(visit, opened, 'copy.json'),
  };
  const title = titleOf(visit, opened, messages.status.sectionCopyTitle);
  return privatePage(visit, { title, main: sectionCopyView(state, messages) });
}

/** The same as a file of data. */
export async function sectionCopyJson(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  return jsonFile(opened.row.id, await copyOfSection(visit.context, opened, visit.locale));
}
