// The two small forms of applying together, as forms like any other: entering a code, inviting an organisation.
import type { Form } from '../form/types.ts';

/** Where a code is entered. */
export const joinForm: Form = {
  id: 'join',
  version: 1,
  title: { en: 'Join', cy: 'Ymuno' },
  pages: [
    {
      id: 'join',
      title: { en: 'Join', cy: 'Ymuno' },
      questions: [
        {
          id: 'joining-code',
          type: 'short-text',
          label: { en: 'Your code', cy: 'Eich cod' },
          hint: { en: 'For example, 7K3M-9PXC-4HTW.', cy: 'Er enghraifft, 7K3M-9PXC-4HTW.' },
          maxLength: 40,
        },
      ],
    },
  ],
};

/** Whom the lead invites. */
export const inviteForm: Form = {
  id: 'invite',
  version: 1,
  title: { en: 'Invite', cy: 'Gwahodd' },
  pages: [
    {
      id: 'invite',
      title: { en: 'Invite', cy: 'Gwahodd' },
      questions: [
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
      ],
    },
  ],
};
