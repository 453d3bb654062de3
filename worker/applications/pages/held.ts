// In the place of a page that starts an application or asks for a link to one: what this browser holds already, and the way
// on with it. Public pages are the same for everyone and never say this. Nothing of a person is shown, no answers.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Localised } from '../../../sdk/form/types.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { backLink } from '../../../widget/views/form-frame.ts';
import { heading } from '../../../widget/views/heading.ts';
import { say as localised } from '../../../widget/views/say.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { stateAt, takesChanges } from '../application.ts';
import { heldApplications, isUntouched } from '../held.ts';
import type { ApplicationRow } from '../store.ts';

/** The parameter of an address that asks for the page itself. Ids of questions hold no underscore. */
export const anewField = '_anew';

/** One application: where it stands, when it was last saved or what it is known by, and the way to it. */
function one({ context, locale, say, to }: Visit, row: ApplicationRow): TemplateResult {
  const { status, apply, returning } = messagesOf(locale);
  const now = context.source.now();
  const saved = say.held.lastSaved(status.at(row.updatedAt));
  const button = (path: string, label: string) =>
    html`<p><a class="as-button" href=${to(`/apply/${row.id}${path}`)}>${label}</a></p>`;
  const panel = (title: string, text: string, way: TemplateResult) =>
    html`<div class="as-panel">
      ${heading(2, title, 's')}
      <p>${text}</p>
      ${way}
    </div>`;
  if (row.state !== 'draft')
    return panel(
      status.heading[stateAt(row, now)],
      `${apply.reference}: ${row.reference}`,
      button('/status', returning.stands),
    );
  return takesChanges(row, now)
    ? panel(
        status.heading.draft,
        `${saved} ${status.next.draft({ due: row.closesAt, closes: row.closesAt, decisions: row.decisionsAt, starts: '' })}`,
        button('', say.held.goOn),
      )
    : panel(say.applying.closed, saved, button('', status.answers));
}

/**
 * The page for a browser that holds applications to these rounds of a programme. Null when it holds none, or the person has
 * chosen on it to see the page itself. `startHref`: where another one is started.
 */
export async function heldPage(
  visit: Visit,
  programme: { slug: string; name: Localised; rounds: readonly { id: string }[] },
  startHref?: string,
): Promise<Response | null> {
  const { context, locale, say, to, url } = visit;
  if (url.searchParams.has(anewField)) return null;
  const rounds = new Set(programme.rounds.map(({ id }) => id));
  const rows = (await heldApplications(context)).filter((row) => rounds.has(row.roundId) && !isUntouched(row));
  if (!rows.length) return null;
  const { apply, returning } = messagesOf(locale);
  const title = rows.some(({ state }) => state === 'draft') ? say.held.started : say.held.applied;
  const address = to(`/programmes/${programme.slug}`);
  const main = html`${englishNotice(visit, programme.name)}
    <div class="as-view">
      ${backLink(apply.back, address)}
      <p class="as-caption">${localised(programme.name, locale)}</p>
      ${heading(1, title)} ${rows.map((row) => one(visit, row))}
      <p>${say.held.until}</p>
      <ul>
        ${startHref ? html`<li><a href=${startHref}>${say.held.another}</a></li>` : nothing}
        <li><a href="${address}/return?${anewField}=yes">${returning.requestHeading}</a></li>
      </ul>
    </div>`;
  return privatePage(visit, { title: `${title} – ${pick(programme.name, locale).text}`, main });
}
