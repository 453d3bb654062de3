// When something fails: the network, the service, another window, a double click. Nothing is lost, nothing is doubled,
// and the person is told.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { en } from '../../sdk/locale/en.ts';
import { etagOf } from '../../sdk/request.ts';
import { aDraft, answers, holdInElement } from './an-application.ts';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');
const data = /\/v1\//;

/** The codes that the host page hears of from here on. */
async function codesHeard(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(window, { codes });
    document.addEventListener('alongside-error', (event) =>
      codes.push((event as CustomEvent<{ code: string }>).detail.code),
    );
  });
  return () => page.evaluate(() => (window as unknown as { codes: string[] }).codes);
}

/** Requests that change something, as `METHOD path`. */
function watchWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET' && request.method() !== 'OPTIONS') writes.push(`${request.method()} ${pathname}`);
  });
  return writes;
}

test('before the start nothing is stored and nothing is sent but reads', async () => {
  const { page, close } = await openPage();
  const writes = watchWrites(page);
  await page.goto(partnerURL);
  await widgetOf(page).locator('a.as-button').click();
  await arrive(widgetOf(page), 'input[value=yes]');
  await widgetOf(page).locator('input[value=yes]').check();
  expect(writes).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  await close();
});

test('a double click starts one application, and submits it once', async () => {
  const { page, close } = await openPage();
  const writes = watchWrites(page);
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: 'Start' }).dblclick();
  await fillIn(widget);
  await widget.getByRole('button', { name: 'Submit application' }).dblclick();
  await arrive(widget, '.as-reference');
  expect(writes.filter((write) => write === 'POST /v1/applications')).toHaveLength(1);
  expect(writes.filter((write) => write.endsWith('/submission'))).toHaveLength(1);
  await close();
});

test('with the service down there is a message, the link and a way to try again that works', async () => {
  const { page, faults, close } = await openPage();
  await page.route(data, (route) => route.abort());
  const codes = await codesHeard(page);
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await widget.getByRole('heading', { name: 'We cannot show this at the moment' }).waitFor();
  expect(await widget.getByRole('link', { name: 'Go to our own page' }).getAttribute('href')).toBe(
    `${baseURL}/programmes/joined-up-care`,
  );
  await expectGood(page, 'service down');
  expect(await codes()).toEqual(['unavailable']);
  await page.unroute(data);
  await widget.getByRole('button', { name: 'Try again' }).click();
  await widget.getByRole('link', { name: 'Apply now' }).waitFor();
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('while the service is slow, the link in the tag stays', async () => {
  const { page, close } = await openPage();
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(data, async (route) => (await held, route.continue()));
  await page.goto(`${partnerURL}/plain`);
  await page.waitForFunction(() => customElements.get('alongside-programme'));
  expect(await page.getByRole('link', { name: 'Peer learning for joined-up care' }).isVisible()).toBe(true);
  go();
  await arrive(widgetOf(page), 'article');
  await close();
});

test('an unknown programme is said to be missing', async () => {
  const { page, faults, close } = await openPage();
  const codes = await codesHeard(page);
  await page.goto(`${partnerURL}/plain`);
  await arrive(widgetOf(page), 'article');
  await widgetOf(page).evaluate((element) => element.setAttribute('programme', 'no-such-programme'));
  await widgetOf(page).getByRole('heading', { name: 'We cannot find this programme' }).waitFor();
  expect(await codes()).toEqual(['not-found']);
  forgiveRequests(faults, /status of 404/);
  await close();
});

test('a save that does not get through keeps what was typed, says so, and works when tried again', async () => {
  const { page, faults, close } = await openPage();
  const codes = await codesHeard(page);
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await startApplying(widget);
  await fillIn(widget, undefined, '#nation');
  await page.route(/\/pages\//, (route) => route.abort());
  for (const value of ['england', 'nhs', 'place']) await widget.locator(`input[value=${value}]`).check();
  await goOn(widget);
  await widget.getByRole('heading', { name: 'Your answers could not be saved' }).waitFor();
  await expect.poll(() => widget.locator('.as-trouble:focus').count()).toBe(1);
  await expectGood(page, 'not saved');
  expect(await widget.locator('input[value=nhs]').isChecked()).toBe(true);
  expect(await codes()).toEqual(['unavailable']);
  await page.unroute(/\/pages\//);
  await goOn(widget);
  await arrive(widget, '#organisation');
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('a save in another window is noticed: typed values stay, and the next Continue saves', async () => {
  const { page, faults, close } = await openPage();
  const codes = await codesHeard(page);
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  const created = page.waitForResponse((response) => response.url().endsWith('/v1/applications'));
  await startApplying(widget);
  const { application, token } = await (await created).json();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const url = `${baseURL}/v1/applications/${application.id}`;
  const etag = (await fetch(url, { headers })).headers.get('etag') ?? '';
  const answers = { nation: 'wales', sector: 'nhs', scope: 'place' };
  const other = { method: 'PUT', headers: { ...headers, 'if-match': etag }, body: JSON.stringify({ answers }) };
  expect((await fetch(`${url}/pages/where-you-work`, other)).status).toBe(200);
  await widget.locator('#name').fill('Typed here');
  await widget.locator('#email').fill('here@example.org');
  await widget.locator('#job-title').fill('Nurse');
  await goOn(widget);
  await widget.getByRole('heading', { name: 'Your answers have changed in another window' }).waitFor();
  expect(await widget.locator('#name').inputValue()).toBe('Typed here');
  await widget.getByText(en.trouble['changed-meanwhile'].body.join()).waitFor();
  expect(en.trouble['changed-meanwhile'].body.join()).toContain('has not been saved');
  expect(await codes()).toEqual(['changed-meanwhile']);
  await goOn(widget);
  await arrive(widget, '#nation');
  expect(await widget.locator('input[value=wales]').isChecked()).toBe(true);
  forgiveRequests(faults, /status of 412/);
  await close();
});

test('a save in another window is shown before anything is submitted', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(partnerURL);
  const { id, token, round, client } = await aDraft('en', 'joined-up-care', answers);
  await holdInElement(page, { id, token, round });
  await page.reload();
  const widget = widgetOf(page);
  await arrive(widget, 'text=Check your answers');
  const about = { ...answers['about-you'], name: 'Typed elsewhere', email: 'elsewhere@example.org' };
  const ifMatch = etagOf(await client.applications.show({ id })) ?? '';
  await client.applications.save({ id, page: 'about-you', answers: about }, { ifMatch });
  const submit = () => widget.getByRole('button', { name: 'Submit application' }).click();
  await submit();
  await widget.getByRole('heading', { name: 'Your answers have changed in another window' }).waitFor();
  await widget.getByText('Typed elsewhere').waitFor();
  await widget.getByText(en.trouble.changedCheck).waitFor();
  expect(await widget.getByText('What is stored now').count()).toBe(0);
  expect((await client.applications.show({ id })).state).toBe('draft');
  await submit();
  await arrive(widget, '.as-reference');
  forgiveRequests(faults, /status of 412/);
  await close();
});

test('a round that closes meanwhile is said to be closed', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await startApplying(widget);
  const problem = { type: 'about:blank', title: '', status: 409, detail: '', code: 'round-not-open', instance: '' };
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(/\/pages\//, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({ status: 409, headers, contentType: 'application/problem+json', json: problem }),
  );
  await fillIn(widget, undefined, '#name');
  await widget.locator('#name').fill('A');
  await widget.locator('#email').fill('a@example.org');
  await widget.locator('#job-title').fill('B');
  await goOn(widget);
  await widget.getByRole('heading', { name: 'Applications have closed' }).waitFor();
  await expectGood(page, 'closed');
  forgiveRequests(faults, /status of 409/);
  await close();
});

test('a programme that is not there leads to the list of those that are', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.evaluate((element) => element.setAttribute('programme', 'joined-up-cart'));
  await widget.getByRole('link', { name: 'Go to our own page' }).click();
  await page.waitForURL(`${baseURL}/programmes`);
  forgiveRequests(faults, /status of 404/);
  await close();
});
