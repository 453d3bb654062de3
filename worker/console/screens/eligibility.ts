// Who a round says it is for: its short check as JSON, shown, shown again with what is wrong, and taken.
import { html, nothing } from 'lit';
import { problemOf } from '../../http/errors.ts';
import { checkForStaff, replaceCheck } from '../change-check.ts';
import { codeControl, errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import { roundOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { typedCheck } from '../typed-check.ts';
import type { Fault } from '../typed-round.ts';
import { openTooLong } from './application-moves.ts';

/** The name of the control, and of the hidden field with the version that the screen shows. */
const field = 'eligibility';
const versionField = 'version';

interface Shown {
  typed: string;
  version: string;
  faults: Fault[];
  status: number;
  /** The check as somebody else has left it, when what was typed would replace that. */
  theirs?: string;
}

const asText = (check: unknown): string => (check === null ? '' : JSON.stringify(check, null, 2));

/** The check as it is. */
export async function eligibilityScreen(visit: StaffVisit): Promise<Screen> {
  const { id } = await roundOf(visit);
  const { check, version } = await checkForStaff(visit.context, id);
  return show(visit, { typed: asText(check), version: String(version), faults: [], status: 200 });
}

/** Takes the form: back to the round when the check was changed, now or by an earlier sending. */
export async function takeEligibility(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const { id } = await roundOf(visit);
  const typed = (fields.get(field) ?? '').trim();
  const version = fields.get(versionField) ?? '';
  if (!trusted) return show(visit, { typed, version, faults: [openTooLong], status: 403 });
  const { eligibility = null, faults } = typedCheck(typed);
  if (faults.length) return show(visit, { typed, version, faults, status: 422 });
  try {
    await replaceCheck(visit.context, id, eligibility, /^\d{1,9}$/.test(version) ? Number(version) : 0);
  } catch (error) {
    if (problemOf(error).code !== 'changed-meanwhile') throw error;
    const now = await checkForStaff(visit.context, id);
    const message =
      'Somebody else has changed the check since you opened this page. Send yours again to replace theirs';
    return show(visit, {
      typed,
      version: String(now.version),
      faults: [{ anchor: field, message }],
      status: 409,
      theirs: asText(now.check),
    });
  }
  return seeOther(`/console/rounds/${id}?checked`);
}

async function show(visit: StaffVisit, { typed, version, faults, status, theirs }: Shown): Promise<Screen> {
  const round = await roundOf(visit);
  const token = await formToken(visit.context, visit.staff);
  const path = `/console/rounds/${round.id}`;
  return {
    title: 'Who can apply',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${path}><bdi>${round.name.en}</bdi></a>
      ${errorSummary(faults)}
      <h1>
        <span class="caption"><bdi>${round.programmeName.en}</bdi></span
        >Who can apply
      </h1>
      <p>Everyone sees the change at once. Answers that were given to the check before are stored nowhere.</p>
      <form method="post" action=${`${path}/eligibility`} novalidate>
        <input type="hidden" name=${tokenField} value=${token} />
        <input type="hidden" name=${versionField} value=${version} />
        ${codeControl({
          id: field,
          label: 'Short check of who can apply, as JSON',
          hint: 'Write every text in English and Welsh. Empty it to have no check. The API reference describes it as Eligibility.',
          value: typed,
          faults,
        })}
        <button class="main-button" type="submit">Change the check</button>
      </form>
      ${
        theirs === undefined
          ? nothing
          : html`<h2>What is stored now</h2>
              ${theirs === '' ? html`<p>There is no check.</p>` : html`<pre class="code">${theirs}</pre>`}`
      }`,
  };
}
