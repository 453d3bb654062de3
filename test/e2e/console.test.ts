// The organiser's console in a real browser: every screen and its error state, 320 px wide.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, type WatchedPage } from './browser.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const baseURL = inject('baseURL');
let watched: WatchedPage;
let round: string;
let application: string;

beforeAll(async () => {
  const programme = await fetch(`${baseURL}/v1/programmes/joined-up-care`);
  round = ((await programme.json()) as { round: { id: string } }).round.id;
  const started = await fetch(`${baseURL}/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round }),
  });
  application = ((await started.json()) as { application: { id: string } }).application.id;
  // Nothing keeps two programmes from having one name.
  for (const slug of ['console-one', 'console-two']) aVersionedProgramme(slug);
  watched = await openPage({ viewport: { width: 320, height: 640 } });
});

afterAll(async () => {
  // Chromium itself reports pages that come back with a 4xx status; what a page does wrong stays.
  const { faults } = watched;
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
  await watched.close();
});

/** What axe finds on the page, and how much wider than its window it is, in px. */
async function look(): Promise<{ violations: string[]; excess: number }> {
  const { page } = watched;
  const { violations } = await new AxeBuilder({ page }).analyze();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return {
    violations: violations.map(({ id }) => id),
    excess: Math.max(0, width - 320),
  };
}

const good = { violations: [], excess: 0 };

describe('the console in a browser', () => {
  test('asks to sign in, says what is wrong, and goes on to where the person was going', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console/rounds/${round}`);
    expect(await look()).toEqual(good);
    await page.getByLabel('Your email address').fill('nobody');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await look()).toEqual(good);
    await page.getByLabel('Your email address').fill('organiser@example.org');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(page.url()).toBe(`${baseURL}/console/rounds/${round}`);
  });

  test('shows programmes, a round, an application and what is not there', async () => {
    const { page } = watched;
    for (const path of [
      '',
      `/rounds/${round}`,
      `/rounds/${round}?state=submitted`,
      `/applications/${application}`,
      '/nowhere',
    ]) {
      await page.goto(`${baseURL}/console${path}`);
      expect([path, await look()]).toEqual([path, good]);
    }
  });

  test('gives a form back with its faults: the summary has the focus and its links lead to the controls', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console`);
    await page.getByRole('link', { name: 'Create the next round' }).first().click();
    expect(await look()).toEqual(good);
    await page.getByLabel('Name of the round in Welsh').fill('Rownd 9');
    const closing = page.getByRole('group', { name: 'When applications close' });
    await closing.getByLabel('Day').fill('29/10/2028');
    await closing.getByLabel('Time').fill('1:30am');
    await page.getByRole('button', { name: 'Create the round' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect(await look()).toEqual(good);
    expect(await page.getByLabel('Name of the round in Welsh').inputValue()).toBe('Rownd 9');
    expect(await closing.getByLabel('Time', { exact: true }).inputValue()).toBe('1:30am');
    expect(await closing.getByRole('radio').count()).toBe(2);
    await page.getByRole('link', { name: 'Enter the name of the round in English' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nameEn');
  });

  test('signs out', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(`${baseURL}/console`);
    expect(new URL(page.url()).pathname).toBe('/console/sign-in');
  });
});
