// Welsh: applying, from the page before the start to the confirmation.
import { showDate, showTime } from '../dates.ts';
import type { ApplyMessages } from '../en/apply.ts';
import { count } from '../plural.ts';

const words = { two: 'air', other: 'gair' };
const pages = { one: 'dudalen', two: 'dudalen', many: 'thudalen', other: 'tudalen' };
const questions = { two: 'gwestiwn', few: 'chwestiwn', many: 'chwestiwn', other: 'cwestiwn' };
const organisations = { other: 'sefydliad' };

export const apply: ApplyMessages = {
  locale: 'cy',
  otherLanguage: 'English',
  problem: 'Mae problem',
  error: 'Gwall:',
  back: 'Yn ôl',
  continue: 'Parhau',
  optional: '(dewisol)',
  pageOf: (page, total) => `Tudalen ${page} o ${total}`,
  upToWords: (max) => `Gallwch ysgrifennu hyd at ${count('cy', max, words)}.`,
  wordsLeft: (left) =>
    left < 0 ? `Mae gennych ${count('cy', -left, words)} yn ormod.` : `Mae gennych ${count('cy', left, words)} ar ôl.`,
  selectUpTo: (max) => `Dewiswch hyd at ${max}.`,
  selectAll: 'Dewiswch bob un sy’n berthnasol.',
  dateHint: 'Er enghraifft, 27 3 2026.',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  search: 'Chwilio',
  organisationHint: 'Teipiwch ei enw, yna dewiswch ef.',
  organisationsFound: (found) =>
    found ? `Wedi dod o hyd i ${count('cy', found, organisations)}.` : 'Ni ddaethpwyd o hyd i sefydliad.',
  organisationChoose: 'Dewiswch y sefydliad',
  organisationUnlisted: (typed) => `Nid yw ar y rhestr: defnyddio “${typed}”`,
  organisationEnded: (day) => `Daeth y sefydliad hwn i ben yn ${day.slice(0, 4)}.`,
  organisationSucceeded: (names) => `Nawr: ${names.join('; ')}.`,
  organisationsUnavailable: 'Nid yw’r chwilio’n gweithio ar hyn o bryd. Gwiriwch eich cysylltiad, yna teipiwch eto.',
  before: 'Cyn i chi ddechrau',
  youNeed: (numberOfPages, number) =>
    `Mae ${count('cy', number, questions)} ar ${count('cy', numberOfPages, pages)}. Gallwch fynd yn ôl a newid eich atebion unrhyw bryd cyn i chi gyflwyno.`,
  weAsk: 'Rydym yn gofyn am:',
  closesAt: (at) => `Cyflwynwch eich cais erbyn ${showTime(at, 'cy')} ar ${showDate(at, 'cy')}.`,
  weKeep:
    'Rydym yn cadw’r atebion rydych yn eu cadw, er mwyn i’r trefnwyr eu hasesu. Rydym yn eu storio wedi’u hamgryptio.',
  privacy: 'Sut rydym yn defnyddio eich gwybodaeth',
  start: 'Dechrau',
  resume: 'Mynd ymlaen â’ch cais',
  checkHeading: 'Gwirio eich atebion',
  checkIntro: 'Gwiriwch eich atebion cyn cyflwyno eich cais.',
  change: 'Newid',
  notAnswered: 'Heb ei ateb',
  submit: 'Cyflwyno’r cais',
  confirmed: 'Cais wedi’i gyflwyno',
  reference: 'Eich cyfeirnod',
  confirmedEmail: 'Rydym wedi anfon e-bost atoch i gadarnhau hyn.',
  confirmedKeep: 'Cadwch eich cyfeirnod. Dyfynnwch ef pan fyddwch yn cysylltu â ni.',
  whatNext: 'Beth sy’n digwydd nesaf',
  nextSteps: (at) => `Rydym yn darllen pob cais. Byddwch yn clywed a oes lle i chi erbyn ${showDate(at, 'cy')}.`,
  contact: 'Os oes gennych gwestiynau, anfonwch e-bost at',
  saving: 'Yn cadw…',
  tryAgain: 'Rhoi cynnig arall arni',
};
