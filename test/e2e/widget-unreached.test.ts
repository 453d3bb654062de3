// When the service, or a part of the widget, cannot be reached: in which language that is said, and how it is marked.
import type { Locator, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import { widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';

const partnerURL = inject('partnerURL');
const data = /\/v1\//;
const failed = /ERR_FAILED|status of 404/;

/** Opens a page of the partner in another language, before the widget looks at it. */
async function openIn(page: Page, path: string, own: { lang: string; dir?: string }): Promise<void> {
  await page.addInitScript((root) => {
    document.addEventListener('readystatechange', () => Object.assign(document.documentElement, root), { once: true });
  }, own);
  await page.goto(`${partnerURL}/${path}`);
}

/** The language that a place in the element is marked with. */
const langOf = (place: Locator) => place.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'));

test.each(['plain', 'list', 'apply'])('where nothing can be read, /%s in Welsh says so in Welsh', async (path) => {
  const { page, faults, close } = await openPage();
  await page.route(data, (route) => route.abort());
  await page.route(/-cy-\w+\.js$/, (route) => setTimeout(() => void route.continue(), 1_000));
  await openIn(page, path, { lang: 'cy' });
  const heading = page.getByRole('heading', { level: 2 }).first();
  await heading.waitFor();
  expect([await heading.textContent(), await langOf(heading)]).toEqual([cy.failure.unavailable, 'cy']);
  forgiveRequests(faults, failed);
  await close();
});

test('a failure in Welsh on an English page is marked as Welsh', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/plain`);
  await widgetOf(page).evaluate((element) => element.setAttribute('locale', 'cy'));
  await widgetOf(page).evaluate((element) => element.setAttribute('programme', 'no-such-programme'));
  const heading = widgetOf(page).getByText(cy.failure.notFound);
  await heading.waitFor();
  expect(await langOf(heading)).toBe('cy');
  forgiveRequests(faults, failed);
  await close();
});

test.each(['welsh', 'list'])('where Welsh words cannot be had, /%s is in English and says that it is', async (path) => {
  const { page, faults, close } = await openPage();
  await page.route(/-cy-\w+\.js$/, (route) => route.abort());
  await openIn(page, path, { lang: 'cy' });
  const tag = page.locator('.as-tag').first();
  await tag.waitFor();
  expect([await tag.textContent(), await langOf(tag)]).toEqual([en.programme.phase.open, 'en']);
  forgiveRequests(faults, failed);
  await close();
});

test('on a page that is set from right to left, ours is from left to right', async () => {
  const { page, close } = await openPage();
  await openIn(page, 'plain', { lang: 'ar', dir: 'rtl' });
  const direction = (place: Locator) => place.evaluate((node) => getComputedStyle(node).direction);
  expect(await direction(widgetOf(page).locator('.as-lead'))).toBe('ltr');
  await widgetOf(page).locator('a.as-button').click();
  expect(await direction(widgetOf(page).locator('form').first())).toBe('ltr');
  await close();
});
