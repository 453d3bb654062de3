// A section as a whole on our own pages: its answers, its consent, and how far everyone who applies together has come.
import { firstUnfinished } from '../../../sdk/form/index.ts';
import type { Issue } from '../../../sdk/form/types.ts';
import { sectionCheckView } from '../../../widget/views/joint/section-check.ts';
import { sectionCaption } from '../../../widget/views/joint/section-head.ts';
import { setAsideView } from '../../../widget/views/form-changes.ts';
import { closedPage } from '../../applications/pages/closed.ts';
import { goTo, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { filesSetAside } from '../../applications/pages/file.ts';
import { changesNotice } from '../../applications/pages/changes-notice.ts';
import { seenVersion, versionField } from '../../applications/pages/question-page.ts';
import { setAsideShown } from '../../applications/standing.ts';
import { readVersion } from '../../http/version.ts';
import { problemOf } from '../../http/errors.ts';
import { sectionsShelf } from '../../uploads/read.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { html } from 'lit/html.js';
import { consentSection, revokeConsent } from '../consent.ts';
import { sectionShown } from '../shown.ts';
import { arrivalView, withArrival } from './arrival.ts';
import { openHeldSection, type OpenedSection } from './opened-section.ts';

/** The section's own address: on to where it was left. */
export async function goOnWithSection(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  const { form, answers, pagesSaved, takes } = opened;
  const open = takes === 'changes' ? firstUnfinished(form, answers, pagesSaved) : undefined;
  return seeOther(withArrival(visit, stepAddress(visit, opened, open?.id ?? 'check')));
}

async function show(
  visit: Visit,
  opened: OpenedSection,
  shown: { issues?: readonly Issue[]; refused?: string; moved?: true } = {},
  status = 200,
): Promise<Response> {
  const messages = messagesOf(visit.locale);
  const { form, answers } = opened;
  const state = {
    issues: [],
    ...shown,
    form,
    answers,
    section: await sectionShown(visit.context, opened),
    level: 1,
    autofocus: true,
    action: stepAddress(visit, opened, 'check'),
    hidden: [[versionField, seenVersion(opened)]] as const,
    pageHref: (page: string) => `${stepAddress(visit, opened, page)}?return=check`,
  };
  const { returning } = messages;
  const later = opened.takes === 'changes' ? returning.later : returning.section.requestHeading;
  const title = titleOf(visit, opened, messages.joint.checkHeading);
  const main = html`${await arrivalView(visit, opened)} ${sectionCaption(opened.round.programmeName, messages.joint)}
    ${englishNotice(visit, form)} ${changesNotice(visit, opened, { autofocus: shown.moved === true })}
    ${sectionCheckView(state, messages)} ${setAsideView(setAsideShown(opened.setAside), visit.locale, messages.changes)}
    ${await filesSetAside(visit, opened, sectionsShelf(opened.row))}
    <p class="as-view"><a href=${stepAddress(visit, opened, 'copy')}>${messages.joint.copy}</a></p>
    <p class="as-view"><a href=${stepAddress(visit, opened, 'save-for-later')}>${later}</a></p>`;
  return privatePage(visit, { title, main, failed: status !== 200 }, status);
}

export async function showSectionCheck(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  return opened.takes === 'nothing: closed' ? closedPage(visit, opened) : show(visit, opened);
}

/** POST: consents to what was on the page that was sent, and nothing that changed since; or takes consent back. */
export async function postSectionCheck(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  const { joint } = messagesOf(locale);
  try {
    if (fields.get('_do') === 'revoke') await revokeConsent(context, opened.row, locale);
    else {
      const seen = readVersion(fields.get(versionField));
      const consented = await consentSection(context, opened.row, {
        version: seen?.version ?? -1,
        form: seen?.form,
        locale,
      });
      if (!consented.ok) return show(visit, opened, { issues: consented.issues }, 422);
    }
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'round-not-open') return closedPage(visit, opened);
    if (code === 'form-changed') return show(visit, opened, { moved: true }, 409);
    if (code === 'changed-meanwhile') return show(visit, opened, { refused: joint.changed }, 409);
    if (code !== 'already-submitted') throw error;
  }
  return goTo(visit, opened, 'check');
}
