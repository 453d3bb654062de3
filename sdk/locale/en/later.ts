// English: the question types that are loaded where a form asks them.
import type { LaterMessages } from '../later-messages.ts';
import { count } from '../plural.ts';

const files = { one: 'file', other: 'files' };
const entries = { one: 'entry', other: 'entries' };

export const later: LaterMessages = {
  placeHint:
    'Search for a council or a health and care system by its name, such as Leeds. Then select the places that you mean.',
  placesFound: (found) =>
    found
      ? `${count('en', found, { one: 'place', other: 'places' })} found.`
      : 'No place found. Check the spelling, or search for the council or the system that it belongs to.',
  placeFind: 'Search for a place',
  addAnother: 'Add another',
  remove: 'Remove',
  selectOne: 'Select',
  upToEntries: (max) => `You can add up to ${max}.`,
  required: {
    select: ({ label }) => `Select an answer to ‘${label}’`,
    file: ({ label }) => `Select a file for ‘${label}’ and upload it`,
  },
  placeUnsettled: ({ label }) => `Search and select a place for ‘${label}’, or empty the box`,
  tooManyFiles: ({ label, max }) => `Remove files from ‘${label}’ until there are ${count('en', +max, files)} or fewer`,
  faults: {
    'file-not-sent': ({ name, label }) => `Choose ‘${name}’ again for ‘${label}’: it was not uploaded`,
    'file-kind': ({ name, label, kinds }) => `The file ‘${name}’ for ‘${label}’ must be one of these: ${kinds}`,
    'file-too-large': ({ name, label, max }) => `The file ‘${name}’ for ‘${label}’ must be ${max} MB or smaller`,
    'file-empty': ({ name, label }) => `The file ‘${name}’ for ‘${label}’ is empty. Choose another one`,
    'file-unsafe': ({ name, label }) => `The file ‘${name}’ for ‘${label}’ may hold a virus. Choose another one`,
  },
  chooseFile: 'Choose a file',
  upload: 'Upload file',
  filesHint: (kinds, megabytes, max) =>
    `${kinds}. Each file must be ${megabytes} MB or smaller. You can add ${max === 1 ? 'one file' : `up to ${max} files`}.`,
  tooFewEntries: ({ label, min }) => `Add ${count('en', +min, entries)} or more to ‘${label}’`,
  tooManyEntries: ({ label, max }) =>
    `Remove entries from ‘${label}’ until there are ${count('en', +max, entries)} or fewer`,
};
