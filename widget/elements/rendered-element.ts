// A custom element that renders a Lit template into its shadow root. It stands in for LitElement, of which our elements
// use a tenth: 2.3 kB less on every partner's page (docs/decisions has the figures). Attributes are the only state here.
import { nothing, render, type TemplateResult } from 'lit/html.js';
import type { Locale } from '../../sdk/types.ts';

const sheets: Record<string, CSSStyleSheet> = {};

/** Renders at most once a microtask, after `requestUpdate()`. */
export abstract class RenderedElement extends HTMLElement {
  /** The element's shadow root, open so that tests and assistive scripts can read it. */
  readonly root: ShadowRoot;
  /** Resolves when what was asked for last has been rendered. */
  updateComplete: Promise<void> = Promise.resolve();
  /** The language that it speaks, or is about to. */
  speaks: Locale = 'en';
  #isWaiting = false;
  #isFresh = false;
  #isShown = false;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
  }

  /** Puts a style sheet on, once; it is constructed once for all elements, as a strict policy asks. */
  wear(css: string): void {
    const { adoptedStyleSheets: worn } = this.root;
    let sheet = sheets[css];
    if (!sheet) (sheets[css] = sheet = new CSSStyleSheet()).replaceSync(css);
    if (!worn.includes(sheet)) worn.push(sheet);
  }

  /** Loads, or loads again, what the element shows. `keeps`: what is shown stays until then, for it is of the same thing. */
  abstract reload(keeps?: boolean): Promise<void>;
  protected abstract render(): TemplateResult;
  /** Called after each rendering. */
  protected updated(): void {}

  connectedCallback(): void {
    this.#isShown = true;
    void this.reload(true);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // While an element is being made, each attribute is announced before it is connected.
    if (this.#isShown && before !== after) void this.reload(name === 'locale');
  }

  /** Asks for a rendering soon; a fresh one takes over no control of what was there, nor what was typed into it. */
  requestUpdate(fresh = false): void {
    this.#isFresh ||= fresh;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#isWaiting = false;
      if (this.#isFresh) render(nothing, this.root);
      this.#isFresh = false;
      render(this.render(), this.root);
      this.updated();
    });
  }
}
