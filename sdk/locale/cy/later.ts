// Welsh: the question types that are loaded where a form asks them.
import type { LaterMessages } from '../later-messages.ts';
import { count } from '../plural.ts';

const files = { one: 'ffeil', two: 'ffeil', other: 'ffeil' };
const entries = { two: 'gofnod', other: 'cofnod' };

export const later: LaterMessages = {
  placeHint:
    'Chwiliwch am gyngor neu system iechyd a gofal wrth ei enw, megis Caerdydd. Yna dewiswch y lleoedd rydych yn eu golygu.',
  placesFound: (found) =>
    found
      ? `Wedi dod o hyd i ${count('cy', found, { two: 'le', other: 'lle' })}.`
      : 'Ni ddaethpwyd o hyd i le. Gwiriwch y sillafu, neu chwiliwch am y cyngor neu’r system y mae’n perthyn iddi.',
  placeFind: 'Chwilio am le',
  addAnother: 'Ychwanegu un arall',
  remove: 'Tynnu',
  selectOne: 'Dewis',
  upToEntries: (max) => `Gallwch ychwanegu hyd at ${max}.`,
  required: {
    select: ({ label }) => `Dewiswch ateb i ‘${label}’`,
    file: ({ label }) => `Dewiswch ffeil ar gyfer ‘${label}’ a’i huwchlwytho`,
  },
  placeUnsettled: ({ label }) => `Chwiliwch a dewiswch le ar gyfer ‘${label}’, neu gwagiwch y blwch`,
  tooManyFiles: ({ label, max }) => `Tynnwch ffeiliau o ‘${label}’ nes bod ${count('cy', +max, files)} neu lai`,
  faults: {
    'file-not-sent': ({ name, label }) => `Dewiswch ‘${name}’ eto ar gyfer ‘${label}’: ni chafodd ei huwchlwytho`,
    'file-kind': ({ name, label, kinds }) =>
      `Rhaid i’r ffeil ‘${name}’ ar gyfer ‘${label}’ fod yn un o’r rhain: ${kinds}`,
    'file-too-large': ({ name, label, max }) =>
      `Rhaid i’r ffeil ‘${name}’ ar gyfer ‘${label}’ fod yn ${max} MB neu lai`,
    'file-empty': ({ name, label }) => `Mae’r ffeil ‘${name}’ ar gyfer ‘${label}’ yn wag. Dewiswch un arall`,
    'file-unsafe': ({ name, label }) => `Gall fod feirws yn y ffeil ‘${name}’ ar gyfer ‘${label}’. Dewiswch un arall`,
  },
  chooseFile: 'Dewis ffeil',
  upload: 'Uwchlwytho’r ffeil',
  filesHint: (kinds, megabytes, max) =>
    `${kinds}. Rhaid i bob ffeil fod yn ${megabytes} MB neu lai. Gallwch ychwanegu ${max === 1 ? 'un ffeil' : `hyd at ${max} o ffeiliau`}.`,
  tooFewEntries: ({ label, min }) => `Ychwanegwch ${count('cy', +min, entries)} neu fwy at ‘${label}’`,
  tooManyEntries: ({ label, max }) => `Tynnwch gofnodion o ‘${label}’ nes bod ${count('cy', +max, entries)} neu lai`,
};
