// A page of questions of a section: shown, searched, saved, or shown again with what was typed.
import { firstUnfinished, nextPage, pressed, type Question, readPage, stepOf } from '../../../sdk/form/index.ts';
import type { Page } from '../../../sdk/form/types.ts';
import { pressedUpload, unsettled, withTyped } from '../../applications/pages/answer-page.ts';
import { closedPage } from '../../applications/pages/closed.ts';
import { formMoved, movedPage } from '../../applications/pages/moved.ts';
import { goTo, stepAddress } from '../../applications/pages/opened.ts';
import { laterField, type Shown, showQuestions, versionField } from '../../applications/pages/question-page.ts';
import { matchesFor } from '../../applications/pages/search.ts';
import { readVersion } from '../../http/version.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { switchField } from '../../pages/layout.ts';
import { readFormWithFiles } from '../../pages/read-files.ts';
import type { Visit } from '../../pages/visit.ts';
import { organisationSending } from '../../uploads/sender.ts';
import { takeFiles } from '../../uploads/take-files.ts';
import { saveSection } from '../save.ts';
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
  return step ? showQuestions(visit, opened, step.page, { returning: isReturning(visit) }) : goTo(visit, opened);
}

/** POST: saves what was typed, or shows it again beside what somebody else has stored meanwhile. */
export async function answerSectionPage(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const { fields, files } = await readFormWithFiles(context);
  const opened = await openHeldSection(visit);
  if (opened instanceof Response) return opened;
  const seen = readVersion(fields.get(versionField));
  const moved = await formMoved(visit, opened, fields, seen);
  if (moved && moved.changes.length) return movedPage(visit, opened, moved);
  const step = stepAt(visit, opened);
  if (!step) return goTo(visit, opened);
  const { page, questions } = step;
  const read = readPage(questions, fields);
  const taken =
    opened.takes === 'changes'
      ? await takeFiles(context, organisationSending(opened), questions, files, read)
      : { answers: read, issues: [] };
  const { answers } = taken;
  const typed = withTyped(opened.answers, questions, answers);
  const again = (shown: Partial<Shown>) =>
    showQuestions(visit, opened, page, { typed, returning: isReturning(visit), ...shown });

  if (taken.issues.length) return again({ issues: taken.issues, status: 422 });
  const button = pressed(questions, fields);
  if (button) return again({ typed: { ...typed, [button.question]: button.answer } });
  if (questions.some(({ id }) => fields.has(`${id}-search`)))
    return again({ matches: await matchesFor(context, questions, unsettled(questions, fields, typed)) });
  try {
    const version = seen?.version ?? -1;
    const form = opened.form.version;
    const upload = pressedUpload(questions, fields);
    const unfinished = fields.has(laterField) || Boolean(upload) || undefined;
    const given = { page: page.id, answers, version, form, locale, unfinished };
    const saved = await saveSection(context, opened.row, given);
    if (upload && saved.ok) return seeOther(`${visit.url.pathname}${visit.url.search}#${upload.id}`);
    if (unfinished && saved.ok) return goTo(visit, opened, 'save-for-later');
    if (fields.has(switchField)) return saved.ok ? seeOther(`${visit.url.pathname}${visit.url.search}`) : again({});
    if (!saved.ok)
      return again({ issues: saved.issues, matches: await matchesFor(context, questions, typed), status: 422 });
    const after = isReturning(visit)
      ? firstUnfinished(opened.form, saved.standing.answers, saved.standing.pagesSaved)
      : nextPage(opened.form, saved.standing.answers, page.id);
    const address = stepAddress(visit, opened, after?.id ?? 'check');
    return seeOther(after && isReturning(visit) ? `${address}?return=check` : address);
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'round-not-open') return closedPage(visit, opened, { typed: { page: page.id, answers: typed } });
    if (code === 'already-submitted') return goTo(visit, opened, 'check');
    if (code !== 'changed-meanwhile' && code !== 'form-changed') throw error;
    const now = await openHeldSection(visit);
    if (now instanceof Response) return now;
    // The round went over to another version just now.
    const movedNow = code === 'form-changed' && (await formMoved(visit, now, fields, seen));
    if (movedNow) return movedPage(visit, now, movedNow);
    const all = withTyped(now.answers, questions, answers);
    return showQuestions(visit, now, page, { typed: all, returning: isReturning(visit), changed: true, status: 409 });
  }
}
