// <alongside-programme programme="slug">: a programme in its phase and, when a person asks, the application inside it.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Form, Locale, Phase, Programme, Round } from '../../sdk/types.ts';
import { recall } from '../controllers/kept.ts';
import { resource } from '../controllers/resource.ts';
import { read } from '../controllers/service.ts';
import type { Panel } from '../controllers/panel.ts';
import { tell } from '../events.ts';
import { programmeSheet } from '../styles/programme.ts';
import { programmeView } from '../views/programme.ts';
import * as english from '../words/core-en.ts';
import { AlongsideElement } from './alongside-element.ts';

/** How long a page left open waits at most before it looks again, in milliseconds. */
const furthest = 24 * 3600_000;
/** How fast a visitor's clock may be: for as long after a date it asks each minute whether the server is there too. */
const fast = 600_000;

/** All that applying begins with, asked for at once: none of it waits for another. */
const bring = (locale: Locale) => {
  // The panel asks for its words itself, and does without them.
  if (locale == 'cy') import('../words/apply-cy.ts').catch(() => {});
  return Promise.all([
    import('../controllers/panel.ts'),
    import('../controllers/later.ts'),
    import('../controllers/checking.ts'),
  ]);
};

/** What is opened inside the element is opened with. */
type Inside = { programme: Programme; locale: Locale; leave: () => Promise<void> };

/** Shows a programme; applying happens inside it. */
export class AlongsideProgramme extends AlongsideElement {
  #programme = resource(this, async () => {
    const words = this.learn(english);
    try {
      return await read<Programme>(`v1/programmes/${this.programme}`, this.takeEarly());
    } finally {
      // Also what is said of a failure waits for them.
      this.#words = (await words).programme;
    }
  });
  #words = english.programme;
  #panel: Panel | undefined;
  #trouble: unknown;
  /** What is said while what a person asked for is on its way. */
  #waiting = '';
  #phase: Phase | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.wear(programmeSheet);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  override async reload(keeps = false): Promise<void> {
    this.#trouble = undefined;
    if (!keeps) this.#panel = undefined;
    await this.#programme.load(keeps);
    const { state, value, error } = this.#programme;
    if (state === 'failed') this.tellFailure(error);
    if (state !== 'ready' || !value) return;
    const { round, slug: programme } = value;
    const phase = round?.phase ?? null;
    await this.updateComplete;
    if (this.#phase === undefined) tell(this, 'alongside-ready', { programme, locale: this.speaks });
    if (this.#phase !== phase) tell(this, 'alongside-phase', { programme, phase: (this.#phase = phase) });
    this.#waitForChange(value);
    const held = this.#held(value);
    if (held && !this.#panel && (held === round || phase !== 'open')) await this.#apply(held, true);
  }

  /** The round whose application this device holds: the current one, else the latest. */
  #held({ round, rounds }: Programme): Round | undefined {
    return round && recall(round.id) ? round : rounds.find(({ id }) => recall(id));
  }

  /** A page that stays open follows the programme into its next phase. */
  #waitForChange({ rounds }: Programme): void {
    const ahead = rounds
      .flatMap(({ opensAt, closesAt, decisionsAt, startsAt, endsAt }) => [
        opensAt,
        closesAt,
        decisionsAt,
        startsAt,
        endsAt,
      ])
      .map((instant) => Date.parse(instant) - Date.now())
      .map((wait) => (wait > 0 ? wait : wait > -fast ? 60_000 : furthest));
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => void this.reload(true), Math.min(furthest, ...ahead) + 1_000);
  }

  /** Shows something in the programme's place, which leads back to it. */
  async #open(open: (settings: Inside) => Promise<Panel>, unasked?: boolean): Promise<void> {
    const programme = this.#programme.value;
    if (!programme) return;
    this.#trouble = undefined;
    this.#waiting = this.failure.loading;
    this.requestUpdate();
    // The host may have turned to another programme meanwhile.
    const isHere = () => this.programme === programme.slug;
    try {
      const panel = await open({ programme, locale: this.speaks, leave: () => this.#leave() });
      if (isHere()) this.#panel = panel;
    } catch (error) {
      if (!isHere()) return;
      this.#trouble = error;
      this.tellFailure(error);
      if (!unasked) void this.come();
    } finally {
      this.#waiting = '';
      this.requestUpdate();
    }
  }

  /** Opens the application to a round: to be filled in, or where it stands. `unasked`, it leaves focus where it is. */
  #apply(round: Round, unasked?: boolean): Promise<void> {
    return this.#open(async (settings) => {
      const [[{ openPanel }, later], form] = await Promise.all([
        bring(settings.locale),
        read<Form>(`v1/rounds/${round.id}/form`),
      ]);
      return openPanel(this, { ...settings, round, form, later, unasked });
    }, unasked);
  }

  async #leave(): Promise<void> {
    this.#panel = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.root.querySelector<HTMLElement>('.as-status a, .as-second')?.focus();
  }

  readonly #press = (event: Event): void => {
    const { value } = this.#programme;
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    // A new tab or window is the visitor's choice: the link leads to our own page.
    if (!value || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const { slug, round } = value;
    if (round?.phase !== 'open')
      void this.#open(async (settings) => (await import('../controllers/telling.ts')).openTelling(this, settings));
    else if (tell(this, 'alongside-start', { programme: slug, round: round.id })) void this.#apply(round);
  };

  /** On the way to the button the application is fetched, so that it is there on pressing it. */
  readonly #prepare = (event: Event): void => {
    if ((event.target as Element).closest('a.as-button')) bring(this.speaks).catch(() => {});
  };

  protected override updated(): void {
    this.#panel?.updated();
  }

  protected override view(): TemplateResult {
    const { value, state, error } = this.#programme;
    const path = `programmes/${this.programme}`;
    if (this.#panel) return this.#panel.render();
    if (!value) return state === 'failed' ? this.failedView(error, path) : this.loadingView();
    const view = programmeView(
      {
        programme: value,
        now: new Date().toISOString(),
        level: 2,
        href: this.pageAt(path),
        waiting: this.#waiting,
      },
      this.#words,
      this.#press,
    );
    const held = this.#held(value);
    return html`<div @pointerover=${this.#prepare} @focusin=${this.#prepare}>
      ${this.#trouble ? this.failedView(this.#trouble, `${path}/apply`) : nothing}${view}
      ${
        held
          ? html`<p class="as-view">
              <button type="button" class="as-button as-second" @click=${() => this.#apply(held)}>
                ${this.#words.yours}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }
}
