// What organisers call over HTTP. That they are staff has been settled before (access/identify.ts).
import { applicationFor, decide, reopen } from '../applications/decide.ts';
import { parseReference } from '../applications/reference.ts';
import { listForRound, showForStaff, staffRow } from '../applications/staff-store.ts';
import { planVersion } from '../forms/publish.ts';
import { publishedForm } from '../forms/store.ts';
import { useVersion } from '../forms/use.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { roundById } from '../programmes/round-store.ts';
import { checkForStaff, replaceCheck } from './change-check.ts';
import { asRound, replaceRound, roundForStaff } from './change-round.ts';
import { planRound } from './new-round.ts';

/** The reference that a program sent. Throws a Problem (400) when it is none. */
function referenceIn(text: string): string {
  const reference = parseReference(text);
  if (reference !== null) return reference;
  const issue = { path: ['reference'], code: 'not-a-reference', message: 'it is not the reference of an application.' };
  throw new Problem('invalid-query', `Check reference: ${issue.message}`, { issues: [issue] });
}

export const staffRoutes: Omit<
  Pick<Handlers, Extract<keyof Handlers, `staff.${string}`>>,
  'staff.monitoring' | 'staff.file'
> = {
  async 'staff.applications'({ params, query }, context) {
    const reference = query.reference === undefined ? undefined : referenceIn(query.reference);
    const [round, body] = await Promise.all([
      roundById(context.db, params.id),
      listForRound(context, params.id, { ...query, reference }),
    ]);
    if (!round) throw new Problem('round-not-found', 'There is no round of that id.');
    return { body };
  },
  async 'staff.application'({ params }, context) {
    return { body: await showForStaff(context, await applicationFor(context, params.id)) };
  },
  async 'staff.decide'({ params, body }, context) {
    return { body: await staffRow(context, await decide(context, await applicationFor(context, params.id), body)) };
  },
  async 'staff.reopen'({ params, body }, context) {
    return { body: await staffRow(context, await reopen(context, await applicationFor(context, params.id), body)) };
  },
  async 'staff.round'({ params }, context) {
    const round = await roundForStaff(context, params.id);
    return { body: asRound(round, context.source.now()), version: round.version };
  },
  async 'staff.changeRound'({ params, body, version }, context) {
    const round = await replaceRound(context, params.id, body, version ?? 0);
    return { body: asRound(round, context.source.now()), version: round.version };
  },
  async 'staff.eligibility'({ params }, context) {
    const { check, version } = await checkForStaff(context, params.id);
    return { body: { eligibility: check }, version };
  },
  async 'staff.changeEligibility'({ params, body, version: replaces }, context) {
    const { check, version } = await replaceCheck(context, params.id, body.eligibility, replaces ?? 0);
    return { body: { eligibility: check }, version };
  },
  async 'staff.createRound'({ params, body }, context) {
    const { round, change } = await planRound(context, params.slug, body);
    return { body: round, change, version: 1 };
  },
  async 'staff.form'({ params }, { db }) {
    const body = await publishedForm(db, params.id, Number(params.version));
    if (!body) throw new Problem('not-found', 'There is no such version of that form.');
    return { body };
  },
  async 'staff.publishForm'({ body }, context) {
    const { form, change, ...more } = await planVersion(context, body);
    return { body: { form: { id: form.id, version: form.version }, ...more }, change };
  },
  async 'staff.useForm'({ params, body }, context) {
    const { to, differences, drafts } = await useVersion(context, params.id, body);
    return { body: { round: params.id, form: { id: to.id, version: to.version }, differences, drafts } };
  },
};
