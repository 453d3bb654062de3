// Where letters about an application lead: to the application in a browser that holds it, on any other device to one button
// that sends a link to the address in the application. Looking changes nothing, and says nothing about the application.
import { html } from 'lit/html.js';
import { heading } from '../../../widget/views/heading.ts';
import { messageView } from '../../../widget/views/message.ts';
import { addressOf } from '../../applications/messages.ts';
import { applicationById } from '../../applications/store.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { onceIn } from '../../pages/once.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { askForLink } from '../ask.ts';
import { wayIn } from '../link.ts';
import { asTarget } from '../target-store.ts';
import { changeOnce, onceInput } from '../../pages/change-once.ts';
import { isHeldHere } from './open.ts';

/** The id in the address. Throws a Problem (404) when it can be none. */
function idOf({ params }: Visit): string {
  const id = params['app'] ?? '';
  if (!/^app_[0-9a-z]{26,32}$/.test(id)) throw new Problem('not-found');
  return id;
}

/** GET and HEAD. */
export async function showWayIn(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  if (await isHeldHere(visit, { applicationId: id, sectionId: null })) return seeOther(visit.to(`/apply/${id}`));
  const { returning: t } = messagesOf(visit.locale);
  const main = html`<div class="as-view">
    ${heading(1, t.open)}
    <p>${t.wayIn}</p>
    <p>${t.openOwn}</p>
    <form method="post" action=${wayIn(visit.locale, id)}>
      ${onceInput()}<button class="as-button">${t.send}</button>
    </form>
  </div>`;
  return privatePage(visit, { title: t.open, main });
}

/**
 * POST: sends the link. Says the same whether or not there is such an application; only who has a fourth sent in an hour is
 * told that this is too many.
 */
export async function sendWayIn(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const id = idOf(visit);
  const row = await applicationById(context.db, id);
  const email = row && (await addressOf(context, row));
  if (row && email !== undefined) {
    try {
      const sending = ['pages.way-in', id, onceIn(fields)];
      await changeOnce(context, sending, () => askForLink(context, { email, locale, of: asTarget(row) }));
    } catch (error) {
      const { code } = problemOf(error);
      // It was handed over this moment: its address is another one.
      if (code === 'token-invalid') return seeOther(`${wayIn(locale, id)}/sent`);
      if (code !== 'too-many-emails') throw error;
      const { returning: t } = messagesOf(locale);
      const main = messageView({ heading: t.problem, body: [`${t.tooManyThere}.`], level: 1 });
      return privatePage(visit, { title: t.problem, main }, 429);
    }
  }
  return seeOther(`${wayIn(locale, id)}/sent`);
}

export function showWayInSent(visit: Visit): Promise<Response> {
  idOf(visit);
  const { returning: t } = messagesOf(visit.locale);
  const link = { href: visit.to('/programmes'), text: visit.say.home.all };
  const main = messageView({ heading: t.requested, body: [t.wayInSent], level: 1, link });
  return privatePage(visit, { title: t.requested, main });
}
