// Answers that are one long word, such as a web address: every page that shows them fits the narrowest phone.
import { describe, expect, inject, test } from 'vitest';
import { type Held, aDraft, answers, holdInElement, holdOnOurPages } from './an-application.ts';
import { expectGood, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];
const phone = { viewport: { width: 320, height: 800 } };
const address = `https://example.org/${'how-we-work-'.repeat(20)}`;

/** A draft that is complete, with a web address where there is room for one. */
const aLongDraft = (locale: 'en' | 'cy'): Promise<Held> =>
  aDraft(locale, 'joined-up-care', {
    ...answers,
    'about-you': { ...answers['about-you'], name: `Siân ${'y'.repeat(80)}` },
    'your-change': { ...answers['your-change'], challenge: `Read this: ${address}` },
  });

describe.each([
  ['en', '', '/plain'],
  ['cy', '/cy', '/welsh'],
] as const)('in %s', (locale, prefix, host) => {
  test('our own pages break it, on the screen and on paper', async () => {
    const held = await aLongDraft(locale);
    const { page, close } = await openPage(phone);
    await holdOnOurPages(page, held);
    const shows = async (step: string) => {
      await page.goto(`${baseURL}${prefix}/apply/${held.id}/${step}`);
      expect(await page.getByText(address).count()).toBe(1);
      await expectGoodPage(page, step);
    };
    await shows('check');
    await held.client.applications.submit({ id: held.id });
    await shows('copy');
    await page.emulateMedia({ media: 'print' });
    await expectGoodPage(page, 'copy on paper');
    await close();
  });

  test('the element breaks it where answers are checked', async () => {
    const held = await aLongDraft(locale);
    const { page, close } = await openPage(phone);
    await page.goto(partnerURL + host);
    await holdInElement(page, held);
    await page.reload();
    const widget = widgetOf(page);
    await widget.locator('.as-button').first().click();
    await widget.getByText(address).waitFor();
    await expectGood(page, 'check');
    await close();
  });
});
