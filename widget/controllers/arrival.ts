// A person arrives by the link in an email: the page's address ends in `#alongside=` and a token. Nothing is sent until
// they press the button; programs that open links in a browser do not.
import { html, render, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { newKey } from '../../sdk/request.ts';
import type { Programme } from '../../sdk/types.ts';
import type { AlongsideElement } from '../elements/alongside-element.ts';
import { formSheet } from '../styles/form.ts';
import { heading } from '../views/heading.ts';
import { focusOn } from './focus.ts';
import { keep } from './keep.ts';
import { opened, recall, sectionKey } from './kept.ts';
import { leavingWords } from './leaving-words.ts';
import { localeOf } from './locale.ts';
import { pageAt, read, service } from './service.ts';

/** Sets the offer apart from the programme below it. */
const arrivalSheet =
  '.as-arrival{margin-bottom:2.5em;padding:1.25em 1.5em .75em;border:2px solid var(--a);border-radius:var(--r)}' +
  '.as-arrival .as-h:focus{outline:0;box-shadow:none}';

/** Offers to open the application in an element, above what it shows. `token` is that of the address. */
export async function arrive(element: AlongsideElement, token: string): Promise<void> {
  const locale = localeOf(element);
  const words = await leavingWords(locale);
  // Whether it opens an application or a section is known only once it is opened.
  const t = { ...words, ...words.either };
  const { links } = clientFor(
    { 'links.exchange': ['POST', '/v1/links/exchange'], 'links.renew': ['POST', '/v1/links/renewal'] },
    { baseUrl: service.baseUrl },
  );
  const box = document.createElement('div');
  box.lang = locale;
  element.root.prepend(box);
  element.wear(formSheet);
  element.wear(arrivalSheet);

  const show = (title: string, body: string[], action: TemplateResult | string = '') => {
    render(
      html`<div class="as-view as-arrival">
        ${heading(2, title)} ${body.map((text) => html`<p>${text}</p>`)} ${action}
      </div>`,
      box,
    );
    focusOn(box.querySelector('h2'));
  };
  const button = (label: string, work: () => unknown) =>
    html`<button type="button" class="as-button" @click=${work}>${label}</button>`;
  const own = pageAt(`return/${token}?here`, locale);
  const onOurPage = html`<a class="as-button" href=${own} rel="noreferrer">${t.goOn}</a>`;

  const once = (work: () => Promise<void>) => {
    let busy = false;
    return async () => {
      if (busy) return;
      busy = true;
      await work().catch(failed);
      busy = false;
    };
  };
  const failed = (error: unknown) => {
    if (isProblem(error, 'too-many-emails')) return show(t.problem, [`${t.tooMany}.`], onOurPage);
    if (!isProblem(error, 'link-gone')) return show(t.notNow, [t.notNowBody], button(t.goOn, open));
    show(t.gone, [t.goneBody], button(t.renew, renew));
  };
  // A link opens once, and is renewed once: pressing again after a lost answer is the same request.
  const idempotencyKey = newKey();
  const renew = once(async () => {
    await links.renew({ token }, { idempotencyKey });
    show(t.requested, t.renewed);
  });
  const open = once(async () => {
    const answer = await links.exchange({ token }, { idempotencyKey });
    const { id, round } = 'section' in answer ? answer.section : answer.application;
    const holding = { id, token: answer.token };
    // What this device keeps already, it goes on keeping.
    if (opened[round] || recall(round)?.id !== id) opened[round] = holding;
    else keep('section' in answer ? sectionKey(round) : round, holding);
    history.replaceState(history.state, '', location.href.replace(/#.*/s, ''));
    box.remove();
    await element.reload();
    await element.updateComplete;
    focusOn(element.root.querySelector('.as-panel, .as-h'));
  });

  // Here only where the application's programme is shown: also when its round has closed, for its status.
  const isHere = await read<Programme>(`v1/programmes/${element.programme}`).then(
    ({ rounds }) => rounds.length > 0,
    () => false,
  );
  show(t.open, [t.openBody, t.openOwn], isHere ? button(t.goOn, open) : onOurPage);
}
