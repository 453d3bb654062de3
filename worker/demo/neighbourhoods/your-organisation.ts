// Page 3: what each organisation says of itself: the lead's, and every other of a joint application in its own section.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';
import { findOrganisation, yourOrganisation as ofTheFirst } from '../form-pages/your-organisation.ts';

export const yourOrganisation: Page = {
  ...ofTheFirst,
  questions: [
    {
      id: 'organisation',
      type: 'organisation',
      label: both('Which organisation or group are you from?', 'O ba sefydliad neu grŵp rydych chi’n dod?'),
      hint: findOrganisation,
    },
    {
      id: 'time',
      type: 'scale',
      label: both(
        'How sure are you that your organisation can keep time free for this?',
        'Pa mor sicr ydych chi y gall eich sefydliad gadw amser yn rhydd ar gyfer hyn?',
      ),
      hint: both(
        'Each person needs about half a day a month. An honest answer helps us to plan with you.',
        'Mae ar bob person angen tua hanner diwrnod y mis. Mae ateb gonest yn ein helpu i gynllunio gyda chi.',
      ),
      points: [
        both('Not sure', 'Ddim yn sicr'),
        both('A little sure', 'Ychydig yn sicr'),
        both('Fairly sure', 'Eithaf sicr'),
        both('Sure', 'Sicr'),
        both('It is agreed', 'Mae wedi’i gytuno'),
      ],
    },
  ],
};
