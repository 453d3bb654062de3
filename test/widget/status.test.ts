// Where an application stands, in every state and both languages: the element and the hosted page say the same, word for
// word, and what they say is what the SDK gives.
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { applicationState } from '../../sdk/contract/states.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import type { ApplicationState, Locale } from '../../sdk/types.ts';
import { demoForm } from '../../worker/demo/form.ts';
import { anApplication, type Held, holdInElement, holdOnOurPages } from '../e2e/an-application.ts';
import { widgetOf } from '../e2e/applicant.ts';
import { openPage, type WatchedPage } from '../e2e/browser.ts';
import { change } from '../e2e/local-database.ts';
import { decide, reopen } from '../e2e/organiser.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

type Reached = Exclude<ApplicationState, 'draft'>;
const states = applicationState.options.filter((state): state is Reached => state !== 'draft');

/** Brings a submitted application into a state. */
const into: Record<Reached, (held: Held) => Promise<unknown>> = {
  submitted: async () => {},
  reopened: ({ id }) => reopen(id, ['name', 'challenge'], 'Who <leads> it?'),
  withdrawn: ({ id, client }) => client.applications.withdraw({ id, reason: 'team-changed' }),
  offered: ({ id }) => decide(id, 'offer'),
  waitlisted: ({ id }) => decide(id, 'waitlist'),
  declined: ({ id }) => decide(id, 'decline'),
  accepted: (held) => into.offered(held).then(() => answer(held, 'accept')),
  'turned-down': (held) => into.offered(held).then(() => answer(held, 'turn-down')),
  deferred: (held) => into.offered(held).then(() => answer(held, 'defer')),
  async lapsed(held) {
    await into.offered(held);
    change(`UPDATE applications SET due_at = '2026-01-01T00:00:00.000Z' WHERE id = ?`, held.id);
    await fetch(`${baseURL}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);
  },
};

const labelOf = (id: string, locale: Locale) =>
  demoForm.pages.flatMap(({ questions }) => questions).find((question) => question.id === id)?.label[locale];

const answer = ({ id, client }: Held, how: 'accept' | 'turn-down' | 'defer') =>
  client.applications.answerOffer({ id, answer: how, ...(how === 'turn-down' && { reason: 'no-funding' }) });

/** The lines of the view, and the names of what can be pressed in it. */
const read = (scope: Locator, heading: string) =>
  scope
    .locator('.as-view')
    .filter({ has: scope.page().getByRole('heading', { name: heading, exact: true }) })
    .first()
    .evaluate((view: HTMLElement) => {
      const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const lines = [...view.querySelectorAll('.as-h, p')].map(text).filter(Boolean);
      const presses = [...view.querySelectorAll('a, button')].map(text);
      const lists = [...view.querySelectorAll('li')].map(text);
      return { lines, presses, lists };
    });

describe.each([
  { locale: 'en' as Locale, say: en, host: '/plain', prefix: '' },
  { locale: 'cy' as Locale, say: cy, host: '/welsh', prefix: '/cy' },
])('where an application stands, $locale', ({ locale, say, host, prefix }) => {
  let element: WatchedPage;
  let hosted: WatchedPage;
  beforeAll(async () => {
    [element, hosted] = await Promise.all([openPage(), openPage({ javaScriptEnabled: false })]);
    await element.page.goto(partnerURL + host);
  });
  afterAll(async () => {
    await hosted.page.context().close();
    await element.close();
  });

  test.each(states)('%s', async (state) => {
    const held = await anApplication(locale);
    await into[state](held);
    await Promise.all([holdInElement(element.page, held), holdOnOurPages(hosted.page, held)]);
    await Promise.all([element.page.reload(), hosted.page.goto(`${baseURL}${prefix}/apply/${held.id}/status`)]);
    const heading = say.status.heading[state];
    const there = await read(hosted.page.locator('main'), heading);
    expect(await read(widgetOf(element.page), heading)).toEqual(there);

    const { id, client } = held;
    const [application, { items }, { programme, roundName }] = await Promise.all([
      client.applications.show({ id }),
      client.applications.history({ id }),
      client.applications.copy({ id }),
    ]);
    expect(application.state).toBe(state);
    expect(there.lines).toContain(`${say.apply.reference} ${application.reference}`);
    for (const { move, at } of items)
      expect(there.lines).toContain(`${say.status.happened[move]} ${say.status.at(at)}`);
    expect(there.lines[0]).toBe(`${programme[locale]}, ${roundName[locale]}`);
    expect(there.presses.includes(say.status.tell)).toBe(state === 'declined');
    expect(there.presses.includes(say.status.change)).toBe(state === 'submitted' && application.editable);
    for (const asked of application.asked) expect(there.presses).toContain(labelOf(asked, locale));
  });
});
