// Leaving an application, or a section of one, and coming back by email: save for later, and getting a link to one that was
// begun elsewhere. Loaded in the background, once it is shown.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { previousPage } from '../../sdk/form/journey.ts';
import { returningWords } from '../../sdk/locale/en/returning.ts';
import { emailField, emailForm } from '../views/email-form.ts';
import type { SavingMessages } from '../../sdk/locale/en/saving.ts';
import { messageView } from '../views/message.ts';
import { otherLanguageView } from '../views/other-language.ts';
import { savingNote } from '../views/saving-note.ts';
import type { Place } from './application.ts';
import { emailWrong } from './email-wrong.ts';
import { focusOn, follow } from './focus.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';
import { type Holding, opened } from './kept.ts';
import type { SectionSteps } from './section-steps.ts';
import { leavingWords } from './leaving-words.ts';
import { sameRequest } from './same-request.ts';
import { take } from './take.ts';
import { unmailed } from './trail.ts';
import { spoken, wordsFor } from './speaking.ts';

/** What an application shows of it. */
export interface Leaving {
  /** Leads to a link by email, from wherever the person is. */
  leave(): unknown;
  /** The form, or the message after it, that stands in the place of the page that the person left. */
  away(): TemplateResult;
  /** Below a page of questions and the check: save for later, and whether answers are kept on this device. */
  note(): TemplateResult;
  /** Below the start: for a person who has an application already. */
  start(): TemplateResult;
  /** Below the confirmation: the way to where the application stands, and the equality questions of the round, where it has some. */
  done(): TemplateResult;
  /** The way to the other language, below whatever is shown. */
  other(): unknown;
  /** The short check of who can apply, once it has been asked for. */
  eligible(): TemplateResult;
}

/** Makes it for one application. `made` is called once its words are there. */
export async function leavingOf(
  stage: Stage,
  steps: Steps,
  words: { saving: SavingMessages },
  made: (leaving: Leaving) => void,
): Promise<void> {
  const { element, application, programme, level, taking, run, refresh } = stage;
  const { applications, sections, links } = clientFor(
    {
      'applications.saveForLater': ['POST', '/v1/applications/:id/links'],
      'sections.saveForLater': ['POST', '/v1/sections/:id/links'],
      'links.request': ['POST', '/v1/links'],
    },
    spoken(stage),
  );
  const own = 'section' in steps ? (steps as SectionSteps) : undefined;
  const t = await wordsFor(stage, async (locale) => returningWords(await leavingWords(locale), !!own));
  /** Whether there is nothing more to fill in: the link is to where it stands. */
  const isSent = () => (own ? own.section?.submitted : application.sent);
  let shown: 'save' | 'saved' | 'request' | 'requested' = 'save';
  let left: Place = 'page';
  let holding: Partial<Holding> | undefined;
  /** The application or section that a link in an email opens, or has opened here. */
  const mailed = new Set<string>();
  let email = '';
  let error: 'emailWrong' | 'tooMany' | undefined;

  const show = (next: typeof shown) => {
    if (application.place !== 'away') left = application.place;
    shown = next;
    error = undefined;
    application.show('away');
  };
  const back = () => application.show(left);
  /** The address that stands in the answers, if one does. */
  const known = () => {
    const asked = application.form.pages.flatMap(({ questions }) => questions).find(({ type }) => type === 'email');
    const answer = asked && application.answers[asked.id];
    return typeof answer === 'string' ? answer : '';
  };
  const leave = () => {
    const given = application.place === 'page' ? stage.given() : undefined;
    if (given) take(application, given);
    application.issues = [];
    return run(async () => {
      holding = await steps.setAside(given);
      email ||= known();
      show('save');
    });
  };
  const wrong = async (what: typeof error) => {
    error = what;
    refresh();
    await element.updateComplete;
    focusOn(element.root.querySelector('.as-problems'));
  };
  const send = (work: (address: string) => Promise<unknown>, then: typeof shown) => (control: HTMLElement) => {
    email = String(new FormData(control as HTMLFormElement).get(emailField) ?? '').trim();
    if (emailWrong(email)) return wrong('emailWrong');
    return run(async () => {
      try {
        await work(email);
        show(then);
      } catch (failure) {
        if (!isProblem(failure, 'too-many-emails')) throw failure;
        await wrong('tooMany');
      }
    });
  };
  const returnTo = () => location.href.replace(/#.*/s, '');
  const [saving, requesting] = [sameRequest(), sameRequest()];
  const save = send(async (address) => {
    const { id = '', token = '' } = holding ?? {};
    const { locale } = stage.t.apply;
    const { saveForLater } = own ? sections : applications;
    await saving({ id, email: address, locale, returnTo: returnTo() }, (request, key) =>
      saveForLater(request, { token, ...key }),
    );
    mailed.add(id);
  }, 'saved');
  /** What becomes of answers that this device does not keep, when the page is closed. */
  const unkept = () => {
    const id = steps.holding?.id;
    const { id: byLink = '' } = opened[application.round.id] ?? {};
    // A person who then keeps it here, and no longer, has come by the link all the same.
    if (!unmailed.has(byLink)) mailed.add(byLink);
    return (id && mailed.has(id)) || (!own && application.sent && known()) ? t.kept : t.lost;
  };
  const request = send((address) => {
    const { locale } = stage.t.apply;
    return requesting({ programme: programme.slug, email: address, locale, returnTo: returnTo() }, links.request);
  }, 'requested');
  const form = (heading: string, body: string[], submit: (control: HTMLElement) => unknown) =>
    emailForm(
      {
        heading,
        body,
        level,
        email,
        error: error && t[error],
        label: t.email,
        hint: t.emailHint,
        send: t.send,
        action: stage.action,
      },
      t,
      { submit: taking(submit), back: taking(back), focusField: taking(() => follow(element.root, emailField)) },
    );
  const message = (heading: string, body: string[], retry: string) =>
    messageView({ heading, body, level, retry }, { retry: back });

  const link = (text: string, work: () => unknown) =>
    html`<button type="button" class="as-link" @click=${taking(work)}>${text}</button>`;
  let check: () => TemplateResult = () => html``;
  const openCheck = () =>
    application.step(
      async () => {
        check = await (await import('./eligible.ts')).checkOf(stage, t);
        application.show('eligible');
      },
      () => {
        application.trouble = 'unavailable';
      },
    );
  /** The way to the check of who can apply, before the first page is done. */
  const toCheck = () => (application.round.hasCheck && !own ? html`<p>${link(t.check, openCheck)}</p>` : nothing);
  let equality: (() => TemplateResult) | undefined;
  let asksEquality = application.round.hasMonitoring;
  made({
    leave,
    eligible: () => check(),
    other() {
      const { apply } = stage.t;
      const turn = taking(() => element.setAttribute('locale', apply.locale === 'cy' ? 'en' : 'cy'));
      return otherLanguageView(application.form, apply, { turn });
    },
    done() {
      if (asksEquality) {
        asksEquality = false;
        import('./equality.ts')
          .then(({ equalityOf }) => equalityOf(stage))
          .then(
            (view) => {
              equality = view;
              refresh();
            },
            () => {},
          );
      }
      const stands = link(t.stands, () => run(() => steps.stand()));
      return html`<p class="as-view">${stands}</p>
        ${equality?.()}`;
    },
    away() {
      switch (shown) {
        case 'save':
          return isSent()
            ? form(t.requestHeading, t.laterBody.slice(0, 1), save)
            : form(t.laterHeading, t.laterBody, save);
        case 'saved':
          return message(isSent() ? t.requested : t.sent, t.sentBody, isSent() ? t.stands : t.goOn);
        case 'request':
          return form(t.requestHeading, t.requestBody, request);
        case 'requested':
          return message(t.requested, t.requestedBody, t.back);
      }
    },
    note: () =>
      html`<div class="as-view as-saving">
          ${previousPage(application.form, application.answers, application.page) ? nothing : toCheck()}${link(isSent() ? t.requestHeading : t.later, leave)}
        </div>
        ${savingNote(
          application.kept,
          { ...words.saving, off: `${words.saving.off} ${unkept()}` },
          {
            toggle() {
              steps.keep(!application.kept);
              refresh();
            },
          },
        )}`,
    start: () =>
      steps.isStarted
        ? html`${nothing}`
        : html`<div class="as-view as-saving">
            ${toCheck()}
            <p>${t.started}</p>
            ${link(t.startedLink, () => show('request'))}
          </div>`,
  });
}
