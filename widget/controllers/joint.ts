// Applying together inside an element: the way to a code, the lead's tasks and organisations, a co-applicant's own section.
// Loaded only when somebody asks for one of these.
import { html } from 'lit/html.js';
import { hasTasks, isJoint, isLong } from '../../sdk/form/parts.ts';
import { joint as english } from '../../sdk/locale/en/joint.ts';
import { cardsSheet } from '../styles/cards.ts';
import { messageView } from '../views/message.ts';
import { othersDoneOf, taskListView } from '../views/task-list.ts';
import { linesOf } from './conflict.ts';
import type { JointPlace, Place } from './application.ts';
import type { Steps } from './steps.ts';
import { focusOn, follow } from './focus.ts';
import { joiningIn } from './joining.ts';
import { forget } from './keep.ts';
import { type Holding, opened, recall, sectionKey } from './kept.ts';
import { leadOrganisationsIn } from './lead-organisations.ts';
import { sectionIn } from './section-panel.ts';
import { showProblem } from './small-form.ts';
import type { Joint, LaterWords, Stage } from './stage.ts';
import { wordsFor } from './speaking.ts';
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
  const { application, element, taking, run, level } = stage;
  const { round } = application;
  const { root } = element;
  element.wear(cardsSheet);
  const become = sectionIn(stage, steps, t);
  /** What its holder has after handing over. */
  let own: Holding = { id: '', token: '' };
  let wasTyping = false;
  let before: { place: Place; page: string } = { place: 'start', page: application.page };

  const held = (): Holding => steps.holding ?? { id: '', token: '' };
  const isHere = () => application.place === 'tasks' || application.place === 'organisations';
  const focusField = taking(({ dataset }) => {
    const target = root.getElementById(dataset['field'] ?? '');
    if (target?.matches('.as-card')) focusOn(target);
    else follow(root, dataset['field'] ?? '');
  });
  const to = (place: JointPlace) => taking(() => run(() => joint.go(place)));
  const joining = joiningIn(stage, t, words, become, {
    focusField,
    back: taking(() => application.show(before.place, before.page)),
  });
  const organisations = leadOrganisationsIn(stage, t, {
    held,
    isHere,
    async handedOver(section, organisation) {
      const { kept } = application;
      const { token } = held();
      forget(round.id);
      forget(sectionKey(round.id));
      await become({ id: section, token }, kept, true, () => ({
        heading: t.leadsOne(organisation),
        body: [t.leadsBodyOne],
      }));
      // Where it goes on if that section ends. Drawn only then: the section that is shown by now has focus.
      Object.assign(application, { place: 'join', issues: [], trouble: undefined, turn: application.turn + 1 });
    },
    focusField,
    back: to('tasks'),
  });
  watch(stage, () => isHere() && !application.busy, organisations.look);

  const joint: Joint = {
    async go(place, missing) {
      if (!isHere() && application.place !== 'join') before = { place: application.place, page: application.page };
      joining.clear();
      organisations.clear(missing);
      if (place !== 'join') await organisations.look();
      application.show(place);
      if (missing?.size) await showProblem(stage);
    },
    async openSection(holding) {
      await become(holding, !opened[round.id]);
    },
    async goOn() {
      await organisations.look().catch(() => {});
      if (!organisations.items.length && !isLong(application.form)) return false;
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
        <button type="button" class="as-link" @click=${to(place)}>${label}</button>
      </p>`;
    },
    join: joining.view,
    tasks() {
      const go = taking(({ dataset }) => {
        const task = dataset['task'] ?? '';
        if (task === 'organisations') return run(() => joint.go('organisations'));
        return task === 'check' ? application.show('check') : application.show('page', task);
      });
      const { answers, form } = application;
      const othersDone = isJoint(form) ? othersDoneOf(organisations.items) : undefined;
      return taskListView({ form, answers, pagesSaved: steps.pagesSaved, level, othersDone }, t, { go });
    },
    organisations: organisations.view,
  };
  return joint;
}
