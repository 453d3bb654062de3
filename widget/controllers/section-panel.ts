// A co-applicant's section in the place of an application: the form's pages for organisations, with steps and places of its own.
import { html, nothing } from 'lit/html.js';
import { isProblem } from '../../sdk/errors.ts';
import { partOf } from '../../sdk/form/parts.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import type { Section } from '../../sdk/types.ts';
import { messageView } from '../views/message.ts';
import { type DoneState, doneView } from '../views/joint/done.ts';
import { sectionCaption } from '../views/joint/section-head.ts';
import { sectionCheckView } from '../views/joint/section-check.ts';
import type { Application } from './application.ts';
import { joinLater } from './join-later.ts';
import type { Steps } from './steps.ts';
import type { Holding } from './kept.ts';
import { type Ended, type SectionSteps, sectionStepsOf } from './section-steps.ts';
import { carryTyped } from './led-now.ts';
import type { Later, LaterWords, Stage, Stages } from './stage.ts';
import { wordsFor } from './speaking.ts';
import type { filesOf } from './files.ts';
import { watch } from './watch.ts';

/** What has just been done, as is said above the first page that is then shown. */
export type News = (section: Section) => Pick<DoneState, 'heading' | 'body'>;

/** Shows a section instead of the application; `kept` on this device; `asked` for by the person, who is taken there. */
export type Become = (holding: Holding, kept: boolean, asked?: true, news?: News) => Promise<void>;

/** A section that is shown: its steps, whether it has ended, and how. */
interface Made {
  steps?: SectionSteps;
  isOver?: true;
  how?: Ended | undefined;
  /** Its own application, with what is typed. */
  shown?: Application;
}

/** What turns the panel of an application into that of a section, and back once the section has ended. */
export function sectionIn(outer: Stage, outerSteps: Steps, t: JointMessages): Become {
  const { element, programme, application, panel } = outer;
  const { round } = application;
  const before = { ...panel };
  const goBack = async ({ how, shown }: Made) => {
    try {
      if (how) await outerSteps.resume();
    } catch (error) {
      if (how?.typed && shown && !isProblem(error, 'form-changed')) {
        // It stays where it was typed until there is somewhere to take it.
        shown.trouble = 'unavailable';
        return outer.refresh();
      }
      await outerSteps.failed(error);
    }
    Object.assign(panel, before);
    // The buttons of later question types do what they do in what is shown.
    await joinLater(outer, application.form);
    if (how?.typed) carryTyped(outer, outerSteps, t, how.typed);
    outer.refresh();
  };
  return async (holding, kept, asked, news) => {
    const { later } = outer;
    if (!later) return;
    const made: Made = {};
    let isOpening = true;
    const own: Later = {
      ...later,
      stepsOf(stage) {
        stage.outer = outer;
        const steps = sectionStepsOf(stage, holding, (how) => {
          Object.assign(made, { isOver: true, how });
          // What opens it is a step of the application, and goes on to what there is instead.
          if (!isOpening) void outer.run(() => goBack(made));
        });
        made.shown = stage.application;
        if (kept) steps.keep(true);
        return (made.steps = steps);
      },
      stagesOf(stage, words, steps) {
        stage.application.notice = stage.above = aboveOf(stage, made, t, news);
        return sectionStages(stage, later.stagesOf(stage, words, steps), made, t, holding);
      },
    };
    const settings = {
      programme,
      round,
      locale: t.locale,
      leave: outer.leave,
      form: partOf(application.form, 'organisation'),
      later: own,
    };
    const section = await outer.open(element, settings);
    const { steps } = made;
    if (!made.isOver) Object.assign(panel, section);
    if (asked && !made.isOver) await steps?.resume().catch(steps.failed);
    isOpening = false;
    if (made.isOver) await goBack(made);
    outer.refresh();
  };
}

/** What stands above the pages of a section: what it is part of, and what has just been done, until another page is shown. */
function aboveOf({ application, programme, level }: Stage, made: Made, t: JointMessages, news?: News): () => unknown {
  let told: number | undefined;
  return () => {
    const { place, turn } = application;
    const section = made.steps?.section;
    if (!section || (place !== 'page' && place !== 'check')) return nothing;
    told ??= turn;
    const done = news && told === turn ? doneView({ ...news(section), level }) : undefined;
    return html`${done && html`<div class="as-view">${done}</div>`}${sectionCaption(programme.name, t)}`;
  };
}

function sectionStages(stage: Stage, stages: Stages, made: Made, t: JointMessages, holding: Holding): Stages {
  const steps = made.steps as SectionSteps;
  const { application, taking, run, level, action, refresh } = stage;
  watch(
    stage,
    () => !made.isOver && application.place === 'check' && !application.busy,
    () =>
      steps
        .look()
        // Its organisation leads now, or has been removed: said at once. Anything else is tried again later.
        .catch((error: unknown) => (isProblem(error) && error.status === 401 ? steps.failed(error) : undefined))
        .then(refresh),
  );
  let copy: (() => unknown) | undefined;
  const toCheck = () => application.show('check');
  const openCopy = () =>
    run(async () => {
      const { sectionCopyOf } = await import('./copies.ts');
      copy = await sectionCopyOf(stage, holding, t, toCheck);
      application.show('status');
    });
  let files: ReturnType<typeof filesOf> | undefined;
  const bringFiles = async () => {
    const [{ filesOf }, { wordsIn }] = await Promise.all([import('./files.ts'), import('./form-change.ts')]);
    files = filesOf(stage, holding, await wordsFor(stage, wordsIn));
    refresh();
  };
  /** The files that the answers name, once what shows them is here. */
  const filesIn = ({ answers }: Section) => {
    if (!/"file_/.test(JSON.stringify(answers))) return nothing;
    if (!files) void bringFiles().catch(() => {});
    return files?.(Object.values(answers).map((answer) => ({ answer })));
  };
  const check = () => {
    const { form, issues } = application;
    const { section } = steps;
    // It could not be read: the person is told, and tries again.
    if (!section)
      return html`<p class="as-view">
        <button type="button" class="as-button" @click=${taking(() => run(steps.resume))}>${t.toSection}</button>
      </p>`;
    return html`${sectionCheckView(
        { action, level, form, answers: section.answers, section, issues },
        { ...stage.t, joint: t },
        {
          submit: taking(() => run(steps.submit)),
          change: taking(({ dataset }) => {
            application.show('page', dataset['page']);
            application.returns = true;
          }),
        },
      )}
      ${filesIn(section)}
      <p class="as-view"><button type="button" class="as-link" @click=${taking(openCopy)}>${t.copy}</button></p>`;
  };
  return {
    ...stages,
    start: check,
    check,
    done: check,
    status: () => html`${copy?.()}`,
    // It was there before: only its lead can have taken it away.
    lost: () =>
      steps.section
        ? messageView(
            {
              heading: t.removed,
              body: [t.removedBody],
              level,
              retry: (stage.t as Stage['t'] & LaterWords).trouble.startAgain,
            },
            { retry: () => steps.startAgain() },
          )
        : stages.lost(),
  };
}
