// "Tell me when applications open", inside an element: loaded when a person asks for it. Nothing is sent before they
// press the button, and nothing is kept on the device.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { telling as english } from '../../sdk/locale/en/telling.ts';
import type { Locale, Programme } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import { formSheet } from '../styles/form.ts';
import { emailField, emailForm } from '../views/email-form.ts';
import { messageView } from '../views/message.ts';
import { topicsChoice, topicsField } from '../views/telling.ts';
import { emailWrong } from './email-wrong.ts';
import { focusOn, follow } from './focus.ts';
import { leavingWords } from './leaving-words.ts';
import { sameRequest } from './same-request.ts';
import { pageAt, service } from './service.ts';

const wordsIn = async (locale: Locale): Promise<typeof english> =>
  locale === 'cy' ? (await import('../words/telling-cy.ts').catch(() => ({ telling: english }))).telling : english;

/** Also for who goes back after an answer was lost, and opens the form again. */
const asking = sameRequest();

/** What it is opened with: `leave` leads back to where the person came from. */
export interface TellingSettings {
  programme: Programme;
  locale: Locale;
  leave: () => unknown;
}

/** The form in an element, or what is said once it was sent. */
export interface Telling {
  render(): TemplateResult;
  /** To be called after each rendering. */
  updated(): void;
}

/** Opens the form inside an element. */
export async function openTelling(
  element: RenderedElement,
  { programme, locale, leave }: TellingSettings,
): Promise<Telling> {
  const { root } = element;
  const { subscriptions } = clientFor(
    { 'subscriptions.create': ['POST', '/v1/subscriptions'] },
    { baseUrl: service.baseUrl },
  );
  let spoken = locale;
  let [words, t] = await Promise.all([leavingWords(locale), wordsIn(locale)]);
  /** Goes over to the language of the element; what is typed stays. */
  const turn = async () => {
    const now = (spoken = element.speaks);
    const both = await Promise.all([leavingWords(now), wordsIn(now)]);
    if (now !== element.speaks) return;
    [words, t] = both;
    isNew = true;
    element.requestUpdate();
    await element.updateComplete;
    updated();
  };
  element.wear(formSheet);
  const actionIn = () => pageAt(`programmes/${programme.slug}/tell-me`, spoken);
  let email = '';
  let topics: string[] = [];
  let error: 'tooMany' | 'emailWrong' | 'notNow' | undefined;
  let isAsked = false;
  let isBusy = false;
  /** Whether what is shown is new, and focus has yet to go there. */
  let isNew = true;

  const updated = () => {
    if (!isNew) return;
    isNew = false;
    focusOn(root.querySelector('.as-problems') ?? root.querySelector('.as-h'));
  };
  const show = (wrong?: typeof error) => {
    error = wrong;
    isNew = true;
    element.requestUpdate(isAsked);
    void element.updateComplete.then(updated);
  };
  const ask = async () => {
    isBusy = true;
    const request = { programme: programme.slug, ...(topics.length && { topics }), email, locale: spoken };
    await asking(request, subscriptions.create).then(
      () => {
        isAsked = true;
        show();
      },
      (failure: unknown) =>
        show(
          isProblem(failure, 'too-many-emails')
            ? 'tooMany'
            : isProblem(failure, 'invalid-body')
              ? 'emailWrong'
              : 'notNow',
        ),
    );
    isBusy = false;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    email = String(fields.get(emailField) ?? '').trim();
    topics = fields.getAll(topicsField).map(String);
    if (emailWrong(email)) show('emailWrong');
    else void ask();
  };

  const view = (): TemplateResult => {
    const { heading, body, hint, send } = t;
    if (isAsked)
      return messageView(
        { heading: t.asked, body: t.askedBody, level: 2, retry: words.back },
        { retry: () => leave() },
      );
    const choice = topicsChoice(programme.topics, topics, t);
    return emailForm(
      {
        heading,
        body,
        level: 2,
        email,
        error: error && (error === 'notNow' ? t.notNow : words[error]),
        label: words.email,
        hint,
        send,
        action: actionIn(),
        ...(choice !== nothing && { choice }),
      },
      words,
      {
        submit,
        back: () => leave(),
        focusField(event) {
          event.preventDefault();
          follow(root, emailField);
        },
      },
    );
  };
  return {
    updated,
    render() {
      if (element.speaks !== spoken) void turn();
      return html`<div lang=${t.locale}>${view()}</div>`;
    },
  };
}
