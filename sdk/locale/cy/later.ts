// Welsh: the question types that are loaded where a form asks them.
import type { LaterMessages } from '../later-messages.ts';
import { count } from '../plural.ts';

const entries = { two: 'gofnod', other: 'cofnod' };

export const later: LaterMessages = {
  placeHint: 'Teipiwch ddechrau enw, yna dewiswch y lleoedd rydych yn eu golygu.',
  placesFound: (found) =>
    found ? `Wedi dod o hyd i ${count('cy', found, { two: 'le', other: 'lle' })}.` : 'Ni ddaethpwyd o hyd i le.',
  placeFind: 'Dod o hyd i le',
  addAnother: 'Ychwanegu un arall',
  remove: 'Tynnu',
  selectOne: 'Dewis',
  upToEntries: (max) => `Gallwch ychwanegu hyd at ${max}.`,
  required: { select: ({ label }) => `Dewiswch ateb i ‘${label}’` },
  placeUnsettled: ({ label }) => `Chwiliwch a dewiswch le ar gyfer ‘${label}’, neu gwagiwch y blwch`,
  tooFewEntries: ({ label, min }) => `Ychwanegwch ${count('cy', +min, entries)} neu fwy at ‘${label}’`,
  tooManyEntries: ({ label, max }) => `Tynnwch gofnodion o ‘${label}’ nes bod ${count('cy', +max, entries)} neu lai`,
};
