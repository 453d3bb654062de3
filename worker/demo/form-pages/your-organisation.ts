// Page 3: the organisation that leads, and those with it when the work crosses organisations.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const yourOrganisation: Page = {
  id: 'your-organisation',
  title: both('Your organisation', 'Eich sefydliad'),
  questions: [
    {
      id: 'organisation',
      type: 'organisation',
      label: both('Which organisation do you apply from?', 'O ba sefydliad rydych yn gwneud cais?'),
      hint: both(
        'If it is not listed, type its name. If you take part as a patient or carer, name the group or service that you work with.',
        "Os nad yw ar y rhestr, teipiwch ei enw. Os ydych yn cymryd rhan fel claf neu ofalwr, enwch y grŵp neu'r gwasanaeth rydych yn gweithio gydag ef.",
      ),
    },
    {
      id: 'charity-number',
      type: 'short-text',
      label: both('Registered charity number', 'Rhif elusen gofrestredig'),
      hint: both(
        'For example, 1234567, SC012345 or NIC123456. Leave it empty if you have none.',
        'Er enghraifft, 1234567, SC012345 neu NIC123456. Gadewch ef yn wag os nad oes gennych un.',
      ),
      required: false,
      pattern: 'charity-number',
      maxLength: 12,
      when: { question: 'sector', is: 'voluntary-and-community' },
    },
    {
      id: 'other-organisations',
      type: 'long-text',
      label: both(
        'Which other organisations do you work across?',
        'Ar draws pa sefydliadau eraill rydych yn gweithio?',
      ),
      hint: both(
        'Name each one, and say in a few words what it brings.',
        "Enwch bob un, a dywedwch mewn ychydig eiriau beth mae'n ei gyfrannu.",
      ),
      maxWords: 150,
      when: { question: 'scope', is: 'across-organisations' },
    },
  ],
};
