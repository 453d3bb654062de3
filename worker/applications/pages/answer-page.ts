// A page of questions that was sent: searched, saved, or shown again. Ends in another address unless there is more to do.
import { firstUnfinished, nextPage, pressed, type Question, readPage, stepOf } from '../../../sdk/form/index.ts';
import { narrowed } from '../../../sdk/form/reopened.ts';
import type { Answer, Answers, Page } from '../../../sdk/form/types.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { switchField } from '../../pages/layout.ts';
import { readVersion } from '../../http/version.ts';
import { readFormWithFiles } from '../../pages/read-files.ts';
import type { Visit } from '../../pages/visit.ts';
import { problemOf } from '../../http/errors.ts';
import { leadSending } from '../../uploads/sender.ts';
import { takeFiles } from '../../uploads/take-files.ts';
import { savePage } from '../save.ts';
import { closedPage } from './closed.ts';
import { formMoved, movedPage } from './moved.ts';
import { goTo, openApplication, type Opened, stepAddress } from './opened.ts';
import { laterField, type Shown, showQuestions, versionField } from './question-page.ts';
import { matchesFor } from './search.ts';

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

/** Answers with those of one page as they were typed. */
export function withTyped(stored: Answers, questions: readonly Question[], typed: Answers): Answers {
  const asked = new Set(questions.map(({ id }) => id));
  return { ...Object.fromEntries(Object.entries(stored).filter(([id]) => !asked.has(id))), ...typed };
}

/** POST: saves what was typed, or shows it again. */
export async function answerPage(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const { fields, files } = await readFormWithFiles(context);
  const opened = await openApplication(visit);
  if (opened.takes === 'nothing: submitted') return goTo(visit, opened, 'status');
  const seen = readVersion(fields.get(versionField));
  const moved = await formMoved(visit, opened, fields, seen);
  if (moved && moved.changes.length) return movedPage(visit, opened, moved);
  if (moved && !opened.form.pages.some(({ id }) => id === visit.params['page'])) return goTo(visit, opened);
  const step = stepAt(visit, opened);
  if (!step) return goTo(visit, opened);
  const { page, questions } = step;
  const given = readPage(questions, fields);
  const taken =
    opened.takes === 'changes'
      ? await takeFiles(context, leadSending(opened), questions, files, given)
      : { answers: given, issues: [] };
  const { answers } = taken;
  const typed = withTyped(opened.answers, questions, answers);
  const again = (shown: Partial<Shown>) =>
    showQuestions(visit, asAsked(opened, page.id), page, { typed, returning: returns(visit, opened), ...shown });

  const late = { typed: { page: page.id, answers: typed } };
  if (opened.takes === 'nothing: closed') return closedPage(visit, opened, late);
  if (taken.issues.length) return again({ issues: taken.issues, status: 422 });
  const button = pressed(questions, fields);
  if (button) return again({ typed: { ...typed, [button.question]: button.answer } });
  if (questions.some(({ id }) => fields.has(`${id}-search`)))
    return again({ matches: await matchesFor(context, questions, unsettled(questions, fields, typed)) });
  try {
    const upload = pressedUpload(questions, fields);
    const unfinished = fields.has(laterField) || Boolean(upload) || undefined;
    const version = seen?.version ?? -1;
    const form = opened.form.version;
    const saved = await savePage(context, opened.row, { page: page.id, answers, version, form, locale, unfinished });
    if (upload && saved.ok) return seeOther(`${visit.url.pathname}${visit.url.search}#${upload.id}`);
    if (unfinished && saved.ok) return goTo(visit, opened, 'save-for-later');
    if (fields.has(switchField)) return saved.ok ? seeOther(`${visit.url.pathname}${visit.url.search}`) : again({});
    if (!saved.ok)
      return again({ issues: saved.issues, matches: await matchesFor(context, questions, typed), status: 422 });
    return seeOther(following(visit, { ...opened, ...saved.standing }, page));
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'round-not-open') return closedPage(visit, opened, late);
    if (code === 'already-submitted') return goTo(visit, opened, 'status');
    const now = await openApplication(visit);
    // The round went over to another version just now.
    const movedNow = code === 'form-changed' && (await formMoved(visit, now, fields, seen));
    if (movedNow) return movedPage(visit, now, movedNow);
    if (code !== 'changed-meanwhile') throw error;
    const all = withTyped(now.answers, questions, answers);
    return showQuestions(visit, asAsked(now, page.id), page, {
      typed: all,
      returning: returns(visit, now),
      changed: true,
      status: 409,
    });
  }
}

/** The question whose button that sends a file was pressed: the page is then kept as it is, and shown at it. */
export const pressedUpload = (questions: readonly Question[], fields: URLSearchParams): Question | undefined =>
  questions.find(({ id, type }) => type === 'upload' && fields.has(`${id}-upload`));

/** Search asks anew for what stands in the box, also where a choice had been made before. */
export function unsettled(questions: readonly Question[], fields: URLSearchParams, typed: Answers): Answers {
  const searched = questions.filter(({ id }) => fields.has(`${id}-search`));
  const text = ({ id, type }: Question): Answer => {
    const name = fields.get(id)?.trim() ?? '';
    return type === 'place' ? [{ name }] : name;
  };
  return { ...typed, ...Object.fromEntries(searched.map((question) => [question.id, text(question)])) };
}

/** Where Continue leads: on through the form or, while checking, to what the change has opened up, then back. */
function following(visit: Visit, opened: Opened, page: Page): string {
  const { form, answers, pagesSaved } = opened;
  if (!returns(visit, opened)) return stepAddress(visit, opened, nextPage(form, answers, page.id)?.id);
  const open = firstUnfinished(form, answers, pagesSaved);
  return open ? `${stepAddress(visit, opened, open.id)}?return=check` : stepAddress(visit, opened, 'check');
}
