// Generated forms in Chromium: what the element says is wrong after Continue is what the form engine finds and what the
// hosted page says, in both languages, for answers that were typed into the real controls.
import fc from 'fast-check';
import type { Locator, Page as Tab } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  answerPage,
  type Answers,
  answerTo,
  dateParts,
  type Entries,
  type Form,
  type Issue,
  type Question,
  readPage,
  splitDate,
} from '../../sdk/form/index.ts';
import { describeIssue } from '../../sdk/locale/issue-messages.ts';
import type { Locale } from '../../sdk/types.ts';
import '../../worker/pages/dom.ts';
import { messagesOf } from '../../worker/pages/messages.ts';
import { renderHtml } from '../../worker/pages/render.ts';
import { controlOf } from '../../widget/views/error-summary.ts';
import { pageView } from '../../widget/views/page.ts';
import { learnViews } from '../../widget/views/questions/later.ts';
import { aForm, answersFor } from '../sdk/form/arbitrary.ts';
import { widgetOf } from './applicant.ts';
import { openPage, type WatchedPage } from './browser.ts';

learnViews();

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');

/** Each page as a form of its own, without conditions: the pages that they ask about are not there. */
const pagesOf = (form: Form): Form[] =>
  form.pages.map(({ questions, id, title }) => ({
    ...form,
    pages: [{ id, title, questions: questions.map((each) => ({ ...each, when: undefined }) as unknown as Question) }],
  }));

const cases = fc
  .sample(
    aForm().chain((form) => fc.tuple(fc.constant(form), answersFor(form))),
    { seed: 20270115, numRuns: 5 },
  )
  .flatMap(([form, answers]) => pagesOf(form).map((page) => [page, answers] as const))
  .slice(0, 12);

async function choose(scope: Locator, selector: string): Promise<void> {
  const choice = scope.locator(selector);
  if (await choice.count()) await choice.check();
}

/** Fills one box of an entry in, where the page has one: the first entry has. */
async function fillBox(scope: Locator, name: string, value: string): Promise<void> {
  const box = scope.locator(`[name="${name}"]`);
  const kind = await box.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).type)[0]);
  if (kind === 'radio') await choose(scope, `[name="${name}"][value="${value}"]`);
  else if (kind === 'select-one') await box.selectOption(value);
  else if (kind) await box.fill(value);
}

/** Types answers into the controls of a page, as far as they can be typed. */
async function fillIn(scope: Locator, form: Form, answers: Answers): Promise<void> {
  for (const { id, type } of form.pages[0]!.questions) {
    const answer = answerTo(answers, id);
    // A generated answer names files that were never sent; a page without them is as good as any other.
    if (answer === undefined || type === 'upload') continue;
    if (type === 'date')
      for (const part of dateParts) await scope.locator(`[name="${id}-${part}"]`).fill(splitDate(answer)[part]);
    else if (type === 'declaration') await scope.locator(`[name="${id}"]`).check();
    else if (['one-of', 'several-of', 'topics', 'scale'].includes(type))
      for (const value of [answer].flat()) await choose(scope, `[name="${id}"][value="${value}"]`);
    else if (type === 'place')
      for (const { code, name = '' } of answer as Entries)
        if (code) await choose(scope, `[name="${id}-code"][value^="${code} "]`);
        else await scope.locator(`#${id}`).fill(name);
    else if (type === 'group' || type === 'asks-offers')
      for (const [at, entry] of (answer as Entries).entries())
        for (const [own, value] of Object.entries(entry)) await fillBox(scope, `${id}-${at + 1}-${own}`, value);
    else
      await scope.locator(`#${id}`).fill(typeof answer === 'object' ? (answer as { name: string }).name : `${answer}`);
  }
}

const summaryOf = (scope: Locator) =>
  scope
    .locator('.as-problems a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('data-field'), link.textContent?.replace(/\s+/g, ' ').trim()]),
    );

const sentencesOf = (form: Form, issues: readonly Issue[], locale: Locale) =>
  issues.map((issue) => [controlOf(form, issue), describeIssue(form, issue, messagesOf(locale).issues)]);

let element: WatchedPage;
let hosted: WatchedPage;
beforeAll(async () => {
  [element, hosted] = await Promise.all([openPage(), openPage({ javaScriptEnabled: false })]);
});
afterAll(async () => {
  for (const { faults, close } of [element, hosted]) {
    // Chromium reports each 404: the programme's own form has no such page to save, and nothing answers at `/sent`.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('status of 404')));
    await close();
  }
});

/** What the hosted page says: its markup in a tab without scripts, its fields as the browser would send them. */
async function askHosted({ page: tab }: WatchedPage, form: Form, answers: Answers, locale: Locale) {
  const { id, questions } = form.pages[0]!;
  const show = (typed: Answers, issues: readonly Issue[]) => {
    const state = { form, page: id, answers: typed, issues, level: 1, action: `${baseURL}/sent`, hidden: [] };
    return tab.setContent(`<!doctype html>${renderHtml(pageView(state, messagesOf(locale)))}`);
  };
  await show({}, []);
  await fillIn(tab.locator('body'), form, answers);
  const sent = tab.waitForRequest(`${baseURL}/sent`);
  await tab.locator('button.as-button:not(.as-second)').last().click();
  const given = readPage(questions, new URLSearchParams((await sent).postData() ?? ''));
  const after = answerPage(form, {}, id, given);
  await show(after.answers, after.issues);
  return { summary: await summaryOf(tab.locator('body')), issues: after.issues };
}

/** Opens the element on a partner's page with this form in the place of the programme's own. */
async function serve(tab: Tab, form: Form, locale: Locale): Promise<Locator> {
  await tab.unrouteAll();
  await tab.route(`${baseURL}/v1/programmes/joined-up-care/form`, async (route) => {
    const response = await route.fetch();
    const own = (await response.json()) as { round: { form: object } };
    await route.fulfill({ response, json: { ...own, form } });
  });
  await tab.goto(`${partnerURL}/apply`);
  const apply = widgetOf(tab, 'alongside-apply');
  await apply.locator('form').waitFor();
  if (locale === 'cy') await apply.evaluate((it) => it.setAttribute('locale', 'cy'));
  await apply.locator(`[lang=${locale}] > .as-view form`).waitFor();
  return apply;
}

/** What was sent to start an application: the element found nothing wrong. */
const started = (tab: Tab) => tab.waitForRequest((request) => request.method() === 'POST');

test.each(cases.flatMap((each) => (['en', 'cy'] as const).map((locale) => [locale, ...each] as const)))(
  'element, hosted page and engine agree on a generated page (%s)',
  async (locale, form, answers) => {
    const { summary, issues } = await askHosted(hosted, form, answers, locale);
    const expected = sentencesOf(form, issues, locale);
    expect(summary).toEqual(expected);
    const apply = await serve(element.page, form, locale);
    await fillIn(apply, form, answers);
    const goesOn = issues.length ? undefined : started(element.page);
    await apply.locator('form button.as-button:not(.as-second)').last().click();
    if (goesOn) await goesOn;
    else await apply.locator('.as-problems:focus').waitFor();
    expect(await summaryOf(apply)).toEqual(expected);
  },
);

test('some of the generated pages hold mistakes', () => {
  const found = cases.map(([form, answers]) => answerPage(form, {}, form.pages[0]!.id, answers).issues.length > 0);
  expect(found).toContain(true);
});
