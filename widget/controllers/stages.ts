// What an application shows besides its pages of questions: the start, the check, the ends, and the note on saving.
import { html, nothing } from 'lit/html.js';
import { journey } from '../../sdk/form/journey.ts';
import { isJoint, partOfPage } from '../../sdk/form/parts.ts';
import { summary } from '../../sdk/form/summary.ts';
import { programme as programmeEn } from '../../sdk/locale/en/programme.ts';
import { saving } from '../../sdk/locale/en/saving.ts';
import { trouble } from '../../sdk/locale/en/trouble.ts';
import { tell } from '../events.ts';
import { checkAnswersView } from '../views/check-answers.ts';
import { confirmationView } from '../views/confirmation.ts';
import { messageView } from '../views/message.ts';
import { keepField, savingChoice, savingNote } from '../views/saving.ts';
import { speak } from '../views/say.ts';
import { startView } from '../views/start.ts';
import type { Steps } from './application-steps.ts';
import { recall } from './kept.ts';
import { attachPicker } from './organisation-picker.ts';
import type { Joint, JointPlace, LaterWords, Stage, Stages } from './stage.ts';
import { attachWordCount } from './word-count.ts';

/** The words that come with this part in English; a Welsh application has them with its others. */
export const laterWords: LaterWords = { programme: programmeEn, saving, trouble };

/** How an application looks off its pages. */
export function stagesOf(stage: Stage, words: LaterWords, steps: Steps): Stages {
  const { element, application, programme, action, t, level, taking, leave, run, refresh, say } = stage;
  const { form, round } = application;
  const { locale } = words.trouble;
  let joint: Joint | undefined;
  const bring = async (): Promise<Joint> =>
    joint ?? (joint = await (await import('./joint.ts')).jointOf(stage, words, steps, locale));
  const goJoint = (place: JointPlace, missing?: ReadonlyMap<string, string>) =>
    bring().then((there) => there.go(place, missing));
  steps.keptBack = (missing) => goJoint('organisations', missing);
  const link = (place: JointPlace, label: string) =>
    html`<p>
      <button type="button" class="as-link" @click=${taking(() => run(() => goJoint(place)))}>${label}</button>
    </p>`;
  const isOwn = form.pages.every((page) => partOfPage(page) === 'organisation');
  /** Ways to apply together, where the form is for several organisations. */
  const together = () =>
    isOwn || !isJoint(form)
      ? nothing
      : html`<div class="as-view">
          ${steps.isStarted ? link('tasks', words.trouble.toTasks) : link('join', words.trouble.haveCode)}
        </div>`;
  const end = (heading: string, text: string, retry?: string) =>
    messageView({ heading, body: [text], level, retry }, { retry: () => steps.startAgain() });
  return {
    start() {
      const kept = !!recall(round.id);
      const resume = steps.isStarted || kept;
      const choice = resume ? nothing : savingChoice(false, words.saving);
      const state = { action, form, closesAt: round.closesAt, name: programme.name, level, choice, resume };
      const submit = taking((control) => {
        const keeps = new FormData(control as HTMLFormElement).get(keepField) === 'yes';
        if (steps.isStarted) return application.show('page');
        return run(() => (kept ? steps.resume() : steps.start(keeps)));
      });
      return html`${startView(state, t.apply, { submit, ...(leave && { back: taking(leave) }) })}${together()}`;
    },
    check() {
      const { answers, issues } = application;
      return checkAnswersView({ action, form, answers, issues, level }, t, {
        submit: taking(() => run(steps.submit)),
        back: taking(() => application.back()),
        change: taking(({ dataset }) => {
          application.show('page', dataset['page']);
          Object.assign(application, { target: dataset['question'], returns: true });
        }),
      });
    },
    done() {
      const { reference = '', decisionsAt = '', confirmationByEmail = false } = application.submission ?? {};
      const { contactEmail } = programme;
      return confirmationView({ reference, decisionsAt, confirmationByEmail, contactEmail, level }, t.apply);
    },
    closed: () => end(words.trouble.closed, words.trouble.closedBody),
    lost: () => end(words.trouble.lost, words.trouble.lostBody, words.trouble.startAgain),
    join: () => joint?.join() ?? html``,
    tasks: () => joint?.tasks() ?? html``,
    organisations: () => joint?.organisations() ?? html``,
    openSection: (holding) => bring().then((there) => there.openSection(holding)),
    stored() {
      const page = summary(form, application.stored ?? {}, locale).find(({ page }) => page === application.page);
      return html`<div class="as-view">
        <p><strong>${words.trouble.storedNow}</strong></p>
        <dl class="as-pairs">
          ${page?.rows.map(
            ({ label, answer }) =>
              html`<div class="as-pair">
                <dt>${speak(label, locale)}</dt>
                <dd>${answer.map((line) => html`<p class="as-typed">${speak(line, locale)}</p>`)}</dd>
              </div>`,
          )}
        </dl>
      </div>`;
    },
    note: () =>
      html`${together()}${savingNote(application.kept, words.saving, {
        toggle() {
          steps.keep(!application.kept);
          refresh();
        },
      })}`,
    attach() {
      const pick = application.answer.bind(application);
      element.root
        .querySelectorAll<HTMLInputElement>('[data-search]:not([role])')
        .forEach((input) => attachPicker(input, { t: t.apply, nation: words.programme.nation, pick }));
      element.root
        .querySelectorAll<HTMLTextAreaElement>('[data-words]:not([data-counted])')
        .forEach((area) => attachWordCount(area, t.apply, say));
    },
    arrived() {
      const { place, page, progress, submission, answers } = application;
      const { slug } = programme;
      const steps = journey(form, answers).length + 1;
      if (place === 'page') tell(element, 'alongside-step', { programme: slug, page, step: progress, steps });
      if (place === 'check') tell(element, 'alongside-step', { programme: slug, page: 'check', step: steps, steps });
      if (place === 'done') {
        tell(element, 'alongside-submitted', { programme: slug, reference: submission?.reference ?? '' });
      }
    },
  };
}
