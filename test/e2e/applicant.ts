// A person at a partner's page: how the tests fill in the demo form inside the widget, in any language.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** The element of a page that tests speak to; ids inside it are those of the demo form. */
export const widgetOf = (page: Page, tag = 'alongside-programme'): Locator => page.locator(tag).first();

/** Presses the one button that goes on: Start, Continue or Submit. */
export const goOn = (widget: Locator): Promise<void> =>
  widget.locator('form button.as-button:not(.as-second)').last().click();

/** Waits for a page of the form, `check`, or the confirmation. */
export const arrive = (widget: Locator, mark: string): Promise<void> => widget.locator(mark).first().waitFor();

/** Presses Apply, and Start, with or without keeping the draft on the device. */
export async function startApplying(widget: Locator, keeps = false): Promise<void> {
  await widget.locator('a.as-button').click();
  if (keeps) await widget.locator('input[value=yes]').check();
  await goOn(widget);
  await arrive(widget, '#name');
}

const fills: [mark: string, fill: (widget: Locator) => Promise<void>][] = [
  [
    '#name',
    async (widget) => {
      await widget.locator('#name').fill('Siân Ŵyn-Jones');
      await widget.locator('#email').fill('sian@example.org');
      await widget.locator('#job-title').fill("Improvement lead, O'Brien ward");
    },
  ],
  [
    '#nation',
    async (widget) => {
      for (const value of ['wales', 'voluntary-and-community', 'across-organisations']) {
        await widget.locator(`input[value=${value}]`).check();
      }
    },
  ],
  [
    '#organisation',
    async (widget) => {
      await widget.locator('#organisation').pressSequentially('cardiff vale');
      await widget.getByRole('option').first().click();
    },
  ],
  [
    '#team-size',
    async (widget) => {
      await widget.locator('#team-size').fill('5');
      await widget.locator('input[value=operations]').check();
      await widget.locator('#other-organisations').fill('The council and two charities.');
    },
  ],
  [
    '#topics',
    async (widget) => {
      await widget.locator('input[value=fairer-care]').check();
      await widget.locator('#challenge').fill('Going home takes too long.\nThree teams, no plan.');
      await widget.locator('#work-began-day').fill('31');
      await widget.locator('#work-began-month').fill('1');
      await widget.locator('#work-began-year').fill('2026');
      await widget.locator('#involving-people').fill('From the first week on.');
    },
  ],
  ['#support', (widget) => widget.locator('#agreement').check()],
];

/** Fills in page after page up to the check, or up to a page. `look` is called on each page as it is first shown. */
export async function fillIn(
  widget: Locator,
  look: (mark: string) => Promise<void> = async () => {},
  until = '',
): Promise<void> {
  for (const [mark, fill] of fills) {
    await arrive(widget, mark);
    await look(mark);
    if (mark === until) return;
    await fill(widget);
    await goOn(widget);
  }
  await arrive(widget, '.as-pairs');
  await look('check');
}

/** Nothing that axe finds in our tags or, in `whole`, anywhere on the page; nothing wider than the window. */
export async function expectGood(page: Page, state: string, whole = false): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (!whole) axe.include('alongside-programme, alongside-programmes, alongside-apply');
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect({ state, found, excess }).toEqual({ state, found: [], excess: 0 });
}
