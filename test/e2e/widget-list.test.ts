// A list of more programmes than one request answers: the element reads on to the end, or says where the rest is.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { expectGood } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');

type Answer = { names: string[]; next: string | null } | undefined;

/** Answers the list as given, by cursor; undefined fails. Answers which cursors were asked for. */
async function pretendList(page: Page, answer: (cursor: string) => Answer): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/\/v1\/programmes\?/, async (route) => {
    const cursor = new URL(route.request().url()).searchParams.get('cursor') ?? '';
    asked.push(cursor);
    const found = answer(cursor);
    if (!found) return route.abort();
    const items = found.names.map((name) => ({
      slug: name.toLowerCase(),
      name: { en: name },
      summary: { en: `What ${name} is.` },
      nations: ['wales'],
      topics: [],
      round: null,
    }));
    await route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { items, next: found.next } });
  });
  return asked;
}

const cards = (page: Page) => page.locator('alongside-programmes .as-card a').allTextContents();
const arrived = (page: Page) => page.locator('alongside-programmes .as-h').first().waitFor();
const all = (page: Page) => page.getByRole('link', { name: 'See all programmes' });

test('programmes of every page are listed, also after a page on which a filter leaves none', async () => {
  const { page, close } = await openPage();
  const pages: Record<string, Answer> = {
    '': { names: [], next: 'b' },
    b: { names: ['Flow', 'Falls'], next: 'c' },
    c: { names: ['Frailty'], next: null },
  };
  const asked = await pretendList(page, (cursor) => pages[cursor]);
  await page.goto(`${partnerURL}/list`);
  await arrived(page);
  expect(await cards(page)).toEqual(['Flow', 'Falls', 'Frailty']);
  expect(asked).toEqual(['', 'b', 'c']);
  expect(await all(page).count()).toBe(0);
  await close();
});

test('a list without end stops after ten requests, and links to all programmes', async () => {
  const { page, close } = await openPage();
  const asked = await pretendList(page, (cursor) => ({ names: [`P${cursor.length}`], next: `${cursor}x` }));
  await page.goto(`${partnerURL}/list`);
  await arrived(page);
  expect(asked).toHaveLength(10);
  expect(await cards(page)).toHaveLength(10);
  expect(await all(page).getAttribute('href')).toBe(`${baseURL}/programmes`);
  await expectGood(page, 'a list without end');
  await close();
});

test('when nothing was found in ten requests, it is not said that there is nothing', async () => {
  const { page, close } = await openPage();
  await pretendList(page, (cursor) => ({ names: [], next: `${cursor}x` }));
  await page.goto(`${partnerURL}/list`);
  await all(page).waitFor();
  expect(await page.getByText('There are no programmes').count()).toBe(0);
  await close();
});

test('when a later page fails, what was read is shown with a link to all programmes', async () => {
  const { page, faults, close } = await openPage();
  await pretendList(page, (cursor) => (cursor ? undefined : { names: ['Flow'], next: 'b' }));
  await page.goto(`${partnerURL}/list`);
  await all(page).waitFor();
  expect(await cards(page)).toEqual(['Flow']);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});
