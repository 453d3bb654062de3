// An application that was submitted, on later visits to a partner's page: after the round has closed, when something
// fails, when it has moved on meanwhile, as files to keep, and forgotten when the person says so.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { en } from '../../sdk/locale/en.ts';
import { anApplication, holdInElement } from './an-application.ts';
import { expectGood, goOn, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { decide } from './organiser.ts';

const partnerURL = inject('partnerURL');
const { status } = en;

/** The programme as it is once the round has closed. */
async function afterClosing(page: Page): Promise<void> {
  const closed = { phase: 'assessing', closesAt: new Date(Date.now() - 3600_000).toISOString() };
  await page.route(/\/v1\/programmes\/joined-up-care\/form$/, async (route) => {
    const response = await route.fetch();
    const { round, form } = (await response.json()) as { round: object; form: object };
    await route.fulfill({ response, json: { round: { ...round, ...closed }, form } });
  });
  await page.route(/\/v1\/programmes\/joined-up-care$/, async (route) => {
    const response = await route.fetch();
    const programme = (await response.json()) as { round: { id: string }; rounds: { id: string }[] };
    const round = { ...programme.round, ...closed };
    const rounds = programme.rounds.map((each) => (each.id === round.id ? round : each));
    await route.fulfill({ response, json: { ...programme, round, rounds } });
  });
}

/** Opens a partner's page on a device that holds an application. */
async function visit(path: string, held: Awaited<ReturnType<typeof anApplication>>, options = {}) {
  const watched = await openPage(options);
  await watched.page.goto(`${partnerURL}/plain`);
  await holdInElement(watched.page, held);
  await watched.page.goto(`${partnerURL}${path}`);
  return watched;
}

test.each([
  ['/apply', 'alongside-apply'],
  ['/', 'alongside-programme'],
])('after the round has closed, %s shows where it stands, 320 px wide', async (path, tag) => {
  const held = await anApplication('en');
  await decide(held.id, 'waitlist');
  const { page, close } = await visit('/plain', held, { viewport: { width: 320, height: 640 } });
  await afterClosing(page);
  await page.goto(`${partnerURL}${path}`);
  const widget = widgetOf(page, tag);
  await widget.getByRole('heading', { name: status.heading.waitlisted }).waitFor();
  await expectGood(page, 'waitlisted, after closing');
  expect(await widget.getByText(status.kept).count()).toBe(1);
  await close();
});

test('without an application, the element that applies shows the programme after the round has closed', async () => {
  const { page, close } = await openPage();
  await afterClosing(page);
  await page.goto(`${partnerURL}/apply`);
  await widgetOf(page, 'alongside-apply').getByRole('heading', { name: 'Peer learning for joined-up care' }).waitFor();
  await close();
});

test('leads to the programme and back, until the person has it removed from the device', async () => {
  const { page, close } = await visit('/', await anApplication('en'));
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: status.leave }).click();
  await widget.getByRole('button', { name: en.programme.yours }).click();
  await widget.getByRole('button', { name: status.forget }).click();
  await widget.getByText(status.notKept).waitFor();
  await expectGood(page, 'not kept');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await widget.getByRole('link', { name: 'Apply now' }).waitFor();
  expect(await widget.getByRole('button', { name: en.programme.yours }).count()).toBe(0);
  await close();
});

test('what is no longer possible is said, with where it stands now', async () => {
  const held = await anApplication('en');
  await decide(held.id, 'offer');
  const { page, faults, close } = await visit('/', held);
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: status.accept }).click();
  await held.client.applications.withdraw({ id: held.id, reason: 'other' });
  await goOn(widget);
  await widget.getByText(status.notNow).waitFor();
  await widget.getByRole('heading', { name: status.heading.withdrawn }).waitFor();
  await expect.poll(() => widget.locator('.as-problems .as-h:focus').count()).toBe(1);
  await expectGood(page, 'no longer possible');
  forgiveRequests(faults, /status of 409/);
  await close();
});

test('a move that does not get through is said, changes nothing, and works when tried again', async () => {
  const held = await anApplication('en');
  const { page, faults, close } = await visit('/', held);
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: status.withdraw }).click();
  await page.route(/\/withdrawal$/, (route) => route.abort());
  await widget.locator('input[value=other]').check();
  await goOn(widget);
  await widget.getByText(status.notDone).waitFor();
  await expect.poll(() => widget.locator('.as-problems:focus').count()).toBe(1);
  await expectGood(page, 'not done');
  expect(await widget.locator('input[value=other]').isChecked()).toBe(true);
  await page.unroute(/\/withdrawal$/);
  await goOn(widget);
  await widget.getByRole('heading', { name: status.heading.withdrawn }).waitFor();
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('a copy is a page to print and a file of data, made without another request', async () => {
  const { page, close } = await visit('/', await anApplication('en'));
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: status.copy }).click();
  await widget.getByRole('heading', { name: status.copyTitle }).waitFor();
  await expectGood(page, 'a copy');
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith('http') && requests.push(request.url()));
  const file = async (name: string) => {
    const download = page.waitForEvent('download');
    await widget.getByRole('button', { name }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const printed = await file(status.page);
  expect(printed).toContain('<html lang="en">');
  expect(printed).toContain('Improvement lead');
  expect(printed).toContain(status.happened.submit);
  expect(printed).not.toMatch(/<button|<!--|<script/);
  expect(JSON.parse(await file(status.json))).toMatchObject({ application: { state: 'submitted' } });
  expect(requests).toEqual([]);
  await close();
});
