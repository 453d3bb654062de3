// How long the chain of requests is, from the tag to what a person asked for: what does not wait for another is asked for
// with it.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { demoProgramme } from '../../worker/demo/programme.ts';
import { widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const partnerURL = inject('partnerURL');

/**
 * Answers requests of the widget in waves: all that were asked for before any of them was answered, then all that those
 * answers led to. `until` is what the page shows in the end; gives the addresses, wave by wave.
 */
async function inWaves(page: Page, begin: () => Promise<unknown>, until: string): Promise<string[][]> {
  const waves: string[][] = [];
  let held: { path: string; go: () => void }[] = [];
  let isOver = false;
  await page.route(/\/(embed\/(?!v1)|v1\/)/, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (!isOver) await new Promise<void>((go) => held.push({ path, go }));
    await route.continue();
  });
  await begin();
  const shown = page.locator(until).first();
  while (!(await shown.isVisible())) {
    let before = -1;
    const settled = () => {
      const same = held.length === before;
      before = held.length;
      return same;
    };
    await expect.poll(settled, { interval: 250 }).toBe(true);
    if (held.length) waves.push(held.map(({ path }) => path));
    expect(waves.length).toBeLessThan(9);
    const wave = held;
    held = [];
    for (const { go } of wave) go();
  }
  isOver = true;
  for (const { go } of held) go();
  await page.unrouteAll({ behavior: 'wait' });
  return waves;
}

/** What the first page of questions does not wait for. */
const background = new RegExp(`/embed/(checking|later|shared)-|^/v1/programmes/${demoProgramme.slug}$`);

test.each([
  { path: '/', shows: 'alongside-programme a.as-button' },
  { path: '/apply', shows: 'alongside-apply #name' },
  { path: '/list', shows: 'alongside-programmes .as-card' },
  { path: '/list?nation=wales&phase=open', shows: 'alongside-programmes .as-card' },
])('all that $path shows is asked for at once, when the script has come', async ({ path, shows }) => {
  const { page, close } = await openPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const list = document.querySelector('alongside-programmes');
      for (const [name, value] of new URLSearchParams(location.search)) {
        if (list && !list.hasAttribute(name)) list.setAttribute(name, value);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const [first = [], ...others] = await inWaves(page, () => page.goto(partnerURL + path), shows);
  expect(first.filter((path) => path.startsWith('/v1/'))).toHaveLength(1);
  expect(first.filter((path) => path.startsWith('/embed/')).length).toBeGreaterThan(0);
  expect(others.flat().filter((path) => !background.test(path))).toEqual([]);
  await close();
});

test.each([
  { language: 'English', path: '/' },
  { language: 'Welsh', path: '/welsh' },
])('the application inside a programme in $language is at most two requests from pressing Apply', async ({ path }) => {
  const { page, close } = await openPage();
  await page.goto(partnerURL + path);
  const apply = widgetOf(page).locator('a.as-button');
  await apply.waitFor();
  const waves = await inWaves(page, () => apply.click(), 'alongside-programme form button.as-button');
  const behind = /\/embed\/(leaving|joint)-/; // asked for once it shows
  expect(waves.filter((wave) => !wave.every((path) => behind.test(path))).length).toBeLessThanOrEqual(2);
  // Its form is not waited for by the code that shows it.
  expect(waves[0]!.filter((path) => path.endsWith('/form'))).toHaveLength(1);
  expect(waves[0]!.filter((path) => /\/embed\/(apply|later|checking)-/.test(path)).length).toBeGreaterThan(0);
  await close();
});
