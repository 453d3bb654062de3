// Applying on the hosted pages as a person does it with scripts off, by keyboard where that could go wrong.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectNowhere, watchAddresses } from './addresses.ts';
import { openPage, type WatchedPage } from './browser.ts';

const baseURL = inject('baseURL');
const programme = '/programmes/joined-up-care';
let watched: WatchedPage;
let addresses: string[];

beforeAll(async () => {
  watched = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  addresses = watchAddresses(watched.page);
});

afterAll(async () => {
  // Chromium itself reports pages that come back with a 4xx status; what a page does wrong stays.
  const { faults } = watched;
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
  await watched.close();
});

const path = () => new URL(watched.page.url()).pathname.replace(/app_\w+/, 'app');

/** Does what leads to another page, or to the same one again, and waits until it is there. */
const until = (action: Promise<void>) => Promise.all([watched.page.waitForEvent('load'), action]);
const press = (name: string) => until(watched.page.getByRole('button', { name, exact: true }).click());
const follow = (name: string) => until(watched.page.getByRole('link', { name }).click());
const enter = () => until(watched.page.keyboard.press('Enter'));

test('the first page leads to a programme, and the programme to the start', async () => {
  const { page } = watched;
  await page.goto(baseURL);
  await follow('Peer learning for joined-up care');
  expect(path()).toBe(programme);
  await follow('Apply now');
  expect(path()).toBe(`${programme}/apply`);
  await press('Start');
  expect(path()).toBe('/apply/app/about-you');
});

test('Enter in a field continues, and the summary of errors takes focus and leads to the field', async () => {
  const { page } = watched;
  await page.getByLabel('Full name').fill('Siân Ŵyn-Jones');
  await enter();
  expect(await page.title()).toMatch(/^Error: About you/);
  expect(path()).toBe('/apply/app/about-you');
  await expect.poll(() => page.locator('.as-problems:focus').count()).toBe(1);
  await page.getByRole('link', { name: /email address/i }).click();
  await page.keyboard.type('sian@example.org');
  expect(await page.getByLabel('Email address').inputValue()).toBe('sian@example.org');
  expect(await page.getByLabel('Full name').inputValue()).toBe('Siân Ŵyn-Jones');
});

test('changing the language keeps what was typed and has not been saved', async () => {
  const { page } = watched;
  await press('Cymraeg');
  expect(path()).toBe('/cy/apply/app/about-you');
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  expect(await page.getByLabel('Cyfeiriad e-bost').inputValue()).toBe('sian@example.org');
  expect(await page.getByRole('alert').count()).toBe(0);
  await press('English');
  await page.getByLabel('Your job title or role').fill('Improvement lead');
  await press('Continue');
  expect(path()).toBe('/apply/app/where-you-work');
});

test('an organisation is searched for by button, and Enter in another field still continues', async () => {
  const { page } = watched;
  await page.getByLabel('Wales').check();
  await page.getByLabel('Voluntary and community').check();
  await page.getByLabel('One place').check();
  await press('Continue');
  await page.getByLabel('Which organisation do you apply from?').fill('cardiff vale');
  await press('Search');
  expect(path()).toBe('/apply/app/your-organisation');
  await page.getByLabel('Cardiff and Vale University Health Board').check();
  await page.getByLabel(/Registered charity number/).fill('1234567');
  await enter();
  expect(path()).toBe('/apply/app/your-team');
});

test('text of several lines, dates and conditions come back as they were given', async () => {
  const { page } = watched;
  await page.getByLabel('How many people will take part?').fill('5');
  await page.getByLabel('A person with lived experience, or a carer').check();
  await press('Continue');
  await page.getByLabel('Leaving hospital without delay').check();
  await page.getByLabel('What problem do you want to work on, and for whom?').fill('One\n\n</textarea> Two');
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('2');
  await press('Continue');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel('What problem do you want to work on, and for whom?').inputValue()).toBe(
    'One\n\n</textarea> Two',
  );
  expect(await page.getByLabel('Day').inputValue()).toBe('31');
  await page.getByLabel('Month').fill('3');
  await page.getByLabel('Year').fill('2025');
  await press('Continue');
  await page.getByLabel('I confirm this for my team').check();
  await press('Continue');
  expect(path()).toBe('/apply/app/check');
  expect(await page.locator('main').innerText()).toContain('31 March 2025');
});

test('Change leads to the question and back, and a reload of the confirmation confirms again', async () => {
  const { page } = watched;
  await follow('Change Full name');
  await page.getByLabel('Full name').fill("Siân O'Brien");
  await press('Continue');
  expect(path()).toBe('/apply/app/check');
  expect(await page.locator('main').innerText()).toContain("Siân O'Brien");
  await press('Submit application');
  expect(path()).toBe('/apply/app/sent');
  const reference = await page.locator('.as-reference').innerText();
  expect(reference).toMatch(/^ALS-\w{4}-\w{4}$/);
  await page.reload();
  expect(await page.locator('.as-reference').innerText()).toBe(reference);
  await page.goBack();
  expect(path()).toBe('/apply/app/check');
  expect(await page.getByRole('button', { name: 'Submit application' }).count()).toBe(0);
  await page.goForward();
  expect(path()).toBe('/apply/app/sent');
});

test('the confirmation has arrived in the mailbox', async () => {
  const { page } = watched;
  const reference = await page.locator('.as-reference').innerText();
  await expect
    .poll(async () => {
      await page.goto(`${baseURL}/mailbox`);
      return page.locator('main').innerText();
    })
    .toContain(reference);
});

test('no address on the way held the name, the email address or the token', async () => {
  const held = (await watched.page.context().cookies()).find(({ name }) => name.includes('app_'));
  expectNowhere(['Siân', "O'Brien", 'sian@example.org', 'Improvement lead', held?.value], addresses);
});
