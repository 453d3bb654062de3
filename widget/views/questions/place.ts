// Places: nations to tick, and a search of the register whose finds are ticked. What was ticked stays in the list.
import { html, nothing } from 'lit/html.js';
import { choiceOf } from '../../../sdk/form/questions/organisation.ts';
import { isPlaceOf, levelsOf, mostPlaces, nationNames, nationOf } from '../../../sdk/form/questions/place.ts';
import type { PlaceQuestion } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { laterWords } from '../../../sdk/locale/later.ts';
import { choice } from './choices.ts';
import { continueFirst } from './continue-first.ts';
import { describedBy, group, invalid, type Matches, type QuestionView } from './frame.ts';
import { choicesIn, type Found } from './organisation.ts';

/** The places among what was found that the question takes. */
export const placesIn = (question: PlaceQuestion, matches: Matches | undefined, t: AskingMessages): Found[] =>
  matches ? choicesIn({ ...matches, items: matches.items.filter(({ kind }) => isPlaceOf(question, kind)) }, t) : [];

export const place: QuestionView<PlaceQuestion> = (state, t) => {
  const { question, answer, matches } = state;
  const { id, hint } = question;
  const words = laterWords[t.locale];
  const given = (Array.isArray(answer) ? (answer as unknown[]) : []).filter(
    (each): each is { code?: string; name: string } =>
      typeof each === 'object' && each !== null && typeof (each as { name?: unknown }).name === 'string',
  );
  const chosen = given.filter((each): each is { code: string; name: string } => typeof each.code === 'string');
  // What was typed since the search, and not searched for, stays to be settled.
  const text = given.find(({ code }) => code === undefined)?.name ?? matches?.for ?? '';
  const nations = levelsOf(question).includes('nation')
    ? Object.entries(nationNames).map(([code, name]): Found => ({ code, name: name.en, label: name[t.locale] }))
    : [];
  const areas = chosen.filter(({ code }) => !nationOf(code)).map((each): Found => ({ ...each, label: each.name }));
  const found = placesIn(question, matches, t);
  const all = [...nations, ...areas, ...found.filter(({ code }) => !areas.some((area) => area.code === code))];
  const searches = levelsOf(question).some((level) => level !== 'nation');
  const { max = mostPlaces } = question;
  const limit = searches || max < nations.length ? t.selectUpTo(max) : '';
  const note = [hint || !searches ? '' : words.placeHint, limit].filter(Boolean).join(' ');
  const boxes = all.map(({ label, hint: about, ...each }, at) =>
    choice(
      'checkbox',
      at || searches ? `${id}-code-${at + 1}` : id,
      `${id}-code`,
      choiceOf(each),
      chosen.some(({ code }) => code === each.code),
      label,
      about,
    ),
  );
  return group(
    state,
    t,
    html`${
      searches
        ? html`${state.level ? nothing : continueFirst(t)}<label class="as-box" for=${id}>${words.placeFind}</label>
            <div class="as-row">
              <input
                class="as-input"
                id=${id}
                name=${id}
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=${describedBy(state, note)}
                aria-invalid=${invalid(state)}
                .value=${text}
              />
              <button class="as-button as-second" name="${id}-search" value="1" formaction="#${id}" data-question=${id}>
                ${t.search}
              </button>
            </div>
            <p class="as-hint" role="status">${matches ? words.placesFound(found.length) : nothing}</p>
            ${matches ? html`<input type="hidden" name="${id}-for" value=${matches.for} />` : nothing}`
        : nothing
    }${boxes}`,
    note,
  );
};
