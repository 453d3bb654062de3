// The application as it is shown inside an element: which view, what its buttons do, and where focus goes. What happens
// is application.ts's to decide; all but the first page comes from later.ts.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { journey, stepOf } from '../../sdk/form/journey.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import type { Fields } from '../../sdk/form/types.ts';
import { asking } from '../../sdk/locale/en/asking.ts';
import { issues } from '../../sdk/locale/en/issues.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import type { Answers, Form, Locale, Programme, Round } from '../../sdk/types.ts';
import { type RenderedElement, sheetOf } from '../elements/rendered-element.ts';
import { tell } from '../events.ts';
import { formSheet } from '../styles/form.ts';
import { messageView } from '../views/message.ts';
import { pageView } from '../views/page.ts';
import { Application, type Place } from './application.ts';
import { focusOn, follow } from './focus.ts';
import { type Early, read, service } from './service.ts';

/** What an application is shown with. */
export interface PanelSettings {
  programme: Programme;
  round: Round;
  /** Default: read from the service. */
  form?: Form | undefined;
  locale: Locale;
  words: { programme: ProgrammeMessages };
  /** Leads out of the application again. Without it, the application begins at its first page, and Back ends there. */
  leave?: () => void;
}

/** An application in an element. */
export interface Panel {
  render(): TemplateResult;
  /** To be called after each rendering. */
  updated(): void;
}

const bringLater = () => import('./later.ts');
type Later = Awaited<ReturnType<typeof bringLater>>;

const sheets: Partial<Record<'form' | 'later', CSSStyleSheet>> = {};

/** Joins a style sheet, one for all elements, to the element's own. */
function dress({ adoptedStyleSheets: worn }: ShadowRoot, name: keyof typeof sheets, css: string): void {
  const sheet = (sheets[name] ??= sheetOf(css));
  if (!worn.includes(sheet)) worn.push(sheet);
}

// What the first page says; the other steps' English comes later, Welsh comes whole.
const english = { apply: asking, issues };
const wordsIn = async (locale: Locale) =>
  locale === 'cy' ? import('../words/apply-cy.ts').catch(() => english) : english;

/** Opens the application inside an element. Rejects when its form can't be read. Sends nothing but that read. */
export async function openPanel(element: RenderedElement, settings: PanelSettings, early?: Early): Promise<Panel> {
  const { programme, round, locale, leave } = settings;
  const { root } = element;
  const [form, t] = await Promise.all([
    settings.form ?? read<Form>(`v1/rounds/${round.id}/form`, early),
    wordsIn(locale),
  ]);
  let later: Later | undefined;
  let coming: Promise<Later> | undefined;
  const ready = () =>
    (coming ??= bringLater().then(
      (module) => {
        // Welsh words come with the form's own.
        later = { ...module, ...(t !== english && t) } as Later;
        dress(root, 'later', later.panelSheet);
        element.requestUpdate();
        return later;
      },
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  const newDraft = async () => (await ready()).newDraft(locale);
  const application = new Application(element, { round, form, newDraft });
  let shownTurn = 0;
  let said = '';
  let wrong: unknown;
  dress(root, 'form', formSheet);

  const given = (): Answers => {
    const questions = stepOf(form, application.answers, application.page)?.questions ?? [];
    return readPage(questions, new FormData(root.querySelector('form') ?? undefined) as unknown as Fields);
  };
  const taking = (work: (control: HTMLElement) => unknown) => (event: Event) => {
    event.preventDefault();
    void work(event.currentTarget as HTMLElement);
  };
  const announce = (text: string) => {
    said = text;
    element.requestUpdate();
  };

  /** Nothing posts to it, for every submit is taken over. It is where the form would go without us. */
  const action = `${service.baseUrl}${locale === 'cy' ? 'cy/' : ''}programmes/${programme.slug}/apply`;
  const level = 2;
  const end = (heading: string, text: string, retry?: string) =>
    messageView({ heading, body: [text], level, retry }, { retry: () => application.startAgain() });
  const views: Record<Place, (l: Later) => TemplateResult> = {
    start: (l) => {
      const resume = application.isStarted || application.isResumable;
      const choice = resume ? nothing : l.savingChoice(false, l.saving);
      const state = { action, form, closesAt: round.closesAt, name: programme.name, level, choice, resume };
      return l.startView(state, l.apply, {
        submit: taking((control) => {
          const keeps = new FormData(control as HTMLFormElement).get(l.keepField) === 'yes';
          if (application.isStarted) return application.open();
          return application.isResumable ? application.resume() : application.start(keeps);
        }),
        back: taking(() => leave?.()),
      });
    },
    page: () => pageNow(),
    check: (l) => {
      const { answers, issues: found } = application;
      return l.checkAnswersView(
        { action, form, answers, issues: found, level },
        { ...t, apply: l.apply },
        {
          submit: taking(() => application.submit()),
          back: taking(() => application.back()),
          change: taking(({ dataset }) => application.change(dataset['page'] ?? '', dataset['question'])),
        },
      );
    },
    done: (l) => {
      const { reference = '', decisionsAt = '', confirmationByEmail = false } = application.submission ?? {};
      const { contactEmail } = programme;
      return l.confirmationView({ reference, decisionsAt, confirmationByEmail, contactEmail, level }, l.apply);
    },
    closed: (l) => end(l.trouble.closed, l.trouble.closedBody),
    lost: (l) => end(l.trouble.lost, l.trouble.lostBody, l.trouble.startAgain),
  };
  const pageNow = () => {
    const { page, answers, issues: found, isFirst } = application;
    return pageView({ action, form, page, answers, issues: found, level }, t, {
      submit: taking(() => application.next(given())),
      focusField: taking(({ dataset }) => follow(root, dataset['field'] ?? '')),
      search: taking((button) => root.getElementById(button.dataset['question'] ?? '')?.focus()),
      ...(!(isFirst && !leave) && { back: taking(() => application.back(given())) }),
    });
  };
  const troubleView = (l: Later, trouble = application.trouble) =>
    trouble
      ? html`<div class="as-view as-trouble" tabindex="-1" role="alert">
          ${messageView({ heading: l.trouble[trouble], body: [l.trouble[`${trouble}Body`]], level: 3 })}
        </div>`
      : nothing;

  const attach = () => {
    root.querySelectorAll<HTMLInputElement>('[data-search]:not([role])').forEach((input) =>
      later?.attachPicker(input, {
        t: later.apply,
        nation: settings.words.programme.nation,
        pick: (question, answer) => application.answer(question, answer),
      }),
    );
    root
      .querySelectorAll<HTMLTextAreaElement>('[data-words]:not([data-counted])')
      .forEach((area) => later?.attachWordCount(area, later.apply, announce));
  };
  const tellWhere = (slug = programme.slug) => {
    const { place, page, progress, submission } = application;
    const steps = journey(form, application.answers).length + 1;
    if (place === 'page') tell(element, 'alongside-step', { programme: slug, page, step: progress, steps });
    if (place === 'check') tell(element, 'alongside-step', { programme: slug, page: 'check', step: steps, steps });
    if (place === 'done')
      tell(element, 'alongside-submitted', { programme: slug, reference: submission?.reference ?? '' });
  };

  if (application.isResumable) await application.resume();
  else if (!leave) application.open();
  if (application.place !== 'page') await ready();
  else ready().catch(() => {});
  // A page that nobody asked for, of an element that begins with it, does not take focus from the host's.
  if (!leave) shownTurn = application.turn;

  return {
    render: () =>
      html`<div lang=${locale} aria-busy=${application.busy}>
        ${later && troubleView(later)}
        ${keyed(application.turn, application.place === 'page' ? pageNow() : later && views[application.place](later))}
        <p class="as-busy" role="status">${application.busy ? t.apply.saving : said}</p>
        ${
          later && (application.place === 'page' || application.place === 'check')
            ? later.savingNote(application.kept, later.saving, { toggle: () => application.keep(!application.kept) })
            : nothing
        }
      </div>`,
    updated() {
      attach();
      const { turn, issues: found, trouble, target } = application;
      if (turn !== shownTurn) {
        shownTurn = turn;
        said = '';
        if (target) follow(root, target);
        else focusOn(root.querySelector('.as-panel') ?? root.querySelector('.as-h'));
        tellWhere();
      }
      const now = found.length ? found : trouble;
      if (now && now !== wrong) focusOn(root.querySelector(found.length ? '.as-problems' : '.as-trouble'));
      if (trouble && now !== wrong) tell(element, 'alongside-error', { programme: programme.slug, code: trouble });
      wrong = now;
    },
  };
}
