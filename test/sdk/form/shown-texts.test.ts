import { describe, expect, it } from 'vitest';
import { checkForm, missingWelsh } from '../../../sdk/form/index.ts';
import type { Form, GroupField } from '../../../sdk/form/types.ts';
import { aPage, ask, formOf } from './a-form.ts';

const good = (text: string) => ({ en: text, cy: text });
const withLabel = (label: string) => formOf(aPage('a', [ask('email', 'x', { label: good(label) })]));

describe('the texts of a form', () => {
  it.each([
    ['', 'text-shows-nothing'],
    [' ', 'text-shows-nothing'],
    ['\u200b', 'text-shows-nothing'],
    ['\u2800\n', 'text-shows-nothing'],
    ['Ring\u0007', 'text-forbidden-character'],
    ['a\0b', 'text-forbidden-character'],
    ['\ud800', 'text-forbidden-character'],
    ['\u202eliame', 'text-forbidden-character'],
    ['\u2067a', 'text-forbidden-character'],
  ])('may not be %j', (label, code) => {
    const form = formOf(aPage('a', [ask('email', 'x', { label: { en: label } })]));
    expect(checkForm(form)).toEqual([{ code, page: 'a', question: 'x', text: 'label.en' }]);
  });

  it.each(['Siân', '李', '😀', 'of two\nlines', 'a\u200bb', 'שלום\u200f', '?'])('may be %j', (label) =>
    expect(checkForm(withLabel(label))).toEqual([]),
  );

  it('are looked at wherever they are, in both languages', () => {
    const bad = { en: 'Text', cy: ' ' };
    const option = { value: 'o', label: good('One'), hint: bad };
    const form: Form = {
      ...formOf(
        aPage('a', [
          ask('one-of', 'one', { hint: bad, options: [{ value: 'p', label: bad }, option] }),
          ask('number', 'number', { unit: bad }),
          ask('declaration', 'agree', { statement: bad }),
          ask('scale', 'scale', { points: [good('Low'), bad] }),
          ask('group', 'group', { entry: bad, fields: [ask('email', 'e', { label: bad })] as GroupField[] }),
        ]),
        aPage('b', [ask('email', 'x')], { title: bad, intro: bad }),
      ),
      title: bad,
    };
    expect(checkForm(form).map(({ page, question, text }) => [page, question, text])).toEqual([
      [undefined, undefined, 'title.cy'],
      ['a', 'one', 'options.0.label.cy'],
      ['a', 'one', 'options.1.hint.cy'],
      ['a', 'one', 'hint.cy'],
      ['a', 'number', 'unit.cy'],
      ['a', 'agree', 'statement.cy'],
      ['a', 'scale', 'points.1.cy'],
      ['a', 'group', 'entry.cy'],
      ['a', 'group', 'fields.0.label.cy'],
      ['b', undefined, 'title.cy'],
      ['b', undefined, 'intro.cy'],
    ]);
  });

  it('are missing in Welsh where that is left empty', () => {
    const form = formOf(aPage('a', [ask('email', 'x', { label: { en: 'Email', cy: '' } })]));
    expect(checkForm(form)).toEqual([]);
    expect(missingWelsh(form)).toEqual(['pages.0.questions.0.label']);
  });
});
