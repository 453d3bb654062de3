// What is typed and not saved: it stays on its page while a person moves about, never returns once it is cleared, and is not what
// the check shows, because it is not what is sent.
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { en } from '../../sdk/locale/en.ts';
import type { Form } from '../../sdk/types.ts';
import { arrive, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage, type WatchedPage } from './browser.ts';
import { laterProgramme } from './later-programme.ts';

const partnerURL = inject('partnerURL');

let watched: WatchedPage;
let page: Page;
let widget: Locator;
beforeEach(async () => {
  watched = await openPage();
  ({ page } = watched);
  widget = widgetOf(page);
  await page.goto(`${partnerURL}/plain`);
});
afterEach(() => watched.close());

const stored = "Improvement lead, O'Brien ward";
const change = (question: string) => widget.getByRole('button', { name: `Change ${question}` }).click();

test('a change that was left with Back, ours or the browser’s, is neither shown on the check nor sent', async () => {
  await startApplying(widget);
  await fillIn(widget);
  const ways: [found: string, leave: () => Promise<unknown>][] = [
    [stored, () => widget.getByRole('button', { name: 'Back' }).click()],
    ['Ward manager', () => page.evaluate(() => history.back())],
  ];
  for (const [found, leave] of ways) {
    await change('Your job title or role');
    await arrive(widget, '#job-title');
    expect(await widget.locator('#job-title').inputValue()).toBe(found);
    await widget.locator('#job-title').fill('Ward manager');
    await leave();
    await arrive(widget, '.as-pairs');
    expect(await widget.getByText(stored).count()).toBe(1);
    expect(await widget.getByText('Ward manager').count()).toBe(0);
  }
  await change('Your job title or role');
  await widget.locator('#job-title').fill('Matron');
  await goOn(widget);
  await arrive(widget, '.as-pairs');
  expect(await widget.getByText('Matron').count()).toBe(1);
});

test('Change leads to a date’s first box', async () => {
  await startApplying(widget);
  await fillIn(widget);
  await change('When did work on it begin');
  await expect.poll(() => widget.locator('#work-began-day:focus').count()).toBe(1);
});

/** Asks the form of entries with its first page changed, by the element alone. */
const askOtherwise = (alter: (first: Form['pages'][number]) => void) =>
  page.route(/\/form$/, async (route) => {
    const answer = await route.fetch();
    const form = (await answer.json()) as Form;
    if (form.pages[0]) alter(form.pages[0]);
    await route.fulfill({ response: answer, json: form });
  });

async function applyToLater(mark = '#people-1-name'): Promise<void> {
  await widget.evaluate((element, slug) => element.setAttribute('programme', slug), laterProgramme);
  await widget.getByRole('heading', { name: 'Entries and places' }).waitFor();
  await widget.locator('a.as-button').click();
  await arrive(widget, 'form');
  await goOn(widget);
  await arrive(widget, mark);
}

test('entries that move up after an error take no other’s text along, and one that is too few stays so', async () => {
  await askOtherwise(({ questions: [people] }) => Object.assign(people ?? {}, { min: 3 }));
  await applyToLater();
  for (const [at, name] of [
    [1, 'Ann'],
    [3, 'Cai'],
  ])
    for (const [field, text] of [
      ['name', name],
      ['email', `${name}@example.org`],
    ])
      await widget.locator(`#people-${at}-${field}`).fill(String(text));
  for (let presses = 0; presses < 2; presses++) {
    await goOn(widget);
    await arrive(widget, '.as-problems');
    const names = await widget
      .locator('[id^=people-][id$=-name]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(names).toEqual(['Ann', 'Cai', '']);
  }
});

test('an answer that was cleared stays cleared when an entry is added', async () => {
  await askOtherwise(({ questions }) => {
    questions.push({ id: 'aside', type: 'short-text', label: { en: 'Anything else?' }, required: false });
  });
  await applyToLater();
  await widget.locator('#aside').fill('Bob');
  await widget.locator('button[name=people-add]').click();
  await widget.locator('#people-2-name').waitFor();
  expect(await widget.locator('#aside').inputValue()).toBe('Bob');
  await widget.locator('#aside').fill('');
  await widget.locator('button[name=people-add]').click();
  await widget.locator('#people-3-name').waitFor();
  expect(await widget.locator('#aside').inputValue()).toBe('');
});

test('a place that is typed over a search stays to be settled after an error', async () => {
  await askOtherwise(({ questions }) => {
    questions.splice(0, 1, {
      ...{ id: 'places', type: 'place', label: { en: 'Where do you work?' } },
    });
  });
  await applyToLater('#places');
  await widget.locator('#places').fill('leeds');
  await widget.locator('#places').press('Enter');
  await widget.locator('input[name=places-code][value*="Leeds"]').first().check();
  await widget.locator('#places').fill('Bradford');
  for (let presses = 0; presses < 2; presses++) {
    await goOn(widget);
    await arrive(widget, '.as-problems');
    expect(await widget.locator('#places').inputValue()).toBe('Bradford');
  }
});

test('an emptied text has all its words left', async () => {
  await startApplying(widget);
  await fillIn(widget, async () => {}, '#topics');
  const left = () => widget.locator('#challenge-count').textContent();
  await widget.locator('#challenge').fill('One two');
  await expect.poll(left).toContain(en.apply.wordsLeft(298));
  await widget.locator('#challenge').fill('');
  await expect.poll(left).toContain(en.apply.wordsLeft(300));
});

test('a search that cannot be reached says so, and leaves the name to be used as it is', async () => {
  await startApplying(widget);
  await fillIn(widget, async () => {}, '#organisation');
  await page.route(/\/v1\/organisations/, (route) => route.abort());
  await widget.locator('#organisation').pressSequentially('Leeds');
  await widget.getByText(en.apply.organisationsUnavailable).waitFor();
  expect(await widget.getByRole('option').allTextContents()).toEqual([
    expect.stringContaining(en.apply.organisationUnlisted('Leeds')),
  ]);
  forgiveRequests(watched.faults, /ERR_FAILED/);
});

test('what was found for another text cannot be chosen while the new one is searched for', async () => {
  await startApplying(widget);
  await fillIn(widget, async () => {}, '#organisation');
  const field = widget.locator('#organisation');
  await field.pressSequentially('zzqx');
  const options = widget.getByRole('option');
  await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('zzqx')]);
  let answer = () => {};
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/v1\/organisations/, async (route) => (await late, route.continue()));
  await field.fill('cardiff and vale');
  expect(await options.count()).toBe(0);
  await field.press('ArrowDown');
  await field.press('Enter');
  expect(await widget.locator('input[name=organisation-code]').count()).toBe(0);
  answer();
  await options.first().waitFor();
  await options.last().click();
  await widget.locator('input[name=organisation-code]:checked').waitFor({ state: 'attached' });
  expect(await widget.locator('input[name=organisation-for]').inputValue()).toBe('cardiff and vale');
});

test('a programme that was turned away from while its application was opening does not come back', async () => {
  let arriveLate = () => {};
  const late = new Promise<void>((resolve) => (arriveLate = resolve));
  await page.route(/\/v1\/rounds\/[^/]+\/form$/, async (route) => {
    await late;
    await route.continue();
  });
  await widget.locator('a.as-button').click();
  await widget.evaluate((element, slug) => element.setAttribute('programme', slug), laterProgramme);
  const heading = widget.getByRole('heading', { name: 'Entries and places' });
  await heading.waitFor();
  const form = page.waitForResponse(/\/form$/);
  arriveLate();
  await form;
  await widget.evaluate((element) => (element as HTMLElement & { updateComplete: Promise<void> }).updateComplete);
  expect(await heading.count()).toBe(1);
  expect(await widget.locator('form').count()).toBe(0);
});
