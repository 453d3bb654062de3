// A page of questions of a section: shown, searched, saved, or shown again with what was typed.
import { firstUnfinished, nextPage, type Question, stepOf } from '../../../sdk/form/index.ts';
import type { Page } from '../../../sdk/form/types.ts';
import { standsBody } from '../../../widget/views/joint/section-check.ts';
import { closedPage } from '../../applications/pages/closed.ts';
import { formMoved, movedPage } from '../../applications/pages/moved.ts';
import { goneFrom, notAskedPage, unlessStored } from '../../applications/pages/not-saved.ts';
import { goTo, stepAddress } from '../../applications/pages/opened.ts';
import { type Shown, showQuestions, versionField } from '../../applications/pages/question-page.ts';
import { readSent, shownAgain, standingAfter, withTyped } from '../../applications/pages/sent-page.ts';
import { readVersion } from '../../http/version.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readFormWithFiles } from '../../pages/read-files.ts';
import type { Visit } from '../../pages/visit.ts';
import { organisationSending } from '../../uploads/sender.ts';
import { saveSection } from '../save.ts';
import { arrivalView } from './arrival.ts';
import { openHeldSection, type OpenedSection } from './opened-section.ts';

const isReturning = ({ url }: Visit): boolean => url.searchParams.get('return') === 'check';

function stepAt(
  { params }: Visit,
  { form, answers, isCarried }: OpenedSection,
): { page: Page; questions: Question[] } | null {
  const id = params['page'] ?? '';
  // The version before may have had it.
  if (!isCarried && !form.pages.some((page) => page.id === id)) throw new Problem('page-not-found');
  return stepOf(form, answers, id) ?? null;
}

/** GET: the page with what is stored. */
export async function showSectionPage(visit: Visit): Promise<Response> {
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  if (opened.takes !== 'changes') return goTo(visit, opened, 'check');
  const step = stepAt(visit, opened);
  if (!step) return goTo(visit, opened);
  const above = await arrivalView(visit, opened);
  return showQuestions(visit, opened, step.page, { returning: isReturning(visit), above });
}

/** The lead has submitted the application meanwhile. */
function submittedPage(visit: Visit, opened: OpenedSection): Promise<Response> {
  const { joint, returning } = messagesOf(visit.locale);
  const heading = joint.standsAs[opened.row.applicationState];
  const why = { heading, body: [standsBody(opened.row.applicationState, joint)], onward: returning.section.stands };
  return unlessStored(visit, opened, 'check', why);
}

/** POST: saves what was typed, or shows it again beside what somebody else has stored meanwhile. */
export async function answerSectionPage(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const { fields, files } = await readFormWithFiles(context);
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  if (opened.takes === 'nothing: submitted') return submittedPage(visit, opened);
  const seen = readVersion(fields.get(versionField));
  const moved = await formMoved(visit, opened, fields, seen);
  if (moved && moved.changes.length) return movedPage(visit, opened, moved);
  const step = stepAt(visit, opened);
  if (!step) return notAskedPage(visit, opened);
  const { page, questions } = step;
  const sender = opened.takes === 'changes' ? organisationSending(opened) : null;
  const sent = await readSent(context, { fields, files }, questions, opened.answers, sender);
  const { answers, typed, unfinished } = sent;
  const again = (shown: Partial<Shown>) =>
    showQuestions(visit, opened, page, { typed, returning: isReturning(visit), ...shown });

  const late = { typed: { page: page.id, answers: typed } };
  if (opened.takes === 'nothing: closed') return closedPage(visit, opened, late);
  const shown = await shownAgain(context, sent, { form: opened.form, page });
  if (shown) return again(shown);
  try {
    const version = seen?.version ?? -1;
    const form = opened.form.version;
    const saved = await saveSection(context, opened.row, { page: page.id, answers, version, form, locale, unfinished });
    const standing = await standingAfter(visit, opened, sent, saved, again);
    if (standing instanceof Response) return standing;
    const after = isReturning(visit)
      ? firstUnfinished(opened.form, standing.answers, standing.pagesSaved)
      : nextPage(opened.form, standing.answers, page.id);
    const address = stepAddress(visit, opened, after?.id ?? 'check');
    return seeOther(after && isReturning(visit) ? `${address}?return=check` : address);
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'round-not-open') return closedPage(visit, opened, late);
    const now = await openHeldSection(visit);
    if (now instanceof Response) return now;
    if (code === 'already-submitted') return submittedPage(visit, now);
    // The round went over to another version just now.
    const movedNow = code === 'form-changed' && (await formMoved(visit, now, fields, seen));
    if (movedNow) return movedPage(visit, now, movedNow);
    const stepNow = stepOf(now.form, now.answers, page.id);
    if (!stepNow) return notAskedPage(visit, now);
    if (code !== 'changed-meanwhile' && code !== 'form-changed') throw error;
    return showQuestions(visit, now, page, {
      typed: withTyped(now.answers, questions, answers),
      returning: isReturning(visit),
      changed: true,
      gone: await goneFrom(visit, now.form, stepNow.questions),
      status: 409,
    });
  }
}
