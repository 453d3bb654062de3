// Stops messages by the link in one of them. Opening it changes nothing; the button does, and so does the empty POST by
// which a mail service says that the person pressed "unsubscribe" (RFC 8058). There is no check of where that comes
// from, and its body is not read: the address is the proof.
import { html, nothing } from 'lit/html.js';
import { heading } from '../../../widget/views/heading.ts';
import { provenId } from '../../access/proof.ts';
import { limitWrites } from '../../http/limit.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import type { Visit } from '../../pages/visit.ts';
import { stop } from '../confirm.ts';
import { followedByAddressOf, rowById, type SubscriptionRow } from '../store.ts';
import { listOf, nameOf, silent, stopLinks, wordsIn } from './words.ts';

const tokenOf = ({ params }: Visit): string => params['token'] ?? '';

/** In the address that a form posts to: everything that the person follows. */
const allField = 'all';

async function idOf(visit: Visit): Promise<string> {
  const id = await provenId(visit.context.settings, 'subscription-stop', tokenOf(visit));
  if (id === null) throw new Problem('not-found');
  return id;
}

/** GET and HEAD: what would be stopped. What has gone was stopped before. */
export async function showStop(visit: Visit): Promise<Response> {
  const { context, locale, to } = visit;
  const id = await idOf(visit);
  const [row, followed] = await Promise.all([rowById(context.db, id), followedByAddressOf(context.db, id)]);
  if (!row) return stopped(visit, []);
  const t = wordsIn(locale);
  const others = followed.filter(({ kind, slug }) => kind !== row.kind || slug !== row.slug);
  const action = to(`/tell-me/${tokenOf(visit)}/stop`);
  const main = html`<div class="as-view">
    ${heading(1, t.stop)}
    <p>${t.stopBody(nameOf(row, locale))}</p>
    <form method="post" action=${action}><button class="as-button">${t.stopButton}</button></form>
    ${
      others.length
        ? html`${heading(2, t.also, 'm')} ${listOf(others, locale)}
            <form method="post" action=${`${action}?${allField}=1`}>
              <button class="as-button as-second">${t.stopAll}</button>
            </form>`
        : nothing
    }
  </div>`;
  return privatePage(visit, { title: t.stop, main }, 200, silent);
}

/** POST: stops them. It answers by itself and leads nowhere: mail services do not follow. */
export async function takeStop(visit: Visit): Promise<Response> {
  await limitWrites(visit.context);
  await idOf(visit);
  return stopped(visit, await stop(visit.context, tokenOf(visit), visit.url.searchParams.has(allField)));
}

async function stopped(visit: Visit, still: readonly SubscriptionRow[]): Promise<Response> {
  const { locale, to } = visit;
  const t = wordsIn(locale);
  const main = html`<div class="as-view">
    ${heading(1, t.stopped)}
    <p>${t.stoppedBody}</p>
    ${still.length ? html`${heading(2, t.still, 'm')} ${await stopLinks(visit, still)}` : nothing}
    <p><a href=${to('/programmes')}>${visit.say.home.all}</a></p>
  </div>`;
  return privatePage(visit, { title: t.stopped, main }, 200, silent);
}
