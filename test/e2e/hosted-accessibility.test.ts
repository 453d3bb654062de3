// Every hosted page and every state of it: nothing that axe finds, nothing wider than the window, nothing that the policy
// blocks. In both languages, on a desktop and on the narrowest phone; the way through the form in
// English on one and in Welsh on the other. More states: hosted-states.test.ts.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, type WatchedPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';

const baseURL = inject('baseURL');

const cases = [
  { prefix: '', width: 1280 },
  { prefix: '/cy', width: 320 },
];

describe.each(cases)('hosted pages under "$prefix"', ({ prefix, width }) => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await openPage({ viewport: { width, height: 800 } });
  });
  afterAll(async () => {
    const { faults } = watched;
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
    await watched.close();
  });

  const expectGood = (state: string) => expectGoodPage(watched.page, state, [width]);

  /** Presses the page's own button: Start, Continue or Submit. */
  const go = async () => {
    const { page } = watched;
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('main form button.as-button:not(.as-second)').first().click(),
    ]);
  };

  const addresses = [
    '/',
    '/programmes',
    '/programmes?phase=concluded',
    '/programmes/joined-up-care',
    '/programmes/joined-up-care/apply',
    '/docs',
    '/accessibility',
    '/privacy',
    '/cookies',
    '/mailbox',
    '/nowhere',
    `/apply/app_${'0'.repeat(32)}/check`,
  ];
  test.each(addresses)('%s', async (address) => {
    await watched.page.goto(`${baseURL}${prefix}${address === '/' ? '' : address}` || baseURL);
    await expectGoodPage(watched.page, address);
  });

  test('every step of applying, empty, wrong and right', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
    await go();
    await expectGood('about you');
    await go();
    await expectGood('about you, wrong');
    await page.fill('#name', 'Siân');
    await page.fill('#email', 'sian@example.org');
    await page.fill('#job-title', 'Lead');
    await go();
    await go();
    await expectGood('where you work, wrong');
    await page.check('input[value=wales]');
    await page.check('input[value=voluntary-and-community]');
    await page.check('input[value=across-organisations]');
    await go();
    await page.fill('#organisation', 'health board');
    await Promise.all([page.waitForEvent('load'), page.click('[name="organisation-search"]')]);
    await expectGood('your organisation, found');
    await page.fill('#organisation', 'health');
    await go();
    await expectGood('your organisation, wrong');
    await page.check('input[name="organisation-code"][value="-"]');
    await go();
    await page.fill('#team-size', '99');
    await go();
    await expectGood('your team, wrong');
    await page.fill('#team-size', '4');
    await page.fill('#other-organisations', 'A council');
    await page.check('#team-roles');
    await go();
    await page.fill('#work-began-day', '31');
    await go();
    await expectGood('your change, wrong');
    await page.fill('#work-began-day', '');
    await page.check('#topics');
    await page.fill('#challenge', 'Waiting.');
    await page.fill('#involving-people', 'By asking.');
    await go();
    await expectGood('taking part');
    await page.goto(page.url().replace('taking-part', 'check'));
    await go();
    await expectGood('check your answers, incomplete');
    await page.goto(page.url().replace('check', 'taking-part'));
    await page.check('#agreement');
    await go();
    await expectGood('check your answers');
    await page.locator('[name=_version]').evaluate((field: HTMLInputElement) => (field.value = '1'));
    await go();
    await expectGood('check your answers, changed meanwhile');
    await page.goto(page.url().replace('check', 'about-you'));
    await page.locator('[name=_version]').evaluate((field: HTMLInputElement) => (field.value = '1'));
    await page.fill('#name', 'Other');
    await go();
    await expectGood('about you, changed meanwhile');
    await page.goto(page.url().replace('about-you', 'check'));
    await go();
    await expectGood('submitted');
  });
});

test('forced colours and the printed page keep what is needed', async () => {
  const { page, close } = await openPage({ forcedColors: 'active' });
  await page.goto(`${baseURL}/programmes/joined-up-care`);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('.site-footer').isVisible()).toBe(false);
  await close();
});
