// Whose focus it is: the widget moves it where a person asked for something, and leaves the host's page alone otherwise.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { en } from '../../sdk/locale/en.ts';
import { fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const partnerURL = inject('partnerURL');

/** What has focus, inside the widget too, and how far the page was scrolled. */
const attention = (page: Page) =>
  page.evaluate(() => {
    const host = document.activeElement;
    return { focus: (host?.shadowRoot?.activeElement ?? host)?.tagName, scrolled: window.scrollY };
  });

test('a draft that was kept comes back where the page shows it, and takes neither focus nor the page along', async () => {
  const { page, close } = await openPage({ viewport: { width: 1280, height: 500 } });
  await page.goto(`${partnerURL}/`);
  const widget = widgetOf(page);
  await startApplying(widget, true);
  await fillIn(widget, async () => {}, '#nation');
  await page.goto('about:blank');
  await page.goto(`${partnerURL}/`);
  await widget.locator('#nation').waitFor();
  await page.waitForLoadState('networkidle'); // all that comes in the background is there
  expect(await attention(page)).toEqual({ focus: 'BODY', scrolled: 0 });
  await close();
});

test('an application that went in is shown in the same way', async () => {
  const { page, close } = await openPage({ viewport: { width: 1280, height: 500 } });
  await page.goto(`${partnerURL}/`);
  const widget = widgetOf(page);
  await startApplying(widget, true);
  await fillIn(widget);
  await goOn(widget);
  await widget.locator('.as-reference').waitFor();
  await page.goto('about:blank');
  await page.goto(`${partnerURL}/`);
  await widget.locator('.as-status').first().waitFor();
  await page.waitForLoadState('networkidle'); // all that comes in the background is there
  expect(await attention(page)).toEqual({ focus: 'BODY', scrolled: 0 });
  await close();
});

test('going back to the programme and to the application again is asked for, and takes focus', async () => {
  const { page, close } = await openPage({ viewport: { width: 1280, height: 500 } });
  await page.goto(`${partnerURL}/`);
  const widget = widgetOf(page);
  await startApplying(widget, true);
  expect((await attention(page)).focus).not.toBe('BODY');
  await widget.getByRole('button', { name: en.apply.back }).click();
  await widget.getByRole('button', { name: en.apply.back }).click();
  const again = widget.getByRole('button', { name: en.programme.yours });
  await again.waitFor();
  await expect.poll(async () => (await attention(page)).focus).toBe('A');
  await again.click();
  await widget.locator('#name').waitFor();
  await expect.poll(async () => (await attention(page)).focus).toBe('H2');
  await close();
});

test('what takes focus leaves room for a header of 90 px that stays at the top, without a word from the host', async () => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  const top = async (selector: string) => (await widget.locator(selector).last().boundingBox())?.y;
  await startApplying(widget);
  expect(await top('.as-h')).toBeGreaterThanOrEqual(90);
  await goOn(widget);
  await widget.locator('.as-problems:focus').waitFor();
  expect(await top('.as-problems')).toBeGreaterThanOrEqual(90);
  await widget.locator('.as-problems a').last().click();
  await widget.locator('#job-title:focus').waitFor();
  expect(await top('.as-field:has(#job-title)')).toBeGreaterThanOrEqual(90);
  await close();
});

test('in a window that has no room for a label, its message and its field, the field is what is seen', async () => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 256 } });
  await page.goto(`${partnerURL}/nhs`);
  const widget = widgetOf(page);
  await startApplying(widget);
  await goOn(widget);
  for (const id of ['name', 'email', 'job-title']) {
    await widget
      .locator('.as-problems')
      .getByRole('link')
      .and(widget.locator(`[data-field=${id}]`))
      .click();
    await widget.locator(`#${id}:focus`).waitFor();
    const { y = 0, height = 0 } = (await widget.locator(`#${id}`).boundingBox()) ?? {};
    expect({ id, above: y >= 60, below: y + height <= 256 }).toEqual({ id, above: true, below: true });
  }
  await close();
});
