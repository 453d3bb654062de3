// <alongside-programmes phase? topic? nation?>: the programmes that a visitor may read about, each a link to its page.
import type { TemplateResult } from 'lit/html.js';
import type { Operations, ProgrammeSummary } from '../../sdk/types.ts';
import { resource } from '../controllers/resource.ts';
import { type Early, read } from '../controllers/service.ts';
import { tell } from '../events.ts';
import { filters, listPath } from '../list-path.ts';
import { cardsSheet } from '../styles/cards.ts';
import { programmeSheet } from '../styles/programme.ts';
import { programmesView } from '../views/programmes.ts';
import * as english from '../words/core-en.ts';
import { AlongsideElement } from './alongside-element.ts';

/** The most requests that one list is read with; a hundred programmes are looked at in each. */
const mostPages = 10;

/** What was read of a list. `whole`: there is nothing after it. */
interface Read {
  items: readonly ProgrammeSummary[];
  whole: boolean;
}

/**
 * Reads a list to its end. A page may be empty though others follow: the filter left nothing of it. What comes after
 * the first programmes may fail: the list then ends early.
 */
async function readAll(element: Element, early?: Early): Promise<Read> {
  const path = listPath(element);
  const items: ProgrammeSummary[] = [];
  let next: string | null = '';
  for (let page = 0; page < mostPages && next !== null; page++) {
    try {
      const list: Operations['programmes.list']['answer'] = await read(path + (next && `&cursor=${next}`), early);
      items.push(...list.items);
      next = list.next;
    } catch (error) {
      if (!items.length) throw error;
      break;
    }
  }
  return { items, whole: next === null };
}

/** Lists programmes. */
export class AlongsideProgrammes extends AlongsideElement {
  static override observedAttributes: readonly string[] = ['locale', ...filters];

  #programmes = resource(this, async () => {
    const words = this.learn(english);
    try {
      return await readAll(this, this.takeEarly());
    } finally {
      // Also what is said of a failure waits for them.
      this.#words = (await words).programme;
    }
  });

  override async reload(keeps = false): Promise<void> {
    await this.#programmes.load(keeps);
    const { state, error } = this.#programmes;
    if (state === 'failed') this.tellFailure(error);
    else tell(this, 'alongside-ready', { programme: '', locale: this.speaks });
  }

  #words = english.programme;

  constructor() {
    super();
    this.wear(programmeSheet);
    this.wear(cardsSheet);
  }

  protected override view(): TemplateResult {
    const { value, state, error } = this.#programmes;
    if (!value) return state === 'failed' ? this.failedView(error, 'programmes') : this.loadingView();
    const href = (slug: string) => this.pageAt(`programmes/${slug}`);
    const shown = {
      programmes: value.items,
      now: new Date().toISOString(),
      level: 2,
      href,
      allHref: value.whole ? undefined : this.pageAt('programmes'),
    };
    return programmesView(shown, this.#words);
  }
}
