import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, questionTypes, readPage } from '../../../sdk/form/index.ts';
import type { Answer, QuestionType } from '../../../sdk/form/types.ts';
import { messages } from '../../../sdk/locale/index.ts';
import type { QuestionState } from '../../../widget/views/questions/frame.ts';
import { questionView } from '../../../widget/views/questions/index.ts';
import { learnViews } from '../../../widget/views/questions/later.ts';
import { ask } from '../../sdk/form/a-form.ts';
import { anAnswer, aQuestion, hostileFields } from '../../sdk/form/arbitrary.ts';
import { byId, controlsOf, descriptionOf, elementsOf, nameOf, submittedBy, textOf } from './markup.ts';

learnViews();

const answers: Record<QuestionType, Answer> = {
  'short-text': `O'Brien "& Sons" <b>`,
  'long-text': 'One line\nand </textarea> another',
  email: 'siân@example.cymru',
  telephone: '+44 113 496 0000',
  number: 12,
  date: '2026-03-09',
  'one-of': 'two',
  'several-of': ['one', 'three'],
  organisation: { code: 'RR8', name: 'Leeds Teaching Hospitals NHS Trust' },
  topics: ['two'],
  declaration: true,
  scale: 3,
  place: [
    { code: 'wales', name: 'Wales' },
    { code: 'QRL', name: 'NHS Frimley "& more"' },
  ],
  'asks-offers': [{ kind: 'offer', topic: 'two', text: 'Two lines\nof it' }],
  upload: [{ file: `file_${'a'.repeat(32)}`, name: 'Letter "& more".pdf', kind: 'pdf', size: '1200' }],
  group: [
    { name: 'Ngũgĩ', email: 'n@example.org' },
    { name: 'Siân', email: 's@example.org' },
  ],
};
const view = (state: QuestionState, locale: 'en' | 'cy' = 'en') =>
  elementsOf(questionView(state, messages[locale].apply));

describe.each(['en', 'cy'] as const)('a question in %s', (locale) => {
  const label = locale === 'en' ? 'The q' : 'Y q';

  it.each(questionTypes)(
    'of type %s gives every control a name of its own, an id of its own and a label',
    async (type) => {
      const elements = await view({ question: ask(type), answer: undefined }, locale);
      const controls = controlsOf(elements);
      expect(controls.length).toBeGreaterThan(0);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const control of controls) {
        expect(control.attributes['name']).toMatch(/^q(-\d+)?(-[a-z]+)?$/);
        expect(nameOf(elements, control)).not.toBe('');
      }
      const legend = textOf(elements.find(({ tag }) => tag === 'legend'));
      expect([legend, ...controls.map((control) => nameOf(elements, control))].join(' ')).toContain(label);
    },
  );

  it.each(questionTypes)('of type %s ties hint and error to the controls', async (type) => {
    const hint = { en: 'A hint.', cy: 'Awgrym.' };
    const elements = await view({ question: ask(type, 'q', { hint }), answer: undefined, error: 'Wrong!' }, locale);
    for (const control of controlsOf(elements).filter(({ attributes }) => attributes['name'] !== 'q-code')) {
      expect(descriptionOf(elements, control)).toContain(hint[locale]);
      expect(descriptionOf(elements, control)).toContain(`${messages[locale].apply.error} Wrong!`);
    }
    expect(byId(elements, 'q-error')).toBeDefined();
    const grouped = ['one-of', 'several-of', 'topics', 'scale', 'group', 'asks-offers'].includes(type);
    expect(elements.some(({ attributes }) => attributes['aria-invalid'] === 'true')).toBe(!grouped);
  });

  it.each(questionTypes)('of type %s points at nothing that is not there', async (type) => {
    for (const answer of [undefined, answers[type]]) {
      const elements = await view({ question: ask(type), answer }, locale);
      for (const { attributes } of elements) {
        for (const id of (attributes['aria-describedby'] ?? '').split(' ').filter(Boolean))
          expect(byId(elements, id), id).toBeDefined();
        if (attributes['for']) expect(byId(elements, attributes['for']), attributes['for']).toBeDefined();
        expect(attributes).not.toHaveProperty('style');
      }
    }
  });

  it.each(questionTypes)('of type %s submits again the answer that it shows', async (type) => {
    const question = ask(type);
    const elements = await view({ question, answer: answers[type] }, locale);
    expect(readPage([question], submittedBy(elements))).toEqual({ q: answers[type] });
  });

  it.each(questionTypes)('of type %s says in words that it is optional', async (type) => {
    const { optional } = messages[locale].apply;
    const all = async (own: object) =>
      (await view({ question: ask(type, 'q', own), answer: undefined }, locale)).map(textOf).join(' ');
    expect(await all({ required: false })).toContain(optional);
    expect(await all({})).not.toContain(optional);
  });
});

describe('any question with any answer', () => {
  it('submits what it was given when that is right, and never turns wrong into right', async () => {
    await fc.assert(
      fc.asyncProperty(
        aQuestion('q').chain((q) => fc.tuple(fc.constant(q), anAnswer(q))),
        async ([question, answer]) => {
          const elements = await view({ question, answer });
          const again = readPage([question], submittedBy(elements))['q'];
          const code = checkAnswer(question, answer)?.code;
          if (!code) {
            const sorted = (value: Answer | undefined) =>
              Array.isArray(value) && (question.type === 'place' || typeof value[0] === 'string')
                ? (value as unknown[]).map((each) => JSON.stringify(each)).toSorted()
                : value;
            expect(sorted(again)).toEqual(sorted(answer));
          } else if (again !== undefined) expect(checkAnswer(question, again)).toBeDefined();
        },
      ),
    );
  });

  it('shows again what was typed, readable or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        aQuestion('q').chain((q) => fc.tuple(fc.constant(q), hostileFields(q))),
        async ([question, fields]) => {
          const first = readPage([question], fields)['q'];
          // A choice that is not on the list has no button to show it; a number beyond all bounds is shown rounded.
          if (
            first === undefined ||
            checkAnswer(question, first)?.code === 'wrong-type' ||
            'options' in question ||
            'points' in question
          )
            return;
          // A file that was not sent is not in the page's hands: browsers fill no file control.
          if (question.type === 'upload') return;
          if (typeof first === 'number' && Math.abs(first) >= 1e21) return;
          expect(readPage([question], submittedBy(await view({ question, answer: first })))['q']).toEqual(first);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a control asks of the browser', () => {
  const control = async (type: QuestionType, own: object = {}) =>
    controlsOf(await view({ question: ask(type, 'q', own), answer: undefined }))[0]?.attributes ?? {};

  it('is the right keyboard and the right stored value', async () => {
    expect(await control('email')).toMatchObject({ type: 'email', autocomplete: 'email', spellcheck: 'false' });
    expect(await control('telephone')).toMatchObject({ type: 'tel', autocomplete: 'tel' });
    expect(await control('number')).toMatchObject({ type: 'text', inputmode: 'numeric' });
    expect(await control('number', { decimals: 2 })).toMatchObject({ inputmode: 'decimal' });
    expect(await control('number', { min: -5 })).not.toHaveProperty('inputmode');
    expect(await control('short-text', { autocomplete: 'name' })).toMatchObject({
      autocomplete: 'name',
      spellcheck: 'false',
    });
    expect(await control('short-text')).not.toHaveProperty('spellcheck');
    expect(await control('date')).toMatchObject({ inputmode: 'numeric', name: 'q-day' });
  });

  it('is nothing that it knows of the applicant, in a group about several people', async () => {
    const label = { en: 'Field', cy: 'Maes' };
    const fields = [
      { id: 'mail', type: 'email', label },
      { id: 'phone', type: 'telephone', label },
      { id: 'name', type: 'short-text', label, autocomplete: 'name' },
    ];
    const shown = controlsOf(await view({ question: ask('group', 'q', { fields }), answer: undefined }));
    const typed = shown.filter(({ attributes }) => attributes['name']?.startsWith('q-1-'));
    expect(typed.map(({ attributes }) => attributes['autocomplete'])).toEqual(['off', 'off', 'off']);
  });

  it('is never that it validates or cuts the answer off', async () => {
    for (const type of questionTypes)
      for (const name of ['required', 'maxlength', 'pattern', 'min', 'max', 'disabled'])
        expect(await control(type)).not.toHaveProperty(name);
  });
});

describe('a date', () => {
  it('marks only the box at fault', async () => {
    const elements = await view({ question: ask('date'), answer: '26-1-1', error: 'Wrong', part: 'year' });
    const wrong = controlsOf(elements).filter(({ attributes }) => attributes['aria-invalid']);
    expect(wrong.map(({ attributes }) => attributes['id'])).toEqual(['q-year']);
  });
});

describe('an organisation', () => {
  const found = {
    code: 'RR8',
    name: 'Leeds Teaching Hospitals NHS Trust',
    nameCy: null,
    kind: 'trust',
    nation: 'england' as const,
    region: null,
    odsCode: 'RR8',
    onsCode: null,
    validFrom: null,
    validTo: null,
    current: true,
    succeededBy: [],
  };
  const ended = {
    ...found,
    code: 'OLD',
    name: 'Old Board',
    nameCy: 'Hen Fwrdd',
    current: false,
    validTo: '2019-03-31',
    succeededBy: [{ code: 'NEW', name: 'New Board', nameCy: 'Bwrdd Newydd', on: '2019-04-01', how: 'merger' as const }],
  };
  const question = ask('organisation');
  const choicesOf = async (state: Partial<QuestionState>, locale: 'en' | 'cy' = 'en') => {
    const elements = await view({ question, answer: undefined, ...state }, locale);
    return controlsOf(elements)
      .filter(({ attributes }) => attributes['type'] === 'radio')
      .map((radio) => [radio.attributes['value'], nameOf(elements, radio)]);
  };

  it('asks for text and a search first, with a button that works without scripts', async () => {
    const elements = await view({ question, answer: undefined });
    expect(elements.find(({ tag }) => tag === 'button')?.attributes).toMatchObject({ name: 'q-search', value: '1' });
    expect(await choicesOf({})).toEqual([]);
  });

  it('offers what was found, and always that it is not listed', async () => {
    expect(await choicesOf({ answer: 'Leeds', matches: { for: 'Leeds', items: [found] } })).toEqual([
      ['RR8 Leeds Teaching Hospitals NHS Trust', 'Leeds Teaching Hospitals NHS Trust'],
      ['-', 'Not listed: use “Leeds”'],
    ]);
    expect(await choicesOf({ answer: 'Xyz', matches: { for: 'Xyz', items: [] } })).toHaveLength(1);
  });

  it('offers what came after an abolished body, in the language of the page, and chooses nothing itself', async () => {
    const matches = { for: 'Hen', items: [ended] };
    expect((await choicesOf({ answer: 'Hen', matches }, 'cy')).map(([value]) => value)).toEqual([
      'OLD Hen Fwrdd',
      'NEW Bwrdd Newydd',
      '-',
    ]);
    const elements = await view({ question, answer: 'Hen', matches });
    expect(elements.some(({ attributes }) => 'checked' in attributes)).toBe(false);
    expect(elements.map(textOf).join(' ')).toContain('Ended in 2019. Now: New Board.');
  });

  it('keeps a choice that was made, and that none was listed', async () => {
    for (const answer of [{ code: 'RR8', name: 'Leeds' }, { name: 'Gofal Ni' }]) {
      const elements = await view({ question, answer });
      expect(readPage([question], submittedBy(elements))).toEqual({ q: answer });
    }
  });
});
