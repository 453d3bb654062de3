// A co-applicant whose widget shows the lead's application once the lead was handed over to it: the buttons of question types
// that are loaded late change what is shown then, no longer the section before it.
import { expect, inject, test } from 'vitest';
import type { Form, Question } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { arrive, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const people = (id: string): Question => ({
  id,
  type: 'group',
  label: both('Who takes part?', 'Pwy sy’n cymryd rhan?'),
  entry: both('Person', 'Person'),
  max: 3,
  fields: [{ id: 'name', type: 'short-text', label: both('Full name', 'Enw llawn') }],
});

const form: Omit<Form, 'id'> = {
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages: [
    { id: 'team', title: both('Your team', 'Eich tîm'), questions: [people('team-people')] },
    { id: 'part', title: both('Your part', 'Eich rhan'), for: 'organisation', questions: [people('people')] },
  ],
};

test('adds entries to the section, and after it to the application that took its place', async () => {
  const programme = aVersionedProgramme('joint-later-questions', form);
  const { applications, sections } = createClient({ baseUrl: baseURL });
  const { application, token } = await applications.create({ round: programme.round });
  const { id } = application;
  const invited = { id, organisation: 'Fell Carers', email: 'fell@example.org' };
  const { id: section, code } = await sections.add(invited, { token });

  const { page, faults, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
  await widget.getByRole('heading', { name: 'A changing form' }).waitFor();
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: 'I have a code to join an application' }).click();
  await widget.locator('#joining-code').fill(code ?? '');
  await widget.getByRole('button', { name: 'Join', exact: true }).click();
  await arrive(widget, '#people-1-name');
  await widget.locator('#people-1-name').fill('Ngũgĩ');
  await widget.locator('button[name=people-add]').click();
  await widget.locator('#people-2-name').fill('Ann');

  await applications.handOver({ id, section }, { token });
  await goOn(widget);
  // What was typed comes along, on the application's page of the same questions.
  await widget.getByRole('heading', { name: 'Your organisation leads this application now' }).waitFor();
  await widget.getByRole('button', { name: 'All parts of your application' }).click();
  await widget.getByRole('button', { name: 'Your team' }).click();
  await widget.locator('#team-people-1-name').fill('Siân');
  await widget.locator('button[name=team-people-add]').click();
  await widget.locator('#team-people-2-name').fill('Zoë');
  expect(await widget.locator('#team-people-1-name').inputValue()).toBe('Siân');
  await widget.locator('button[name=team-people-remove][value="1"]').click();
  await expect.poll(() => widget.locator('#team-people-2-name').count()).toBe(0);
  expect(await widget.locator('#team-people-1-name').inputValue()).toBe('Zoë');
  // Chromium itself reports the save that was refused.
  faults.splice(0, faults.length, ...faults.filter((fault) => !/40[0-9]/.test(fault)));
  await close();
});
