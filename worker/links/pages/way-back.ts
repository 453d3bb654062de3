// The way back for someone who has applied or begun to, from any page of the programme.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';

/** Offers a link by email. Nothing while no round of the programme has opened yet. */
export function wayBack(
  { locale, to }: Visit,
  { slug, rounds }: { slug: string; rounds: readonly { opensAt: string }[] },
  now: Date,
): TemplateResult | typeof nothing {
  if (!rounds.some(({ opensAt }) => Date.parse(opensAt) <= now.getTime())) return nothing;
  const { started, startedLink } = messagesOf(locale).returning;
  return html`<p class="as-view">${started} <a href=${to(`/programmes/${slug}/return`)}>${startedLink}</a></p>`;
}
