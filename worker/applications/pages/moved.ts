// A draft whose round has gone over to another version of its form: what changed stands above the page until the draft is
// saved, and what was typed on a page of the old version is carried over with it.
import { html, nothing } from 'lit/html.js';
import { carry, type FormChange } from '../../../sdk/form/carry.ts';
import { readPage } from '../../../sdk/form/read-page.ts';
import type { Answers } from '../../../sdk/form/types.ts';
import { stepOf } from '../../../sdk/form/journey.ts';
import { publishedForm } from '../../forms/store.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { changesNotice } from './changes-notice.ts';
import { type Answering, type Opened, stepAddress, titleOf } from './opened.ts';
import { goneFrom, typedOn } from './not-saved.ts';
import { showQuestions } from './question-page.ts';

/** A page that was sent from another version of the form: what has changed, and what was typed as far as it still fits. */
export interface Moved {
  changes: readonly FormChange[];
  typed: Answers;
}

/** What the form's change means for a page that was sent. Null when it was sent from the version in use. */
export async function formMoved(
  { context, params }: Visit,
  { row, form, changes, takes }: Pick<Opened, 'form' | 'changes' | 'takes'> & { row: { formId: string } },
  fields: URLSearchParams,
  seen: { form: number | undefined } | null,
): Promise<Moved | null> {
  if (seen?.form === undefined || seen.form === form.version || takes !== 'changes') return null;
  const from = await publishedForm(context.db, row.formId, seen.form);
  const page = from?.pages.find(({ id }) => id === params['page']);
  if (!from || !page) return null;
  const typed = carry(from, form, { answers: readPage(page.questions, fields), pagesSaved: [], setAside: [] });
  // Whether a question applies is decided by the other pages, which this part does not have.
  const own = typed.changes.filter(({ code }) => code !== 'not-asked');
  const told = new Set(own.map(({ question }) => question));
  return { changes: [...own, ...changes.filter(({ question }) => !told.has(question))], typed: typed.answers };
}

/** The page again (409), under the version in use; where it is gone, what changed and the way on. */
export async function movedPage(visit: Visit, opened: Answering, { changes, typed }: Moved): Promise<Response> {
  const { form, answers } = opened;
  const step = stepOf(form, answers, visit.params['page'] ?? '');
  if (step) {
    const asked = new Set(step.questions.map(({ id }) => id));
    const others = Object.entries(answers).filter(([id]) => !asked.has(id));
    const shown = { ...Object.fromEntries(others), ...typed };
    const told = changes.flatMap(({ code, question }) => (code === 'removed' ? [{ id: question }] : []));
    const gone = await goneFrom(visit, form, [...step.questions, ...told]);
    return showQuestions(visit, opened, step.page, { typed: shown, changes, gone, returning: false, status: 409 });
  }
  const { changes: say } = messagesOf(visit.locale);
  // Of a page that is there and does not apply, the notice tells only a part.
  const isThere = form.pages.some(({ id }) => id === visit.params['page']);
  const main = html`${changesNotice(visit, opened, { changes, autofocus: true })}${isThere ? await typedOn(visit, form) : nothing}
    <p class="as-view"><a class="as-button" href=${stepAddress(visit, opened)}>${say.goOn}</a></p>`;
  return privatePage(visit, { title: titleOf(visit, opened, say.heading), main, failed: true }, 409);
}
