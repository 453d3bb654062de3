// Removing an organisation, and making it the lead: what it means, then one button. A link or a reload does nothing by itself.
import { confirmTitle, confirmView, type Deciding } from '../../../widget/views/joint/confirm.ts';
import { goTo, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { handOver } from '../hand-over.ts';
import { removeSection } from '../invite.ts';
import { invitationsOf } from '../shown.ts';
import { arrivedAt } from './arrival.ts';
import { decideAddress, decisions, openJoint, refusedPage } from './lead.ts';

/** What the address asks about. Throws a Problem (404). */
function decidingOf({ params }: Visit): { what: Deciding; section: string } {
  const what = (Object.keys(decisions) as Deciding[]).find((each) => decisions[each] === params['decision']);
  if (!what) throw new Problem('page-not-found');
  return { what, section: params['section'] ?? '' };
}

/** GET: what it means, for an organisation that still takes part; else the organisations, as they are. */
export async function showDecision(visit: Visit): Promise<Response> {
  const { what, section } = decidingOf(visit);
  const opened = await openJoint(visit);
  if (opened instanceof Response) return opened;
  const item = (await invitationsOf(visit.context, opened.row)).find(({ id }) => id === section);
  if (!item || opened.row.state !== 'draft' || (what === 'handOver' && item.joinedAt === null))
    return goTo(visit, opened, 'organisations');
  const { apply, joint } = messagesOf(visit.locale);
  const main = confirmView(
    {
      what,
      item,
      level: 1,
      action: decideAddress(visit, opened, what, section),
      backHref: stepAddress(visit, opened, 'organisations'),
    },
    { apply, joint },
  );
  return privatePage(visit, { title: titleOf(visit, opened, confirmTitle({ what, item }, joint)), main });
}

/** POST: does it, and says so on the page that follows. Where it is not possible, the organisations say why. */
export async function decide(visit: Visit): Promise<Response> {
  const { context } = visit;
  const { what, section } = decidingOf(visit);
  await readForm(context);
  const opened = await openJoint(visit);
  if (opened instanceof Response) return opened;
  const { row } = opened;
  try {
    if (what === 'remove') {
      await removeSection(context, row, section);
      return seeOther(`${stepAddress(visit, opened, 'organisations')}?removed=${section}`);
    }
    const token = heldToken(context.request, row.id) ?? '';
    await context.commit(await handOver(context, row, section));
    const cookie = holdingCookie(context.request, section, token);
    return seeOther(arrivedAt(visit, section, 'handed'), { 'set-cookie': cookie });
  } catch (error) {
    return refusedPage(visit, error, section);
  }
}
