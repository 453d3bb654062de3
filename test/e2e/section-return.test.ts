// A co-applicant saves its section for later and comes back by the link in the email, which leads to our page first: on from
// there to the partner's page, or here with scripts off, in both languages. What only looks at the link changes nothing.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { invited } from './an-invitation.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { goThere } from './go-there.ts';
import { linkFor } from './mailbox.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

/** Two browsers and the mail between them; only to end what hangs. */
const patience = { timeout: 120_000 };

const languages = [
  {
    locale: 'en',
    host: '/',
    prefix: '',
    haveCode: 'I have a code to join an application',
    join: 'Join',
    later: 'Save for later',
    heading: 'Save your section for later',
    send: 'Email me a link',
    saved: 'Your section is saved',
    back: 'Go on with your section',
    open: 'Go on',
    consent: 'Give consent',
    request: 'Get a link to it by email',
    asked: 'If an application was saved for later or submitted with that address',
    used: 'This link no longer works',
  },
  {
    locale: 'cy',
    host: '/welsh.html',
    prefix: '/cy',
    haveCode: 'Mae gennyf god i ymuno â chais',
    join: 'Ymuno',
    later: 'Cadw ar gyfer nes ymlaen',
    heading: 'Cadw eich adran ar gyfer nes ymlaen',
    send: 'Anfon dolen ataf drwy e-bost',
    saved: 'Mae eich adran wedi’i chadw',
    back: 'Mynd ymlaen â’ch adran',
    open: 'Mynd ymlaen',
    consent: 'Rhoi caniatâd',
    request: 'Cael dolen iddo drwy e-bost',
    asked: 'Os cafodd cais ei gadw ar gyfer nes ymlaen neu ei gyflwyno gyda’r cyfeiriad hwnnw',
    used: 'Nid yw’r ddolen hon yn gweithio mwyach',
  },
];

type Words = (typeof languages)[number];

/** Joins in the widget of a partner's page, without keeping anything on the device. */
async function joinThere(page: Page, t: Words, code: string) {
  const widget = widgetOf(page);
  await page.goto(`${partnerURL}${t.host}`);
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: t.haveCode }).click();
  await widget.locator('#joining-code').fill(code);
  await widget.getByRole('button', { name: t.join, exact: true }).click();
  await arrive(widget, '#people');
  return widget;
}

describe.each(languages)('in $locale', (t) => {
  test(
    'at a partner’s page: a section comes back, on another device, to the same page, and is finished there',
    patience,
    async () => {
      const { code } = await invited();
      const address = `section-${t.locale}-${crypto.randomUUID()}@example.org`;
      const first = await openPage();
      const widget = await joinThere(first.page, t, code);
      await widget.locator('#people').fill('Ngũgĩ, ca');
      await widget.getByRole('button', { name: t.later }).click();
      await widget.getByRole('heading', { name: t.heading }).waitFor();
      await expectGood(first.page, 'save for later');
      await widget.locator('#email-address').fill('half@');
      await widget.getByRole('button', { name: t.send }).click();
      await arrive(widget, '.as-problems');
      await widget.locator('#email-address').fill(address);
      await widget.getByRole('button', { name: t.send }).click();
      await widget.getByText(t.saved).waitFor();
      await expectGood(first.page, 'saved');
      await widget.getByRole('button', { name: t.back }).click();
      expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ, ca');
      expect(await first.page.evaluate(() => localStorage.length)).toBe(0);
      await first.close();

      const link = await linkFor(address);
      expect(link.startsWith(`${baseURL}${t.prefix}/return/`)).toBe(true);
      const second = await openPage();
      const writes: string[] = [];
      second.page.on('request', (request) => request.method() !== 'GET' && writes.push(request.url()));
      await second.page.goto(link);
      await goThere(second.page, t.locale);
      const arrived = second.page.url();
      const there = widgetOf(second.page);
      await there.getByRole('button', { name: t.open, exact: true }).waitFor();
      await expectGood(second.page, 'arrived');
      expect(writes).toEqual([]);
      await there.getByRole('button', { name: t.open, exact: true }).click();
      await arrive(there, '#people');
      expect(await there.locator('#people').inputValue()).toBe('Ngũgĩ, ca');
      expect(second.page.url()).toBe(`${partnerURL}${t.host}`);
      expect(await second.page.evaluate(() => localStorage.length)).toBe(0);
      await expectGood(second.page, 'opened');
      await there.locator('#people').fill('Ngũgĩ, carer');
      await there.locator('#organisation').pressSequentially('cardiff vale');
      await there.getByRole('option').first().click();
      await goOn(there);
      await there.getByRole('button', { name: t.consent }).waitFor();
      await there.getByRole('button', { name: t.later }).waitFor();
      await expectGood(second.page, 'section');
      await second.close();

      const third = await openPage();
      await third.page.goto(arrived);
      await widgetOf(third.page).getByRole('button', { name: t.open, exact: true }).click();
      await widgetOf(third.page).getByText(t.used).waitFor();
      await expectGood(third.page, 'used');
      forgiveRequests(third.faults, /status of 410/);
      await third.close();
    },
  );

  test('at a partner’s page: who lost everything asks at the address that was invited', patience, async () => {
    const { code, email } = await invited();
    const first = await openPage();
    await joinThere(first.page, t, code);
    await first.close();
    const { page, close } = await openPage();
    const widget = widgetOf(page);
    await page.goto(`${partnerURL}${t.host}`);
    await widget.locator('a.as-button').click();
    await widget.getByRole('button', { name: t.request }).click();
    await widget.locator('#email-address').fill(email);
    await expectGood(page, 'asking by address');
    await widget.getByRole('button', { name: t.send }).click();
    await widget.getByText(t.asked).waitFor();
    await page.goto('about:blank');
    const link = await linkFor(email);
    // Nobody who holds the section has saved it from that page, and anybody may have asked.
    expect(link.startsWith(`${baseURL}${t.prefix}/return/`)).toBe(true);
    await page.goto(link);
    await page.getByRole('button', { name: t.back }).click();
    await page.waitForURL('**/your-organisation');
    await close();
  });

  test.each(['off', 'on, for axe to look'])('on our own pages with scripts %s', patience, async (how) => {
    const scripts = how !== 'off';
    const good = async (page: Page, state: string) => {
      if (!scripts) return;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect({ state, found: violations.map(({ id }) => id) }).toEqual({ state, found: [] });
    };
    const open = () => openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 800 } });
    const { code } = await invited();
    const address = `own-pages-${crypto.randomUUID()}@example.org`;
    const first = await open();
    await first.page.goto(`${baseURL}${t.prefix}/join`);
    await first.page.fill('#joining-code', code);
    await first.page.getByRole('button', { name: t.join, exact: true }).click();
    await first.page.waitForURL(/\/your-organisation\?after=joined$/);
    await first.page.fill('#people', 'Ngũgĩ, ca');
    await first.page.getByRole('button', { name: t.later }).click();
    await first.page.waitForURL('**/save-for-later');
    await first.page.getByRole('heading', { name: t.heading }).waitFor();
    await good(first.page, 'save for later');
    await first.page.fill('#email-address', address);
    await first.page.getByRole('button', { name: t.send }).click();
    await first.page.waitForURL('**/saved-for-later');
    await good(first.page, 'saved');
    await first.page.getByRole('link', { name: t.back }).click();
    expect(await first.page.inputValue('#people')).toBe('Ngũgĩ, ca');
    await first.close();

    const link = await linkFor(address);
    expect(link.startsWith(`${baseURL}${t.prefix}/return/`)).toBe(true);
    const second = await open();
    await second.page.goto(link);
    await good(second.page, 'link');
    await second.page.getByRole('button', { name: t.back }).click();
    await second.page.waitForURL('**/your-organisation');
    expect(await second.page.inputValue('#people')).toBe('Ngũgĩ, ca');
    const width = await second.page.evaluate(() => document.documentElement.scrollWidth).catch(() => 320);
    expect(width).toBeLessThanOrEqual(320);
    await second.close();
  });
});

test(
  'a section that a link opened is kept nowhere: handed the lead, or removed, the page goes on without it',
  patience,
  async () => {
    const [t] = languages as [Words];
    for (const then of ['handOver', 'remove'] as const) {
      const joint = await invited();
      const address = `${then}-${crypto.randomUUID()}@example.org`;
      const first = await openPage();
      const widget = await joinThere(first.page, t, joint.code);
      await widget.getByRole('button', { name: t.later }).click();
      await widget.locator('#email-address').fill(address);
      await widget.getByRole('button', { name: t.send }).click();
      await widget.getByText(t.saved).waitFor();
      await first.close();
      const { page, faults, close } = await openPage();
      const there = widgetOf(page);
      await page.goto(await linkFor(address));
      await goThere(page);
      await there.getByRole('button', { name: t.open, exact: true }).click();
      await arrive(there, '#people');
      await joint[then]();
      await there.locator('#people').fill('Ann, carer');
      await there.getByRole('button', { name: t.later }).click();
      if (then === 'handOver') {
        await there.getByRole('heading', { name: 'Your organisation leads this application now' }).waitFor();
        expect(await there.locator('#people').inputValue()).toBe('Ann, carer');
        await there.getByRole('button', { name: 'All parts of your application' }).click();
        await there.getByRole('heading', { name: 'Your application', exact: true }).waitFor();
      } else {
        await there.getByText('Your organisation is no longer part of this application').waitFor();
        await there.getByRole('button', { name: 'Start again' }).click();
        await there.getByRole('button', { name: t.haveCode }).waitFor();
      }
      await expectGood(page, then);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 401/.test(fault)));
      await close();
    }
  },
);
