// An application as its hosted pages need it: who holds it has been proved by the cookie, its answers are readable.
import { pick } from '../../../sdk/locale/pick.ts';
import { Problem } from '../../http/problem.ts';
import { seeOther } from '../../pages/answer.ts';
import type { Visit } from '../../pages/visit.ts';
import { type RoundRecord, roundById } from '../../programmes/round-store.ts';
import { takesChanges } from '../application.ts';
import { holderOf } from '../holder.ts';
import { type Sendable, sendableOf } from '../open-now.ts';
import { heldToken } from '../session.ts';

export interface Opened extends Sendable {
  round: RoundRecord;
  /** Whether its answers may be changed now; if not, whether it is a draft that came too late. */
  takes: 'changes' | 'nothing: submitted' | 'nothing: closed';
}

/** The application of the address. Throws a Problem: 404 when there can be none, 401 when this browser does not hold it. */
export async function openApplication({ context, params }: Visit): Promise<Opened> {
  const id = params['app'] ?? '';
  if (!/^app_[0-9a-z]{26,32}$/.test(id)) throw new Problem('not-found');
  const token = heldToken(context.request, id);
  if (token === null) throw new Problem('token-missing');
  const stored = await holderOf(context, id, token);
  context.actor = { kind: 'applicant', application: stored };
  const [standing, round] = await Promise.all([sendableOf(context, stored), roundById(context.db, stored.roundId)]);
  const { row } = standing;
  if (!round) throw new Error('The round of an application is missing.');
  const takes = takesChanges(row, context.source.now())
    ? 'changes'
    : row.state === 'draft'
      ? 'nothing: closed'
      : 'nothing: submitted';
  return { ...standing, round, takes };
}

/** What the pages of questions need: an application, or the section of one, with the form that it answers. */
export interface Answering extends Pick<Opened, 'form' | 'answers' | 'round' | 'changes'> {
  row: { id: string; version: number; state: string };
}

/** Whether it is the section of an application. */
export const isSection = ({ row }: { row: { id: string } }): boolean => row.id.startsWith('sec_');

/** The address of a step of an application or a section; its own address leads to the step that comes next. */
export const stepAddress = ({ to }: Visit, opened: { row: { id: string } }, step?: string): string =>
  to(`/${isSection(opened) ? 'section' : 'apply'}/${opened.row.id}${step === undefined ? '' : `/${step}`}`);

export const goTo = (visit: Visit, opened: { row: { id: string } }, step?: string): Response =>
  seeOther(stepAddress(visit, opened, step));

/** A title in the tab: the step, then the programme. */
export const titleOf = ({ locale }: Visit, { round }: Pick<Opened, 'round'>, step: string): string =>
  `${step} – ${pick(round.programmeName, locale).text}`;
