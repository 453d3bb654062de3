// A co-applicant in the widget whose round's form is republished while it fills in its section, and again after submission.
import { expect, inject, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Form, Question } from '../../sdk/form/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { aVersionedProgramme, republish } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const short = (id: string, label: string): Question => ({
  id,
  type: 'short-text',
  label: both(label, `${label} (cy)`),
});

/** A form whose pages for organisations ask these questions. */
const asking = (...questions: Question[]): Omit<Form, 'id'> => ({
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages: [
    {
      id: 'team',
      title: both('Your team', 'Eich tîm'),
      questions: [short('name', 'Team')],
    },
    {
      id: 'part',
      title: both('Your part', 'Eich rhan'),
      for: 'organisation',
      questions,
    },
  ],
});

test('is told what changed, keeps what was typed, and is shown the form that was submitted', async () => {
  const [people, pet, role] = [short('people', 'Your people'), short('pet', 'Your pet'), short('role', 'Your role')];
  const programme = aVersionedProgramme('joint-versions', asking(people, { ...pet, required: false }));
  const { applications, sections } = createClient({ baseUrl: baseURL });
  const { application, token } = await applications.create({
    round: programme.round,
  });
  const { id } = application;
  const invited = {
    id,
    organisation: 'Fell Carers',
    email: 'fell@example.org',
  };
  const { code } = await sections.add(invited, { token });

  const { page, faults, close } = await openPage();
  const open = async () => {
    await page.goto(partnerURL);
    const widget = widgetOf(page);
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
    return widget;
  };
  const widget = await open();
  await widget.getByRole('heading', { name: 'A changing form' }).waitFor();
  await widget.locator('a.as-button').click();
  await widget.getByRole('button', { name: 'I have a code to join an application' }).click();
  await widget.locator('#joining-code').fill(code ?? '');
  await widget.locator('input[value=yes]').check();
  await widget.getByRole('button', { name: 'Join', exact: true }).click();
  await arrive(widget, '#people');
  await widget.locator('#people').fill('Ngũgĩ, carer');
  await widget.locator('#pet').fill('Ffrind, y ci');
  const { version: _, ...second } = asking(people, role);
  await republish(programme, second);
  await goOn(widget);

  await arrive(widget, '.as-changes');
  await widget.getByRole('heading', { name: 'The form has changed' }).waitFor();
  expect(await widget.locator('.as-changes li').allInnerTexts()).toEqual([
    expect.stringMatching(/Your pet[^]*Ffrind, y ci/),
  ]);
  expect(await widget.locator('.as-trouble').count()).toBe(0);
  expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ, carer');
  await expectGood(page, 'section, changed');
  await widget.locator('#role').fill('Carer');
  await goOn(widget);
  await widget.getByRole('button', { name: 'Give consent' }).click();
  await widget.getByRole('heading', { name: 'Your organisation has given its consent' }).waitFor();
  expect(await widget.locator('.as-changes').count()).toBe(0);

  for (const [at, answers] of [
    ['team', { name: 'Siân' }],
    ['part', { people: 'Ann', role: 'Nurse' }],
  ] as const) {
    const etag = etagOf(await applications.show({ id }, { token })) ?? '';
    await applications.save({ id, page: at, answers }, { token, ifMatch: etag });
  }
  await applications.submit({ id, form: 2 }, { token });
  const { version: __, ...third } = asking(pet);
  await republish(programme, third, 2);
  await open();
  await arrive(widget, '.as-pairs');
  const rows = await widget.locator('.as-pairs').allInnerTexts();
  expect(rows.join()).toContain('Ngũgĩ, carer');
  expect(rows.join()).toContain('Your role');
  expect(await widget.locator('.as-changes').count()).toBe(0);
  await expectGood(page, 'section, submitted');
  // Chromium itself reports the save that was refused.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
  await close();
});
