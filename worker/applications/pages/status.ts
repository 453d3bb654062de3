// Where an application stands, and what its holder can do from here.
import { html, nothing } from 'lit/html.js';
import { contactLine } from '../../../widget/views/contact.ts';
import { type StatusAction, statusView } from '../../../widget/views/status.ts';
import type { ProblemCode } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { stateAt } from '../application.ts';
import { historyOf } from '../life-store.ts';
import { shown } from '../start.ts';
import { goTo, openApplication, type Opened, stepAddress, titleOf } from './opened.ts';

const addresses: Record<Exclude<StatusAction, 'page'>, string> = {
  change: 'check',
  accept: 'offer/accept',
  'turn-down': 'offer/turn-down',
  defer: 'offer/defer',
  withdraw: 'withdraw',
  copy: 'copy',
  link: 'save-for-later',
};

/** The status. `refused`: what was wanted is no longer possible, for this reason, and the page says so. */
export async function statusPage(visit: Visit, opened: Opened, refused?: ProblemCode): Promise<Response> {
  const { context, locale, say } = visit;
  const { row, form, round } = opened;
  const { status, apply } = messagesOf(locale);
  const now = context.source.now();
  const stands = stateAt(row, now);
  const application = shown(opened, now);
  const state = {
    programme: round.programmeName,
    round: round.name,
    application: { ...application, state: stands, editable: application.editable && stands === row.state },
    dates: {
      due: row.dueAt ?? row.closesAt,
      closes: row.closesAt,
      decisions: row.decisionsAt,
      starts: round.startsAt,
    },
    form,
    history: await historyOf(context, row),
    contact: contactLine(round.contactEmail, apply),
    level: 1,
    referenceLabel: apply.reference,
    tellHref: visit.to(`/programmes/${round.programmeSlug}/tell-me`),
    href: (action: StatusAction, page?: string) =>
      action === 'page'
        ? `${stepAddress(visit, opened, page)}?return=check`
        : stepAddress(visit, opened, addresses[action]),
  };
  const isOver = refused === 'deadline-passed' && row.state === 'offered' && stands === 'lapsed';
  const notice = html`<div class="as-view">
    <div class="as-problems" role="alert" tabindex="-1" autofocus>
      <h2 class="as-h as-m">${status.notNow}</h2>
      <p>${isOver ? say.applying.offerOver(status.at(row.dueAt ?? '')) : status.notNowText}</p>
    </div>
  </div>`;
  const main = html`${englishNotice(visit, form)}${refused ? notice : nothing}${statusView(state, status)}`;
  const page = { title: titleOf(visit, opened, status.heading[stands]), main, failed: refused !== undefined };
  return privatePage(visit, page, refused ? 409 : 200);
}

export async function showStatus(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  return opened.row.submittedAt === null ? goTo(visit, opened) : statusPage(visit, opened);
}
