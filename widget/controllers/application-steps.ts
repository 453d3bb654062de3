// The steps of an application that need the server: start, save, submit, go on with a draft that this device keeps.
import { isProblem } from '../../sdk/errors.ts';
import { nextPage } from '../../sdk/form/journey.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { validate } from '../../sdk/form/validate.ts';
import type { Answers, Issue, Locale } from '../../sdk/types.ts';
import type { Application, JointPlace } from './application.ts';
import { meet } from './conflict.ts';
import { type Draft, newDraft } from './draft.ts';
import { forget, keep as keepHere } from './keep.ts';
import { type Holding, opened, recall } from './kept.ts';

/** What steps lead to where several organisations apply together. */
export interface Together {
  /** Goes to one of its places. `missing` says who kept a submission back: section → what it lacks. */
  go(place: JointPlace, missing?: ReadonlyMap<string, string>): Promise<void>;
  /** Goes on with a section that was joined before. */
  openSection(holding: Holding): Promise<void>;
}

/** Steps reject with the SDK's errors; `failed` turns those into what the person is told. */
export interface Steps {
  /** Shows where a submitted application stands. `moved`: what was wanted is no longer possible. */
  stand(moved?: boolean): Promise<void>;
  /** How that is shown; set by what shows it. */
  showStanding?: (draft: Draft, moved?: boolean) => Promise<void>;
  /** Whether there is an application on the server yet. */
  readonly isStarted: boolean;
  /** What opens it; undefined before it was started. */
  readonly holding: Holding | undefined;
  /** Ids of the pages that have been saved. */
  readonly pagesSaved: readonly string[];
  /** What applying together needs, where the form is for several organisations. */
  joint?: () => Promise<Together>;
  /** Starts: from here on there is an application on the server. `keeps`: the person wants it kept on this device. */
  start(keeps: boolean): Promise<void>;
  /** Goes on with the draft that this device keeps, at the first page that is not finished. */
  resume(holding?: Holding): Promise<void>;
  /** Saves the page shown, which was checked, and goes on; starts first when that has not been done. */
  next(given: Answers): Promise<void>;
  /** Keeps the page shown as it was typed, finished or not; without answers, starts at most. Answers what opens it. */
  setAside(given?: Answers): Promise<Holding | undefined>;
  /** Submits, once every answer is right. */
  submit(): Promise<void>;
  /** Keeps the draft on this device from now on, or no longer. */
  keep(keeps: boolean): void;
  /** Begins anew after the draft was lost. */
  startAgain(): void;
  failed(error: unknown): Promise<void>;
}

/** The steps of one application, nothing sent yet. */
export function stepsOf(application: Application, locale: Locale): Steps {
  const { round } = application;
  let draft = newDraft(locale);

  const begin = async () => {
    if (!draft.holding) await draft.start(round.id);
  };
  const finish = async () => {
    application.submission = await draft.submit();
    application.sent = true;
    application.show('done');
  };
  const reread = async () => {
    meet(application, (await draft.open()).answers);
  };

  const steps: Steps = {
    async stand(moved) {
      await steps.showStanding?.(draft, moved);
    },
    get isStarted() {
      return !!draft.holding;
    },
    get holding() {
      return draft.holding;
    },
    get pagesSaved() {
      return draft.seen?.pagesSaved ?? [];
    },
    async start(keeps) {
      await begin();
      steps.keep(keeps);
      application.show('page');
    },
    async resume(given) {
      const holding = given ?? recall(round.id);
      if (!holding) return application.show('start');
      if (holding.id.startsWith('sec')) return (await steps.joint?.())?.openSection(holding);
      const { state, answers, pagesSaved, editable } = await draft.open(holding);
      application.kept = !given && !opened[round.id];
      application.answers = answers;
      application.sent = state !== 'draft';
      if (application.sent) return steps.stand();
      if (!editable) return application.show('closed');
      const page = firstUnfinished(application.form, answers, pagesSaved);
      application.show(page ? 'page' : 'check', page?.id);
    },
    async next(given) {
      if (!draft.holding) {
        await begin();
        steps.keep(application.kept);
      }
      const { pagesSaved, state } = await draft.save(application.page, given);
      application.sent = state !== 'draft';
      const { form, answers, page: shown } = application;
      const returns = application.returns || application.sent;
      const page = returns ? firstUnfinished(form, answers, pagesSaved) : nextPage(form, answers, shown);
      application.show(page ? 'page' : 'check', page?.id);
      application.returns = returns && !!page;
    },
    async setAside(given) {
      await begin();
      if (given) await draft.save(application.page, given, true);
      return draft.holding;
    },
    async submit() {
      application.issues = validate(application.form, application.answers);
      if (!application.issues.length) await finish();
    },
    keep(keeps) {
      const { holding } = draft;
      application.kept = keeps && (!holding || keepHere(round.id, holding));
      if (!keeps) forget(round.id);
    },
    startAgain() {
      forget(round.id);
      draft = newDraft(locale);
      Object.assign(application, { kept: false, sent: false });
      application.show('start', application.form.pages[0]?.id);
    },
    async failed(error) {
      if (isProblem(error, 'already-submitted') || (isProblem(error, 'round-not-open') && application.sent))
        await steps.stand(true).catch(steps.failed);
      else if (isProblem(error, 'round-not-open')) application.show('closed');
      else if (isProblem(error, 'answers-invalid')) application.issues = error.issues as unknown as Issue[];
      else if (isProblem(error, 'sections-incomplete')) {
        const missing = new Map(error.issues?.map(({ path, code }) => [String(path[1]), code]));
        await steps.joint?.().then((joint) => joint.go('organisations', missing), steps.failed);
      } else if (isProblem(error, 'changed-meanwhile')) await reread().catch(steps.failed);
      else if (isProblem(error) && (error.status === 401 || error.status === 404)) application.show('lost');
      else application.trouble = isProblem(error, 'too-many-requests') ? error.code : 'unavailable';
    },
  };
  return steps;
}
