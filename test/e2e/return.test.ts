// Save for later and come back by the link in the email, which leads to our page first: on from there to the partner's page, or
// here with scripts off, in both languages. What only looks at the link changes nothing.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { butOfLinks, expectNowhere, watchAddresses } from './addresses.ts';
import { arrive, expectGood, startApplying, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { goThere, wayThere } from './go-there.ts';
import { linkFor } from './mailbox.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

/** A mail scanner with a real browser: loads the page, runs what is there, looks around, presses nothing. */
async function scan(link: string): Promise<void> {
  const { page } = await openPage();
  await page.goto(link);
  await page.waitForLoadState('networkidle');
  await page.mouse.move(200, 200);
  await page.context().close();
}

async function expectGoodPage(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect({ state, found: violations.map(({ id }) => id) }).toEqual({ state, found: [] });
}

const prefixOf = (locale: string): string => (locale === 'cy' ? '/cy' : '');
const tokenIn = (link: string): string | undefined => /alsk_[\w-]{43}/.exec(link)?.[0];

const languages = [
  {
    locale: 'en',
    host: '/',
    later: 'Save for later',
    send: 'Email me a link',
    goOn: 'Go on with your application',
    open: 'Go on',
    saved: 'Your application is saved',
    lost: 'They are lost if you close',
    kept: 'can be opened again by a link in an email',
    device: 'Save my answers on this device',
  },
  {
    locale: 'cy',
    host: '/welsh.html',
    later: 'Cadw ar gyfer nes ymlaen',
    send: 'Anfon dolen ataf drwy e-bost',
    goOn: 'Mynd ymlaen â’ch cais',
    open: 'Mynd ymlaen',
    saved: 'Mae eich cais wedi’i gadw',
    lost: 'Byddant yn cael eu colli',
    kept: 'drwy ddolen mewn e-bost gennym ni',
    device: 'Cadw fy atebion ar y ddyfais hon',
  },
];

describe.each(languages)('in $locale', ({ locale, host, ...words }) => {
  const { later, send, goOn, open, saved } = words;
  test('at a partner’s page: what was typed comes back, on another device, to the same page', async () => {
    const address = `widget-${locale}@example.org`;
    const first = await openPage();
    const widget = widgetOf(first.page);
    const addresses = watchAddresses(first.page);
    await first.page.goto(`${partnerURL}${host}`);
    await startApplying(widget);
    await widget.getByText(words.lost).waitFor();
    await widget.locator('#name').fill('Siân Ŵyn-Jones');
    await widget.getByRole('button', { name: later }).click();
    await arrive(widget, '#email-address');
    await expectGood(first.page, 'save for later');
    await widget.locator('#email-address').fill('half@');
    await widget.getByRole('button', { name: send }).click();
    await arrive(widget, '.as-problems');
    await expectGood(first.page, 'save for later, wrong');
    await widget.locator('#email-address').fill(address);
    await widget.getByRole('button', { name: send }).click();
    await widget.getByText(saved).waitFor();
    await expectGood(first.page, 'saved');
    await widget.getByRole('button', { name: goOn }).click();
    expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
    await widget.getByText(words.kept).waitFor();
    expect(await widget.getByText(words.lost).count()).toBe(0);
    await widget.getByRole('button', { name: words.device }).click();
    await widget.getByText(words.kept).waitFor({ state: 'detached' });
    await first.close();

    const link = await linkFor(address);
    expect(link.startsWith(`${baseURL}${prefixOf(locale)}/return/`)).toBe(true);
    await scan(link);
    const second = await openPage();
    const addressesThere = watchAddresses(second.page);
    const writes: string[] = [];
    const referrers: string[] = [];
    second.page.on('request', (request) => referrers.push(request.headers()['referer'] ?? ''));
    second.page.on('request', (request) => request.method() !== 'GET' && writes.push(request.url()));
    await second.page.goto(link);
    await expectGoodPage(second.page, 'where to go on');
    await goThere(second.page, locale);
    await scan(second.page.url());
    const there = widgetOf(second.page);
    await there.getByRole('button', { name: open, exact: true }).waitFor();
    await expectGood(second.page, 'arrived');
    expect(writes).toEqual([]);
    await there.getByRole('button', { name: open, exact: true }).click();
    await arrive(there, '#name');
    expect(await there.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
    await there.getByText(words.kept).waitFor();
    expect(second.page.url()).toBe(`${partnerURL}${host}`);
    expect(await second.page.evaluate(() => localStorage.length)).toBe(0);
    await expectGood(second.page, 'opened');
    expectNowhere([address, 'Siân'], [...addresses, ...addressesThere]);
    expectNowhere([tokenIn(link)], butOfLinks([...addresses, ...addressesThere]));
    expect(referrers.filter((each) => each.includes('alsk_'))).toEqual([]);
    await second.close();

    // Who has that address from the browser's history.
    const third = await openPage();
    await third.page.goto(`${partnerURL}${host}#alongside=${tokenIn(link)}`);
    await widgetOf(third.page).getByRole('button', { name: open, exact: true }).click();
    await widgetOf(third.page).locator('.as-arrival button').waitFor();
    await expectGood(third.page, 'used');
    forgiveRequests(third.faults, /status of 410/);
    await third.close();
  });

  test('with scripts off: what was typed comes back, on another device', async () => {
    const address = `hosted-${locale}@example.org`;
    const prefix = prefixOf(locale);
    const good = expectGoodPage;
    const first = await openPage();
    const { page } = first;
    const addresses = watchAddresses(page);
    await page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
    await good(page, 'start');
    await page.locator('main form button.as-button').click();
    await page.fill('#name', 'Siân Ŵyn-Jones');
    await page.getByRole('button', { name: later }).click();
    await page.waitForURL('**/save-for-later');
    await good(page, 'save for later');
    await page.getByRole('button', { name: send }).click();
    await good(page, 'save for later, wrong');
    await page.fill('#email-address', address);
    await page.getByRole('button', { name: send }).click();
    await page.waitForURL('**/saved-for-later');
    await good(page, 'saved');
    const link = await linkFor(address);
    expect(link.startsWith(`${baseURL}${prefix}/return/`)).toBe(true);
    await scan(link);

    const second = await openPage({ javaScriptEnabled: false });
    const addressesThere = watchAddresses(second.page);
    await second.page.goto(link);
    await second.page.getByRole('button', { name: goOn }).click();
    await second.page.waitForURL('**/about-you');
    expect(await second.page.inputValue('#name')).toBe('Siân Ŵyn-Jones');
    expectNowhere([address, 'Siân'], [...addresses, ...addressesThere]);
    expectNowhere([tokenIn(link)], butOfLinks([...addresses, ...addressesThere]));
    await second.close();
    await page.goto(link);
    await page.context().clearCookies();
    await good(page, 'used');
    await page.goto(`${baseURL}${prefix}/programmes/joined-up-care/return`);
    await good(page, 'asking by address');
    first.faults.splice(0, first.faults.length, ...first.faults.filter((fault) => !/status of (410|422)/.test(fault)));
    await first.close();
  });
});

/** The link to what somebody has begun on a partner's page. */
async function begunThere(): Promise<string> {
  const address = `${crypto.randomUUID()}@example.org`;
  const { page, close } = await openPage();
  const widget = widgetOf(page);
  await page.goto(partnerURL);
  await startApplying(widget);
  await widget.locator('#name').fill('Siân');
  await widget.getByRole('button', { name: 'Save for later' }).click();
  await widget.locator('#email-address').fill(address);
  await widget.getByRole('button', { name: 'Email me a link' }).click();
  await widget.getByText('Your application is saved').waitFor();
  await close();
  return linkFor(address);
}

test('with scripts off: what was begun at a partner’s page is gone on with on ours', async () => {
  const link = await begunThere();
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(link);
  await page.getByRole('button', { name: 'Go on here' }).click();
  await page.waitForURL('**/about-you');
  expect(await page.inputValue('#name')).toBe('Siân');
  await close();
});

test('a partner’s page that cannot open it leads back to ours, which then leads nowhere else', async () => {
  const link = await begunThere();
  const { page, faults, close } = await openPage();
  await page.route('**/v1/programmes/*', (route) => route.abort());
  await page.goto(link);
  await goThere(page);
  await widgetOf(page).getByRole('link', { name: 'Go on', exact: true }).click();
  await page.waitForURL(`${link}?here`);
  expect(await wayThere(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Go on with your application' }).click();
  await page.waitForURL('**/about-you');
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('a person who began elsewhere asks for a link at the start, and hears the same whatever the address', async () => {
  const { page, close } = await openPage();
  const widget = widgetOf(page);
  await page.goto(partnerURL);
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: 'Get a link to it by email' }).click();
  await widget.locator('#email-address').fill('nobody@example.org');
  await widget.getByRole('button', { name: 'Email me a link' }).click();
  await widget.getByText('If an application was saved for later or submitted with that address').waitFor();
  await expectGood(page, 'asked');
  await close();
});

test('a device that keeps the draft already goes on keeping it when its link is opened there', async () => {
  const [address, { page, close }] = ['widget-kept@example.org', await openPage()];
  const widget = widgetOf(page);
  await page.goto(`${partnerURL}/`);
  await startApplying(widget);
  await widget.getByRole('button', { name: 'Save my answers on this device' }).click();
  await widget.getByText('Your answers are saved on this device').waitFor();
  await widget.locator('#name').fill('Siân');
  await widget.getByRole('button', { name: 'Save for later' }).click();
  await widget.locator('#email-address').fill(address);
  await widget.getByRole('button', { name: 'Email me a link' }).click();
  await widget.getByText('Your application is saved').waitFor();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  await page.goto('about:blank');
  await page.goto(await linkFor(address));
  await goThere(page);
  await widget.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect.poll(() => widget.locator('#name').inputValue()).toBe('Siân');
  await widget.getByText('Your answers are saved on this device').waitFor();
  const now = await page.evaluate(() => ({ ...localStorage }));
  expect(Object.keys(now)).toEqual(Object.keys(kept));
  const idIn = (stored: Record<string, string>) => (JSON.parse(Object.values(stored)[0] ?? '{}') as { id?: string }).id;
  expect(idIn(now)).toMatch(/^app_/);
  expect(idIn(now)).toBe(idIn(kept));
  await close();
});
