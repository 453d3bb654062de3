// Applying together inside an element: entering a code, the lead's tasks and organisations, a co-applicant's own section.
// Loaded only when somebody asks for one of these.
import { html } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { hasTasks, isJoint, isLong } from '../../sdk/form/parts.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import type { Answers, Fields, Form } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import { joint as english } from '../../sdk/locale/en/joint.ts';
import { inviteForm, joinForm } from '../../sdk/locale/joint-forms.ts';
import { newKey } from '../../sdk/request.ts';
import type { Invitation, Locale } from '../../sdk/types.ts';
import { programmeSheet } from '../styles/programme.ts';
import { confirmView, type Deciding, invitedName } from '../views/joint/confirm.ts';
import { joinView, type JoinState } from '../views/joint/join.ts';
import { joinedNews } from '../views/joint/section-head.ts';
import { organisationsView } from '../views/joint/organisations.ts';
import { keepField, savingChoice } from '../views/saving.ts';
import { messageView } from '../views/message.ts';
import { othersDoneOf, taskListView } from '../views/task-list.ts';
import { linesOf } from './conflict.ts';
import type { JointPlace, Place } from './application.ts';
import type { Steps } from './steps.ts';
import { focusOn, follow } from './focus.ts';
import { forget } from './keep.ts';
import { type Holding, opened, recall, sectionKey } from './kept.ts';
import { sectionIn } from './section-panel.ts';
import type { Joint, LaterWords, Stage } from './stage.ts';
import { spoken, wordsFor } from './speaking.ts';
import { watch } from './watch.ts';

/** Everything that applying together needs, in the language of the application. */
export async function jointOf(stage: Stage, words: LaterWords, steps: Steps): Promise<Joint> {
  const t = await wordsFor(stage, async (locale) =>
    locale === 'cy'
      ? import('../words/joint-cy.ts').then(
          ({ joint }) => joint,
          () => english,
        )
      : english,
  );
  const { application, element, taking, run, refresh, level, action } = stage;
  const { round } = application;
  const { root } = element;
  element.wear(programmeSheet);
  const { sections, applications } = clientFor(
    {
      'sections.add': ['POST', '/v1/applications/:id/sections'],
      'sections.list': ['GET', '/v1/applications/:id/sections'],
      'sections.reinvite': ['POST', '/v1/applications/:id/sections/:section/invitation'],
      'sections.remove': ['POST', '/v1/applications/:id/sections/:section/removal'],
      'sections.join': ['POST', '/v1/sections'],
      'applications.handOver': ['POST', '/v1/applications/:id/lead'],
    },
    spoken(stage),
  );
  const become = sectionIn(stage, steps, t);
  let items: readonly Invitation[] = [];
  /** What its holder has after handing over. */
  let own: Holding = { id: '', token: '' };
  let wasTyping = false;
  let typed: Answers = {};
  /** The field or the card that what was refused is about. */
  let about: string | undefined;
  let refused: 'full' | 'mailed' | 'notJoined' | 'hasJoined' | 'mailedHour' | undefined;
  let notTaken: JoinState['refused'];
  let missing: ReadonlyMap<string, string> | undefined;
  /** What the lead is asked about, and what it has just done. */
  let deciding: { what: Deciding; section: string } | undefined;
  let done: string | undefined;
  /** The code entered last. Until it is answered, entering it again is the same request, to the letter. */
  let entered: { code: string; locale: Locale; key: string } | undefined;
  let before: { place: Place; page: string } = { place: 'start', page: application.page };

  const held = (): Holding => steps.holding ?? { id: '', token: '' };
  const look = async () => {
    const { id, token } = held();
    if (isJoint(application.form)) ({ items } = await sections.list({ id }, { token }));
    refresh();
  };
  const isHere = () => application.place === 'tasks' || application.place === 'organisations';
  watch(stage, () => isHere() && !application.busy, look);

  /** What was typed into a small form, once it is right; the person is shown what is not. */
  const given = (small: Form, control: HTMLElement): Answers | undefined => {
    const fields = new FormData(control as HTMLFormElement) as unknown as Fields;
    typed = readPage(small.pages[0]?.questions ?? [], fields);
    refused = notTaken = missing = done = undefined;
    application.issues = validate(small, typed);
    refresh();
    return application.issues.length ? undefined : typed;
  };
  const showProblem = async () => {
    refresh();
    await element.updateComplete;
    focusOn(root.querySelector('.as-problems'));
  };
  /** Does something with a section, and says so; refusals that the person can do something about are said in place. */
  const act = (at: string, work: () => Promise<unknown>, says?: string) =>
    run(async () => {
      refused = missing = done = undefined;
      try {
        await work();
        typed = {};
        deciding = undefined;
        done = says;
        if (isHere()) {
          await look();
          application.show('organisations');
        }
      } catch (error) {
        if (isProblem(error, 'too-many-sections')) refused = 'full';
        else if (isProblem(error, 'too-many-invitations')) refused = 'mailed';
        else if (isProblem(error, 'section-not-joined')) refused = 'notJoined';
        else if (isProblem(error, 'section-joined')) refused = 'hasJoined';
        else if (isProblem(error, 'too-many-emails')) refused = 'mailedHour';
        else throw error;
        deciding = undefined;
        about = refused === 'full' ? undefined : at;
        await showProblem();
      }
    });
  const decide = (next: typeof deciding) => {
    deciding = next;
    refused = missing = done = undefined;
    application.show('organisations');
  };
  const handOver = async (section: string, organisation: string) => {
    const { id, token } = held();
    await applications.handOver({ id, section }, { token });
    const { kept } = application;
    forget(round.id);
    forget(sectionKey(round.id));
    await become({ id: section, token }, kept, true, () => ({
      heading: t.leadsOne(organisation),
      body: [t.leadsBodyOne],
    }));
    // Where it goes on if that section ends. Drawn only then: the section that is shown by now has focus.
    Object.assign(application, { place: 'join', issues: [], trouble: undefined, turn: application.turn + 1 });
  };
  const focusField = taking(({ dataset }) => {
    const target = root.getElementById(dataset['field'] ?? '');
    if (target?.matches('.as-card')) focusOn(target);
    else follow(root, dataset['field'] ?? '');
  });
  const back = () => application.show(before.place, before.page);

  const joint: Joint = {
    async go(place, who) {
      if (!isHere() && application.place !== 'join') before = { place: application.place, page: application.page };
      typed = {};
      refused = notTaken = deciding = done = undefined;
      missing = who;
      if (place !== 'join') await look();
      application.show(place);
      if (who?.size) await showProblem();
    },
    async openSection(holding) {
      await become(holding, !opened[round.id]);
    },
    async goOn() {
      await look().catch(() => {});
      if (!items.length && !isLong(application.form)) return false;
      before = { place: 'page', page: application.page };
      application.show('tasks');
      return true;
    },
    handedOver(holding) {
      own = holding;
      wasTyping = application.place === 'page';
      application.show('handed');
    },
    handed() {
      const { form, answers, page } = application;
      const body = wasTyping ? [t.handedBody, ...linesOf(form, answers, page, t.locale)] : [];
      const open = () =>
        run(async () => {
          const kept = !opened[round.id] && recall(round.id)?.token === own.token;
          forget(round.id);
          await become(own, kept, true);
        });
      return messageView({ heading: t.handed, body, level, retry: t.toSection }, { retry: open });
    },
    note() {
      const [place, label]: [JointPlace, string] = steps.isStarted ? ['tasks', t.toTasks] : ['join', t.haveCode];
      // What has been sent is changed page by page; organisations stay as they were.
      const { sent, form } = application;
      if (sent || !(place === 'join' ? isJoint : hasTasks)(form)) return html``;
      return html`<p class="as-view">
        <button type="button" class="as-link" @click=${taking(() => run(() => joint.go(place)))}>${label}</button>
      </p>`;
    },
    join() {
      const submit = taking((control) => {
        const answers = given(joinForm, control);
        const keeps = new FormData(control as HTMLFormElement).get(keepField) === 'yes';
        if (!answers) return;
        return run(async () => {
          try {
            const code = String(answers['joining-code']);
            if (entered?.code !== code) entered = { code, locale: stage.t.apply.locale, key: newKey() };
            const { key: idempotencyKey, ...join } = entered;
            const { section, token } = await sections.join(join, { idempotencyKey });
            const { programme } = stage;
            await become({ id: section.id, token }, keeps, true, ({ standing }) =>
              joinedNews({ standing, programme: programme.name, closesAt: round.closesAt }, t),
            );
          } catch (error) {
            if (isProblem(error, 'code-invalid')) notTaken = 'codeInvalid';
            else if (isProblem(error, 'too-many-requests')) notTaken = 'codesTried';
            else throw error;
            await showProblem();
          }
        });
      });
      const { issues } = application;
      const choice = savingChoice(false, words.saving);
      const state = { action, answers: typed, issues, level, refused: notTaken, choice };
      return joinView(state, { ...stage.t, joint: t }, { submit, focusField, back: taking(back) });
    },
    tasks() {
      const go = taking(({ dataset }) => {
        const task = dataset['task'] ?? '';
        if (task === 'organisations') return run(() => joint.go('organisations'));
        return task === 'check' ? application.show('check') : application.show('page', task);
      });
      const { answers } = application;
      const { form } = application;
      const othersDone = isJoint(form) ? othersDoneOf(items) : undefined;
      return taskListView({ form, answers, pagesSaved: steps.pagesSaved, level, othersDone }, t, { go });
    },
    organisations() {
      const { id, token } = held();
      const submit = taking((control) => {
        const answers = given(inviteForm, control);
        if (!answers) return;
        const invited = {
          organisation: String(answers['partner-name']).trim(),
          email: String(answers['partner-email']).trim(),
        };
        return act('partner-email', () => sections.add({ id, ...invited }, { token }));
      });
      const doing = taking(({ dataset }) => {
        const section = dataset['section'] ?? '';
        if (dataset['do'] === 'reinvite') return act(section, () => sections.reinvite({ id, section }, { token }));
        return decide({ what: dataset['do'] as Deciding, section });
      });
      const item = items.find((each) => each.id === deciding?.section);
      if (deciding && item) {
        const { what, section } = deciding;
        const name = invitedName(item, t);
        const confirmed = taking(() =>
          what === 'remove'
            ? act(section, () => sections.remove({ id, section }, { token }), t.removedOne(name))
            : act(section, () => handOver(section, name)),
        );
        const words = { apply: stage.t.apply, joint: t };
        return confirmView({ what, item, level, action }, words, {
          submit: confirmed,
          back: taking(() => decide(undefined)),
        });
      }
      const state = {
        action,
        items,
        answers: typed,
        issues: application.issues,
        level,
        refused: refused && t[refused],
        refusedAt: about,
        done,
      };
      return organisationsView(
        { ...state, ...(missing && { missing }) },
        { ...stage.t, joint: t },
        { submit, act: doing, focusField, back: taking(() => run(() => joint.go('tasks'))) },
      );
    },
  };
  return joint;
}
