// <alongside-apply programme="slug">: the application alone, open at its first page. Nothing is sent or stored until
// the person goes on from there.
import type { TemplateResult } from 'lit/html.js';
import type { Operations, Programme } from '../../sdk/types.ts';
import { openPanel, type Panel } from '../controllers/panel.ts';
import { resource } from '../controllers/resource.ts';
import { read } from '../controllers/service.ts';
import { tell } from '../events.ts';
import { programmeView } from '../views/programme.ts';
import { AlongsideElement } from './alongside-element.ts';

/** Shows the application to a programme's open round, or the programme when no round is open. */
export class AlongsideApply extends AlongsideElement {
  #panel = resource(this, async (): Promise<{ programme: Programme; panel?: Panel }> => {
    const early = this.takeEarly();
    const path = `v1/programmes/${this.programme}`;
    const [programme, open] = await Promise.all([
      read<Programme>(path, early),
      read<Operations['programmes.form']['answer']>(`${path}/form`, early).catch(() => undefined),
      this.learn(),
    ]);
    const { round } = programme;
    if (round?.phase !== 'open') return { programme };
    const form = open?.round.id === round.id ? open.form : undefined;
    const { words, speaks: locale } = this;
    return { programme, panel: await openPanel(this, { programme, round, form, locale, words }) };
  });

  override async reload(): Promise<void> {
    await this.#panel.load();
    const { state, error, value } = this.#panel;
    if (state === 'failed') this.tellFailure(error);
    else if (value) {
      await this.updateComplete;
      tell(this, 'alongside-ready', { programme: value.programme.slug, locale: this.speaks });
    }
  }

  protected override updated(): void {
    this.#panel.value?.panel?.updated();
  }

  protected override render(): TemplateResult {
    const { value, state, error } = this.#panel;
    const path = `programmes/${this.programme}`;
    if (value?.panel) return value.panel.render();
    if (!value) return state === 'failed' ? this.failedView(error, `${path}/apply`) : this.loadingView();
    const view = {
      programme: value.programme,
      now: new Date().toISOString(),
      level: 2,
      applyHref: this.pageAt(`${path}/apply`),
    };
    return programmeView(view, this.words.programme);
  }
}
