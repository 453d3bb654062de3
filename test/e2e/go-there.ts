// The page that a link in an email leads to, where it was asked for on a partner's page: the way on to that page.
import type { Locator, Page } from 'playwright';
import { inject } from 'vitest';

/** The link to the page of a partner's site. */
export const wayThere = (page: Page, locale = 'en', site = inject('partnerURL')): Locator => {
  const { host } = new URL(site);
  return page.getByRole('link', { name: locale === 'cy' ? `Mynd ymlaen ar ${host}` : `Go on at ${host}`, exact: true });
};

/** Follows it. */
export async function goThere(page: Page, locale = 'en'): Promise<void> {
  await wayThere(page, locale).click();
  await page.waitForURL(`${inject('partnerURL')}/**`);
}
