// The two homes of an application, with one face: the element in a partner's page, and our own pages with scripts off.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { expect, inject } from 'vitest';
import { cy } from '../../../sdk/locale/cy.ts';
import { en, type Messages } from '../../../sdk/locale/en.ts';
import type { Locale } from '../../../sdk/types.ts';
import { openPage, type WatchedPage } from '../browser.ts';
import { type Hand, keyboardOf, mouse } from './hand.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

/** Milliseconds until what does not come is given up: only to end what hangs. */
const patience = 60_000;

/** Who goes on a journey, where and how. */
export interface Traveller {
  in: 'widget' | 'hosted';
  locale: Locale;
  /** The width of the window, in px. */
  width?: number;
  /** With a keyboard alone. */
  keyboard?: boolean;
}

/** One device that shows an application. */
export interface Home {
  readonly traveller: Traveller;
  readonly page: Page;
  /** Where the application is on the page. */
  readonly scope: Locator;
  readonly hand: Hand;
  readonly say: Messages;
  /** The person's address, of this journey alone: only so many emails go to one. */
  readonly email: string;
  /** The application's id, once it was started. */
  application: string;
  /** Opens the page where one applies. */
  visit(): Promise<void>;
  /** Does what may lead to another page, and waits until it is there. */
  turn(work: () => Promise<void>): Promise<void>;
  /** Presses a link or button by its name. */
  press(name: string): Promise<void>;
  /** Presses the one button of the form. */
  goOn(): Promise<void>;
  /** Waits for a heading. */
  heading(name: string): Promise<void>;
  /** Nothing that axe finds, and nothing wider than the window. */
  look(state: string): Promise<void>;
  /** The same of a whole page of ours with scripts on. */
  lookAround(state: string): Promise<void>;
  /** Another device of the same person. */
  elsewhere(): Promise<Home>;
  close(): Promise<void>;
}

/** Looks at a page with scripts on; `within` is what of it is ours. */
async function lookAt(page: Page, state: string, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ')}`);
  expect({ state, found, excess }).toEqual({ state, found: [], excess: 0 });
}

/** axe needs timers, which a page with scripts off has not: it is given the same document, with the same address. */
function twinOf(page: Page, width: number) {
  let twin: Promise<WatchedPage> | undefined;
  return {
    async page(): Promise<Page> {
      const other = (await (twin ??= openPage({ viewport: { width, height: 900 } }))).page;
      const [url, body] = [page.url(), await page.content()];
      await other.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 });
      await other.goto(url);
      return other;
    },
    close: async () => (await twin)?.close(),
  };
}

/** A link or a button: on our own pages a link where the element has a button. */
const control = (scope: Locator, name: string) =>
  scope
    .getByRole('link', { name, exact: true })
    .or(scope.getByRole('button', { name, exact: true }))
    .first();

/** Who a person is, and which partner's site they visit. */
export interface Visitor {
  email?: string;
  /** Its origin. */
  site?: string;
}

/** The first visit of a person to one of the homes. */
export async function homeOf(traveller: Traveller, visitor: Visitor = {}): Promise<Home> {
  const { email = `${crypto.randomUUID()}@example.org`, site = partnerURL } = visitor;
  const { locale, width = 1280, keyboard = false } = traveller;
  const isHosted = traveller.in === 'hosted';
  const watched: WatchedPage = await openPage({
    viewport: { width, height: 900 },
    ...(isHosted && { javaScriptEnabled: false }),
  });
  const { page } = watched;
  page.setDefaultTimeout(patience);
  const scope = page.locator(isHosted ? 'main' : 'alongside-programme');
  const twin = twinOf(page, width);
  const hand = keyboard ? keyboardOf(page) : mouse;
  const welsh = locale === 'cy';
  const nameOf = (state: string) => `${state} (${traveller.in}, ${locale}, ${width} px)`;
  const home: Home = {
    traveller,
    page,
    scope,
    hand,
    say: welsh ? cy : en,
    email,
    application: '',
    async visit() {
      if (isHosted) await page.goto(`${baseURL}${welsh ? '/cy' : ''}/programmes/joined-up-care/apply`);
      else {
        await page.goto(`${site}${welsh ? '/welsh' : '/'}`);
        await scope.locator('.as-view').first().waitFor();
      }
    },
    async turn(work) {
      await (isHosted ? Promise.all([page.waitForEvent('load'), work()]) : work());
      home.application ||= /app_[0-9a-z]+/.exec(page.url())?.[0] ?? '';
    },
    press: (name) => home.turn(() => hand.press(control(scope, name))),
    goOn: () => home.turn(() => hand.press(scope.locator('form button.as-button:not(.as-second)').last())),
    heading: (name) => scope.getByRole('heading', { name, exact: true }).first().waitFor(),
    lookAround: (state) => lookAt(page, nameOf(state), 'html'),
    async look(state) {
      const named = nameOf(state);
      await (isHosted ? lookAt(await twin.page(), named, 'html') : lookAt(page, named, 'alongside-programme'));
    },
    async elsewhere() {
      const other = await homeOf(traveller, { email, site });
      other.application = home.application;
      return other;
    },
    async close() {
      // Chromium itself reports answers with a 4xx status; what a page does wrong stays.
      const { faults } = watched;
      faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
      await Promise.all([watched.close(), twin.close()]);
    },
  };
  page.on('response', (response) => {
    if (response.request().method() !== 'POST' || !response.url().endsWith('/v1/applications')) return;
    void response.json().then(
      ({ application }: { application: { id: string } }) => (home.application = application.id),
      () => {},
    );
  });
  return home;
}
