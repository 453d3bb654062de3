// Deciding on an application: which decision, and for an offer until when it can be answered.
import { html } from 'lit';
import { decide } from '../../applications/decide.ts';
import { type Move, movesOf } from '../../applications/state.ts';
import { dateControl, errorSummary, selectControl } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import { applicationOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { deadlineId, readDeadline, typedDeadline } from '../typed-deadline.ts';
import type { Fault } from '../typed-round.ts';
import { callIt, decisionWords, stateWords } from '../words.ts';
import { asFault, openTooLong } from './application-moves.ts';

type Decision = Extract<Move, 'offer' | 'waitlist' | 'decline' | 'defer'>;
const isDecision = (move: Move): move is Decision => move in decisionWords;

/** The form, empty. */
export const decisionScreen = (visit: StaffVisit): Promise<Screen> => show(visit, new URLSearchParams(), [], 200);

/** Takes the form: back to the application when the decision was made, now or by an earlier sending. */
export async function takeDecision(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const { context } = visit;
  if (!trusted) return show(visit, fields, [openTooLong], 403);
  const row = await applicationOf(visit);
  const decision = (['offer', 'waitlist', 'decline', 'defer'] as const).find((each) => each === fields.get('decision'));
  if (!decision) return show(visit, fields, [{ anchor: 'decision', message: 'Choose a decision' }], 422);
  const deadline = decision === 'offer' ? readDeadline(typedDeadline(fields), context.source.now()) : null;
  if (deadline && 'faults' in deadline) return show(visit, fields, deadline.faults, 422);
  try {
    await decide(context, row, { decision, ...(deadline && { answerBy: deadline.instant }) });
  } catch (error) {
    return show(visit, fields, [asFault(error)], 409);
  }
  return seeOther(`/console/applications/${row.id}`);
}

async function show(visit: StaffVisit, fields: URLSearchParams, faults: Fault[], status: number): Promise<Screen> {
  const row = await applicationOf(visit);
  const token = await formToken(visit.context, visit.staff);
  const decisions = movesOf(row.state, 'staff').filter(isDecision);
  const path = `/console/applications/${row.id}`;
  return {
    title: 'Decide on an application',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${path}>Back to ${callIt(row)}</a>
      ${errorSummary(faults)}
      <h1><span class="caption">${callIt(row)}</span>Decide</h1>
      <p>It is now: ${stateWords[row.state]}. The applicant is told at once, if they gave an email address.</p>
      ${
        decisions.length === 0
          ? html`<p>No decision can be made on it as it stands.</p>`
          : html`<form method="post" action=${`${path}/decision`} novalidate>
              <input type="hidden" name=${tokenField} value=${token} />
              ${selectControl({
                id: 'decision',
                label: 'Decision',
                value: fields.get('decision') ?? '',
                faults,
                options: decisions.map((value) => ({ value, text: decisionWords[value] })),
              })}
              ${
                decisions.includes('offer')
                  ? dateControl({
                      id: deadlineId,
                      legend: 'If you offer a place: until when can they answer?',
                      ...typedDeadline(fields),
                      which: '',
                      faults,
                    })
                  : ''
              }
              <button class="main-button" type="submit">Tell the applicant</button>
            </form>`
      }`,
  };
}
