// Check your answers, submit, and the page that confirms it.
import { html, nothing } from 'lit/html.js';
import { firstUnfinished, journey, validate } from '../../../sdk/form/index.ts';
import type { Issue } from '../../../sdk/form/types.ts';
import { checkAnswersView } from '../../../widget/views/check-answers.ts';
import { confirmationView } from '../../../widget/views/confirmation.ts';
import { setAsideView } from '../../../widget/views/form-changes.ts';
import { equalityOffer } from '../../../widget/views/equality.ts';
import { problemOf } from '../../http/errors.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readVersion } from '../../http/version.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { setAsideShown } from '../standing.ts';
import { submissionOf, submitApplication } from '../submit.ts';
import { closedPage } from './closed.ts';
import { changesNotice } from './changes-notice.ts';
import { leadsShelf } from '../../uploads/read.ts';
import { filesSetAside } from './file.ts';
import { goTo, openApplication, type Opened, stepAddress, titleOf } from './opened.ts';
import { seenVersion, versionField } from './question-page.ts';
import { goesByTasks, missingIn, showOrganisations, togetherLink } from '../../sections/pages/lead.ts';

/** The application's own address: on to where it was left. */
export async function goOn(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  if (opened.row.state !== 'draft') return goTo(visit, opened, 'status');
  if (opened.takes === 'nothing: closed') return goTo(visit, opened, 'check');
  if (await goesByTasks(visit.context, opened)) return goTo(visit, opened, 'tasks');
  return goTo(visit, opened, firstUnfinished(opened.form, opened.answers, opened.pagesSaved)?.id ?? 'check');
}

async function showAnswers(
  visit: Visit,
  opened: Opened,
  more: { issues?: Issue[]; changed?: boolean; moved?: boolean } = {},
): Promise<Response> {
  const { locale, say } = visit;
  const { form, answers, row } = opened;
  const messages = messagesOf(locale);
  const last = journey(form, answers).at(-1)?.page.id;
  const state = {
    form,
    answers,
    level: 1,
    issues: more.issues ?? (row.state !== 'draft' && row.sentAnswers !== null ? validate(form, answers) : []),
    autofocus: more.issues !== undefined,
    action: stepAddress(visit, opened, 'check'),
    hidden: [[versionField, seenVersion(opened)]] as const,
    backHref: stepAddress(visit, opened, row.state === 'draft' ? last : 'status'),
    pageHref: (page: string) => `${stepAddress(visit, opened, page)}?return=check`,
    ...afterSubmission(visit, opened),
  };
  const failed = more.changed === true || more.moved === true || (more.issues ?? []).length > 0;
  const main = html`${englishNotice(visit, form)} ${changesNotice(visit, opened, { autofocus: more.moved === true })}
    ${
      more.changed
        ? html`<div class="as-view">
            <div class="as-problems" role="alert" tabindex="-1" autofocus>
              <h2 class="as-h as-m">${messages.apply.problem}</h2>
              <p>${say.applying.changedCheck}</p>
            </div>
          </div>`
        : nothing
    }
    ${checkAnswersView(state, messages)} ${setAsideView(setAsideShown(opened.setAside), locale, messages.changes)}
    ${await filesSetAside(visit, opened, leadsShelf(opened.row))} ${togetherLink(visit, opened)}
    <p class="as-view"><a href=${stepAddress(visit, opened, 'save-for-later')}>${messages.returning.later}</a></p>`;
  return privatePage(
    visit,
    { title: titleOf(visit, opened, messages.apply.checkHeading), main, failed },
    more.changed || more.moved ? 409 : failed ? 422 : 200,
  );
}

/** Whether whole changes were saved and not sent: a reopening ended before they were. They can be sent while the round is open. */
const waits = ({ form, answers, row, takes }: Opened): boolean =>
  row.state === 'submitted' && row.sentAnswers !== null && takes === 'changes' && validate(form, answers).length === 0;

/** What the check is like after submission: changes are sent as they are saved, unless the organisers asked for them. */
function afterSubmission({ locale }: Visit, opened: Opened) {
  const { status } = messagesOf(locale);
  const { row, open } = opened;
  if (row.state === 'draft') return {};
  return {
    ...(open && { isOpen: (question: string) => open.has(question) }),
    ...(row.state === 'submitted' && !waits(opened) && { intro: status.edited, submits: false }),
  };
}

export async function showCheck(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  if (opened.takes === 'nothing: submitted') return goTo(visit, opened, 'status');
  return opened.takes === 'nothing: closed' ? closedPage(visit, opened) : showAnswers(visit, opened);
}

/** Submits what was on the page that was sent, and nothing that changed since. Pressed again, it confirms again. */
export async function submit(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const opened = await openApplication(visit);
  if (!['draft', 'reopened'].includes(opened.row.state) && !waits(opened)) {
    const repeated = await submitApplication(context, opened.row);
    return repeated.ok ? goTo(visit, opened, 'sent') : showAnswers(visit, opened, { issues: repeated.issues });
  }
  if (opened.takes === 'nothing: closed') return closedPage(visit, opened, {});
  const seen = readVersion(fields.get(versionField));
  const form = opened.form.version;
  // A version that changes nothing for this person need not be looked at first.
  if (opened.changes.length && seen?.form !== form) return showAnswers(visit, opened, { moved: true });
  if (seen?.version !== opened.row.version) return showAnswers(visit, opened, { changed: true });
  try {
    const submitted = await submitApplication(context, opened.row, { locale, form, version: opened.row.version });
    return submitted.ok ? goTo(visit, opened, 'sent') : showAnswers(visit, opened, { issues: submitted.issues });
  } catch (error) {
    const { code, issues } = problemOf(error);
    if (code === 'form-changed') return showAnswers(visit, await openApplication(visit), { moved: true });
    if (code === 'changed-meanwhile') return showAnswers(visit, await openApplication(visit), { changed: true });
    if (code === 'sections-incomplete') return showOrganisations(visit, opened, { missing: missingIn(issues) }, 422);
    if (code !== 'round-not-open') throw error;
    return closedPage(visit, opened, {});
  }
}

/** The confirmation, as often as it is asked for. */
export async function showSent(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  if (opened.row.submittedAt === null) return goTo(visit, opened);
  if (opened.row.state !== 'submitted') return goTo(visit, opened, 'status');
  const { apply } = messagesOf(visit.locale);
  const { reference, decisionsAt, confirmationByEmail } = submissionOf(opened.row);
  const main = confirmationView(
    { reference, decisionsAt, confirmationByEmail, contactEmail: opened.round.contactEmail, level: 1 },
    apply,
  );
  const { status, equality } = messagesOf(visit.locale);
  const asked = opened.round.hasMonitoring
    ? equalityOffer({ level: 2, href: visit.to(`/rounds/${opened.row.roundId}/equality`) }, equality)
    : nothing;
  return privatePage(visit, {
    title: titleOf(visit, opened, apply.confirmed),
    main: html`${main}${asked}
      <p><a href=${stepAddress(visit, opened, 'status')}>${status.title}</a></p>`,
  });
}
