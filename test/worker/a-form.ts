// A short form that has one of everything that matters to an application: a person, a register, a condition, a declaration.
import type { Answers, Form } from '../../sdk/form/types.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

export const aForm: Form = {
  id: 'a-form',
  version: 1,
  title: both('Apply'),
  pages: [
    {
      id: 'about-you',
      title: both('About you'),
      questions: [
        { id: 'name', type: 'short-text', label: both('Your name') },
        { id: 'email', type: 'email', label: both('Your email address'), required: false },
      ],
    },
    {
      id: 'place',
      title: both('Where you work'),
      questions: [
        {
          id: 'nation',
          type: 'one-of',
          label: both('Nation'),
          options: [
            { value: 'england', label: both('England') },
            { value: 'wales', label: both('Wales') },
          ],
        },
        { id: 'organisation', type: 'organisation', label: both('Your organisation') },
      ],
    },
    {
      id: 'in-wales',
      title: both('In Wales'),
      when: { question: 'nation', is: 'wales' },
      questions: [{ id: 'welsh-work', type: 'long-text', label: both('Your work in Wales') }],
    },
    {
      id: 'your-change',
      title: both('Your change'),
      questions: [
        { id: 'change', type: 'long-text', label: both('What you want to change'), required: false },
        { id: 'agreement', type: 'declaration', label: both('I agree'), statement: both('We agree to take part') },
      ],
    },
  ],
};

/** Answers that can be submitted, page by page in the form's order. */
export const rightAnswers: Record<string, Answers> = {
  'about-you': { name: 'Siân Ŵyn-Jones', email: 'sian@example.org' },
  place: { nation: 'england', organisation: { code: 'QRL', name: 'anything' } },
  'your-change': { change: 'People tell their story once.', agreement: true },
};
