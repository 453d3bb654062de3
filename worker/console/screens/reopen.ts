// Asking an applicant to change the answers to some questions: which, until when, and in the organiser's words.
import { html, nothing } from 'lit';
import { isJoint } from '../../../sdk/form/parts.ts';
import { checkCharacters, visible } from '../../../sdk/form/questions/characters.ts';
import { reopen } from '../../applications/decide.ts';
import { formOf } from '../../applications/form-of.ts';
import { movesOf } from '../../applications/state.ts';
import { dateControl, errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import { applicationOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { deadlineId, readDeadline, typedDeadline } from '../typed-deadline.ts';
import type { Fault } from '../typed-round.ts';
import { callIt } from '../words.ts';
import { asFault, openTooLong } from './application-moves.ts';

/** The most that a note may hold, in characters. */
const mostNote = 2000;

export const reopeningScreen = (visit: StaffVisit): Promise<Screen> => show(visit, new URLSearchParams(), [], 200);

/** Takes the form: back to the application when it has been reopened. */
export async function takeReopening(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const { context } = visit;
  if (!trusted) return show(visit, fields, [openTooLong], 403);
  const row = await applicationOf(visit);
  const questions = fields.getAll('questions');
  const note = (fields.get('note') ?? '').trim();
  const deadline = readDeadline(typedDeadline(fields), context.source.now());
  const faults: Fault[] = [
    ...(questions.length ? [] : [{ anchor: 'questions', message: 'Choose at least one question' }]),
    ...(visible.test(note) ? [] : [{ anchor: 'note', message: 'Write what you ask the applicant to change' }]),
    ...(note.length > mostNote ? [{ anchor: 'note', message: 'Your note must be 2,000 characters or fewer' }] : []),
    ...(checkCharacters(note, true)
      ? [{ anchor: 'note', message: 'Your note holds a character that cannot be shown' }]
      : []),
    ...('faults' in deadline ? deadline.faults : []),
  ];
  if (faults.length || !('instant' in deadline)) return show(visit, fields, faults, 422);
  try {
    await reopen(context, row, { questions, deadline: deadline.instant, note });
  } catch (error) {
    return show(visit, fields, [asFault(error)], 409);
  }
  return seeOther(`/console/applications/${row.id}`);
}

async function show(visit: StaffVisit, fields: URLSearchParams, faults: Fault[], status: number): Promise<Screen> {
  const row = await applicationOf(visit);
  const [form, token] = await Promise.all([formOf(visit.context.db, row), formToken(visit.context, visit.staff)]);
  const path = `/console/applications/${row.id}`;
  const chosen = fields.getAll('questions');
  const fault = (anchor: string) => faults.find((each) => each.anchor === anchor);
  const said = (anchor: string) => {
    const found = fault(anchor);
    return found ? html`<p class="error" id=${`${anchor}-error`}><span>Error:</span> ${found.message}</p>` : nothing;
  };
  const all = form.pages.flatMap(({ questions }) => questions);
  const questions = html`<fieldset
    class=${fault('questions') ? 'wrong' : nothing}
    aria-describedby=${fault('questions') ? 'questions-error' : nothing}
  >
    <legend>Questions to change</legend>
    ${isJoint(form) ? html`<p class="hint">The lead is asked, and changes its own answers. Sections of other organisations stay as they were sent.</p>` : nothing}
    ${said('questions')}
    ${all.map(
      ({ id, label }, at) =>
        html`<div class="choice">
          <input
            type="checkbox"
            id=${at ? `questions-${id}` : 'questions'}
            name="questions"
            value=${id}
            ?checked=${chosen.includes(id)}
          /><label for=${at ? `questions-${id}` : 'questions'}><bdi>${label.en}</bdi></label>
        </div>`,
    )}
  </fieldset>`;
  return {
    title: 'Ask for changes',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${path}>Back to ${callIt(row)}</a>
      ${errorSummary(faults)}
      <h1><span class="caption">${callIt(row)}</span>Ask for changes</h1>
      ${
        movesOf(row.state, 'staff').includes('reopen')
          ? html`<p>
                The applicant can change the answers that you choose until the deadline. Until they submit again you
                read their application as it is now; if they do not, it stays so.
              </p>
              <form method="post" action=${`${path}/reopening`} novalidate>
                <input type="hidden" name=${tokenField} value=${token} />
                ${questions}
                <div class=${fault('note') ? 'field wrong' : 'field'}>
                  <label for="note">What you ask for</label>
                  <p class="hint" id="note-hint">The applicant reads this as you write it.</p>
                  ${said('note')}
                  <textarea
                    id="note"
                    name="note"
                    rows="5"
                    aria-invalid=${fault('note') ? 'true' : nothing}
                    aria-describedby=${fault('note') ? 'note-hint note-error' : 'note-hint'}
                    data-value=${fields.get('note') ?? ''}
                  ></textarea>
                </div>
                ${dateControl({
                  id: deadlineId,
                  legend: 'Until when can they submit again?',
                  ...typedDeadline(fields),
                  which: '',
                  faults,
                })}
                <button class="main-button" type="submit">Ask the applicant</button>
              </form>`
          : html`<p>Changes cannot be asked for as it stands.</p>`
      }`,
  };
}
