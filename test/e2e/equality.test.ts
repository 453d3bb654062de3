// Equality questions after an application has gone in: inside the widget on a partner's page, and on the hosted pages with
// scripts off, in both languages. What is sent leads to nobody.
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const baseURL = inject('baseURL');
const partnerURL = inject('partnerURL');

describe.each([
  {
    locale: 'en',
    prefix: '',
    host: '/',
    open: 'Answer the equality questions',
    send: 'Send my answers',
    thanks: 'Thank you',
  },
  {
    locale: 'cy',
    prefix: '/cy',
    host: '/welsh.html',
    open: 'Ateb y cwestiynau cydraddoldeb',
    send: 'Anfon fy atebion',
    thanks: 'Diolch',
  },
])('equality questions, $locale', ({ prefix, host, open, send, thanks }) => {
  test('are offered below the confirmation of the widget, and answered there', async () => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 900 } });
    await page.goto(`${partnerURL}${host}`);
    const widget = widgetOf(page);
    await startApplying(widget);
    await fillIn(widget);
    await goOn(widget);
    await arrive(widget, '.as-reference');
    const reference = await widget.locator('.as-reference').textContent();
    await widget.getByRole('button', { name: open }).waitFor();
    await expectGood(page, 'offer');
    await widget.getByRole('button', { name: open }).press('Enter');
    await widget.locator('.as-equality form').waitFor();
    await expectGood(page, 'questions');
    await widget.locator('input[name=age][value=under-35]').check();
    await widget.locator('input[name=welsh][value=speak]').check();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await widget.getByRole('button', { name: send }).click();
    const request = await sent;
    expect(request.headers()['authorization']).toBeUndefined();
    expect(request.postDataJSON()).toEqual({ answers: { age: 'under-35', welsh: ['speak'] } });
    await widget.getByRole('heading', { name: thanks }).waitFor();
    await expectGood(page, 'thanks');
    expect(await widget.locator('.as-reference').textContent()).toBe(reference);
    await close();
  }, 120_000);

  test('are a page of their own with scripts off', async () => {
    const hosted = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const looked = await openPage({ viewport: { width: 320, height: 800 } });
    const { id } = (
      (await (await fetch(`${baseURL}/v1/programmes/joined-up-care`)).json()) as { round: { id: string } }
    ).round;
    const expectAccessible = async () => {
      await looked.page.goto(hosted.page.url());
      expect((await new AxeBuilder({ page: looked.page }).analyze()).violations.map((each) => each.id)).toEqual([]);
      const excess = await looked.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBe(0);
    };
    await hosted.page.goto(`${baseURL}${prefix}/rounds/${id}/equality`);
    await expectAccessible();
    await hosted.page.locator('input[name=sex][value=female]').check();
    expect(
      await hosted.page
        .locator('main form :is(h1, p, legend)')
        .first()
        .evaluate(({ tagName }) => tagName),
    ).toBe('H1');
    await hosted.page.getByRole('button', { name: send }).click();
    await hosted.page.getByRole('heading', { name: thanks, level: 1 }).waitFor();
    await expectAccessible();
    expect(await hosted.page.context().cookies()).toEqual([]);
    await looked.close();
    await hosted.close();
  });
});
