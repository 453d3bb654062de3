// An application that was reopened for one question, in the widget: which questions are open is the service's to say, also
// where the device's clock is wrong, and where the round closes while a page is open.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { en } from '../../sdk/locale/en.ts';
import { etagOf } from '../../sdk/request.ts';
import { holdInElement } from './an-application.ts';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { forgiveRequests, openPage } from './browser.ts';
import { change } from './local-database.ts';
import { reopen } from './organiser.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];
const hour = 3600_000;

/** An application that was submitted and reopened for its name. `closes` sets when its round does, in hours from now. */
async function reopened(named: string, closesIn: number) {
  const { slug, round } = aVersionedProgramme(named);
  const { applications } = createClient({ baseUrl: baseURL });
  const made = await applications.create({ round });
  const [{ id }, { token }] = [made.application, made];
  const save = async (page: string, answers: Record<string, string>, ifMatch: string) =>
    etagOf(await applications.save({ id, page, answers }, { token, ifMatch })) ?? '';
  const saved = await save('about', { name: 'Siân', pet: 'Cat' }, etagOf(made) ?? '');
  await save('change', { story: 'Ours.', colour: 'red' }, saved);
  await applications.submit({ id }, { token });
  const closes = (hours: number) =>
    change('UPDATE rounds SET closes_at = ? WHERE id = ?', new Date(Date.now() + hours * hour).toISOString(), round);
  closes(closesIn);
  await reopen(id, ['name'], 'Whose name is it?');
  const show = () => applications.show({ id }, { token });
  return { held: { id, token, round }, slug, closes, show, answers: async () => (await show()).answers, applications };
}

/** Goes from where the application stands to its check. */
async function openCheck(page: Page, { held, slug }: Awaited<ReturnType<typeof reopened>>) {
  await page.goto(`${partnerURL}/plain`);
  await holdInElement(page, held);
  await page.goto(`${partnerURL}/plain`);
  const widget = widgetOf(page);
  await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
  await widget.locator('[data-action=change]').click();
  return widget;
}

/** Opens the page of a question from there. */
async function openQuestion(page: Page, made: Awaited<ReturnType<typeof reopened>>, question: string) {
  const widget = await openCheck(page, made);
  await widget.locator(`[data-question=${question}]`).click();
  await arrive(widget, `#${question}`);
  return widget;
}

test.each([
  { clock: 'slow', ahead: -2, closesIn: -1, open: ['name'] },
  { clock: 'fast', ahead: 2, closesIn: 1, open: ['name', 'pet', 'story', 'colour'] },
])('on a device whose clock is two hours $clock', async ({ clock, ahead, closesIn, open }) => {
  const made = await reopened(`clock-${clock}`, closesIn);
  const { page, close } = await openPage();
  await page.clock.install({ time: Date.now() + ahead * hour });
  const widget = await openQuestion(page, made, 'name');
  expect(await widget.locator('#pet').count()).toBe(open.includes('pet') ? 1 : 0);
  await widget.locator('#name').fill('Ngũgĩ');
  await goOn(widget);
  await arrive(widget, '.as-pairs');
  const offered = widget.locator('[data-question]');
  const ids = await offered.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['question']));
  expect(ids).toEqual(open);
  expect(await made.answers()).toMatchObject({ name: 'Ngũgĩ', pet: 'Cat' });
  await close();
});

test('what was typed for a question that closed with the round is shown above where the application stands', async () => {
  const made = await reopened('closing', 1);
  const { page, faults, close } = await openPage();
  const widget = await openQuestion(page, made, 'pet');
  await widget.locator('#pet').fill('Dog, too late');
  made.closes(-1);
  await goOn(widget);
  await widget.getByText(en.status.notNow).waitFor();
  await widget.locator('.as-problems', { hasText: 'Dog, too late' }).waitFor();
  await expectGood(page, 'closed while it was open');
  await widget.locator('[data-action=change]').click();
  expect(await widget.locator('[data-question=pet]').count()).toBe(0);
  expect(await widget.locator('[data-question=name]').count()).toBe(1);
  expect(await made.answers()).toMatchObject({ name: 'Siân', pet: 'Cat' });
  forgiveRequests(faults, /status of 409/);
  await close();
});

test('whole changes that were not sent before the reopening ended can be sent while the round is open', async () => {
  const made = await reopened('ended', 1);
  const { id, token } = made.held;
  const ifMatch = etagOf(await made.show()) ?? '';
  await made.applications.save({ id, page: 'about', answers: { name: 'Ngũgĩ', pet: 'Cat' } }, { token, ifMatch });
  change("UPDATE applications SET state = 'submitted', due_at = NULL, asked = NULL WHERE id = ?", id);
  expect(await made.show()).toMatchObject({ state: 'submitted', unsent: true });
  const { page, close } = await openPage();
  const widget = await openCheck(page, made);
  await widget.getByRole('button', { name: en.apply.submit }).click();
  await widget.getByText(en.apply.confirmed).waitFor();
  expect(await made.show()).toMatchObject({ state: 'submitted', unsent: false });
  await close();
});
