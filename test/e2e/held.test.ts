// A browser that holds an application, back at the programme's page with scripts off: Apply leads on with the one it has.
import { describe, expect, inject, test } from 'vitest';
import { aDraft, anApplication, answers, holdOnOurPages } from './an-application.ts';
import { openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';

const baseURL = inject('baseURL');
const programme = '/programmes/joined-up-care';

const languages = [
  { locale: 'en', prefix: '', apply: 'Apply now', goOn: 'Continue your application', stands: 'See where your' },
  { locale: 'cy', prefix: '/cy', apply: 'Ymgeisio nawr', goOn: 'Parhau â’ch cais', stands: 'Gweld sefyllfa' },
] as const;

describe.each(languages)('in $locale', ({ locale, prefix, apply, goOn, stands }) => {
  test('a draft is gone on with where it was left, and a submitted one shows where it stands', async () => {
    const draft = await aDraft(locale, 'joined-up-care', { 'about-you': answers['about-you'] ?? {} });
    const sent = await anApplication(locale);
    const { page, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    await holdOnOurPages(page, draft);
    await holdOnOurPages(page, sent);
    const toStart = async () => {
      await page.goto(`${baseURL}${prefix}${programme}`);
      await page.getByRole('link', { name: apply }).click();
      await page.getByRole('link', { name: goOn }).waitFor();
    };
    await toStart();
    await page.getByRole('link', { name: goOn }).click();
    await page.waitForURL(`**${prefix}/apply/${draft.id}/where-you-work`);
    await toStart();
    await page.getByRole('link', { name: stands }).click();
    await page.waitForURL(`**${prefix}/apply/${sent.id}/status`);
    await toStart();
    await page.locator('main a[href*="/apply?"]').click();
    await page.locator('main form button.as-button').click();
    await page.waitForURL(`**${prefix}/apply/*/about-you`);
    expect(page.url()).not.toContain(draft.id);
    await close();
  });

  test('what is offered is good to look at, and the same where a link by email is asked for', async () => {
    const draft = await aDraft(locale, 'joined-up-care', { 'about-you': answers['about-you'] ?? {} });
    const { page, close } = await openPage();
    await holdOnOurPages(page, draft);
    for (const step of ['apply', 'return']) {
      await page.goto(`${baseURL}${prefix}${programme}/${step}`);
      expect(await page.getByRole('link', { name: goOn }).count()).toBe(1);
      await expectGoodPage(page, step);
    }
    await close();
  });
});
