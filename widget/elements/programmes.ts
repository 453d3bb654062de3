// <alongside-programmes phase? topic? nation?>: the programmes that a visitor may read about, each a link to its page.
import { html, type TemplateResult } from 'lit/html.js';
import type { Operations } from '../../sdk/types.ts';
import { resource } from '../controllers/resource.ts';
import { read } from '../controllers/service.ts';
import { tell } from '../events.ts';
import { programmesView } from '../views/programmes.ts';
import * as english from '../words/core-en.ts';
import { AlongsideElement } from './alongside-element.ts';

/** Attributes that narrow the list: programmes of one nation, phase of the current round, or topic. */
const filters = ['nation', 'phase', 'topic'] as const;

/** Lists programmes. */
export class AlongsideProgrammes extends AlongsideElement {
  static override observedAttributes: readonly string[] = ['locale', ...filters];

  #programmes = resource(this, async () => {
    const query = new URLSearchParams(
      filters.flatMap((name) => (this.getAttribute(name) ? [[name, this.getAttribute(name) ?? '']] : [])),
    );
    const [list] = await Promise.all([
      read<Operations['programmes.list']['answer']>(`v1/programmes?${query}`.replace(/\?$/, ''), this.takeEarly()),
      this.learn(english).then((words) => (this.#words = words.programme)),
    ]);
    return list.items;
  });

  override async reload(): Promise<void> {
    await this.#programmes.load();
    const { state, error } = this.#programmes;
    if (state === 'failed') this.tellFailure(error);
    else tell(this, 'alongside-ready', { programme: '', locale: this.speaks });
  }

  #words = english.programme;

  protected override render(): TemplateResult {
    const { value, state, error } = this.#programmes;
    if (!value) return state === 'failed' ? this.failedView(error, 'programmes') : this.loadingView();
    const href = (slug: string) => this.pageAt(`programmes/${slug}`);
    const now = new Date().toISOString();
    return html`<div lang=${this.speaks}>
      ${programmesView({ programmes: value, now, level: 2, href }, this.#words)}
    </div>`;
  }
}
