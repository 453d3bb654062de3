// The form of the next round of a programme, shown empty, shown again with what is wrong, and taken once it was checked.
import { html, nothing } from 'lit';
import { slug as slugSchema } from '../../../sdk/contract/common.ts';
import { latestCheckOf } from '../../eligibility/store.ts';
import { latestMonitoringOf } from '../../monitoring/store.ts';
import { latestFormOf, publishedForms } from '../../forms/store.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem, type ProblemCode } from '../../http/problem.ts';
import { roundWithin } from '../../programmes/round-store.ts';
import { controlsOf, meaningsOf } from '../round-controls.ts';
import { createOnce } from '../create-once.ts';
import { errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import type { NewRound } from '../new-round.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { programmeBySlug } from '../store.ts';
import { checkTyped, type Fault, optionOf, type Repeated, typedRound, type TypedRound } from '../typed-round.ts';
import { closedAlready, overlaps } from '../round-messages.ts';
import { onceIn } from '../../pages/once.ts';
import { openTooLong } from './application-moves.ts';
import { checkScreen, onceField, stepField } from './check-round.ts';

interface Shown {
  typed: TypedRound;
  once: string;
  faults: Fault[];
  repeated: Repeated;
  status: number;
}

/** The form, empty but for what goes on from round to round: what applicants fill in, who can apply, the equality questions. */
export async function newRoundScreen(visit: StaffVisit): Promise<Screen> {
  const of = { slug: visit.params['slug'] };
  const { db } = visit.context;
  const [form, check, monitoring] = await Promise.all([
    latestFormOf(db, of),
    latestCheckOf(db, of),
    latestMonitoringOf(db, of),
  ]);
  const asText = ({ value }: { value: object | null }) => (value ? JSON.stringify(value, null, 2) : '');
  return show(visit, {
    typed: {
      ...typedRound(new URLSearchParams()),
      form: form.value ? optionOf(form.value) : '',
      eligibility: asText(check),
      monitoring: asText(monitoring),
    },
    once: crypto.randomUUID(),
    faults: [],
    repeated: {},
    status: 200,
  });
}

/**
 * Takes the form: what was typed to be checked, the form again to change it, or the round's screen when it was created, now or
 * by an earlier sending.
 */
export async function takeNewRound(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const typed = typedRound(fields);
  const once = onceIn(fields, onceField);
  const again = (faults: Fault[], status: number, repeated: Repeated = {}) =>
    show(visit, { typed, once, faults, repeated, status });
  if (!trusted) return again([openTooLong], 403);
  const checked = checkTyped(typed);
  const step = fields.get(stepField);
  if (step === 'change') return again([], 200, checked.repeated);
  if ('faults' in checked) return again(checked.faults, 422, checked.repeated);
  try {
    const slug = visit.params['slug'] ?? '';
    if (step !== 'create') return await checkScreen(visit, { slug, round: checked.round, fields, once });
    const id = await createOnce(visit.context, visit.staff, slug, checked.round, once);
    return seeOther(`/console/rounds/${id}?created`);
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'idempotency-key-reused')
      return show(visit, { typed, once: crypto.randomUUID(), faults: [alreadyCreated], repeated: {}, status: 409 });
    const fault = await faultOf(visit, code, checked.round);
    if (!fault) throw error;
    return again([fault], 422);
  }
}

const alreadyCreated: Fault = {
  anchor: '',
  message:
    'You have already created a round from this page, with other details. To create another one, send this page again',
};

/** What stood in the way of a round that is right in itself; null when it is not for the organiser to put right. */
async function faultOf(
  { context: { db }, params }: StaffVisit,
  code: ProblemCode,
  { opensAt, closesAt }: NewRound,
): Promise<Fault | null> {
  if (code === 'form-not-found') return { anchor: 'form', message: 'That form is no longer there. Choose another one' };
  if (code === 'deadline-in-past') return { anchor: 'closesAt-day', message: closedAlready };
  if (code !== 'rounds-overlap') return null;
  const programme = await programmeBySlug(db, params['slug'] ?? '');
  const other = programme && (await roundWithin(db, { programmeId: programme.id, opensAt, closesAt }));
  return other ? { anchor: 'opensAt-day', message: overlaps(other) } : null;
}

async function show(
  { context, staff, params }: StaffVisit,
  { typed, once, faults, repeated, status }: Shown,
): Promise<Screen> {
  const slug = slugSchema.safeParse(params['slug']);
  const [programme, forms, token] = await Promise.all([
    slug.success ? programmeBySlug(context.db, slug.data) : undefined,
    publishedForms(context.db),
    formToken(context, staff),
  ]);
  if (!programme) throw new Problem('not-found');
  return {
    title: 'Create the next round',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href="/console">All programmes and rounds</a>
      ${errorSummary(faults)}
      <h1>
        <span class="caption"><bdi>${programme.name.en}</bdi></span
        >Create the next round
      </h1>
      <p>
        You can check the round before you create it. Once created, it can be seen by everyone, and it opens and closes
        by itself.
      </p>
      ${forms.length === 0 ? html`<p>There is no published form yet, so no round can be created.</p>` : nothing}
      <form method="post" action=${`/console/programmes/${programme.slug}/rounds/new`} novalidate>
        <input type="hidden" name=${tokenField} value=${token} />
        <input type="hidden" name=${onceField} value=${once} />
        ${controlsOf(typed, faults, meaningsOf(repeated), forms)}
        <button class="main-button" type="submit">Continue</button>
      </form>`,
  };
}
