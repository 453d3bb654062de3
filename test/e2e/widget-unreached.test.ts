// When the service, or a part of the widget, cannot be reached: in which language that is said, how it is marked, and
// that it comes to the person who asked.
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

/** The text that has focus inside the element, and whether all of it is in the window. */
const attention = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    const { top, bottom } = focused?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return { text: focused?.textContent?.trim(), seen: top >= 0 && bottom <= innerHeight };
  });

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

test('applying that cannot be reached is said to be on its way, then comes to the person as what it is', async () => {
  const { page, faults, close } = await openPage({ viewport: { width: 320, height: 480 } });
  await page.route(/\/form$|apply-\w+\.js$/, (route) => setTimeout(() => void route.abort(), 1_000));
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.locator('a.as-button').click();
  await widget.getByRole('status').filter({ hasText: en.failure.loading }).waitFor();
  await expect.poll(() => attention(page), { timeout: 20_000 }).toEqual({ text: en.failure.unavailable, seen: true });
  expect(await widget.getByText(en.failure.loading).count()).toBe(0);
  forgiveRequests(faults, failed);
  await close();
});

test('trying again brings the message back to the person, or what it was about', async () => {
  const { page, faults, close } = await openPage({ viewport: { width: 320, height: 480 } });
  await page.route(data, (route) => route.abort());
  await page.goto(`${partnerURL}/plain`);
  const again = widgetOf(page).getByRole('button', { name: en.failure.tryAgain });
  await again.click();
  await expect.poll(() => attention(page), { timeout: 20_000 }).toEqual({ text: en.failure.unavailable, seen: true });
  await page.unroute(data);
  await again.click();
  const name = 'Peer learning for joined-up care';
  await expect.poll(() => attention(page), { timeout: 20_000 }).toEqual({ text: name, seen: true });
  forgiveRequests(faults, failed);
  await close();
});
