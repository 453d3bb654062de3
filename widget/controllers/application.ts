// An application as a person sees it: where they are, what was typed, what is wrong. It checks and turns pages; what
// needs the server is in application-steps.ts. It renders nothing.
import { journey, previousPage } from '../../sdk/form/journey.ts';
import type { Answer } from '../../sdk/form/types.ts';
import { answerPage } from '../../sdk/form/validate.ts';
import type { Answers, Form, Issue, Round, Submission } from '../../sdk/types.ts';
import type { Shows } from './resource.ts';

/** Where the person is. `away` from the form, to come back by email (leaving.ts). `closed` and `lost` are ends: there is nothing left to fill in. */
export type Place = 'start' | 'page' | 'check' | 'done' | 'closed' | 'lost' | 'away';

/** What could not be done, said on the page where the person is. */
export type Trouble = 'unavailable' | 'notSaved' | 'changedElsewhere' | 'tooMany';

/** The state of one application in one element. Nothing is stored or sent by making one. */
export class Application {
  readonly round: Round;
  readonly form: Form;
  place: Place = 'start';
  /** The page shown; the first one until another is. */
  page: string;
  /** All answers, what was typed on the page shown included. */
  answers: Answers = {};
  issues: Issue[] = [];
  trouble: Trouble | undefined;
  /** A step is on its way to the server. */
  busy = false;
  /** The person asked to keep the draft on this device, and the device does. */
  kept = false;
  submission: Submission | undefined;
  /** Grows whenever another page is shown. */
  turn = 0;
  /** The question that the page was opened for; undefined for the page as a whole. */
  target: string | undefined;
  /** The page was opened from the check, and leads back there. */
  returns = false;
  #element: Shows;

  constructor(element: Shows, round: Round, form: Form) {
    this.#element = element;
    this.round = round;
    this.form = form;
    this.page = form.pages[0]?.id ?? '';
  }

  /** Whether the page shown is the first, so that Back leaves the form. */
  get isFirst(): boolean {
    return !previousPage(this.form, this.answers, this.page);
  }

  /** The page shown, counted from 1. */
  get progress(): number {
    return journey(this.form, this.answers).findIndex(({ page }) => page.id === this.page) + 1;
  }

  /** Takes what was typed on the page shown, and finds what is wrong with it. Answers whether nothing is. */
  check(given: Answers): boolean {
    ({ answers: this.answers, issues: this.issues } = answerPage(this.form, this.answers, this.page, given));
    this.trouble = undefined;
    this.#element.requestUpdate();
    return !this.issues.length;
  }

  /** The page before; what is typed on this one stays, unsaved. From the first page it leads to the start. */
  back(given?: Answers): void {
    if (given) this.check(given);
    const last = journey(this.form, this.answers).at(-1)?.page;
    const page = this.place === 'check' ? last : previousPage(this.form, this.answers, this.page);
    if (this.returns) this.show('check');
    else this.show(page ? 'page' : 'start', page?.id);
  }

  /** Takes an answer over into the page shown, unsaved: a choice that no plain control has yet. */
  answer(question: string, answer: Answer): void {
    this.answers = { ...this.answers, [question]: answer };
    this.#element.requestUpdate();
  }

  /** Shows another place. */
  show(place: Place, page = this.page): void {
    Object.assign(this, { place, page, target: undefined, issues: [], trouble: undefined, returns: false });
    this.turn++;
    this.#element.requestUpdate(true);
  }

  /** Does one thing at a time: a second click while it is on its way is ignored. `failed` says what went wrong. */
  async step(work: () => Promise<unknown>, failed: (error: unknown) => unknown): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.#element.requestUpdate();
    await work().catch(failed);
    this.busy = false;
    this.#element.requestUpdate();
  }
}
