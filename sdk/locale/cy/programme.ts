// Welsh: programmes and their rounds, in each phase.
import { showDate, showTime } from '../dates.ts';
import type { ProgrammeMessages } from '../en/programme.ts';
import { count } from '../plural.ts';
import type { Nation } from '../../form/types.ts';

const when = (at: string) => `${showDate(at, 'cy')} am ${showTime(at, 'cy')}`;
const nations: Record<Nation, string> = {
  england: 'Lloegr',
  scotland: 'Yr Alban',
  wales: 'Cymru',
  'northern-ireland': 'Gogledd Iwerddon',
};
const days = { two: 'ddiwrnod', other: 'diwrnod' };
const places = { two: 'le i dimau', other: 'lle i dimau', one: 'lle i dîm' };

/** `a` becomes `ac` before a vowel. */
const and = (name: string) => `${/^[aeiouwyâêîôûŵŷ]/i.test(name) ? 'ac' : 'a'} ${name}`;
const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and(names[names.length - 1] ?? '')}`;

export const programme: ProgrammeMessages = {
  locale: 'cy',
  nation: (nation) => nations[nation],
  phase: {
    announced: 'Yn agor cyn hir',
    open: 'Ar agor i geisiadau',
    assessing: 'Wedi cau: yn cael eu hasesu',
    cohort: 'Lleoedd wedi’u cynnig',
    running: 'Ar waith',
    concluded: 'Wedi gorffen',
  },
  opens: (at) => `Mae’r cyfnod ymgeisio yn agor ar ${when(at)}.`,
  closes: (at) => `Mae’r cyfnod ymgeisio yn cau ar ${when(at)}.`,
  closed: (at) => `Caeodd y cyfnod ymgeisio ar ${when(at)}.`,
  decided: (at) => `Bydd ymgeiswyr yn clywed a oes lle iddynt erbyn ${showDate(at, 'cy')}.`,
  selected: (at) => `Cafodd timau gynnig lleoedd ar ${showDate(at, 'cy')}.`,
  starts: (at) => `Mae’r rhaglen yn dechrau ar ${showDate(at, 'cy')}.`,
  started: (at) => `Dechreuodd y rhaglen ar ${showDate(at, 'cy')}.`,
  ends: (at) => `Bydd yn rhedeg tan ${showDate(at, 'cy')}.`,
  ended: (at) => `Daeth y rownd hon i ben ar ${showDate(at, 'cy')}.`,
  timeLeft: (left, at) =>
    left > 0 ? `${count('cy', left, days)} ar ôl i ymgeisio` : `Yn cau heddiw am ${showTime(at, 'cy')}`,
  places: (number) => count('cy', number, places),
  apply: 'Ymgeisio nawr',
  tell: 'Rhowch wybod i mi pan fydd ceisiadau’n agor',
  yours: 'Gweld eich cais',
  whoCanApply: 'Pwy all ymgeisio',
  whatYouGet: 'Beth mae tîm yn ei gael a’i roi',
  topics: 'Pynciau blaenoriaeth',
  whatNext: 'Beth sy’n digwydd nesaf',
  nextRound: 'Y rownd nesaf',
  noRound: 'Nid oes rownd wedi’i chyhoeddi eto.',
  runBy: (names) => `Trefnir gan ${list(names)}`,
  questions: 'Cwestiynau am y rhaglen?',
  programmes: 'Rhaglenni',
  all: 'Gweld pob rhaglen',
  none: 'Nid oes rhaglenni i’w dangos ar hyn o bryd.',
  assessing: 'Mae pob cais yn cael ei ddarllen a’i sgorio. Nid oes angen i chi wneud dim.',
  cohort: 'Mae timau a gafodd gynnig lle yn ei gadarnhau. Mae lleoedd gwag yn mynd i’r rhestr aros.',
  running: 'Mae timau’n cyfarfod, yn rhoi cynnig ar newidiadau ac yn cofnodi eu cynnydd.',
  concluded: 'Mae’r hyn a ddysgodd y timau’n cael ei rannu’n agored, er mwyn i eraill ei ddefnyddio.',
};
