// A page that is left open follows its programme from one phase to the next, also on a device whose clock is fast.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import type { Phase, Programme } from '../../sdk/types.ts';
import { widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');
const minute = 60_000;

/** Phases that the host page heard of, and how often it asked for the programme, whose round opens at an instant. */
async function openingAt(page: Page, opensAt: number) {
  const heard: unknown[] = [];
  const asked = { times: 0, phase: 'announced' as Phase };
  await page.exposeFunction('hear', (phase: unknown) => heard.push(phase));
  await page.addInitScript(() => {
    const { hear } = window as unknown as { hear: (phase: unknown) => void };
    document.addEventListener('alongside-phase', (event) =>
      hear((event as CustomEvent<{ phase: Phase }>).detail.phase),
    );
  });
  const answer = await fetch(`${baseURL}/v1/programmes/joined-up-care`);
  const programme = (await answer.json()) as Programme;
  await page.route('**/v1/programmes/joined-up-care', async (route) => {
    asked.times++;
    const instant = new Date(opensAt).toISOString();
    const round = { ...programme.round, phase: asked.phase, opensAt: instant };
    const json = { ...programme, round, rounds: [round] };
    await route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json });
  });
  return { heard, asked };
}

test.each([
  { clock: 'right', ahead: 0, wait: 2 * minute },
  { clock: 'nine minutes fast', ahead: 9 * minute, wait: 2 * minute },
])('from announced to open, by a clock that is $clock', async ({ ahead, wait }) => {
  const { page, close } = await openPage();
  const opensAt = Date.now() + minute;
  await page.clock.install({ time: Date.now() + ahead });
  const { heard, asked } = await openingAt(page, opensAt);
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.locator('a[href$="/tell-me"]').waitFor();
  expect(asked.times).toBe(1);
  asked.phase = 'open';
  await page.clock.fastForward(wait);
  await widget.getByRole('link', { name: 'Apply' }).waitFor();
  expect(heard).toEqual(['announced', 'open']);
  await close();
});

test('an element that was taken out while it loaded asks no more', async () => {
  const { page, close } = await openPage();
  await page.clock.install({ time: Date.now() });
  const { asked } = await openingAt(page, Date.now() + minute);
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.locator('a[href$="/tell-me"]').waitFor();
  await widget.evaluate(async (element) => {
    const loaded = (element as unknown as { reload: (keeps: boolean) => Promise<void> }).reload(true);
    element.remove();
    await loaded;
  });
  const before = asked.times;
  await page.clock.runFor(5 * minute);
  // Another element of the same page shows that time has gone by.
  await page.evaluate(() => {
    const another = document.createElement('alongside-programme');
    another.setAttribute('programme', 'joined-up-care');
    document.body.append(another);
  });
  await widgetOf(page).locator('a[href$="/tell-me"]').waitFor();
  expect(asked.times).toBe(before + 1);
  await close();
});
