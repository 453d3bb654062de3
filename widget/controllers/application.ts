// An application on its way from the start to the confirmation: where the person is, what was typed, what is wrong.
// It decides, and asks the draft to save; it renders nothing. Double clicks are safe: while one step is on its way, the
// next is ignored.
import { isProblem } from '../../sdk/errors.ts';
import { journey, nextPage, previousPage } from '../../sdk/form/journey.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { answerPage, validate } from '../../sdk/form/validate.ts';
import type { Answer } from '../../sdk/form/types.ts';
import type { Answers, Form, Issue, Round, Submission } from '../../sdk/types.ts';
import type { Draft } from './draft.ts';
import { forget, keep, recall } from './kept.ts';
import type { Shows } from './resource.ts';

/** Where the person is. `closed` and `lost` are ends: there is nothing left to fill in. */
export type Place = 'start' | 'page' | 'check' | 'done' | 'closed' | 'lost';

/** What could not be done, said on the page where the person is. */
export type Trouble = 'notSaved' | 'changedElsewhere' | 'tooMany';

/** What an application is made of, besides the person. */
export interface Surroundings {
  round: Round;
  form: Form;
  /** A draft, nothing sent yet: the client comes when it is needed first. */
  newDraft: () => Promise<Draft>;
}

/** An application as the elements show it. Everything may be read; it changes through its methods alone. */
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
  /** Grows whenever another page is shown, so that no control is taken over from the page before. */
  turn = 0;
  /** The question that the page was opened for; undefined for the page as a whole. */
  target: string | undefined;
  #element: Shows;
  #draft: Draft | undefined;
  #newDraft: Surroundings['newDraft'];
  #returns = false;

  /** Nothing is stored or sent by making one. */
  constructor(element: Shows, { round, form, newDraft }: Surroundings) {
    this.#element = element;
    this.#newDraft = newDraft;
    this.round = round;
    this.form = form;
    this.page = form.pages[0]?.id ?? '';
  }

  /** Whether the page shown is the first, so that Back leaves the form. */
  get isFirst(): boolean {
    return !previousPage(this.form, this.answers, this.page);
  }

  /** Whether there is an application on the server yet. */
  get isStarted(): boolean {
    return !!this.#draft?.holding;
  }

  /** The page shown, counted from 1. */
  get progress(): number {
    return journey(this.form, this.answers).findIndex(({ page }) => page.id === this.page) + 1;
  }

  /** Whether a draft is kept on this device to go on with. Nothing is sent. */
  get isResumable(): boolean {
    return !!recall(this.round.id);
  }

  /** Goes on with the draft that this device keeps: at the first page that is not finished. */
  resume(): Promise<void> {
    return this.#step(async () => {
      const holding = recall(this.round.id);
      if (!holding) return;
      const draft = await this.#ready();
      const { state, answers, pagesSaved } = await draft.open(holding);
      this.kept = true;
      this.answers = answers;
      if (state === 'submitted') return this.#finish();
      const page = firstUnfinished(this.form, answers, pagesSaved);
      this.#show(page ? 'page' : 'check', page?.id);
    });
  }

  /** Starts: from here on there is an application on the server. `keeps`: the person wants it kept on this device. */
  start(keeps: boolean): Promise<void> {
    return this.#step(async () => {
      await this.#begin();
      this.keep(keeps);
      this.#show('page');
    });
  }

  /** Shows the first page before anything is started; continuing from it starts. */
  open(): void {
    this.#show('page');
  }

  /** Keeps the draft on this device from now on, or no longer. */
  keep(keeps: boolean): void {
    const holding = this.#draft?.holding;
    this.kept = keeps && (holding ? keep(this.round.id, holding) : true);
    if (!keeps) forget(this.round.id);
    this.#element.requestUpdate();
  }

  /** Leaves the page shown: checks what is given, saves it, goes on. What is typed stays when either fails. */
  next(given: Answers): Promise<void> {
    return this.#step(async () => {
      const { answers, issues } = answerPage(this.form, this.answers, this.page, given);
      this.answers = answers;
      this.issues = issues;
      if (issues.length) return;
      if (!this.isStarted) {
        await this.#begin();
        this.keep(this.kept);
      }
      const { pagesSaved } = await (await this.#ready()).save(this.page, given);
      const page = this.#returns
        ? firstUnfinished(this.form, answers, pagesSaved)
        : nextPage(this.form, answers, this.page);
      this.#show(page ? 'page' : 'check', page?.id);
    });
  }

  /** The page before; what is typed on this one stays, unsaved. From the first page it leads to the start. */
  back(given?: Answers): void {
    if (given) this.answers = answerPage(this.form, this.answers, this.page, given).answers;
    const last = journey(this.form, this.answers).at(-1)?.page;
    const page = this.place === 'check' ? last : previousPage(this.form, this.answers, this.page);
    if (this.#returns && this.place === 'page') this.#show('check');
    else this.#show(page ? 'page' : 'start', page?.id);
  }

  /** Changes the answers of one page, at one of its questions, then comes back to the check. */
  change(page: string, question?: string): void {
    this.#show('page', page);
    this.target = question;
    this.#returns = true;
  }

  /** Takes an answer over into the page shown, unsaved: a choice that no plain control has yet. */
  answer(question: string, answer: Answer): void {
    this.answers = { ...this.answers, [question]: answer };
    this.#element.requestUpdate();
  }

  /** Submits, once every answer is right; otherwise leads to the first page that is not finished. */
  submit(): Promise<void> {
    return this.#step(async () => {
      this.issues = validate(this.form, this.answers);
      if (!this.issues.length) await this.#finish();
    });
  }

  /** Starts anew after the draft was lost. */
  startAgain(): void {
    forget(this.round.id);
    this.#draft = undefined;
    this.kept = false;
    this.#show('start', this.form.pages[0]?.id);
  }

  async #begin(): Promise<void> {
    const draft = await this.#ready();
    if (!draft.holding) await draft.start(this.round.id);
  }

  async #ready(): Promise<Draft> {
    return (this.#draft ??= await this.#newDraft());
  }

  async #finish(): Promise<void> {
    this.submission = await (await this.#ready()).submit();
    forget(this.round.id);
    this.#show('done');
  }

  #show(place: Place, page = this.page): void {
    this.place = place;
    this.page = page;
    this.target = undefined;
    this.issues = [];
    this.trouble = undefined;
    this.#returns = place === 'page' && this.#returns;
    this.turn++;
    this.#element.requestUpdate();
  }

  async #step(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.issues = [];
    this.#element.requestUpdate();
    await work().catch((error: unknown) => this.#fail(error));
    this.busy = false;
    this.#element.requestUpdate();
  }

  async #fail(error: unknown): Promise<void> {
    if (isProblem(error, 'round-not-open')) return this.#show('closed');
    if (isProblem(error, 'already-submitted')) return this.#finish().catch((next: unknown) => this.#fail(next));
    if (isProblem(error) && (error.status === 401 || error.status === 404)) return this.#show('lost');
    if (isProblem(error, 'answers-invalid')) this.issues = error.issues as unknown as Issue[];
    else if (isProblem(error, 'changed-meanwhile')) await this.#reread();
    else this.trouble = isProblem(error, 'too-many-requests') ? 'tooMany' : 'notSaved';
  }

  /** Another window saved meanwhile: its answers count, except on the page shown, where what is typed stays. */
  async #reread(): Promise<void> {
    try {
      const { answers } = await (await this.#ready()).open();
      const shown = new Set(this.form.pages.find(({ id }) => id === this.page)?.questions.map(({ id }) => id));
      const typed = Object.entries(this.answers).filter(([id]) => shown.has(id));
      const others = Object.entries(answers).filter(([id]) => !shown.has(id));
      this.answers = Object.fromEntries([...others, ...typed]);
      this.trouble = 'changedElsewhere';
    } catch {
      this.trouble = 'notSaved';
    }
  }
}
