// One template, two homes: on every page of the demo form, which holds every question type, the element and the hosted
// page ask the same questions with the same names, ids, labels, hints and error wiring, before and after mistakes.
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { questionTypes } from '../../sdk/form/index.ts';
import { laterKinds } from '../../sdk/form/questions/later.ts';
import { demoForm } from '../../worker/demo/form.ts';
import { fillIn, goOn, startApplying, widgetOf } from '../e2e/applicant.ts';
import { openPage, type WatchedPage } from '../e2e/browser.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');

/** What a form asks: each control with all that people and assistive technology are told of it. Comforts left out. */
const readForm = (scope: Locator) =>
  scope.locator('form').evaluate((form: Element) => {
    const root = form.getRootNode() as Document | ShadowRoot;
    const words = (id: string | null) =>
      (id ?? '')
        .split(' ')
        .map((each) => root.getElementById(each)?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .join(' | ');
    return [...form.querySelectorAll('input:not([type=hidden]), textarea, select')].map((control) => {
      const field = control as HTMLInputElement;
      const group = field.closest('fieldset');
      return {
        id: field.id,
        name: field.name,
        type: field.type,
        value: ['radio', 'checkbox'].includes(field.type) ? field.value : '',
        inputmode: field.inputMode,
        label: [...(field.labels ?? [])].map((label) => label.textContent?.replace(/\s+/g, ' ').trim()),
        legend: group?.querySelector('legend')?.textContent?.replace(/\s+/g, ' ').trim(),
        described: field.getAttribute('aria-describedby'),
        description: words(field.getAttribute('aria-describedby')),
        group: group?.getAttribute('aria-describedby') ?? null,
        invalid: field.getAttribute('aria-invalid'),
      };
    });
  });

const readErrors = (scope: Locator) =>
  scope
    .locator('.as-problems li a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.textContent?.replace(/\s+/g, ' ').trim()]),
    );

test('the demo form holds every question type that is not loaded late', () => {
  const asked = new Set(demoForm.pages.flatMap(({ questions }) => questions.map(({ type }) => type)));
  expect([...asked].sort()).toEqual(questionTypes.filter((type) => !(type in laterKinds)).sort());
});

describe.each([
  { locale: 'en', host: '/plain', prefix: '' },
  { locale: 'cy', host: '/welsh', prefix: '/cy' },
])('element and hosted page, $locale', ({ host, prefix }) => {
  let inPage: WatchedPage;
  let hosted: WatchedPage;
  const read = new Map<string, unknown>();
  beforeAll(async () => {
    [inPage, hosted] = await Promise.all([openPage(), openPage({ javaScriptEnabled: false })]);
    await inPage.page.goto(partnerURL + host);
  });
  afterAll(async () => {
    await hosted.page.context().close();
    await inPage.close();
  });

  const submitBoth = async (widget: Locator, page: Page) => {
    await goOn(widget);
    await page.locator('main form button.as-button:not(.as-second)').last().click();
  };

  test('agree on every page, with and without errors', async () => {
    const widget = widgetOf(inPage.page);
    const { page } = hosted;
    await startApplying(widget);
    await page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
    await page.locator('main form button.as-button').last().click();
    await fillIn(widget, async (mark) => {
      if (mark === 'check') return;
      const main = page.locator('main');
      await main.locator(mark).first().waitFor();
      const before = await readForm(main);
      expect(await readForm(widget)).toEqual(before);
      await submitBoth(widget, page);
      await Promise.all([widget.locator('.as-problems').waitFor(), main.locator('.as-problems').waitFor()]);
      expect(await readForm(widget)).toEqual(await readForm(main));
      expect(await readErrors(widget)).toEqual(await readErrors(main));
      read.set(mark, before);
      await answerHosted(page, mark);
    });
    expect(read.size).toBe(demoForm.pages.length);
  });
});

/** Answers the hosted page as the element's is answered, so that both are asked the same next. */
async function answerHosted(page: Page, mark: string): Promise<void> {
  const answers: Record<string, Record<string, string | true>> = {
    '#name': { '#name': 'A', '#email': 'a@example.org', '#job-title': 'B' },
    '#nation': {
      'input[value=wales]': true,
      'input[value=voluntary-and-community]': true,
      'input[value=across-organisations]': true,
    },
    '#organisation': { '#organisation': 'cardiff vale' },
    '#team-size': { '#team-size': '5', 'input[value=operations]': true, '#other-organisations': 'C' },
    '#topics': { 'input[value=fairer-care]': true, '#challenge': 'D', '#involving-people': 'E' },
    '#support': { '#agreement': true },
  };
  for (const [control, answer] of Object.entries(answers[mark] ?? {})) {
    if (answer === true) await page.locator(`main ${control}`).first().check();
    else await page.locator(`main ${control}`).fill(answer);
  }
  if (mark === '#organisation') {
    await page.locator('main button[name=organisation-search]').click();
    await page.locator('main input[name=organisation-code]').first().check();
  }
  await page.locator('main form button.as-button:not(.as-second)').last().click();
}
