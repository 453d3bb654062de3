// Welsh: the short check of who can apply, and what it comes to.
import { showDate } from '../dates.ts';
import type { EligibleMessages } from '../en/eligible.ts';

export const eligible: EligibleMessages = {
  locale: 'cy',
  before: 'Nid ydym yn storio eich atebion.',
  back: 'Yn ôl',
  yes: 'Gallwch ymgeisio',
  no: 'Ni allwch ymgeisio i’r rownd hon',
  ask: 'Gofynnwch i ni cyn ymgeisio',
  why: 'Pam',
  apply: 'Ymlaen i ymgeisio',
  applyAnyway: 'Ymgeisio beth bynnag',
  carried: 'Lle mae’r cais yn gofyn yr un cwestiynau, bydd eich atebion wedi’u llenwi.',
  opens: (at) => `Mae’r cyfnod ymgeisio yn agor ar ${showDate(at, 'cy')}.`,
  change: 'Newid fy atebion',
  instead: 'Beth allwch chi ei wneud yn lle hynny',
  open: (at) => `ar agor tan ${showDate(at, 'cy')}`,
  announced: (at) => `yn agor ar ${showDate(at, 'cy')}`,
  onTopic: 'Rhaglenni ar y pynciau hyn:',
  tell: 'Rhowch wybod i mi pan fydd y rownd nesaf yn agor',
  contact: 'Gofynnwch i’r trefnwyr:',
};
