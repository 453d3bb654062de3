// A section as its hosted pages need it: who holds it has been proved by the cookie, its answers are readable.
import { takesDrafts } from '../../applications/application.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import { fieldsOf } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { type RoundRecord, roundById } from '../../programmes/round-store.ts';
import { sectionHolderOf } from '../holder.ts';
import { type SectionStanding, standingOfSection } from '../standing.ts';
import type { SectionRow } from '../store.ts';
import { removedPage } from './removed.ts';

export interface OpenedSection extends SectionStanding {
  round: RoundRecord;
  /** Whether its answers and its consent may still be changed. */
  takes: 'changes' | 'nothing: submitted' | 'nothing: closed';
}

/** The section that this browser holds; when its organisation leads now, the way to the application; when it was removed, that. */
async function holder(visit: Visit, id: string, token: string): Promise<SectionRow | Response> {
  try {
    return await sectionHolderOf(visit.context, id, token);
  } catch (error) {
    const { code, issues } = problemOf(error);
    const removed = code === 'token-invalid' && (await removedPage(visit, id, token));
    if (removed) return removed;
    const application = issues?.[0]?.message;
    if (code !== 'token-of-lead' || application === undefined) throw error;
    // What was typed is shown, not thrown away.
    if (visit.params['page'] !== undefined && fieldsOf(visit.context)) throw error;
    const cookie = holdingCookie(visit.context.request, application, token);
    return seeOther(visit.to(`/apply/${application}/tasks`), { 'set-cookie': cookie });
  }
}

/** The section of the address. Throws a Problem: 404 when there can be none, 401 when this browser does not hold it. */
export async function openHeldSection(visit: Visit): Promise<OpenedSection | Response> {
  const { context, params } = visit;
  const id = params['section'] ?? '';
  if (!/^sec_[0-9a-z]{26,32}$/.test(id)) throw new Problem('not-found');
  const token = heldToken(context.request, id);
  if (token === null) throw new Problem('token-missing');
  const row = await holder(visit, id, token);
  if (row instanceof Response) return row;
  context.actor = { kind: 'co-applicant', section: row };
  const [standing, round] = await Promise.all([standingOfSection(context, row), roundById(context.db, row.roundId)]);
  if (!round) throw new Error('The round of an application is missing.');
  const takes =
    row.applicationState !== 'draft'
      ? 'nothing: submitted'
      : takesDrafts(row.closesAt, context.source.now())
        ? 'changes'
        : 'nothing: closed';
  return { ...standing, round, takes };
}
