// Looks at a hosted page as tests of accessibility do: nothing that axe finds and nothing wider than the window, on a
// desktop and on the narrowest phone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const bothWidths = [1280, 320];

/** Fails the test, naming the state, when the page is not good at one of `widths`, in px. Leaves the window as it was. */
export async function expectGoodPage(page: Page, state: string, widths = bothWidths): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const found = violations.map(({ id }) => id);
    expect({ state, width, found, excess }).toEqual({ state, width, found: [], excess: 0 });
  }
  if (before) await page.setViewportSize(before);
}
