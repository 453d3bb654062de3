import { describe, expect, it } from 'vitest';
import { validate } from '../../../sdk/form/index.ts';
import type { Answers } from '../../../sdk/form/types.ts';
import { messages } from '../../../sdk/locale/index.ts';
import { checkAnswersView, type CheckAnswersState } from '../../../widget/views/check-answers.ts';
import { confirmationView } from '../../../widget/views/confirmation.ts';
import { messageView } from '../../../widget/views/message.ts';
import { pageView, type PageState } from '../../../widget/views/page.ts';
import { startView } from '../../../widget/views/start.ts';
import { aPage, ask, formOf } from '../../sdk/form/a-form.ts';
import { byId, elementsOf, textOf, type Element } from './markup.ts';

const form = formOf(
  aPage('who', [ask('short-text', 'name'), ask('organisation', 'org')], { intro: { en: 'Tell us.', cy: 'Dywedwch.' } }),
  aPage('day', [ask('date', 'born')]),
  aPage('end', [ask('declaration', 'agree')]),
);
const page = (own: Partial<PageState> = {}, locale: 'en' | 'cy' = 'en') =>
  elementsOf(
    pageView({ form, page: 'who', answers: {}, issues: [], level: 1, action: '/apply/who', ...own }, messages[locale]),
  );
const find = (elements: Element[], tag: string) => elements.filter((element) => element.tag === tag);
const withClass = (elements: Element[], name: string) =>
  elements.find(({ attributes }) => attributes['class']?.split(' ').includes(name));

describe('a page of questions', () => {
  it('is a native form that posts, with its hidden fields, and leaves validation to us', async () => {
    const elements = await page({ hidden: [['token', 'a"b']] });
    expect(find(elements, 'form')[0]?.attributes).toMatchObject({
      method: 'post',
      action: '/apply/who',
      novalidate: '',
    });
    expect(elements.find(({ attributes }) => attributes['name'] === 'token')?.attributes).toMatchObject({
      type: 'hidden',
      value: 'a"b',
    });
    expect(find(elements, 'button').map(textOf)).toEqual(['Continue', 'Search', 'Continue']);
  });

  it('has one heading: the only question, or else the title of the page', async () => {
    expect(find(await page(), 'h1').map(textOf)).toEqual(['Page who']);
    const day = await page({ page: 'day' });
    expect(find(day, 'h1').map(textOf)).toEqual(['The born']);
    expect(find(day, 'h1')[0]?.parent?.tag).toBe('legend');
    expect(find(await page({ page: 'end' }), 'h1').map(textOf)).toEqual(['Page end']);
    expect(find(await page({ level: 2 }), 'h2').map(textOf)).toEqual(['Page who']);
  });

  it('says where in the form it is, in the language of the page', async () => {
    expect(textOf(withClass(await page({ page: 'day' }, 'cy'), 'as-caption'))).toBe('Tudalen 2 o 3');
  });

  it('says what to know beforehand between its heading and its questions', async () => {
    const tags = ['h1', 'p', 'label', 'legend'];
    const texts = (await page({ note: 'We only count.' })).filter(({ tag }) => tags.includes(tag)).map(textOf);
    expect(texts.slice(1, 5)).toEqual(['Page who', 'Tell us.', 'We only count.', 'The name']);
  });

  it('does not count pages where there is one', async () => {
    const only = { ...form, pages: form.pages.slice(0, 1) };
    expect(withClass(await page({ form: only }), 'as-caption')).toBeUndefined();
  });

  it('shows no error before Continue', async () => {
    const elements = await page();
    expect(withClass(elements, 'as-problems')).toBeUndefined();
    expect(withClass(elements, 'as-error')).toBeUndefined();
  });

  it('sums the errors up with links to the controls, in the same words', async () => {
    const answers: Answers = { name: 'x'.repeat(201) };
    const elements = await page({ answers, issues: validate(form, answers, 'who'), autofocus: true });
    const summary = withClass(elements, 'as-problems');
    expect(summary?.attributes).toMatchObject({ role: 'alert', tabindex: '-1', autofocus: '' });
    expect(textOf(find(elements, 'h2')[0])).toBe('There is a problem');
    const links = find(elements, 'a').filter(({ attributes }) => attributes['data-field']);
    for (const link of links)
      expect(byId(elements, link.attributes['href']!.slice(1))?.attributes['name']).toBeDefined();
    expect(links.map(textOf)).toEqual([
      'Your answer to ‘The name’ must be 200 characters or fewer',
      'Enter an answer to ‘The org’',
    ]);
    expect(textOf(byId(elements, 'org-error'))).toBe(`Error: ${textOf(links[1])}`);
  });

  it('links to the box of a date that is at fault', async () => {
    const answers = { born: '26-1-1' };
    const elements = await page({ page: 'day', answers, issues: validate(form, answers, 'day') });
    expect(find(elements, 'a').at(-1)?.attributes['href']).toBe('#born-year');
  });

  it('goes back by a link, or by nothing where there is nowhere to go', async () => {
    expect(withClass(await page(), 'as-back')).toBeUndefined();
    expect(withClass(await page({ backHref: '/start' }), 'as-back')?.attributes['href']).toBe('/start');
  });

  it('marks content that has no Welsh yet as English', async () => {
    const english = formOf(aPage('one', [ask('email', 'mail', { label: { en: 'Email' } })]));
    const elements = await page({ form: english, page: 'one' }, 'cy');
    expect(find(elements, 'span').find(({ attributes }) => attributes['lang'] === 'en')).toBeDefined();
  });
});

describe('check your answers', () => {
  const answers = { name: 'Ngũgĩ', org: { name: 'Gofal Ni' }, born: '1980-02-03' };
  const check = (own: Partial<CheckAnswersState> = {}) =>
    elementsOf(checkAnswersView({ form, answers, level: 1, action: '/submit', ...own }, messages.en));

  it('shows each answer with a way to change it that says what it changes', async () => {
    const elements = await check({ pageHref: (id) => `/apply/${id}` });
    expect(find(elements, 'dt').map(textOf)).toEqual(['The name', 'The org', 'The born', 'The agree']);
    expect(
      find(elements, 'dd')
        .map(textOf)
        .filter((_, at) => at % 2 === 0),
    ).toEqual(['Ngũgĩ', 'Gofal Ni', '3 February 1980', 'Not answered']);
    expect(find(elements, 'a').map((link) => [textOf(link), link.attributes['href']])).toContainEqual([
      'Change The born',
      '/apply/day',
    ]);
  });

  it('uses buttons where only a script can go to a page', async () => {
    const buttons = find(await check(), 'button').filter(({ attributes }) => attributes['data-page']);
    expect(buttons).toHaveLength(4);
    expect(buttons[0]?.attributes).toMatchObject({ type: 'button', 'data-question': 'name' });
  });

  it('says what is still missing, above everything', async () => {
    const elements = await check({ issues: validate(form, answers), pageHref: (id) => `/apply/${id}` });
    expect(textOf(withClass(elements, 'as-problems'))).toContain('Select ‘The agree’ to continue');
  });
});

describe('the other steps', () => {
  it('start by saying how much there is to do, by when, and what is kept', async () => {
    const elements = await elementsOf(
      startView(
        { name: { en: 'Together' }, form, closesAt: '2026-06-30T16:00:00Z', level: 1, action: '/start' },
        messages.en.apply,
      ),
    );
    const text = elements.map(textOf).join(' ');
    expect(text).toContain('There are 4 questions on 3 pages.');
    expect(text).toContain('by 5pm on 30 June 2026');
    expect(find(elements, 'button').map(textOf)).toEqual(['Start']);
  });

  it('end with the reference and what happens next', async () => {
    const state = {
      reference: 'ALS-7K3M-9QXD',
      decisionsAt: '2026-07-31T11:00:00Z',
      confirmationByEmail: true,
      level: 2,
    };
    const text = (await elementsOf(confirmationView(state, messages.cy.apply))).map(textOf).join(' ');
    expect(text).toContain('ALS-7K3M-9QXD');
    expect(text).toContain('31 Gorffennaf 2026');
    expect(text).toContain(messages.cy.apply.confirmedEmail);
  });

  it('never leave a person without a way on', async () => {
    const elements = await elementsOf(
      messageView(
        { heading: 'No', body: ['Later.'], level: 2, link: { href: '/p', text: 'Our page' }, retry: 'Again' },
        { retry: () => {} },
      ),
    );
    expect(find(elements, 'a')[0]?.attributes['href']).toBe('/p');
    expect(textOf(find(elements, 'button')[0])).toBe('Again');
  });
});
