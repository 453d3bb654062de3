import { describe, expect, it } from 'vitest';
import { differences } from '../../../sdk/form/index.ts';
import type { Form } from '../../../sdk/form/types.ts';
import { aForm } from '../../worker/a-form.ts';

const changed = (change: (form: Form) => void): Form => {
  const form = structuredClone(aForm);
  change(form);
  return form;
};
const both = (text: string) => ({ en: text, cy: text });

describe('the differences of two versions', () => {
  it('are none where only the order of keys differs', () => {
    const turned = changed((form) => {
      form.pages[0]!.title = { cy: form.pages[0]!.title.cy, en: form.pages[0]!.title.en };
    });
    expect(differences(aForm, turned)).toEqual([]);
  });

  it('name pages and questions that came and went', () => {
    const now = changed((form) => {
      form.pages.splice(2, 1);
      form.pages[0]!.questions.push({ id: 'role', type: 'short-text', label: both('Role') });
    });
    expect(differences(aForm, now)).toEqual([
      { change: 'added', page: 'about-you', question: 'role' },
      { change: 'removed', page: 'in-wales' },
      { change: 'removed', page: 'in-wales', question: 'welsh-work' },
    ]);
  });

  it('say in what a question differs', () => {
    const now = changed((form) => {
      const [about, place, , change] = form.pages;
      Object.assign(about!.questions[0]!, { label: both('Full name'), maxLength: 90, hint: both('Both') });
      Object.assign(about!.questions[1]!, { required: true });
      Object.assign(place!.questions[0]!, {
        options: [
          { value: 'wales', label: both('Wales') },
          { value: 'scotland', label: both('Scotland') },
        ],
      });
      Object.assign(change!.questions[0]!, { type: 'short-text', when: { question: 'name', answered: true } });
    });
    expect(differences(aForm, now)).toEqual([
      { change: 'changed', page: 'about-you', question: 'name', in: ['words', 'hint', 'limits'] },
      { change: 'changed', page: 'about-you', question: 'email', in: ['required'] },
      { change: 'changed', page: 'place', question: 'nation', in: ['choices'] },
      { change: 'changed', page: 'your-change', question: 'change', in: ['type', 'condition'] },
    ]);
  });

  it('say what stands in another place', () => {
    const now = changed((form) => {
      form.title = both('Another');
      form.pages[3]!.questions.unshift(form.pages[0]!.questions.pop()!);
      form.pages[1]!.questions.reverse();
    });
    expect(differences(aForm, now)).toEqual([
      { change: 'changed', in: ['words'] },
      { change: 'changed', page: 'place', question: 'organisation', in: ['place'] },
      { change: 'changed', page: 'place', question: 'nation', in: ['place'] },
      { change: 'changed', page: 'your-change', question: 'email', in: ['place'] },
    ]);
  });
});
