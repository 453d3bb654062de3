// The application as it is shown inside an element: its page of questions, what its buttons do, and where focus goes.
// All that the first page can do without comes from later.ts, in the background.
import { html, nothing } from 'lit/html.js';
import { previousPage, stepOf } from '../../sdk/form/journey.ts';
import type { Fields } from '../../sdk/form/types.ts';
import { asking as apply } from '../../sdk/locale/en/asking.ts';
import { failure } from '../../sdk/locale/en/failure.ts';
import type { Answers, Form, Locale, Programme } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import { tell } from '../events.ts';
import { formSheet } from '../styles/form.ts';
import { controlOf } from '../views/error-summary.ts';
import { messageView } from '../views/message.ts';
import { pageView } from '../views/page.ts';
import { views } from '../views/questions/index.ts';
import { applicationTo } from './application.ts';
import { focusOn, follow } from './focus.ts';
import { recall } from './kept.ts';
import { type Early, pageAt, read } from './service.ts';
import type { LaterWords, Panel, PanelSettings, Stage } from './stage.ts';

export type { Panel, PanelSettings };

/** What checks pages, once it is there: the same for all elements. */
type Checking = typeof import('./checking.ts');
let checking: Checking | undefined;

const english = { apply, failure };
const wordsIn = async (locale: Locale) =>
  locale === 'cy' ? import('../words/apply-cy.ts').catch(() => english) : english;

/** Opens the application inside an element. Rejects when its form can't be read. Sends nothing but that read. */
export async function openPanel(element: RenderedElement, settings: PanelSettings, early?: Early): Promise<Panel> {
  const { programme, round, locale, leave, unasked } = settings;
  const { root } = element;
  const refresh = () => element.requestUpdate();
  const [form, words] = await Promise.all([
    settings.form ?? read<Form>(`v1/rounds/${round.id}/form`, early),
    wordsIn(locale),
  ]);
  // In English, the words for other steps come with those steps, and those for what is wrong with what checks it.
  const t = { ...words } as Stage['t'] & typeof words & LaterWords;
  const check = async () => {
    checking ??= await import('./checking.ts');
    t.issues ??= checking.issues;
    return checking;
  };
  const application = applicationTo(element, round, form, (...page) => (checking as Checking).answerPage(...page));
  const taking: Stage['taking'] = (work) => (event) => {
    event.preventDefault();
    void work(event.currentTarget as HTMLElement);
  };

  const bring = async () => {
    const [later, whole] = await Promise.all([
      settings.later ?? import('./later.ts'),
      'whole' in programme ? programme.whole() : programme,
      check(),
    ]);
    stage.programme = whole;
    stage.later = later;
    Object.assign(t, { ...later.laterWords, ...t, apply: { ...later.apply, ...t.apply } });
    stage.steps = later.stepsOf(stage);
    element.wear(later.panelSheet);
    refresh();
    stage.stages = later.stagesOf(stage, t, stage.steps);
  };
  let coming: Promise<void> | undefined;
  const ready = () =>
    (coming ??= bring().catch((error: unknown) => {
      coming = undefined;
      throw error;
    }));
  const run: Stage['run'] = (work) =>
    application.step(work, (error) => {
      if (stage.stages) return stage.steps?.failed(error);
      application.trouble = 'unavailable';
    });

  const action = pageAt(`programmes/${programme.slug}/apply`, locale);
  const say = (text: string) => {
    said = text;
    refresh();
  };

  const given = (): Answers => {
    const questions = stepOf(application.asked(), application.answers, application.page)?.questions ?? [];
    const fields = new FormData(root.querySelector('form') ?? undefined);
    return (checking as Checking).readPage(questions, fields as unknown as Fields);
  };

  const panel: Panel = {
    render() {
      const { place, busy } = application;
      return html`<div lang=${t.apply.locale} aria-busy=${busy}>
        ${troubleView()}${application.notice?.()}${place === 'page' ? pageNow() : stage.stages?.[place]()}
        <p class="as-busy" role="status">${busy ? t.apply.saving : html`<span class="as-hide">${said}</span>`}</p>
        ${stage.stages?.note()}
      </div>`;
    },
    updated() {
      stage.stages?.attach();
      const { turn, issues: found, trouble, target } = application;
      if (turn !== shownTurn) {
        shownTurn = turn;
        said = '';
        if (target) follow(root, controlOf(application.form, { question: target }));
        else focusOn(root.querySelector('.as-panel') ?? root.querySelector('.as-h'));
        stage.stages?.arrived();
      }
      const now = found.length ? found : trouble;
      if (now && now !== wrong) {
        focusOn(root.querySelector(found.length ? '.as-problems' : '.as-trouble'));
        if (trouble) tell(element, 'alongside-error', { programme: programme.slug, code: trouble });
      }
      wrong = now;
    },
  };
  const stage: Stage = {
    element,
    application,
    programme: programme as Programme,
    t,
    action,
    level: 2,
    taking,
    given,
    leave,
    unasked,
    run,
    refresh,
    say,
    panel,
    open: openPanel,
  };

  // What a person asked for takes focus when it is first drawn.
  let shownTurn = -1;
  let said = '';
  let wrong: unknown;
  element.wear(formSheet);
  if (form.pages.some(({ questions }) => questions.some(({ type }) => !Object.hasOwn(views, type)))) {
    const [{ join }] = await Promise.all([import('./later-questions.ts'), check()]);
    join(stage);
  }

  const next = async () => {
    if (application.busy) return;
    // Someone may be faster than what checks the page.
    if (!stage.stages) await run(ready);
    const { steps, stages } = stage;
    if (!steps || !stages) return;
    const answers = given();
    if (application.check(answers)) await run(() => steps.next(answers));
  };
  const pageNow = () =>
    pageView({ ...application, form: application.asked(), action, level: 2 }, t, {
      submit: taking(next),
      focusField: taking(({ dataset }) => follow(root, dataset['field'] ?? '')),
      search: taking(({ dataset }) => follow(root, dataset['question'] ?? '')),
      // From the first page Back leaves the form, where that leads somewhere.
      ...((leave ?? previousPage(application.form, application.answers, application.page)) && {
        back: taking(() => application.back(given())),
      }),
    });
  const troubleView = (trouble = application.trouble) => {
    const { unavailable: heading, unavailableBody } = t.failure;
    const told = stage.stages && trouble ? stage.stages.told(trouble) : { heading, body: [unavailableBody] };
    return trouble
      ? html`<div class="as-view as-trouble" tabindex="-1" role="alert">${messageView({ ...told, level: 2 })}</div>`
      : nothing;
  };

  const held = recall(round.id);
  if (held)
    await run(async () => {
      await ready();
      await stage.steps?.resume();
    });
  if (!application.turn && !leave && !held) application.show('page');
  if (application.place !== 'page') await ready();
  // Once the first page has been drawn, which it would hold up.
  else requestAnimationFrame(() => setTimeout(() => ready().catch(() => {})));
  // What nobody asked for, because the element begins with it or a draft was kept, does not take focus from the host's page.
  if (!leave || unasked) shownTurn = application.turn;

  return panel;
}
