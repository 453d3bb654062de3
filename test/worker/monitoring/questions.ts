// Equality questions for rounds of the tests.
import type { Monitoring } from '../../../sdk/form/monitoring.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const options = (...values: string[]) => values.map((value) => ({ value, label: both(`It is ${value}`) }));

export const equalityQuestions: Monitoring = {
  intro: both('A minute of questions.'),
  questions: [
    { id: 'age', type: 'one-of', label: both('How old are you?'), options: options('young', 'old') },
    {
      id: 'langs',
      type: 'several-of',
      label: both('What do you speak?'),
      options: options('en', 'cy', 'other'),
      max: 2,
    },
  ],
};
