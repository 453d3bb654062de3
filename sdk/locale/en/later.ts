// English: the question types that are loaded where a form asks them.
import type { LaterMessages } from '../later-messages.ts';
import { count } from '../plural.ts';

const entries = { one: 'entry', other: 'entries' };

export const later: LaterMessages = {
  placeHint: 'Type the beginning of a name, then select the places that you mean.',
  placesFound: (found) =>
    found ? `${count('en', found, { one: 'place', other: 'places' })} found.` : 'No place found.',
  placeFind: 'Find a place',
  addAnother: 'Add another',
  remove: 'Remove',
  selectOne: 'Select',
  upToEntries: (max) => `You can add up to ${max}.`,
  required: { select: ({ label }) => `Select an answer to ‘${label}’` },
  placeUnsettled: ({ label }) => `Search and select a place for ‘${label}’, or empty the box`,
  tooFewEntries: ({ label, min }) => `Add ${count('en', +min, entries)} or more to ‘${label}’`,
  tooManyEntries: ({ label, max }) =>
    `Remove entries from ‘${label}’ until there are ${count('en', +max, entries)} or fewer`,
};
