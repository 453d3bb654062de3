// Page 1: who fills in the form and how to reach them.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const aboutYou: Page = {
  id: 'about-you',
  title: both('About you', 'Amdanoch chi'),
  intro: both(
    'You fill in this form for your team. We write to you about it.',
    'Chi sy’n llenwi’r ffurflen hon ar ran eich tîm. Atoch chi y byddwn yn ysgrifennu amdani.',
  ),
  questions: [
    {
      id: 'name',
      type: 'short-text',
      label: both('Full name', 'Enw llawn'),
      maxLength: 120,
      autocomplete: 'name',
    },
    {
      id: 'email',
      type: 'email',
      label: both('Email address', 'Cyfeiriad e-bost'),
      hint: both(
        'We send your reference and our decision to this address.',
        'Byddwn yn anfon eich cyfeirnod a’n penderfyniad i’r cyfeiriad hwn.',
      ),
    },
    {
      id: 'telephone',
      type: 'telephone',
      label: both('Telephone number', 'Rhif ffôn'),
      hint: both(
        'We only call if email does not reach you.',
        'Dim ond os na fydd e-bost yn eich cyrraedd y byddwn yn ffonio.',
      ),
      required: false,
    },
    {
      id: 'job-title',
      type: 'short-text',
      label: both('Your job title or role', 'Teitl eich swydd neu eich rôl'),
      hint: both(
        'For example, improvement lead, social worker or carer representative.',
        'Er enghraifft, arweinydd gwella, gweithiwr cymdeithasol neu gynrychiolydd gofalwyr.',
      ),
      maxLength: 120,
      autocomplete: 'organization-title',
    },
  ],
};
