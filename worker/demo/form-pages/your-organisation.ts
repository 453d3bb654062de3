// Page 3: what each organisation says of itself: the lead's, and every other of a joint application in its own section.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

/** How to answer an organisation question, and whom the register does not hold yet. */
export const findOrganisation = both(
  'Type its name, then select it from what is found, or select ‘Not listed’. NHS trusts in England and charities are not in the list yet.',
  'Teipiwch ei enw, yna dewiswch ef o’r canlyniadau, neu dewiswch ‘Nid yw ar y rhestr’. Nid yw ymddiriedolaethau GIG Lloegr nac elusennau ar y rhestr eto.',
);

export const yourOrganisation: Page = {
  id: 'your-organisation',
  title: both('Your organisation', 'Eich sefydliad'),
  for: 'organisation',
  questions: [
    {
      id: 'organisation',
      type: 'organisation',
      label: both('Which organisation do you apply from?', 'O ba sefydliad rydych yn gwneud cais?'),
      hint: both(
        `${findOrganisation.en} If you take part as a patient or carer, enter the group or service that you work with.`,
        `${findOrganisation.cy} Os ydych yn cymryd rhan fel claf neu ofalwr, rhowch y grŵp neu’r gwasanaeth rydych yn gweithio gydag ef.`,
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
    },
    {
      id: 'people',
      type: 'long-text',
      label: both('Who takes part from your organisation?', 'Pwy sy’n cymryd rhan o’ch sefydliad?'),
      hint: both(
        'Give a name and a role on each line. Leave it empty if you do not know yet.',
        'Rhowch enw a rôl ar bob llinell. Gadewch ef yn wag os nad ydych yn gwybod eto.',
      ),
      required: false,
      maxWords: 100,
    },
  ],
};
