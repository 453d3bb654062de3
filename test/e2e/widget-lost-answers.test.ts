// What was done, but whose answer was lost on the way: pressed again, it is the same request, and nothing is used up.
import type { Page, Request } from 'playwright';
import { expect, inject, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { invited } from './an-invitation.ts';
import { arrive, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { goThere } from './go-there.ts';
import { linkFor } from './mailbox.ts';

const partnerURL = inject('partnerURL');

/** Loses the answers of a POST until `heal`. What was asked, and under which keys. */
async function loseAnswers(page: Page, path: string) {
  const asked: string[] = [];
  const isIt = (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === path;
  page.on('request', (request) => {
    if (isIt(request)) asked.push(`${request.headers()['idempotency-key']} ${request.postData()}`);
  });
  await page.route(`**${path}`, async (route) => {
    if (!isIt(route.request())) return route.continue();
    await route.fetch();
    await route.abort();
  });
  return { asked, heal: () => page.unroute(`**${path}`) };
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
