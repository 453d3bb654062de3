// The link in the email that asks to confirm. Looking at it changes nothing, however often and by whom: mail scanners
// look at links too. Only the button on the page, pressed, confirms.
import { html } from 'lit/html.js';
import { heading } from '../../../widget/views/heading.ts';
import { messageView } from '../../../widget/views/message.ts';
import { provenId } from '../../access/proof.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { askedRows, confirm } from '../confirm.ts';
import type { SubscriptionRow } from '../store.ts';
import { listOf, silent, stopLinks, wordsIn } from './words.ts';

const tokenOf = ({ params }: Visit): string => params['token'] ?? '';

/** GET and HEAD: what waits to be confirmed, or what is followed by now. */
export async function showConfirm(visit: Visit): Promise<Response> {
  const { context, locale, to } = visit;
  const ask = await provenId(context.settings, 'subscription-confirm', tokenOf(visit));
  if (ask === null) throw new Problem('not-found');
  const rows = await askedRows(context, ask);
  if (!rows.length) return gone(visit);
  if (!rows.some(({ state }) => state === 'pending')) return followed(visit, rows);
  const t = wordsIn(locale);
  const main = html`<div class="as-view">
    ${heading(1, t.confirm)}
    <p>${t.confirmBody}</p>
    ${listOf(rows, locale)}
    <form method="post" action=${to(`/tell-me/${tokenOf(visit)}`)}>
      <button class="as-button">${t.confirmButton}</button>
    </form>
  </div>`;
  return privatePage(visit, { title: t.confirm, main }, 200, silent);
}

async function followed(visit: Visit, rows: readonly SubscriptionRow[]): Promise<Response> {
  const { locale, to } = visit;
  const t = wordsIn(locale);
  const main = html`<div class="as-view">
    ${heading(1, t.confirmed)}
    <p>${t.confirmedBody}</p>
    ${listOf(rows, locale)}
    <p>${t.everyMessage}</p>
    ${await stopLinks(visit, rows)}
    <p><a href=${to('/programmes')}>${visit.say.home.all}</a></p>
  </div>`;
  return privatePage(visit, { title: t.confirmed, main }, 200, silent);
}

function gone(visit: Visit): Promise<Response> {
  const t = wordsIn(visit.locale);
  const link = { href: visit.to('/programmes'), text: visit.say.home.all };
  const main = messageView({ heading: t.gone, body: [t.goneBody], level: 1, link });
  return privatePage(visit, { title: t.gone, main }, 410, silent);
}

/** POST: confirms, and leads to what is followed now. */
export async function takeConfirm(visit: Visit): Promise<Response> {
  await readForm(visit.context);
  try {
    await confirm(visit.context, tokenOf(visit));
  } catch (error) {
    if (problemOf(error).code !== 'link-gone') throw error;
    return gone(visit);
  }
  return seeOther(visit.to(`/tell-me/${tokenOf(visit)}`), silent);
}
