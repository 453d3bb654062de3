// What was done, but whose answer was lost on the way: pressed again, it is the same request. Nothing is used up, and
// nobody gets a second email.
import type { Page, Request } from 'playwright';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { aDraft, holdInElement } from './an-application.ts';
import { invited } from './an-invitation.ts';
import { arrive, startApplying, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { goThere } from './go-there.ts';
import { addWithoutRounds, change } from './local-database.ts';
import { linkFor, mailsTo } from './mailbox.ts';

const partnerURL = inject('partnerURL');

/** Loses the answers of a POST until `heal`. What was asked, and under which keys. */
async function loseAnswers(page: Page, path: string) {
  const asked: string[] = [];
  const isThere = (url: URL) => url.pathname === path;
  const isIt = (request: Request) => request.method() === 'POST' && isThere(new URL(request.url()));
  page.on('request', (request) => {
    if (isIt(request)) asked.push(`${request.headers()['idempotency-key']} ${request.postData()}`);
  });
  await page.route(isThere, async (route) => {
    if (!isIt(route.request())) return route.continue();
    await route.fetch();
    await route.abort();
  });
  return { asked, heal: () => page.unroute(isThere) };
}

test('a start, also after a change of language', async () => {
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.locator('a.as-button').click();
  const { asked, heal } = await loseAnswers(page, '/v1/applications');
  await widget.getByRole('button', { name: 'Start' }).click();
  await arrive(widget, '.as-trouble');
  await widget.evaluate((element) => element.setAttribute('locale', 'cy'));
  await heal();
  await widget.getByRole('button', { name: cy.apply.start, exact: true }).click();
  await arrive(widget, '#name');
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked).size).toBe(1);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('joining with a code', async () => {
  const { code } = await invited();
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/`);
  const widget = widgetOf(page);
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: 'I have a code to join an application' }).click();
  await widget.locator('#joining-code').fill(code);
  const { asked, heal } = await loseAnswers(page, '/v1/sections');
  await widget.getByRole('button', { name: 'Join', exact: true }).click();
  await arrive(widget, '.as-trouble');
  await heal();
  await widget.getByRole('button', { name: 'Join', exact: true }).click();
  await arrive(widget, '#people');
  expect(new Set(asked).size).toBe(1);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('opening the link of an email', async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  // A link leads on to the site that the application was started from.
  const { programmes, applications } = createClient({
    baseUrl: inject('baseURL'),
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, origin: partnerURL } }),
  });
  const { round } = await programmes.show({ slug: 'joined-up-care' });
  const { application, token } = await applications.create({ round: round?.id ?? '' });
  await applications.saveForLater({ id: application.id, email, returnTo: `${partnerURL}/` }, { token });
  const { page, faults, close } = await openPage();
  await page.goto(await linkFor(email));
  await goThere(page);
  const widget = widgetOf(page);
  const { asked, heal } = await loseAnswers(page, '/v1/links/exchange');
  const goOn = () => widget.getByRole('button', { name: 'Go on', exact: true }).click();
  await goOn();
  await widget.getByRole('heading', { name: 'It could not be opened just now' }).waitFor();
  await heal();
  await goOn();
  await arrive(widget, 'form');
  expect(new Set(asked).size).toBe(1);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('inviting an organisation, and sending it a new code', async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const held = await aDraft('en', 'joined-up-care', {});
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/plain`);
  await holdInElement(page, held);
  await page.reload();
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: 'All parts of your application' }).click();
  await widget.getByRole('button', { name: 'Organisations that apply with you' }).click();
  await widget.locator('#partner-name').fill('Fell Carers');
  await widget.locator('#partner-email').fill(email);
  const { asked, heal } = await loseAnswers(page, `/v1/applications/${held.id}/sections`);
  const invite = () => widget.getByRole('button', { name: 'Send the invitation' }).click();
  await invite();
  await arrive(widget, '.as-trouble');
  await heal();
  await invite();
  await arrive(widget, '.as-reference');
  const { items } = await held.client.sections.list({ id: held.id });
  expect(items).toHaveLength(1);
  expect(new Set(asked).size).toBe(1);
  const again = await loseAnswers(page, `/v1/applications/${held.id}/sections/${items[0]?.id}/invitation`);
  const reinvite = () => widget.getByRole('button', { name: 'Send a new code' }).click();
  await widget.locator('summary').first().click();
  await reinvite();
  await arrive(widget, '.as-trouble');
  await again.heal();
  await reinvite();
  await widget.locator('.as-trouble').waitFor({ state: 'detached' });
  expect(new Set(again.asked).size).toBe(1);
  await expect.poll(() => mailsTo(email)).toBe(2);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('saving for later, and a link to it by address', async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  const started = page.waitForResponse('**/v1/applications');
  await startApplying(widget);
  const { application } = (await (await started).json()) as { application: { id: string } };
  await widget.getByRole('button', { name: 'Save for later' }).click();
  await widget.locator('#email-address').fill(email);
  const { asked, heal } = await loseAnswers(page, `/v1/applications/${application.id}/links`);
  const send = () => widget.getByRole('button', { name: 'Email me a link' }).click();
  await send();
  await arrive(widget, '.as-trouble');
  await heal();
  await send();
  await widget.getByText('Your application is saved').waitFor();
  expect(new Set(asked).size).toBe(1);
  await linkFor(email);
  expect(await mailsTo(email)).toBe(1);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});

test('being told when a round opens, also after going back', async () => {
  const [email, slug] = [`${crypto.randomUUID()}@example.org`, 'zz-lost-answers'];
  addWithoutRounds('prg_lost_answers', slug);
  onTestFinished(() => {
    change('DELETE FROM subscriptions WHERE programme_id = ?', 'prg_lost_answers');
    change('DELETE FROM programmes WHERE slug = ?', slug);
  });
  const { page, faults, close } = await openPage();
  await page.goto(`${partnerURL}/`);
  const widget = widgetOf(page);
  await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
  const ask = async () => {
    await widget.getByRole('link', { name: 'Tell me when applications open' }).click();
    await widget.locator('#email-address').fill(email);
    await widget.locator('form button.as-button').click();
  };
  const { asked, heal } = await loseAnswers(page, '/v1/subscriptions');
  await ask();
  await arrive(widget, '.as-problems');
  await heal();
  await widget.getByRole('button', { name: 'Back' }).click();
  await ask();
  await widget.getByRole('heading', { name: 'Check your email' }).waitFor();
  expect(new Set(asked).size).toBe(1);
  await linkFor(email, /https?:\/\/[^\s<"]*\/tell-me\/[\w-]+/);
  expect(await mailsTo(email)).toBe(1);
  forgiveRequests(faults, /ERR_FAILED/);
  await close();
});
