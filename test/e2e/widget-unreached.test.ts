// When the service, or a part of the widget, cannot be reached: in which language that is said, and how it is marked.
import type { Locator, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { cy } from '../../sdk/locale/cy.ts';
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
