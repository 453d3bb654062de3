// The steps of an application that need the server: start, save, submit, go on with a draft that this device keeps.
import { isProblem } from '../../sdk/errors.ts';
import { nextPage } from '../../sdk/form/journey.ts';
import { hasTasks, isLong } from '../../sdk/form/parts.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { validate } from '../../sdk/form/validate.ts';
import type { Application, Issue } from '../../sdk/types.ts';
import { close, leaveTyped } from './close.ts';
import { meet } from './conflict.ts';
import { newDraft } from './draft.ts';
import { forget, keep as keepHere } from './keep.ts';
import { opened, recall } from './kept.ts';
import { spoken } from './speaking.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** The steps of one application, nothing sent yet. */
export function stepsOf(stage: Stage): Steps {
  const { application } = stage;
  const { round } = application;
  let draft = newDraft(spoken(stage), application);

  const begin = async () => {
    if (draft.holding) return;
    await draft.start(round.id);
    await follow();
  };
  /** Goes over to the draft's form where it has changed. Rejects, as the server does, when that shows the person something. */
  const follow = async () => {
    const seen = draft.seen as Application;
    if (seen.form.version !== application.form.version || seen.formChanges[0] || seen.setAside[0])
      await (await import('./form-change.ts')).followForm(stage, draft);
  };
  /** Does what the server refuses while the form has changed unseen; once more at once if that concerns nobody here. */
  const seeing = <T>(work: () => Promise<T>) =>
    work().catch(async (error: unknown) => {
      if (!isProblem(error, 'form-changed')) throw error;
      const before = draft.seen?.updatedAt;
      const { updatedAt } = await draft.open();
      const isOthers = application.place === 'page' && updatedAt !== before;
      await follow().finally(() => isOthers && meet(application));
      // Another window saved it as well: both texts are shown before one of them is sent.
      if (isOthers) throw error;
      return work();
    });
  /** Goes to the list of tasks where the way through the application is that, as the hosted pages do. Answers whether it did. */
  const goByTasks = async () => hasTasks(application.form) && (await steps.joint?.().then((joint) => joint.goOn()));
  const finish = async () => {
    application.submission = await seeing(draft.submit);
    application.sent = true;
    application.show('done');
  };
  const reread = async () => {
    await draft.open();
    await follow();
    meet(application);
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
      if (!(isLong(application.form) && (await steps.joint?.().then((joint) => joint.goOn()))))
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
      if (!editable) return close(stage, draft.holding);
      await follow();
      if (await goByTasks()) return;
      const page = firstUnfinished(application.form, answers, pagesSaved);
      application.show(page ? 'page' : 'check', page?.id);
    },
    async next(given) {
      if (!draft.holding) {
        await begin();
        steps.keep(application.kept);
      }
      const { pagesSaved, state } = await seeing(() => draft.save(application.page, given));
      application.sent = state !== 'draft';
      const { form, answers, page: shown } = application;
      const returns = application.returns || application.sent;
      const following = returns ? undefined : nextPage(form, answers, shown);
      if (!returns && !following && (await goByTasks().catch(() => false))) return;
      const page = following ?? firstUnfinished(form, answers, pagesSaved);
      application.show(page ? 'page' : 'check', page?.id);
      application.returns = returns && !!page;
    },
    async setAside(given) {
      await begin();
      if (given) await seeing(() => draft.save(application.page, given, true));
      return draft.holding;
    },
    async submit() {
      application.issues = validate(application.form, application.stored ?? {});
      if (!application.issues.length) await finish();
    },
    keep(keeps) {
      const { holding } = draft;
      application.kept = keeps && (!holding || keepHere(round.id, holding));
      if (!keeps) forget(round.id);
    },
    startAgain() {
      forget(round.id);
      draft = newDraft(spoken(stage), application);
      Object.assign(application, { kept: false, sent: false, stored: undefined });
      application.show('start', application.form.pages[0]?.id);
    },
    async failed(error) {
      if (
        isProblem(error, 'already-submitted') ||
        (isProblem(error, 'round-not-open') && application.sent) ||
        isProblem(error, 'question-not-asked')
      )
        await leaveTyped(stage, () => steps.stand(true)).catch(steps.failed);
      else if (isProblem(error, 'round-not-open')) await close(stage, draft.holding);
      else if (isProblem(error, 'answers-invalid')) application.issues = error.issues as unknown as Issue[];
      else if (isProblem(error, 'sections-incomplete')) {
        const missing = new Map(error.issues?.map(({ path, code }) => [String(path[1]), code]));
        await steps.joint?.().then((joint) => joint.go('organisations', missing), steps.failed);
      } else if (isProblem(error, 'changed-meanwhile')) await reread().catch(steps.failed);
      else if (isProblem(error, 'token-of-section') && steps.joint) {
        const id = error.issues?.[0]?.message ?? '';
        (await steps.joint()).handedOver({ id, token: draft.holding?.token ?? recall(round.id)?.token ?? '' });
      } else if (isProblem(error) && (error.status === 401 || error.status === 404))
        await leaveTyped(stage, () => application.show('lost')).catch(steps.failed);
      else if (!isProblem(error, 'form-changed'))
        application.trouble = isProblem(error, 'too-many-requests') ? error.code : 'unavailable';
    },
  };
  return steps;
}
