// A page of questions that was sent: searched, saved, or shown again. Ends in another address unless there is more to do.
import { firstUnfinished, nextPage, type Question, stepOf } from '../../../sdk/form/index.ts';
import { narrowed } from '../../../sdk/form/reopened.ts';
import type { Page } from '../../../sdk/form/types.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readVersion } from '../../http/version.ts';
import { readFormWithFiles } from '../../pages/read-files.ts';
import type { Visit } from '../../pages/visit.ts';
import { problemOf } from '../../http/errors.ts';
import { leadSending } from '../../uploads/sender.ts';
import { savePage } from '../save.ts';
import { closedPage } from './closed.ts';
import { stateAt } from '../application.ts';
import { formMoved, movedPage } from './moved.ts';
import { goneFrom, notAskedPage, unlessStored } from './not-saved.ts';
import { goTo, openApplication, type Opened, stepAddress } from './opened.ts';
import { type Shown, showQuestions, versionField } from './question-page.ts';
import { readSent, shownAgain, standingAfter, withTyped } from './sent-page.ts';

/** The page of the address, with the questions of it that apply. Null when it does not apply to the answers so far. */
function stepAt(
  { params }: Visit,
  { form, answers, open, isCarried }: Opened,
): { page: Page; questions: Question[] } | null {
  const id = params['page'] ?? '';
  if (!form.pages.some((page) => page.id === id)) {
    // The version before may have had it.
    if (isCarried) return null;
    throw new Problem('page-not-found');
  }
  return stepOf(open ? narrowed(form, id, open) : form, answers, id) ?? null;
}

/** The application as one page of it shows it: with the questions that are open. */
const asAsked = (opened: Opened, page: string): Opened =>
  opened.open ? { ...opened, form: narrowed(opened.form, page, opened.open) } : opened;

const isReturning = ({ url }: Visit): boolean => url.searchParams.get('return') === 'check';

/** A page of an application that was submitted before leads back to the check, never on through the form. */
const returns = (visit: Visit, { row }: Opened): boolean => isReturning(visit) || row.state !== 'draft';

/** GET: the page with what is stored. */
export async function showPage(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  if (opened.takes === 'nothing: submitted') return goTo(visit, opened, 'status');
  if (opened.takes === 'nothing: closed') return closedPage(visit, opened);
  const step = stepAt(visit, opened);
  return step
    ? showQuestions(visit, asAsked(opened, step.page.id), step.page, { returning: returns(visit, opened) })
    : goTo(visit, opened);
}

/** It was submitted, and can no longer be changed. */
function decidedPage(visit: Visit, opened: Opened): Promise<Response> {
  const { locale, say, context } = visit;
  const { status, returning } = messagesOf(locale);
  const stands = `${status.heading[stateAt(opened.row, context.source.now())]}.`;
  const { decided: heading, decidedText } = say.notSaved;
  return unlessStored(visit, opened, 'status', { heading, body: [decidedText, stands], onward: returning.stands });
}

/** POST: saves what was typed, or shows it again. */
export async function answerPage(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const { fields, files } = await readFormWithFiles(context);
  const opened = await openApplication(visit);
  if (opened.takes === 'nothing: submitted') return decidedPage(visit, opened);
  const seen = readVersion(fields.get(versionField));
  const moved = await formMoved(visit, opened, fields, seen);
  if (moved && moved.changes.length) return movedPage(visit, opened, moved);
  if (moved && !opened.form.pages.some(({ id }) => id === visit.params['page'])) return goTo(visit, opened);
  const step = stepAt(visit, opened);
  if (!step) return notAskedPage(visit, opened);
  const { page, questions } = step;
  const sender = opened.takes === 'changes' ? leadSending(opened) : null;
  const sent = await readSent(context, { fields, files }, questions, opened.answers, sender);
  const { answers, typed, unfinished } = sent;
  const again = (shown: Partial<Shown>) =>
    showQuestions(visit, asAsked(opened, page.id), page, { typed, returning: returns(visit, opened), ...shown });

  const late = { typed: { page: page.id, answers: typed } };
  if (opened.takes === 'nothing: closed') return closedPage(visit, opened, late);
  const shown = await shownAgain(context, sent, { form: asAsked(opened, page.id).form, page });
  if (shown) return again(shown);
  try {
    const version = seen?.version ?? -1;
    const form = opened.form.version;
    const saved = await savePage(context, opened.row, { page: page.id, answers, version, form, locale, unfinished });
    const standing = await standingAfter(visit, opened, sent, saved, again);
    if (standing instanceof Response) return standing;
    return seeOther(following(visit, { ...opened, ...standing }, page));
  } catch (error) {
    const { code } = problemOf(error);
    const now = await openApplication(visit);
    if (now.takes === 'nothing: submitted') return decidedPage(visit, now);
    if (code === 'round-not-open') return closedPage(visit, opened, late);
    // The round went over to another version just now.
    const movedNow = code === 'form-changed' && (await formMoved(visit, now, fields, seen));
    if (movedNow) return movedPage(visit, now, movedNow);
    const asked = asAsked(now, page.id);
    const stepNow = stepOf(asked.form, now.answers, page.id);
    if (!stepNow) return notAskedPage(visit, now);
    if (code !== 'changed-meanwhile') throw error;
    return showQuestions(visit, asked, stepNow.page, {
      typed: withTyped(now.answers, questions, answers),
      returning: returns(visit, now),
      changed: true,
      gone: await goneFrom(visit, now.form, stepNow.questions),
      status: 409,
    });
  }
}

/** Where Continue leads: on through the form or, while checking, to what the change has opened up, then back. */
function following(visit: Visit, opened: Opened, page: Page): string {
  const { form, answers, pagesSaved } = opened;
  if (!returns(visit, opened)) return stepAddress(visit, opened, nextPage(form, answers, page.id)?.id);
  const open = firstUnfinished(form, answers, pagesSaved);
  return open ? `${stepAddress(visit, opened, open.id)}?return=check` : stepAddress(visit, opened, 'check');
}
