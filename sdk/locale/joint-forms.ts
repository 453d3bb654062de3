// The two small forms of applying together, as forms like any other: entering a code, inviting an organisation.
import type { Form, Localised, Question } from '../form/types.ts';

/** A form of one page, both called alike. */
const smallForm = (id: string, title: Localised, questions: Question[]): Form => ({
  id,
  version: 1,
  title,
  pages: [{ id, title, questions }],
});

/** Where a code is entered. */
export const joinForm: Form = smallForm('join', { en: 'Join', cy: 'Ymuno' }, [
  {
    id: 'joining-code',
    type: 'short-text',
    label: { en: 'Your code', cy: 'Eich cod' },
    hint: { en: 'For example, 7K3M-9PXC-4HTW.', cy: 'Er enghraifft, 7K3M-9PXC-4HTW.' },
    maxLength: 40,
  },
]);

/** Whom the lead invites. */
export const inviteForm: Form = smallForm('invite', { en: 'Invite', cy: 'Gwahodd' }, [
  {
    id: 'partner-name',
    type: 'short-text',
    label: { en: 'Name of the organisation', cy: 'Enw’r sefydliad' },
    maxLength: 120,
  },
  {
    id: 'partner-email',
    type: 'email',
    label: { en: 'Email address of its contact', cy: 'Cyfeiriad e-bost ei gyswllt' },
  },
]);
