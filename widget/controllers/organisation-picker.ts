// Makes an organisation's text field a combobox over the register (ARIA Authoring Practices 1.2, list autocomplete with
// manual selection). It adds to the plain controls of the view, which keep the answer; without it they work as they are.
import { html, nothing, render } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { OrganisationAnswer } from '../../sdk/form/types.ts';
import type { Nation, Organisation } from '../../sdk/types.ts';
import { choicesIn, type Found } from '../views/questions/organisation.ts';
import { service } from './service.ts';

/** How long typing must pause before a search, in milliseconds. */
const pause = 180;
const fewestCharacters = 2;

/** What a picker needs of the panel around it. */
export interface PickerSettings {
  t: ApplyMessages;
  nation: (nation: Nation) => string;
  /** A choice was made for a question. */
  pick: (question: string, answer: OrganisationAnswer) => void;
}

interface Choice extends Found {
  nation?: Nation | undefined;
}

/** Turns one `[data-search]` field into a combobox. Call it once a field. */
export function attachPicker(input: HTMLInputElement, { t, nation, pick }: PickerSettings): void {
  const { organisations } = clientFor({ 'organisations.list': ['GET', '/v1/organisations'] }, service);
  const list = `${input.id}-options`;
  const box = document.createElement('div');
  let choices: Choice[] = [];
  let active = -1;
  let isOpen = false;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search = new AbortController();

  const show = (): void => {
    input.ariaExpanded = String(isOpen);
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list}-${active}`);
    render(
      html`<p class="as-found" role="status">${isOpen ? told : nothing}</p>
        <ul
          class="as-options"
          role="listbox"
          id=${list}
          aria-label=${t.organisationChoose}
          ?hidden=${!isOpen}
          @pointerdown=${(event: Event) => event.preventDefault()}
        >
          ${choices.map(
            (choice, at) =>
              html`<li role="option" id="${list}-${at}" aria-selected=${at === active} @click=${() => choose(at)}>
                ${choice.label}${
                  choice.nation || choice.hint
                    ? html`<small>${choice.nation ? nation(choice.nation) : nothing} ${choice.hint}</small>`
                    : nothing
                }
              </li>`,
          )}
        </ul>`,
      box,
    );
    if (active >= 0) box.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  };

  const close = (): void => {
    clearTimeout(timer);
    search.abort();
    isOpen = false;
    active = -1;
    show();
  };

  const choose = (at: number): void => {
    const choice = choices[at];
    close();
    if (!choice) return;
    const { code, name } = choice;
    input.ariaInvalid = 'false';
    input.value = name;
    pick(input.id, code ? { code, name } : { name });
  };

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    search.abort();
    search = new AbortController();
    const { signal } = search;
    const q = input.value.trim();
    if (q.length < fewestCharacters) return close();
    const items: Organisation[] | undefined = await organisations
      .list({ q: q.slice(0, 100), limit: 10 }, { signal })
      .then(
        (page) => page.items,
        () => undefined,
      );
    if (signal.aborted) return;
    const nations = new Map(items?.map(({ code, nation: own }) => [code, own]));
    choices = choicesIn(items && { for: q, items }, t).map((each) => ({ ...each, nation: nations.get(each.code) }));
    told = items ? t.organisationsFound(choices.length) : t.organisationsUnavailable;
    choices.push({ code: '', name: q, label: t.organisationUnlisted(q) });
    isOpen = true;
    active = -1;
    show();
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => (isOpen ? move(1) : void look()),
    ArrowUp: () => (isOpen ? move(-1) : undefined),
    Enter: () => (isOpen && active >= 0 ? choose(active) : void look()),
    Escape: () => close(),
  };
  const move = (by: number): void => {
    active = (active + by + choices.length + (active < 0 && by < 0 ? 1 : 0)) % choices.length;
    show();
  };

  input.role = 'combobox';
  input.autocomplete = 'off';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list);
  input.closest<HTMLElement>('.as-field')?.setAttribute('data-picker', '');
  box.className = 'as-picker';
  input.parentElement?.append(box);
  // What was found is of another text: nothing of it can be chosen any more.
  input.addEventListener('input', () => {
    close();
    timer = setTimeout(look, pause);
  });
  // What was typed and not chosen is why it is wrong: there is something to choose at once, until something is chosen.
  const settle = ({ type }: { type: string }): void => {
    if (input.ariaInvalid !== 'true') close();
    else if (!isOpen && type !== 'blur') void look();
  };
  input.addEventListener('blur', settle);
  input.addEventListener('focus', settle);
  settle(input);
  input.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.isComposing || (event.key === 'Escape' && !isOpen)) return;
    event.preventDefault();
    act();
  });
}
