// Where an application stands, and what its holder can do from here.
import { html, nothing } from 'lit/html.js';
import { type StatusAction, statusView } from '../../../widget/views/status.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
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

/** The status. `moved`: what was wanted is no longer possible, and the page says so. */
export async function statusPage(visit: Visit, opened: Opened, moved = false): Promise<Response> {
  const { context, locale } = visit;
  const { row, form, round } = opened;
  const { status, apply } = messagesOf(locale);
  const state = {
    application: shown(opened, context.source.now()),
    dates: {
      due: row.dueAt ?? row.closesAt,
      closes: row.closesAt,
      decisions: row.decisionsAt,
      starts: round.startsAt,
    },
    form,
    history: await historyOf(context, row),
    contact: apply.contact(round.contactEmail),
    level: 1,
    referenceLabel: apply.reference,
    href: (action: StatusAction, page?: string) =>
      action === 'page'
        ? `${stepAddress(visit, opened, page)}?return=check`
        : stepAddress(visit, opened, addresses[action]),
  };
  const notice = html`<div class="as-view">
    <div class="as-problems" role="alert" tabindex="-1" autofocus>
      <h2 class="as-h as-m">${status.notNow}</h2>
      <p>${status.notNowText}</p>
    </div>
  </div>`;
  const main = html`${englishNotice(visit, form)}${moved ? notice : nothing}${statusView(state, status)}`;
  const page = { title: titleOf(visit, opened, status.heading[row.state]), main, failed: moved };
  return privatePage(visit, page, moved ? 409 : 200);
}

export async function showStatus(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  return opened.row.submittedAt === null ? goTo(visit, opened) : statusPage(visit, opened);
}
