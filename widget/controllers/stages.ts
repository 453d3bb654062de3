// What an application shows besides its pages of questions: the start, the check, the ends, and the note on saving.
import { html, nothing } from 'lit/html.js';
import { journey } from '../../sdk/form/journey.ts';
import { hasTasks } from '../../sdk/form/parts.ts';
import { programme as programmeEn } from '../../sdk/locale/en/programme.ts';
import { saving } from '../../sdk/locale/en/saving.ts';
import { trouble } from '../../sdk/locale/en/trouble.ts';
import type { Locale } from '../../sdk/types.ts';
import { tell } from '../events.ts';
import { checkAnswersView } from '../views/check-answers.ts';
import { confirmationView } from '../views/confirmation.ts';
import { messageView } from '../views/message.ts';
import { keepField, savingChoice } from '../views/saving.ts';
import { startView } from '../views/start.ts';
import { toldOf } from './conflict.ts';
import type { Steps } from './steps.ts';
import { recall } from './kept.ts';
import type { Leaving } from './leaving.ts';
import { pageAt } from './service.ts';
import { attachPicker, type PickerSettings } from './organisation-picker.ts';
import type { Joint, LaterWords, Stage, Stages } from './stage.ts';
import type { Standing } from './standing.ts';
import { takeOne } from './take.ts';
import { attachWordCount } from './word-count.ts';

/** The words that come with this part in English; a Welsh application has them with its others. */
export const laterWords: LaterWords = { programme: programmeEn, saving, trouble };

/** How an application looks off its pages. */
export function stagesOf(stage: Stage, words: LaterWords, steps: Steps): Stages {
  const { element, application, programme, action, t, level, taking, run, refresh, say } = stage;
  const { round } = application;
  let turning: Locale | undefined;
  const end = (heading: string, text: string, retry?: string) =>
    messageView({ heading, body: [text], level, retry }, { retry: () => steps.startAgain() });
  let leaving: Leaving | undefined;
  let standing: Standing | undefined;
  steps.showStanding = async (draft, moved) => {
    standing ??= await (await import('./standing.ts')).standingOf(stage, steps, () => leaving?.leave());
    await standing.look(draft, moved);
  };
  let joint: Joint | undefined;
  let follow: (() => void) | undefined;
  import('./trail.ts').then(
    ({ trailOf }) => {
      follow = trailOf(stage);
      refresh();
    },
    () => {},
  );
  import('./leaving.ts').then(
    ({ leavingOf }) =>
      leavingOf(stage, steps, words, (it) => {
        leaving = it;
        refresh();
      }),
    () => {},
  );
  // What a section needs besides comes with joint.ts.
  if (!('section' in steps)) {
    const bring = async () => {
      joint = await (await import('./joint.ts')).jointOf(stage, words, steps);
      refresh();
      return joint;
    };
    let coming: Promise<Joint> | undefined;
    steps.joint = () =>
      (coming ??= bring().catch((error: unknown) => {
        coming = undefined;
        throw error;
      }));
    if (hasTasks(application.form)) steps.joint().catch(() => {});
  }
  return {
    start() {
      const kept = !!recall(round.id);
      const resume = steps.isStarted || kept;
      const choice = resume ? nothing : savingChoice(false, words.saving);
      const state = {
        action,
        form: application.form,
        closesAt: round.closesAt,
        name: programme.name,
        level,
        choice,
        resume,
        privacyHref: pageAt('privacy', t.apply.locale),
      };
      const submit = taking((control) => {
        const keeps = new FormData(control as HTMLFormElement).get(keepField) === 'yes';
        if (steps.isStarted) return application.show('page');
        return run(() => (kept ? steps.resume() : steps.start(keeps)));
      });
      const view = startView(state, t.apply, { submit, ...(stage.leave && { back: taking(() => stage.leave?.()) }) });
      return html`${view}${joint?.note()}${leaving?.start()}`;
    },
    eligible: () => leaving?.eligible() ?? html``,
    check() {
      const { form, stored: answers = {}, issues, sent } = application;
      return checkAnswersView({ action, form, answers, issues, level, ...(sent && standing?.check()) }, t, {
        submit: taking(() => run(steps.submit)),
        back: taking(() => (sent ? run(() => steps.stand()) : application.back())),
        change: taking(({ dataset }) => {
          application.show('page', dataset['page']);
          Object.assign(application, { target: dataset['question'], returns: true });
        }),
      });
    },
    done() {
      const { reference = '', decisionsAt = '', confirmationByEmail = false } = application.submission ?? {};
      const { contactEmail } = programme;
      const state = { reference, decisionsAt, confirmationByEmail, contactEmail, level };
      return html`${confirmationView(state, t.apply)}${leaving?.done()}`;
    },
    closed: () => html`${application.late?.() ?? end(words.trouble.closed, words.trouble.closedBody)}`,
    lost: () => end(words.trouble.lost, words.trouble.lostBody, words.trouble.startAgain),
    status: () => standing?.view() ?? html``,
    away: () => leaving?.away() ?? html``,
    join: () => joint?.join() ?? html``,
    tasks: () => joint?.tasks() ?? html``,
    organisations: () => joint?.organisations() ?? html``,
    handed: () => joint?.handed() ?? html``,
    told: (failed) => (failed === 'changed-meanwhile' ? toldOf(words.trouble, application) : words.trouble[failed]),
    note() {
      const { place } = application;
      return html`${place === 'page' || place === 'check' ? html`${joint?.note()}${leaving?.note()}` : nothing}${leaving?.other()}`;
    },
    attach() {
      follow?.();
      const { speaks } = element;
      // Where its words can't be had, it stays as it is.
      if (speaks !== t.apply.locale && speaks !== turning)
        import('./turn.ts').then(({ turnTo }) => turnTo(stage, speaks)).catch(() => {});
      turning = speaks;
      const pick: PickerSettings['pick'] = (question, answer) => {
        takeOne(application, question, answer);
        refresh();
      };
      element.root
        .querySelectorAll<HTMLInputElement>('[data-search]:not([role])')
        .forEach((input) =>
          attachPicker(input, { t: t.apply, nation: (nation) => words.programme.nation(nation), pick }),
        );
      element.root
        .querySelectorAll<HTMLTextAreaElement>('[data-words]:not([data-counted])')
        .forEach((area) => attachWordCount(area, t.apply, say));
    },
    arrived() {
      const { form, place, page, submission, answers } = application;
      const { slug } = programme;
      const way = journey(form, answers);
      const steps = way.length + 1;
      const step = way.findIndex((each) => each.page.id === page) + 1;
      if (place === 'page') tell(element, 'alongside-step', { programme: slug, page, step, steps });
      if (place === 'check') tell(element, 'alongside-step', { programme: slug, page: 'check', step: steps, steps });
      if (place === 'done') {
        tell(element, 'alongside-submitted', { programme: slug, reference: submission?.reference ?? '' });
      }
    },
  };
}
