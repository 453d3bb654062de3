// Saving on the device: only when asked, nothing but the key to the draft, and a reload goes on where it was.
import { expect, inject, test } from 'vitest';
import { arrive, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';

const partnerURL = inject('partnerURL');

test('a person who chose to save goes on after a reload, at the first page that is not finished', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  await startApplying(widgetOf(page), true);
  await fillIn(widgetOf(page), undefined, '#team-size');
  const stored = await page.evaluate(() => Object.entries(localStorage));
  expect(stored.map(([key]) => key)).toEqual([expect.stringMatching(/^alongside:draft:rnd_/)]);
  expect(Object.keys(JSON.parse(stored[0]?.[1] ?? ''))).toEqual(['id', 'token']);
  await page.reload();
  await arrive(widgetOf(page), '#team-size');
  await widgetOf(page).getByRole('button', { name: 'Back' }).click();
  await arrive(widgetOf(page), '#organisation');
  expect(await widgetOf(page).locator('#organisation').inputValue()).toBe('Cardiff and Vale University Health Board');
  await goOn(widgetOf(page));
  await close();
});

test('a person who did not is told that a reload loses the answers, and it does', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  await startApplying(widgetOf(page));
  await widgetOf(page).getByText('They are lost if you close or reload this page').waitFor();
  await page.reload();
  await widgetOf(page).getByRole('link', { name: 'Apply now' }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await close();
});

test('the choice can be made and unmade on every page', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await startApplying(widget);
  await widget.getByRole('button', { name: 'Save my answers on this device' }).click();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await widget.getByRole('button', { name: 'Remove my answers from this device' }).click();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await close();
});

test('a kept draft that the service no longer knows is said to be lost, and one can start again', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(partnerURL);
  await startApplying(widgetOf(page), true);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      localStorage.setItem(key, JSON.stringify({ id: `app_${'0'.repeat(32)}`, token: 'a'.repeat(43) }));
    }
  });
  await page.reload();
  await widgetOf(page).getByRole('heading', { name: 'We cannot find your application' }).waitFor();
  await widgetOf(page).getByRole('button', { name: 'Start again' }).click();
  await goOn(widgetOf(page));
  await arrive(widgetOf(page), '#name');
  forgiveRequests(faults, /status of 401/);
  await close();
});

test('the application element begins at its first page and sends nothing until Continue', async () => {
  const { page, close } = await openPage();
  const writes: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && writes.push(request.method()));
  await page.goto(`${partnerURL}/apply`);
  const widget = widgetOf(page, 'alongside-apply');
  await arrive(widget, '#name');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await widget.getByRole('button', { name: 'Back' }).count()).toBe(0);
  await widget.locator('#name').fill('Typed');
  expect(writes).toEqual([]);
  await fillIn(widget);
  await goOn(widget);
  await arrive(widget, '.as-reference');
  await close();
});
