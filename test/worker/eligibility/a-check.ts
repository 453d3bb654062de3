// A check of who can apply, for rounds with test/worker/a-form.ts: one question is the form's own.
import type { Eligibility } from '../../../sdk/form/eligibility.ts';
import { aForm } from '../a-form.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const yesOrNo = [
  { value: 'yes', label: both('Yes') },
  { value: 'no', label: both('No') },
];

export const aCheck: Eligibility = {
  intro: both('A minute of questions.'),
  questions: [
    ...aForm.pages.flatMap(({ questions }) => questions).filter(({ id }) => id === 'nation'),
    { id: 'time', type: 'one-of', label: both('Do you have time?'), options: yesOrNo },
  ],
  rules: [
    { when: { question: 'time', is: 'no' }, outcome: 'no', reason: both('It takes a day a month.') },
    { when: { question: 'nation', is: 'england' }, outcome: 'ask', reason: both('England is nearly full.') },
  ],
  otherwise: { outcome: 'yes', reason: both('We look for teams like yours.') },
};
