// A link from an email, opened. Looking at it changes nothing, however often and by whom: mail scanners, previews and
// prefetching browsers look at links too. Only the button on the page, pressed, exchanges it, or the one in the tag of the
// partner's page that it may lead on to.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type ReturningMessages, returningWords } from '../../../sdk/locale/en/returning.ts';
import { heading } from '../../../widget/views/heading.ts';
import { messageView } from '../../../widget/views/message.ts';
import { holderOf } from '../../applications/holder.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import { problemOf } from '../../http/errors.ts';
import { nullIfRefused } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { onceIn } from '../../pages/once.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { sectionHolderOf } from '../../sections/holder.ts';
import { isUsable, linkOf, type Made, renewLink } from '../exchange.ts';
import { addressThere, pageBegunOn } from '../link.ts';
import { pageAskedOn } from '../page-asked-on.ts';
import { begunOf } from '../store.ts';
import { exchangeOnce } from './exchange-once.ts';
import { changeOnce, onceInput } from '../../pages/change-once.ts';

/** The address holds the token: nothing that the page leads to may learn it. */
const silent = { 'referrer-policy': 'no-referrer' };

const tokenOf = ({ params }: Visit): string => params['token'] ?? '';
/** Stands in the query for who comes from the partner's page, where it cannot be opened. */
const here = 'here';
const linkAt = (visit: Visit, then = '') => visit.to(`/return/${tokenOf(visit)}${then}`);

/** One heading, what holds, one button. A link stands on the screen alone: on paper its address would be legible. */
const oneButton = (
  title: string,
  body: readonly string[],
  action: string,
  button: string,
  link?: { href: string; text: string },
): TemplateResult =>
  html`<div class="as-view">
    ${heading(1, title)} ${body.map((text) => html`<p>${text}</p>`)}
    ${link ? html`<p class="screen-only"><a href=${link.href} rel="noreferrer">${link.text}</a></p>` : nothing}
    <form method="post" action=${action}>${onceInput()}<button class="as-button">${button}</button></form>
  </div>`;

/** The partner's page that it may be gone on at; null where that is ours alone, and for who comes from there. */
async function pageThere({ context, url }: Visit, link: Made): Promise<string | null> {
  if (link.returnTo === null || url.searchParams.has(here)) return null;
  const [returnTo, begun] = await Promise.all([pageAskedOn(context, link), begunOf(context.db, link)]);
  return begun && pageBegunOn({ ...begun, returnTo }, context.source.now());
}

/** The page of a link that can be used: opened here or, where there is a page `there`, at the reader's choice. */
function usablePage(visit: Visit, t: ReturningMessages, there: string | null, isSection: boolean): TemplateResult {
  const { choice } = visit.say;
  if (there === null) return oneButton(t.open, [t.openBody, t.openOwn], linkAt(visit), t.goOn);
  const { host } = new URL(there);
  const begun = isSection ? choice.sectionBegun : choice.begun;
  return oneButton(t.open, [t.openBody, t.openOwn, begun(host)], linkAt(visit), choice.here, {
    href: addressThere(there, tokenOf(visit)),
    text: choice.there(host),
  });
}

async function pageOf(visit: Visit, link: Made | null, status: 200 | 410): Promise<Response> {
  const isSection = link !== null && link.sectionId !== null;
  const t = returningWords(messagesOf(visit.locale).returning, isSection);
  const usable = link && isUsable(link, visit.context.source.now());
  const title = usable ? t.open : link ? t.gone : t.unknown;
  const main = usable
    ? usablePage(visit, t, await pageThere(visit, link), isSection)
    : link
      ? oneButton(title, [t.goneBody], linkAt(visit, '/new'), t.renew)
      : messageView({
          heading: title,
          body: [t.unknownBody],
          level: 1,
          link: { href: visit.to('/programmes'), text: visit.say.home.all },
        });
  return privatePage(visit, { title, main }, usable ? 200 : status, silent);
}

/** GET and HEAD: what the link is good for. */
export async function showLink(visit: Visit): Promise<Response> {
  return pageOf(visit, await linkOf(visit.context, tokenOf(visit)), 410);
}

/** The address that a form was sent to, opened again. */
export const toLink = (visit: Visit): Response => seeOther(linkAt(visit), silent);

/**
 * POST: exchanges the link, gives this browser the application or section and leads to where it was left. The same form sent
 * again answers the same.
 */
export async function exchange(visit: Visit): Promise<Response> {
  const { context, to } = visit;
  const once = onceIn(await readForm(context));
  const link = await linkOf(context, tokenOf(visit));
  if (!link) return pageOf(visit, null, 410);
  // Pressed again: this browser has it already.
  if (await isHeldHere(visit, link)) return seeOther(to(pathOf(link)), silent);
  try {
    const token = await exchangeOnce(context, tokenOf(visit), once);
    // Where it leads by now: after a first sending, the lead may have been handed over.
    const opens = (await linkOf(context, tokenOf(visit))) ?? link;
    const cookie = holdingCookie(context.request, opens.sectionId ?? opens.applicationId, token);
    return seeOther(to(pathOf(opens)), { ...silent, 'set-cookie': cookie });
  } catch (error) {
    if (problemOf(error).code !== 'link-gone') throw error;
    return pageOf(visit, await linkOf(context, tokenOf(visit)), 410);
  }
}

/** What a link opens. */
type Opens = Pick<Made, 'applicationId' | 'sectionId'>;

const pathOf = ({ applicationId, sectionId }: Opens): string =>
  sectionId === null ? `/apply/${applicationId}` : `/section/${sectionId}`;

/** Whether a cookie of this browser opens it. */
export async function isHeldHere({ context }: Visit, { applicationId, sectionId }: Opens): Promise<boolean> {
  const id = sectionId ?? applicationId;
  const token = heldToken(context.request, id);
  const find = sectionId === null ? holderOf : sectionHolderOf;
  return token !== null && (await find(context, id, token).catch(nullIfRefused)) !== null;
}

/** POST: sends a new link to the address that this one went to. */
export async function renew(visit: Visit): Promise<Response> {
  const { context, locale, to, say } = visit;
  const { returning: t } = messagesOf(locale);
  const sending = ['pages.renew', tokenOf(visit), onceIn(await readForm(context))];
  const tooMany = await changeOnce(context, sending, () => renewLink(context, tokenOf(visit))).then(
    () => false,
    (error: unknown) => {
      if (problemOf(error).code !== 'too-many-emails') throw error;
      return true;
    },
  );
  const link = { href: to('/programmes'), text: say.home.all };
  const title = tooMany ? t.problem : t.requested;
  const body = tooMany ? [`${t.tooMany}.`] : t.renewed;
  const main = messageView({ heading: title, body, level: 1, link });
  return privatePage(visit, { title, main }, tooMany ? 429 : 200, silent);
}
