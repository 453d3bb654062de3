// Page 2: who is in the team, one entry for each person.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const yourPeople: Page = {
  id: 'people',
  title: both('People in your team', 'Y bobl yn eich tîm'),
  questions: [
    {
      id: 'team',
      type: 'group',
      label: both('Who are the people in your team?', 'Pwy yw’r bobl yn eich tîm?'),
      hint: both(
        'Leave yourself out. Make sure that each person knows that you name them here.',
        'Peidiwch â’ch cynnwys eich hun. Gwnewch yn siŵr bod pob person yn gwybod eich bod yn rhoi ei enw yma.',
      ),
      entry: both('Person', 'Person'),
      max: 7,
      fields: [
        { id: 'name', type: 'short-text', label: both('Full name', 'Enw llawn'), maxLength: 120 },
        {
          id: 'role',
          type: 'short-text',
          label: both('Role in the team', 'Rôl yn y tîm'),
          hint: both(
            'For example, community nurse, social worker or volunteer.',
            'Er enghraifft, nyrs gymunedol, gweithiwr cymdeithasol neu wirfoddolwr.',
          ),
          maxLength: 120,
        },
        { id: 'email', type: 'email', label: both('Email address', 'Cyfeiriad e-bost'), required: false },
        {
          id: 'organisation',
          type: 'short-text',
          label: both('Organisation or group', 'Sefydliad neu grŵp'),
          maxLength: 120,
        },
      ],
    },
  ],
};
