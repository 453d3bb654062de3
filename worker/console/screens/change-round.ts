// Change the round: its names, its dates as far as they can be changed, its places. Shown, shown again with what is wrong, taken.
import { html, nothing } from 'lit';
import { problemOf } from '../../http/errors.ts';
import type { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { type RoundRecord, roundWithin } from '../../programmes/round-store.ts';
import { fixedDates, replaceRound, type TypedDetails } from '../change-round.ts';
import { errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import { momentOfWeek } from '../moments.ts';
import { roundDates } from '../new-round.ts';
import { roundOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { dateControls, meaningsOf, nameControls, placesControl } from '../round-controls.ts';
import { dateLegends, fixed, overlaps, passed } from '../round-messages.ts';
import { shownRound, typedDetails } from '../shown-round.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { type DateField, type Fault, type Repeated, typedRound, type TypedRound } from '../typed-round.ts';
import { openTooLong } from './application-moves.ts';
import { detailRows } from './detail-rows.ts';

const versionField = 'version';

interface Shown {
  typed: TypedRound;
  version: string;
  faults: Fault[];
  repeated: Repeated;
  status: number;
  /** Somebody else has changed the round: it is shown as it is stored now. */
  hasMoved?: boolean;
}

/** The round as it is. */
export async function changeRoundScreen(visit: StaffVisit): Promise<Screen> {
  const round = await roundOf(visit);
  const typed = shownRound(round);
  const { repeated } = typedDetails(round, typed, []);
  return show(visit, round, { typed, version: String(round.version), faults: [], repeated, status: 200 });
}

/** Takes the form: back to the round when it was changed, now or by an earlier sending. */
export async function takeChangedRound(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const round = await roundOf(visit);
  const typed = typedRound(fields);
  const version = fields.get(versionField) ?? '';
  const checked = typedDetails(round, typed, fixedDates(round, visit.context.source.now()));
  const again = (faults: Fault[], status: number) =>
    show(visit, round, { typed, version, faults, repeated: checked.repeated, status });
  if (!trusted) return again([openTooLong], 403);
  if ('faults' in checked) return again(checked.faults, 422);
  try {
    await replaceRound(visit.context, round.id, checked.details, /^\d{1,9}$/.test(version) ? Number(version) : 0);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'changed-meanwhile') {
      const now = await roundOf(visit);
      return show(visit, now, {
        typed,
        version: String(now.version),
        faults: [{ anchor: '', message: changedMeanwhile }],
        repeated: checked.repeated,
        status: 409,
        hasMoved: true,
      });
    }
    const faults = await faultsOf(visit, problem, round, checked.details);
    if (faults.length === 0) throw error;
    return again(faults, 422);
  }
  return seeOther(`/console/rounds/${round.id}?changed`);
}

const changedMeanwhile =
  'Somebody else has changed the round since you opened this page. Send yours again to replace their changes';

/** What stands in the way, at the dates at fault; none when it is not for the organiser to put right. */
async function faultsOf(
  { context: { db } }: StaffVisit,
  { code, issues = [] }: Problem,
  { id, programmeId }: RoundRecord,
  { opensAt, closesAt }: TypedDetails,
): Promise<Fault[]> {
  if (code === 'rounds-overlap') {
    const other = await roundWithin(db, { programmeId, opensAt, closesAt, except: id });
    return other ? [{ anchor: 'opensAt-day', message: overlaps(other) }] : [];
  }
  const messages = code === 'deadline-in-past' ? passed : code === 'date-fixed' ? fixed : null;
  if (!messages) return [];
  const fields = roundDates.filter((field) => issues.some(({ path }) => path[0] === field));
  return fields.map((field) => ({ anchor: code === 'date-fixed' ? '' : `${field}-day`, message: messages[field] }));
}

async function show({ context, staff }: StaffVisit, round: RoundRecord, shown: Shown): Promise<Screen> {
  const { typed, version, faults, repeated, status, hasMoved } = shown;
  const token = await formToken(context, staff);
  const kept: readonly DateField[] = fixedDates(round, context.source.now());
  const path = `/console/rounds/${round.id}`;
  const atFault = faults.map((fault) =>
    kept.some((field) => fault.anchor.startsWith(`${field}-`)) ? { ...fault, anchor: 'closesAt-day' } : fault,
  );
  return {
    title: 'Change the round',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${path}><bdi>${round.name.en}</bdi></a>
      ${errorSummary(atFault)}
      <h1>
        <span class="caption"><bdi>${round.programmeName.en}</bdi></span
        >Change the round
      </h1>
      <p>
        Everyone sees the change at once. Applicants get no letter about it; where the closing changes, open drafts are
        reminded before the new one too.
      </p>
      <form method="post" action=${`${path}/change`} novalidate>
        <input type="hidden" name=${tokenField} value=${token} />
        <input type="hidden" name=${versionField} value=${version} />
        ${nameControls(typed, atFault)}
        <h2>Dates</h2>
        ${kept.map((field) => html`<p>${dateLegends[field]}: ${momentOfWeek(round[field])}. This can no longer be changed.</p>`)}
        ${dateControls(
          typed,
          atFault,
          meaningsOf(repeated),
          roundDates.filter((field) => !kept.includes(field)),
        )}
        <h2>Places</h2>
        ${placesControl(typed, atFault)}
        <button class="main-button" type="submit">Change the round</button>
      </form>
      ${
        hasMoved
          ? html`<h2>What is stored now</h2>
              ${detailRows(round)}`
          : nothing
      }`,
  };
}
