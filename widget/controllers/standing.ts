// Where an application stands, inside an element: shown on later visits and after submission. From here a person changes
// answers, leaves, answers an offer, keeps a copy. Loaded once there is an application that was submitted.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { stepOf } from '../../sdk/form/journey.ts';
import { narrowed } from '../../sdk/form/reopened.ts';
import { validate } from '../../sdk/form/validate.ts';
import { status as english } from '../../sdk/locale/en/status.ts';
import type { ApplicationCopy, LeavingReason } from '../../sdk/types.ts';
import type { CheckAnswersState } from '../views/check-answers.ts';
import { contactLine } from '../views/contact.ts';
import { copyView } from '../views/copy.ts';
import { type Leaving, leaveView, needsReason, reasonField } from '../views/leave.ts';
import { savingNote } from '../views/saving-note.ts';
import { type StatusAction, statusView } from '../views/status.ts';
import type { Steps } from './steps.ts';
import type { Draft } from './draft.ts';
import { saveCopy } from './download.ts';
import { focusOn, follow } from './focus.ts';
import type { Holding } from './kept.ts';
import { pageAt } from './service.ts';
import { spoken, wordsFor } from './speaking.ts';
import type { Stage } from './stage.ts';

/** What an application shows of it. */
export interface Standing {
  /** Reads the application anew and shows where it stands. `moved`: what was wanted is no longer possible. */
  look(draft: Draft, moved?: boolean): Promise<void>;
  view(): TemplateResult;
  /** What "check your answers" is like for an application that was submitted. */
  check(): Partial<CheckAnswersState>;
}

/** Makes it for one application. `toLink` leads to a link by email. */
export async function standingOf(stage: Stage, steps: Steps, toLink: () => unknown): Promise<Standing> {
  const { element, application, programme, level, action, t, taking, run, refresh } = stage;
  const { round } = application;
  const status = await wordsFor(stage, async (locale) =>
    locale === 'cy' ? (await import('../words/status-cy.ts').catch(() => ({ status: english }))).status : english,
  );
  const words = { status, apply: t.apply };
  const { applications } = clientFor(
    {
      'applications.copy': ['GET', '/v1/applications/:id/copy'],
      'applications.form': ['GET', '/v1/applications/:id/form'],
      'applications.withdraw': ['POST', '/v1/applications/:id/withdrawal'],
      'applications.answerOffer': ['POST', '/v1/applications/:id/offer-answer'],
    },
    spoken(stage),
  );
  let shown: 'status' | 'copy' | Leaving = 'status';
  let missing = false;
  let problem: 'notNow' | 'notDone' | undefined;
  let draft: Draft | undefined;
  let copy: ApplicationCopy | undefined;

  const show = (next: typeof shown) => {
    shown = next;
    missing = false;
    problem = undefined;
    application.show('status');
  };
  const held = () => draft?.holding as Holding;
  const look: Standing['look'] = async (given, moved) => {
    draft = given;
    const { id, token } = held();
    const [seen, read] = await Promise.all([draft.open(), applications.copy({ id }, { token })]);
    copy = read;
    const { form } = application;
    if (form.id !== seen.form.id || form.version !== seen.form.version) {
      application.form = await applications.form({ id }, { token });
      // It may ask what the round's form no longer asks.
      (await import('./later-questions.ts')).join(stage);
    }
    application.answers = seen.answers;
    show('status');
    if (moved) problem = 'notNow';
  };

  /** The questions that are open while only some are asked for, as the service last said; nothing when all of them are. */
  const open = () => {
    const ids = draft?.seen?.openQuestions;
    return ids && new Set(ids);
  };
  application.asked = () => {
    const now = open();
    return now ? narrowed(application.form, application.page, now) : application.form;
  };

  const check = () => {
    application.show('check');
    if (draft?.seen?.unsent) application.issues = validate(application.form, application.answers);
  };
  const act = taking(({ dataset }) => {
    const { page = '', question } = dataset;
    const wanted = dataset['action'] as StatusAction;
    if (wanted === 'link') return toLink();
    if (wanted === 'change' || (wanted === 'page' && !stepOf(application.form, application.answers, page)))
      return check();
    if (wanted !== 'page') return show(wanted);
    application.show('page', page);
    Object.assign(application, { target: question, returns: true });
  });

  /** Shows what was found wrong here and brings it to the person. */
  const tellProblem = async () => {
    refresh();
    await element.updateComplete;
    focusOn(element.root.querySelector('.as-problems'));
  };
  const leave = (move: Leaving) =>
    taking((control) => {
      const reason = (new FormData(control as HTMLFormElement).get(reasonField) ?? undefined) as
        | LeavingReason
        | undefined;
      problem = undefined;
      missing = needsReason(move) && !reason;
      if (missing) return tellProblem();
      const { id, token } = held();
      return run(async () => {
        try {
          if (move === 'withdraw') await applications.withdraw({ id, reason: reason as LeavingReason }, { token });
          else await applications.answerOffer({ id, answer: move, reason }, { token });
          await steps.stand();
        } catch (error) {
          if (isProblem(error) && error.status === 409) return steps.stand(true);
          if (isProblem(error) && error.status < 500 && error.status !== 429) throw error;
          problem = 'notDone';
          void tellProblem();
        }
      });
    });
  const download = taking((control) => {
    const name = copy?.application.reference ?? held().id;
    saveCopy(control, { name, locale: t.apply.locale, title: status.copyTitle, copy });
  });

  const problemView = () =>
    problem
      ? html`<div class="as-view">
          <div class="as-problems" role="alert" tabindex="-1">
            <p class="as-h as-m">${status[problem]}</p>
            <p>${status[`${problem}Text`]}</p>
          </div>
        </div>`
      : nothing;
  const back = taking(() => show('status'));
  const stateOf = (read: ApplicationCopy) => ({ ...read, round: read.roundName, form: application.form, level });
  const statusNow = (read: ApplicationCopy) => {
    const { closesAt, decisionsAt, startsAt } = round;
    const due = read.application.dueAt ?? closesAt;
    const state = {
      ...stateOf(read),
      dates: { due, closes: closesAt, decisions: decisionsAt, starts: startsAt },
      contact: contactLine(programme.contactEmail, t.apply),
      referenceLabel: t.apply.reference,
      tellHref: pageAt(`programmes/${programme.slug}/tell-me`, t.apply.locale),
    };
    const note = { on: status.kept, off: status.notKept, save: status.keep, forget: status.forget };
    return html`${
      stage.leave
        ? html`<div class="as-view">
            <button type="button" class="as-back as-link" @click=${taking(stage.leave)}>${status.leave}</button>
          </div>`
        : nothing
    }
    ${statusView(state, status, { act })}
    ${savingNote(application.kept, note, {
      toggle() {
        steps.keep(!application.kept);
        refresh();
      },
    })}`;
  };
  return {
    look,
    view() {
      if (!copy) return html``;
      if (shown === 'status') return html`${problemView()}${statusNow(copy)}`;
      if (shown !== 'copy')
        return html`${problemView()}${leaveView({ move: shown, level, missing, action }, words, {
          submit: leave(shown),
          back,
          focusField: taking(({ dataset }) => follow(element.root, dataset['field'] ?? '')),
        })}`;
      const { id, reference, answers } = copy.application;
      return copyView({ ...stateOf(copy), reference: reference ?? id, answers }, words, { back, download });
    },
    check() {
      const now = open();
      return {
        ...(now && { isOpen: (question) => now.has(question) }),
        // What is whole and was not sent, because a reopening ended before it was, can be sent.
        ...(draft?.seen?.state === 'submitted' &&
          (!draft.seen.unsent || application.issues.length) && { intro: status.edited, submits: false }),
      };
    },
  };
}
