// What the hosted pages of subscriptions say, by language, and what they call what is followed.
import { html, type TemplateResult } from 'lit/html.js';
import type { Locale } from '../../../sdk/form/types.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { provenToken } from '../../access/proof.ts';
import type { Visit } from '../../pages/visit.ts';
import { cy } from '../locale/cy.ts';
import { en, type SubscriptionWords } from '../locale/en.ts';
import type { SubscriptionRow } from '../store.ts';
import type { Followed } from '../subscription.ts';

export const wordsIn = (locale: Locale): SubscriptionWords => (locale === 'cy' ? cy : en);

/** A programme by its name, a topic as the programmes on it. */
export function nameOf({ kind, name }: Pick<Followed, 'kind' | 'name'>, locale: Locale): string {
  const { text } = pick(name, locale);
  return kind === 'topic' ? wordsIn(locale).topic(text) : text;
}

/** The address holds a token: nothing that the page leads to may learn it. */
export const silent = { 'referrer-policy': 'no-referrer' };

/** A list of what is followed. */
export const listOf = (rows: readonly Followed[], locale: Locale): TemplateResult =>
  html`<ul>
    ${rows.map((row) => html`<li><bdi>${nameOf(row, locale)}</bdi></li>`)}
  </ul>`;

/** A list of links that stop each of these. */
export async function stopLinks(
  { context, locale, to }: Visit,
  rows: readonly SubscriptionRow[],
): Promise<TemplateResult> {
  const links = await Promise.all(
    rows.map(async (row) => ({
      href: to(`/tell-me/${await provenToken(context.settings, 'subscription-stop', row.id)}/stop`),
      text: wordsIn(locale)[row.kind === 'topic' ? 'stopTopic' : 'stopOne'](pick(row.name, locale).text),
    })),
  );
  return html`<ul>
    ${links.map(({ href, text }) => html`<li><a href=${href}>${text}</a></li>`)}
  </ul>`;
}
