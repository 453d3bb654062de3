// A keyboard alone: what has focus, and getting there by Tab.
import type { Page } from 'playwright';

/** The innermost element that has focus, through shadow roots: its id, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id || at?.textContent?.trim().replace(/\s+/g, ' ') || '';
  });

/** Presses Tab until `wanted` has focus; fails when it never does. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${wanted}.`);
}
