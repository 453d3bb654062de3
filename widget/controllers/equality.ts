// The equality questions below a confirmation: loaded once an application has gone in, and never told which. What is
// answered is sent once, with nothing that leads to the application, and kept nowhere here.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { formOfMonitoring, type Monitoring, monitoringPage } from '../../sdk/form/monitoring.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import type { Answers, Fields, Issue } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import { equality as english } from '../../sdk/locale/en/equality.ts';
import { newKey } from '../../sdk/request.ts';
import { equalityOffer, equalityThanks } from '../views/equality.ts';
import { pageView } from '../views/page.ts';
import { focusOn, follow } from './focus.ts';
import { read, service } from './service.ts';
import { wordsFor } from './speaking.ts';
import type { Stage } from './stage.ts';

/** Loads the questions of the application's round, and answers how they are shown. Rejects when they can't be read. */
export async function equalityOf(stage: Stage): Promise<() => TemplateResult> {
  const { element, application, t, action, taking, refresh } = stage;
  const level = stage.level + 1;
  const { id } = application.round;
  const [asked, words] = await Promise.all([
    read<Monitoring>(`v1/rounds/${id}/monitoring`),
    wordsFor(stage, async (locale) =>
      locale === 'cy'
        ? import('../words/equality-cy.ts').then(
            ({ equality }) => equality,
            () => english,
          )
        : english,
    ),
  ]);
  const form = formOfMonitoring(asked, { en: words.title, cy: words.title });
  const { rounds } = clientFor({ 'rounds.answerMonitoring': ['POST', '/v1/rounds/:id/monitoring'] }, service);
  // The same for every press of the button, so that what arrived without our knowing is not counted twice.
  const idempotencyKey = newKey();
  let place: 'offer' | 'page' | 'thanks' = 'offer';
  let answers: Answers = {};
  let issues: Issue[] = [];
  let failed = false;
  let busy = false;

  const show = async (selector: string) => {
    refresh();
    await element.updateComplete;
    focusOn(element.root.querySelector(`.as-equality ${selector}`));
  };
  const open = () => {
    place = 'page';
    void show('.as-h');
  };
  const send = async () => {
    if (busy) return;
    const fields = new FormData(element.root.querySelector<HTMLFormElement>('.as-equality form') ?? undefined);
    answers = readPage(asked.questions, fields as unknown as Fields);
    issues = validate(form, answers);
    failed = false;
    if (issues.length) return show('.as-problems');
    busy = true;
    try {
      await rounds.answerMonitoring({ id, answers }, { idempotencyKey });
      place = 'thanks';
      answers = {};
    } catch {
      failed = true;
    }
    busy = false;
    return show(failed ? '[role=alert]' : '.as-h');
  };

  const questions = () =>
    html`${
      failed
        ? html`<div class="as-view"><p class="as-error" role="alert" tabindex="-1">${words.failed}</p></div>`
        : nothing
    }
    ${pageView(
      { action, form, page: monitoringPage, answers, issues, level, note: words.before },
      { ...t, apply: { ...t.apply, continue: words.send } },
      {
        submit: taking(send),
        focusField: taking(({ dataset }) => follow(element.root, dataset['field'] ?? '')),
      },
    )}`;
  const views = {
    offer: () => equalityOffer({ level }, words, { open: taking(open) }),
    page: questions,
    thanks: () => equalityThanks(level, words),
  };
  return () => html`<div class="as-equality">${views[place]()}</div>`;
}
