// What our elements share: their attributes, their language, what stands in them while they load and when they can't.
import { html, type TemplateResult } from 'lit/html.js';
import { failure, type FailureMessages } from '../../sdk/locale/en/failure.ts';
import { focusOn } from '../controllers/focus.ts';
import { localeOf } from '../controllers/locale.ts';
import { type Early, isMissing, pageAt } from '../controllers/service.ts';
import { tell } from '../events.ts';
import { baseSheet } from '../styles/base.ts';
import { messageView } from '../views/message.ts';
import { RenderedElement } from './rendered-element.ts';

/** An element of ours. Subclasses say what they load and how they show it. */
export abstract class AlongsideElement extends RenderedElement {
  static observedAttributes: readonly string[] = ['programme', 'locale'];

  /** What the loader asked for before this element was defined. It serves the first load only. */
  declare early?: Early | undefined;
  protected failure: FailureMessages = failure;

  constructor() {
    super();
    this.wear(baseSheet);
  }

  /** The programme's slug, as in its address. Mirrors the attribute. */
  get programme(): string {
    return this.getAttribute('programme') ?? '';
  }

  set programme(slug: string) {
    this.setAttribute('programme', slug);
  }

  /** Finds out the language and answers its words: the given ones in English, or when Welsh ones can't be had. */
  protected async learn<W extends { failure: FailureMessages }>(
    english: W,
  ): Promise<W | typeof import('../words/core-cy.ts')> {
    this.speaks = localeOf(this);
    const words = this.speaks === 'cy' ? await import('../words/core-cy.ts').catch(() => english) : english;
    this.failure = words.failure;
    return words;
  }

  /** The early answers, once. */
  protected takeEarly(): Early | undefined {
    const { early } = this;
    this.early = undefined;
    return early;
  }

  /** The address of one of our own pages in the element's language, from its English path. */
  protected pageAt(path: string): string {
    return pageAt(path, this.speaks);
  }

  /** Tells the host page that something failed. */
  protected tellFailure(error: unknown): void {
    tell(this, 'alongside-error', { programme: this.programme, code: isMissing(error) ? 'not-found' : 'unavailable' });
  }

  /** What it shows: of its own, or what was opened inside it. */
  protected abstract view(): TemplateResult;

  /** In the language that is spoken: English where Welsh words can't be had. Both are set from left to right. */
  protected override render(): TemplateResult {
    return html`<div lang=${this.failure.locale} dir="ltr">${this.view()}</div>`;
  }

  /** Brings what came, or why nothing did, to the person who asked for it. */
  protected async come(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    focusOn(this.root.querySelector('.as-h'));
  }

  /** While loading: the host's own link stays. */
  protected loadingView(): TemplateResult {
    return html`<div class="as-view"><slot>${this.failure.loading}</slot></div>`;
  }

  /** When loading failed: what happened, a way to our own page, a way to try again. */
  protected failedView(error: unknown, path: string): TemplateResult {
    const t = this.failure;
    const missing = isMissing(error);
    const what = missing ? 'notFound' : 'unavailable';
    return messageView(
      {
        heading: t[what],
        body: [t[`${what}Body`]],
        level: 2,
        link: { href: this.pageAt(missing ? 'programmes' : path), text: t.ownPage },
        retry: missing ? undefined : t.tryAgain,
      },
      { retry: () => this.reload().then(() => this.come()) },
    );
  }
}
