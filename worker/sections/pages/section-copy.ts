// A copy of a section for its organisation to keep: a page for paper or PDF, a file of data, and the files that it sent.
import { html } from 'lit/html.js';
import { sectionCopyView } from '../../../widget/views/joint/section-copy.ts';
import { jsonFile } from '../../applications/pages/copy.ts';
import { filesList } from '../../applications/pages/file.ts';
import { stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { download, listFiles, readFile, sectionsShelf } from '../../uploads/read.ts';
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
    reference: row.reference,
    consentedAt: row.consentedAt,
    form,
    answers,
    level: 1,
    backHref: stepAddress(visit, opened, 'check'),
    jsonHref: stepAddress(visit, opened, 'copy.json'),
  };
  const title = titleOf(visit, opened, messages.joint.copyTitle);
  const files = await listFiles(visit.context, sectionsShelf(row));
  const main = html`${sectionCopyView(state, messages)}${filesList(visit, opened, files)}`;
  return privatePage(visit, { title, main });
}

/** The same as a file of data. */
export async function sectionCopyJson(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  return jsonFile(opened.row.id, await copyOfSection(visit.context, opened, visit.locale));
}

/** A file of the section, as a download. */
export async function sendSectionFile(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  return download(await readFile(visit.context, sectionsShelf(opened.row), visit.params['file'] ?? ''));
}
