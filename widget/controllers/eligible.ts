// The short check of who can apply, inside an application: loaded when a person asks for it. It sends nothing of what is
// answered and keeps it only in this page; what the application asks for too goes on into its unsaved answers.
import type { TemplateResult } from 'lit/html.js';
import {
  answersForForm,
  checkPage,
  type Eligibility,
  type EligibilityResult,
  formOfCheck,
  judge,
} from '../../sdk/form/eligibility.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import type { Answers, Fields } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import { eligible as english } from '../../sdk/locale/en/eligible.ts';
import type { Operations } from '../../sdk/types.ts';
import { outcomeView } from '../views/eligibility.ts';
import { type OtherRoute, otherRoutes } from '../views/other-routes.ts';
import { pageView } from '../views/page.ts';
import { follow } from './focus.ts';
import { take } from './take.ts';
import type { Telling } from './telling.ts';
import type { Stage } from './stage.ts';
import { pageAt, read } from './service.ts';
import { wordsFor } from './speaking.ts';

/**
 * Loads the check of the application's round and answers how it is shown; what is typed on the page shown stays, unsaved.
 * `title` holds its heading, in the language that is spoken. Rejects when it can't be read.
 */
export async function checkOf(stage: Stage, title: { check: string }): Promise<() => TemplateResult> {
  const { element, application, programme, t, level, action, taking, leave, run } = stage;
  const { round, form } = application;
  const [check, words] = await Promise.all([
    read<Eligibility>(`v1/rounds/${round.id}/eligibility`),
    wordsFor(stage, async (locale) =>
      locale === 'cy'
        ? import('../words/eligible-cy.ts').then(
            ({ eligible }) => eligible,
            () => english,
          )
        : english,
    ),
  ]);
  const asked = () => formOfCheck(check, { en: title.check, cy: title.check });
  const fields = () => new FormData(element.root.querySelector('form') ?? undefined) as unknown as Fields;
  if (application.place === 'page') take(application, stage.given());
  let answers: Answers = {};
  let result: EligibilityResult | undefined;
  let routes: OtherRoute[] = [];
  let telling: Telling | undefined;

  const decide = async () => {
    answers = readPage(check.questions, fields());
    application.issues = validate(asked(), answers);
    if (application.issues.length) return;
    const now = judge(check, answers);
    if (now.outcome === 'no') {
      const list = await read<Operations['programmes.list']['answer']>('v1/programmes?limit=100').catch(
        () => undefined,
      );
      routes = otherRoutes(programme, round.id, list?.items ?? []);
    }
    result = now;
    application.show('eligible');
  };
  const goOn = () => {
    application.answers = { ...application.answers, ...answersForForm(form, check, answers) };
    application.show(leave ? 'start' : 'page', form.pages[0]?.id);
  };
  const change = () => {
    result = undefined;
    application.show('eligible');
  };
  const tell = async () => {
    const { openTelling } = await import('./telling.ts');
    const back = () => {
      telling = undefined;
      application.show('eligible');
    };
    telling = await openTelling(element, { programme, locale: t.apply.locale, leave: back });
    application.show('eligible');
  };
  const ownPage = (path: string) => pageAt(path.slice(1), t.apply.locale);

  return () => {
    if (telling) return telling.render();
    if (!result) {
      const { issues } = application;
      const state = { action, form: asked(), page: checkPage, answers, issues, level, note: words.before };
      return pageView(state, t, {
        submit: taking(() => run(decide)),
        focusField: taking(({ dataset }) => follow(element.root, dataset['field'] ?? '')),
        back: taking(() => application.show(leave ? 'start' : 'page')),
      });
    }
    const { contactEmail, topics } = programme;
    const tellHref = ownPage(`/programmes/${programme.slug}/tell-me`);
    const state = { result, round, level, routes, topics, contactEmail, applyHref: action, tellHref, pageAt: ownPage };
    return outcomeView(state, words, { apply: taking(goOn), change: taking(change), tell: taking(() => run(tell)) });
  };
}
