// A whole application inside a partner's page, on a desk and on the narrowest phone: every state is accessible, the
// host's page is not touched, and the host hears what happens.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNowhere, watchAddresses } from './addresses.ts';
import { arrive, expectGood, fillIn, goOn, widgetOf } from './applicant.ts';
import { openPage, type WatchedPage } from './browser.ts';

const partnerURL = inject('partnerURL');

describe.each([1280, 320])('applying inside a partner page, %i px wide', (width) => {
  let watched: WatchedPage;
  let reference: string | null;
  let addresses: string[];
  let token: string | undefined;
  beforeAll(async () => {
    watched = await openPage({ viewport: { width, height: 900 } });
    const { page } = watched;
    addresses = watchAddresses(page);
    page.on('response', async (response) => {
      if (response.url().endsWith('/v1/applications')) ({ token } = (await response.json()) as { token: string });
    });
    await page.addInitScript(() => {
      const heard: [string, unknown][] = [];
      Object.assign(window, { heard });
      for (const name of ['ready', 'phase', 'start', 'step', 'submitted', 'error']) {
        document.addEventListener(`alongside-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
      }
    });
    await page.goto(partnerURL);
  });
  afterAll(() => watched.close());

  const widget = () => widgetOf(watched.page);

  test('shows the programme in its phase, with the time left', async () => {
    await widget().getByRole('heading', { name: 'Peer learning for joined-up care' }).waitFor();
    expect(
      await widget()
        .getByText(/days left to apply/)
        .count(),
    ).toBe(1);
    await expectGood(watched.page, 'programme');
  });

  test('says before the start what is kept, and starts', async () => {
    await widget().getByRole('link', { name: 'Apply now' }).click();
    await widget().getByRole('heading', { name: 'Before you start' }).waitFor();
    await expect.poll(() => widget().locator('.as-h:focus').count()).toBe(1);
    expect(await widget().getByLabel('No, do not save them').isChecked()).toBe(true);
    const privacy = widget().getByRole('link', { name: 'How we use your information' });
    expect(await privacy.getAttribute('href')).toBe(`${inject('baseURL')}/privacy`);
    await expectGood(watched.page, 'start');
    await goOn(widget());
    await arrive(widget(), '#name');
  });

  test('points at what is wrong: the summary takes focus and leads to the field', async () => {
    const { page } = watched;
    await widget().locator('#email').fill('not an address');
    await goOn(widget());
    await expect.poll(() => widget().locator('.as-problems:focus').count()).toBe(1);
    await expectGood(page, 'errors');
    await widget().locator('.as-problems a').first().click();
    expect(await widget().locator('#name:focus').count()).toBe(1);
    expect(await widget().locator('#name').getAttribute('aria-describedby')).toBe('name-error');
    expect(await widget().locator('#email').inputValue()).toBe('not an address');
  });

  test('goes page by page to the check, focus on each new heading', async () => {
    await fillIn(widget(), async (mark) => {
      if (mark !== '#name') await expect.poll(() => widget().locator('.as-h:focus').count()).toBe(1);
      await expectGood(watched.page, mark);
    });
  });

  test('changes one answer and comes back to the check', async () => {
    await widget().getByRole('button', { name: 'Change Your job title or role' }).click();
    await expect.poll(() => widget().locator('#job-title:focus').count()).toBe(1);
    await widget().locator('#job-title').fill('Ward manager');
    await goOn(widget());
    await arrive(widget(), '.as-pairs');
    expect(await widget().getByText('Ward manager').count()).toBe(1);
    expect(await widget().getByText('31 January 2026').count()).toBe(1);
  });

  test('goes back without losing what is typed, and forward again', async () => {
    await widget().getByRole('button', { name: 'Back' }).click();
    await arrive(widget(), '#support');
    await widget().locator('#support').fill('Captions, please.');
    await widget().getByRole('button', { name: 'Back' }).click();
    await arrive(widget(), '#topics');
    await goOn(widget());
    await arrive(widget(), '#support');
    expect(await widget().locator('#support').inputValue()).toBe('Captions, please.');
    await goOn(widget());
    await arrive(widget(), '.as-pairs');
  });

  test('submits and shows a reference, which takes focus', async () => {
    await goOn(widget());
    await arrive(widget(), '.as-panel');
    reference = await widget().locator('.as-reference').textContent();
    expect(reference).toMatch(/^ALS-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect.poll(() => widget().locator('.as-panel:focus').count()).toBe(1);
    await expectGood(watched.page, 'confirmation');
  });

  test('tells the host page what happened, without a word that was typed', async () => {
    const heard = await watched.page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
    const programme = 'joined-up-care';
    expect(heard[0]).toEqual(['ready', { programme, locale: 'en' }]);
    expect(heard[1]).toEqual(['phase', { programme, phase: 'open' }]);
    expect(heard).toContainEqual(['step', { programme, page: 'where-you-work', step: 2, steps: 7 }]);
    expect(heard.at(-1)).toEqual(['submitted', { programme, reference }]);
    expect(JSON.stringify(heard)).not.toMatch(/Siân|example\.org|council/);
  });

  test('has asked for no address that holds the name, the email address or the token', () => {
    expectNowhere(['Siân', 'Ŵyn-Jones', 'sian@example.org', 'not an address', 'Ward manager', token], addresses);
  });

  test('has not touched the title, the address, cookies or storage of the host', async () => {
    const { page } = watched;
    expect(page.url()).toBe(`${partnerURL}/`);
    expect(await page.title()).toBe('Learning with other places: Tarn Valley Hospitals');
    expect(
      await page.evaluate(() => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        history.state as unknown,
      ]),
    ).toEqual([0, 0, '', { alongside: expect.anything() as unknown }]);
  });
});
