// The short check of who can apply, before an application: on the hosted pages with scripts off, and inside the widget
// on a partner's page. In both languages; nothing is sent or stored by answering.
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const baseURL = inject('baseURL');
const partnerURL = inject('partnerURL');

const languages = [
  {
    prefix: '',
    host: '/',
    yes: 'You can apply',
    no: 'You cannot apply to this round',
    check: 'Check whether this round is for you',
  },
  {
    prefix: '/cy',
    host: '/welsh.html',
    yes: 'Gallwch ymgeisio',
    no: 'Ni allwch ymgeisio i’r rownd hon',
    check: 'Gwirio a yw’r rownd hon i chi',
  },
];

describe.each(languages)('the check of who can apply, with scripts off, under "$prefix"', ({ prefix, yes, no }) => {
  test('gives its reasons and leads on to the application with the answers', async () => {
    const { page, faults, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    // Scripts of ours are what is off; axe runs in a page of its own over the same address.
    const looked = await openPage({ viewport: { width: 320, height: 800 } });
    const expectAccessible = async () => {
      await looked.page.goto(page.url());
      const { violations } = await new AxeBuilder({ page: looked.page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    };
    const choose = async (across: string) => {
      await page.locator('input[name=nation][value=wales]').check();
      await page.locator('#team-size').fill('5');
      await page.locator(`input[name=across][value=${across}]`).check();
      await page.locator('input[name=time][value=yes]').check();
      await page.locator('main form button.as-button').click();
    };
    await page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
    await page.locator('main a[href$="/eligible"]').click();
    await expectAccessible();
    await page.locator('main form button.as-button').click();
    expect(await page.locator('.as-problems a').count()).toBe(4);
    await choose('no');
    await page.getByRole('heading', { name: no, level: 1 }).waitFor();
    await expectAccessible();
    await page.locator('a.as-back').click();
    expect(await page.locator('#team-size').inputValue()).toBe('5');
    await choose('yes');
    await page.getByRole('heading', { name: yes, level: 1 }).waitFor();
    await expectAccessible();
    expect(await page.context().cookies()).toEqual([]);
    await page.locator('main a.as-button').click();
    await page.locator('main form button.as-button').click();
    await page.goto(`${page.url().replace(/\/[^/]*$/, '')}/where-you-work`);
    expect(await page.locator('input[name=nation][value=wales]').isChecked()).toBe(true);
    // A page that comes again with what is wrong is a 422, which the browser notes.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
    await looked.close();
    await close();
  });
});

describe.each(languages)('the check of who can apply, in the widget on $host', ({ host, yes, no, check }) => {
  test('is answered before the start, sends no answer, and goes on into the application', async () => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 900 } });
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await page.goto(`${partnerURL}${host}`);
    const widget = widgetOf(page);
    await widget.locator('a.as-button').click();
    await widget.getByRole('button', { name: check }).click();
    await arrive(widget, '#team-size');
    await widget.getByRole('heading', { name: check }).waitFor();
    await expectGood(page, 'check');
    await goOn(widget);
    await arrive(widget, '.as-problems');
    await expectGood(page, 'check with problems');
    for (const mark of ['[name=nation][value=wales]', '[name=across][value=no]', '[name=time][value=yes]'])
      await widget.locator(`input${mark}`).check();
    await widget.locator('#team-size').fill('5');
    await goOn(widget);
    await widget.getByRole('heading', { name: no }).waitFor();
    await expectGood(page, 'no');
    await widget.locator('.as-back').click();
    await arrive(widget, '#team-size');
    expect(await widget.locator('#team-size').inputValue()).toBe('5');
    await widget.locator('input[name=across][value=yes]').check();
    await goOn(widget);
    await widget.getByRole('heading', { name: yes }).waitFor();
    await expectGood(page, 'yes');
    expect(sent).toEqual([]);
    await widget.locator('.as-outcome a.as-button').click();
    await widget.locator('form button.as-button').last().click();
    await arrive(widget, '#name');
    await close();
  });
});
