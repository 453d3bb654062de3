// An organisation: text to search the register with, then a choice among what was found, "not listed" always among it.
// The same plain controls with scripts and without: scripts only search while the person types, instead of on Search.
import { html, nothing } from 'lit/html.js';
import { choiceOf, unlisted } from '../../../sdk/form/questions/organisation.ts';
import type { OrganisationAnswer, OrganisationQuestion } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { speak } from '../say.ts';
import { choice } from './choices.ts';
import { describedBy, field, invalid, type Matches, type QuestionView } from './frame.ts';

/** One organisation to choose. */
export interface Found {
  code: string;
  name: string;
  label: unknown;
  hint?: string;
}

/** Everything found, an abolished body followed by those that came after it: a person chooses, we never do. */
export function choicesIn(matches: Matches | undefined, t: AskingMessages): Found[] {
  const named = (each: { code: string; name: string; nameCy: string | null }) => {
    const shown = pick({ en: each.name, cy: each.nameCy ?? '' }, t.locale);
    return { code: each.code, name: shown.text, label: speak(shown, t.locale) };
  };
  const found = (matches?.items ?? []).flatMap((each): Found[] => {
    const later = each.succeededBy.map(named);
    const hint = [
      !each.current && each.validTo ? t.organisationEnded(each.validTo) : '',
      later.length ? t.organisationSucceeded(later.map(({ name }) => name)) : '',
    ].join(' ');
    return [{ ...named(each), ...(hint.trim() && { hint }) }, ...later];
  });
  return found.filter((each, at) => found.findIndex(({ code }) => code === each.code) === at);
}

export const organisation: QuestionView<OrganisationQuestion> = (state, t, on) => {
  const { question, answer, matches } = state;
  const { id, hint } = question;
  const given = typeof answer === 'object' && !Array.isArray(answer) ? (answer as OrganisationAnswer) : undefined;
  const picked = given && 'code' in given ? (given as { code: string; name: string }) : undefined;
  const text = matches?.for ?? given?.name ?? (typeof answer === 'string' ? answer : '');
  const found = choicesIn(matches, t);
  if (picked && !matches) found.push({ ...picked, label: picked.name });
  const note = hint ? '' : t.organisationHint;
  return field(
    state,
    t,
    html`<div class="as-row">
        <input
          class="as-input"
          id=${id}
          name=${id}
          type="text"
          autocomplete="organization"
          spellcheck="false"
          aria-describedby=${describedBy(state, note)}
          aria-invalid=${invalid(state)}
          data-search=${id}
          .value=${text}
        />
        <button
          class="as-button as-second"
          name="${id}-search"
          value="1"
          formaction="#${id}"
          data-question=${id}
          @click=${on?.search ?? nothing}
        >
          ${t.search}
        </button>
      </div>
      <p class="as-hint" role="status">${matches ? t.organisationsFound(matches.items.length) : nothing}</p>
      ${
        matches || given
          ? html`<fieldset class="as-group">
              <legend class="as-box">${t.organisationChoose}</legend>
              <input type="hidden" name="${id}-for" value=${text} />
              ${[...found, { code: '', name: '', label: t.organisationUnlisted(text) } as Found].map((each, at) => {
                const value = each.code ? choiceOf(each) : unlisted;
                const chosen = each.code ? picked?.code === each.code : !!given && !picked;
                return choice(
                  'radio',
                  at ? `${id}-code-${at + 1}` : `${id}-code`,
                  `${id}-code`,
                  value,
                  chosen,
                  each.label,
                  each.hint,
                );
              })}
            </fieldset>`
          : nothing
      }`,
    note,
  );
};
