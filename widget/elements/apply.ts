// <alongside-apply programme="slug">: the application alone, open at its first page. Nothing is sent or stored until
// the person goes on from there.
import type { TemplateResult } from 'lit/html.js';
import { failure } from '../../sdk/locale/en/failure.ts';
import type { Operations, Programme } from '../../sdk/types.ts';
import { openPanel, type Panel } from '../controllers/panel.ts';
import { resource } from '../controllers/resource.ts';
import { read } from '../controllers/service.ts';
import { tell } from '../events.ts';
import { AlongsideElement } from './alongside-element.ts';

/** Shows the application to a programme's open round, or the programme when no round is open. */
export class AlongsideApply extends AlongsideElement {
  #panel = resource(this, async (): Promise<Panel> => {
    const early = this.takeEarly();
    const path = `programmes/${this.programme}`;
    const whole = () => read<Programme>(`v1/${path}`, early);
    const [open] = await Promise.all([
      read<Operations['programmes.form']['answer']>(`v1/${path}/form`, early).catch(() => undefined),
      this.learn({ failure }),
    ]);
    const locale = this.speaks;
    // The first page needs the form alone; the programme comes with what is needed later.
    if (open?.round.phase === 'open')
      return openPanel(this, { programme: { slug: this.programme, whole }, ...open, locale });
    const programme = await whole();
    const { round } = programme;
    return round?.phase === 'open'
      ? openPanel(this, { programme, round, locale })
      : (await import('../controllers/closed.ts')).closedPanel(this, programme, { locale, href: this.pageAt(path) });
  });

  override async reload(keeps = false): Promise<void> {
    // Moved about on the page, or in another language, it stays where it is.
    if (keeps && this.#panel.value) {
      await this.learn({ failure });
      return this.requestUpdate();
    }
    await this.#panel.load();
    const { state, error } = this.#panel;
    if (state === 'failed') this.tellFailure(error);
    await this.updateComplete;
    if (state === 'ready') tell(this, 'alongside-ready', { programme: this.programme, locale: this.speaks });
  }

  protected override updated(): void {
    this.#panel.value?.updated();
  }

  protected override view(): TemplateResult {
    const { value, state, error } = this.#panel;
    if (value) return value.render();
    return state === 'failed' ? this.failedView(error, `programmes/${this.programme}/apply`) : this.loadingView();
  }
}
