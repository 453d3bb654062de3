// Asking to be told when applications open: the topics that may be followed along with a programme, in the form for an
// email address (email-form.ts).
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Localised } from '../../sdk/form/types.ts';
import type { TellingMessages } from '../../sdk/locale/en/telling.ts';
import { choice } from './questions/choices.ts';
import { say } from './say.ts';

/** The name of the topics in the form. */
export const topicsField = 'topics';

/** Tick-boxes of a programme's topics, none of them ticked until the person does. */
export const topicsChoice = (
  topics: readonly { slug: string; name: Localised }[],
  chosen: readonly string[],
  t: TellingMessages,
): TemplateResult | typeof nothing =>
  topics.length
    ? html`<div class="as-field">
        <fieldset class="as-group">
          <legend class="as-label">${t.topics}</legend>
          ${topics.map(({ slug, name }) => choice('checkbox', `${topicsField}-${slug}`, topicsField, slug, chosen.includes(slug), say(name, t.locale)))}
        </fieldset>
      </div>`
    : nothing;
