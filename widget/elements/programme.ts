// <alongside-programme programme="slug">: a programme in its phase and, when a person asks, the application inside it.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Locale, Phase, Programme, Round } from '../../sdk/types.ts';
import { recall } from '../controllers/kept.ts';
import { resource } from '../controllers/resource.ts';
import { read } from '../controllers/service.ts';
import type { Panel } from '../controllers/panel.ts';
import { tell } from '../events.ts';
import { programmeSheet } from '../styles/programme.ts';
import { programmeView } from '../views/programme.ts';
import * as english from '../words/core-en.ts';
import { AlongsideElement } from './alongside-element.ts';

/** The furthest change of phase that a page left open waits for, in milliseconds: timers hold no more than 24 days. */
const furthest = 24 * 3600_000;

/** What is opened inside the element is opened with. */
type Inside = { programme: Programme; locale: Locale; leave: () => Promise<void> };

/** Shows a programme; applying happens inside it. */
export class AlongsideProgramme extends AlongsideElement {
  #programme = resource(this, async () => {
    const [programme] = await Promise.all([
      read<Programme>(`v1/programmes/${this.programme}`, this.takeEarly()),
      this.learn(english).then((words) => (this.#words = words.programme)),
    ]);
    return programme;
  });
  #words = english.programme;
  #panel: Panel | undefined;
  #trouble: unknown;
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
    const { round } = value;
    await this.updateComplete;
    if (this.#phase === undefined) tell(this, 'alongside-ready', { programme: value.slug, locale: this.speaks });
    if (this.#phase !== (round?.phase ?? null)) {
      this.#phase = round?.phase ?? null;
      tell(this, 'alongside-phase', { programme: value.slug, phase: this.#phase });
    }
    this.#waitForChange(value);
    const held = this.#held(value);
    if (held && !this.#panel && (held === round || round?.phase !== 'open')) await this.#apply(held);
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
      .filter((wait) => wait > 0 && wait < furthest);
    clearTimeout(this.#timer);
    if (ahead.length) this.#timer = setTimeout(() => void this.reload(true), Math.min(...ahead) + 1_000);
  }

  /** Shows something in the programme's place, which leads back to it. */
  async #open(open: (settings: Inside) => Promise<Panel>): Promise<void> {
    const programme = this.#programme.value;
    if (!programme) return;
    this.#trouble = undefined;
    try {
      this.#panel = await open({ programme, locale: this.speaks, leave: () => this.#leave() });
    } catch (error) {
      this.#trouble = error;
      this.tellFailure(error);
    }
    this.requestUpdate();
  }

  /** Opens the application to a round: to be filled in, or where it stands. */
  #apply(round: Round): Promise<void> {
    return this.#open(async (settings) =>
      (await import('../controllers/panel.ts')).openPanel(this, { ...settings, round }),
    );
  }

  async #leave(): Promise<void> {
    this.#panel = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.root.querySelector<HTMLElement>('.as-status a, .as-second')?.focus();
  }

  readonly #press = (event: Event): void => {
    const { value } = this.#programme;
    // A new tab or window is the visitor's choice: the link leads to our own page.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    const { slug, round } = value ?? {};
    if (round?.phase !== 'open')
      void this.#open(async (settings) => (await import('../controllers/telling.ts')).openTelling(this, settings));
    else if (slug && tell(this, 'alongside-start', { programme: slug, round: round.id })) void this.#apply(round);
  };

  /** On the way to the button the application is fetched, so that it is there on pressing it. */
  readonly #prepare = (event: Event): void => {
    if ((event.target as Element).closest('a.as-button')) import('../controllers/panel.ts').catch(() => {});
  };

  protected override updated(): void {
    this.#panel?.updated();
  }

  protected override render(): TemplateResult {
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
      },
      this.#words,
      { apply: this.#press, tell: this.#press },
    );
    const held = this.#held(value);
    const yours = () => held && void this.#apply(held);
    return html`<div lang=${this.speaks} @pointerover=${this.#prepare} @focusin=${this.#prepare}>
      ${this.#trouble ? this.failedView(this.#trouble, `${path}/apply`) : nothing}${view}
      ${
        held
          ? html`<p class="as-view">
              <button type="button" class="as-button as-second" @click=${yours}>${this.#words.yours}</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}
