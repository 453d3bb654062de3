// "Tell me when applications open": asked for at a partner's page and with scripts off, confirmed and stopped by the links
// in messages, in both languages, with the keyboard, on a narrow screen.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { addWithoutRounds, change } from './local-database.ts';
import { linkFor } from './mailbox.ts';

const baseURL = inject('baseURL');
const partnerURL = inject('partnerURL');
const slug = 'zz-tell-me';

beforeAll(() => {
  addWithoutRounds('prg_telling', slug);
  change(
    `INSERT INTO programme_topics (programme_id, topic, position)
    SELECT 'prg_telling', topic, position FROM programme_topics JOIN programmes ON id = programme_id WHERE slug = ?`,
    'joined-up-care',
  );
});
afterAll(() => {
  change(`DELETE FROM subscriptions WHERE programme_id = ?`, 'prg_telling');
  change('DELETE FROM programme_topics WHERE programme_id = ?', 'prg_telling');
  change('DELETE FROM programmes WHERE slug = ?', slug);
});

/** The link to confirm in the latest message to an address. Waits for the message. */
const confirmLink = (address: string) => linkFor(address, /https?:\/\/[^\s<"]*\/tell-me\/[\w-]+/);

const languages = [
  {
    locale: 'en',
    host: '/',
    prefix: '',
    tell: 'Tell me when applications open',
    check: 'Tell me when the next round opens',
    asked: 'Check your email',
    confirmed: 'We will tell you when applications open',
    stopped: 'You will no longer get these messages',
  },
  {
    locale: 'cy',
    host: '/welsh.html',
    prefix: '/cy',
    tell: 'Rhowch wybod i mi pan fydd ceisiadau’n agor',
    check: 'Rhowch wybod i mi pan fydd y rownd nesaf yn agor',
    asked: 'Edrychwch ar eich e-bost',
    confirmed: 'Byddwn yn rhoi gwybod i chi pan fydd ceisiadau’n agor',
    stopped: 'Ni fyddwch yn cael y negeseuon hyn mwyach',
  },
];

describe.each(languages)('in $locale', ({ locale, host, prefix, tell, check, asked, confirmed, stopped }) => {
  const go = 'main form button.as-button:not(.as-second)';
  const press = (page: Page, selector = go) =>
    Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);

  test('with scripts off, from the page of the programme to the last message stopped', async () => {
    const address = `tell-hosted-${locale}@example.org`;
    const { page, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    // Scripts of ours are what is off; axe runs in a page of its own over the same address.
    const looked = await openPage();
    const look = async (state: string) => {
      await looked.page.goto(page.url());
      await expectGoodPage(looked.page, state);
    };
    await page.goto(`${baseURL}${prefix}/programmes/${slug}`);
    await look('programme');
    await press(page, `main a[href$="/tell-me"]`);
    await look('ask');
    await page.locator('input[name=topics][value=fairer-care]').check();
    await page.fill('#email-address', address);
    await press(page);
    await page.getByRole('heading', { name: asked, level: 1 }).waitFor();
    await look('asked');

    await page.goto(await confirmLink(address));
    await look('confirm');
    await press(page);
    await page.getByRole('heading', { name: confirmed, level: 1 }).waitFor();
    expect(await page.locator('main a[href$="/stop"]').count()).toBe(2);
    await look('confirmed');
    await press(page, 'main a[href$="/stop"]');
    await look('stop');
    await press(page);
    await page.getByRole('heading', { name: stopped, level: 1 }).waitFor();
    await look('stopped');
    await press(page, 'main a[href$="/stop"]');
    await press(page);
    expect(await page.locator('main a[href$="/stop"]').count()).toBe(0);
    const gone = await looked.page.goto(await confirmLink(address));
    expect(gone?.status()).toBe(410);
    await expectGoodPage(looked.page, 'gone');
    expect(await page.context().cookies()).toEqual([]);
    forgiveRequests(looked.faults, /status of 410/);
    await looked.close();
    await close();
  });

  test('mistakes on the hosted page keep what was typed and ticked', async () => {
    const { page, faults, close } = await openPage();
    await page.goto(`${baseURL}${prefix}/programmes/${slug}/tell-me`);
    await page.fill('#email-address', 'half@');
    await page.locator('input[name=topics][value=fairer-care]').check();
    await press(page);
    await expectGoodPage(page, 'wrong');
    expect(await page.inputValue('#email-address')).toBe('half@');
    expect(await page.locator('input[name=topics][value=fairer-care]').isChecked()).toBe(true);
    faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 422/.test(fault)));
    await close();
  });

  test('at a partner’s page, with the keyboard alone, and nothing is sent before the button', async () => {
    const address = `tell-widget-${locale}@example.org`;
    const { page, close } = await openPage({ viewport: { width: 320, height: 900 } });
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(new URL(request.url()).pathname));
    await page.goto(`${partnerURL}${host}`);
    const widget = widgetOf(page);
    await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
    await widget.getByRole('link', { name: tell }).focus();
    await page.keyboard.press('Enter');
    await arrive(widget, '#email-address');
    await expectGood(page, 'ask');
    expect(await widget.locator('.as-h:focus').textContent()).toContain(tell);
    expect(sent).toEqual([]);
    await widget.locator('#email-address').focus();
    await page.keyboard.type('half@');
    await page.keyboard.press('Enter');
    await widget.locator('.as-problems:focus').waitFor();
    await expectGood(page, 'wrong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await widget.locator('#email-address:focus').waitFor();
    expect(sent).toEqual([]);
    await widget.locator('#email-address').fill(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: asked }).waitFor();
    await expectGood(page, 'asked');
    expect(sent).toEqual(['/v1/subscriptions']);
    expect(await confirmLink(address)).toContain(`${baseURL}${prefix}/tell-me/ask_`);
    await widget.getByRole('button').click();
    await widget.locator('.as-status a:focus').waitFor();
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
    await close();
  });

  test('after a check that says no, and back to what it said', async () => {
    const { page, close } = await openPage();
    await page.goto(`${partnerURL}${host}`);
    const widget = widgetOf(page);
    await widget.locator('a.as-button').click();
    await widget.locator('.as-saving .as-link').first().click();
    await arrive(widget, '#team-size');
    for (const mark of ['[name=nation][value=wales]', '[name=across][value=no]', '[name=time][value=yes]'])
      await widget.locator(`input${mark}`).check();
    await widget.locator('#team-size').fill('5');
    await goOn(widget);
    await widget.getByRole('link', { name: check }).click();
    await arrive(widget, '#email-address');
    await expectGood(page, 'ask after the check');
    await widget.locator('#email-address').fill(`tell-check-${locale}@example.org`);
    await goOn(widget);
    await widget.getByRole('heading', { name: asked }).waitFor();
    await widget.locator('.as-message').getByRole('button').click();
    await arrive(widget, '.as-outcome');
    expect(await widget.getByRole('link', { name: check }).count()).toBe(1);
    await close();
  });
});
