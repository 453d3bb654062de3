// Welsh: where an application stands after it was submitted, what happens next and by when, and leaving it.
import { showDate, showTime } from '../dates.ts';
import type { StatusMessages } from '../en/status.ts';

const when = (at: string) => `${showTime(at, 'cy')} ar ${showDate(at, 'cy')}`;

export const status: StatusMessages = {
  locale: 'cy',
  title: 'Eich cais',
  heading: {
    draft: 'Nid ydych wedi cyflwyno eich cais eto',
    submitted: 'Mae eich cais gennym',
    reopened: 'Mae’r trefnwyr yn gofyn i chi newid rhai atebion',
    withdrawn: 'Rydych wedi tynnu eich cais yn ôl',
    offered: 'Rydych wedi cael cynnig lle',
    waitlisted: 'Rydych ar y rhestr aros',
    declined: 'Ni allem gynnig lle i chi',
    accepted: 'Rydych wedi derbyn eich lle',
    'turned-down': 'Rydych wedi gwrthod y lle',
    deferred: 'Mae eich lle wedi’i ohirio tan y rownd nesaf',
    lapsed: 'Mae’r cynnig o le wedi dod i ben',
  },
  next: {
    draft: ({ closes }) => `Cyflwynwch ef erbyn ${when(closes)}.`,
    submitted: ({ decisions }) =>
      `Rydym yn darllen pob cais. Byddwch yn clywed a oes lle i chi erbyn ${showDate(decisions, 'cy')}.`,
    reopened: ({ due }) =>
      `Newidiwch nhw a chyflwynwch eich cais eto erbyn ${when(due)}. Os na wnewch hynny, bydd yn aros fel y gwnaethoch ei anfon.`,
    withdrawn: () => 'Ni fydd yn cael ei ystyried ymhellach. Nid oes angen i chi wneud dim.',
    offered: ({ due }) =>
      `Rhowch wybod i ni erbyn ${when(due)} a ydych yn ei dderbyn. Ar ôl hynny, daw’r cynnig i ben.`,
    waitlisted: ({ starts }) =>
      `Byddwn yn ysgrifennu atoch os daw lle yn rhydd cyn i’r rhaglen ddechrau ar ${showDate(starts, 'cy')}.`,
    declined: () =>
      'Mae’r penderfyniad hwn yn derfynol ar gyfer y rownd hon. Gallwch wneud cais eto pan fydd y rownd nesaf yn agor.',
    accepted: ({ starts }) =>
      `Mae’r rhaglen yn dechrau ar ${showDate(starts, 'cy')}. Byddwn yn ysgrifennu atoch cyn hynny.`,
    'turned-down': () => 'Bydd eich lle’n mynd i dîm arall. Nid oes angen i chi wneud dim.',
    deferred: () =>
      'Byddwn yn ysgrifennu atoch pan fydd y rownd nesaf wedi’i chynllunio. Nid oes angen i chi wneud dim nawr.',
    lapsed: () => 'Ni wnaethoch ateb erbyn y dyddiad cau. Os ydych am gymryd rhan o hyd, ysgrifennwch at y trefnwyr.',
  },
  editUntil: (at) => `Gallwch newid eich atebion nes i’r rownd gau am ${when(at)}.`,
  unsent:
    'Rydych wedi newid atebion nad ydym wedi’u derbyn: nid yw rhai yn gyflawn. Rydym yn darllen eich cais fel y gwnaethoch ei anfon o’r blaen.',
  notSent:
    'Gwnaethoch deipio newidiadau na chawsant eu cyflwyno mewn pryd. Rydym yn darllen eich cais fel y gwnaethoch ei anfon o’r blaen.',
  asked: 'Beth maent yn gofyn i chi ei newid',
  theyWrite: 'Maent yn ysgrifennu:',
  change: 'Newid eich atebion',
  finish: 'Gorffen eich newidiadau',
  check: 'Gwirio eich atebion a’u cyflwyno eto',
  copy: 'Gweld copi o’ch atebion',
  print: 'Gallwch argraffu’r dudalen hon neu ei chadw fel PDF.',
  page: 'Ei lawrlwytho fel tudalen (HTML) y gallwch ei hargraffu neu ei chadw fel PDF',
  json: 'Ei lawrlwytho fel data (JSON)',
  answers: 'Eich atebion',
  copyTitle: 'Copi o’ch cais',
  organisations: 'Sefydliadau sy’n cymryd rhan',
  leads: 'Yn arwain y cais',
  unnamed: 'Sefydliad heb enw',
  consentedAt: (at) => `Rhoddodd ei ganiatâd am ${when(at)}`,
  noConsent: 'Heb roi ei ganiatâd',
  tell: 'Rhowch wybod i mi pan fydd y rownd nesaf yn agor',
  history: 'Beth sydd wedi digwydd',
  happened: {
    submit: 'Gwnaethoch gyflwyno eich cais.',
    edit: 'Gwnaethoch newid eich atebion.',
    reopen: 'Gofynnodd y trefnwyr i chi newid atebion.',
    withdraw: 'Gwnaethoch dynnu eich cais yn ôl.',
    offer: 'Cawsoch gynnig lle.',
    waitlist: 'Cawsoch eich rhoi ar y rhestr aros.',
    decline: 'Cawsoch wybod nad oes lle i chi.',
    accept: 'Gwnaethoch dderbyn y lle.',
    'turn-down': 'Gwnaethoch wrthod y lle.',
    defer: 'Cafodd eich lle ei ohirio tan y rownd nesaf.',
    lapse: 'Aeth dyddiad cau heibio.',
  },
  at: when,
  withdraw: 'Tynnu eich cais yn ôl',
  withdrawText: 'Os tynnwch eich cais yn ôl, ni fydd yn cael ei ystyried ymhellach. Ni allwch ddadwneud hyn.',
  accept: 'Derbyn y lle',
  acceptText: 'Os derbyniwch, chi sydd biau’r lle. Byddwn yn ysgrifennu atoch cyn i’r rhaglen ddechrau.',
  turnDown: 'Gwrthod y lle',
  turnDownText: 'Os gwrthodwch, bydd y lle’n mynd i dîm arall. Ni allwch ddadwneud hyn.',
  defer: 'Gohirio tan y rownd nesaf',
  deferText:
    'Os gohiriwch, byddwch yn ildio’r lle yn y rownd hon. Byddwn yn ysgrifennu atoch pan fydd y nesaf wedi’i chynllunio, a byddwch yn gwneud cais eto. Ni allwch ddadwneud hyn.',
  why: 'Pam ydych chi’n gadael?',
  whyMissing: 'Dewiswch pam rydych yn gadael',
  reasons: {
    'no-capacity': 'Nid oes gennym ddigon o amser neu bobl',
    'team-changed': 'Mae ein tîm wedi newid',
    'no-senior-support': 'Nid oes gennym gefnogaeth ein rheolwyr',
    'no-funding': 'Nid oes gennym yr arian',
    'dates-do-not-suit': 'Nid yw’r dyddiadau’n addas i ni',
    'other-programme': 'Rydym yn ymuno â rhaglen arall',
    other: 'Rheswm arall',
  },
  goBack: 'Mynd yn ôl heb newid dim',
  notNow: 'Nid yw hyn yn bosibl mwyach',
  notNowText: 'Mae eich cais wedi newid ers i chi agor y dudalen honno. Dyma sut mae pethau nawr.',
  edited: 'Mae newidiadau rydych yn eu cadw yn cael eu hanfon at y trefnwyr ar unwaith.',
  link: 'Cael dolen i’ch cais drwy e-bost',
  kept: 'Gall y ddyfais hon agor eich cais nes i chi ei dynnu oddi arni.',
  notKept: 'Bydd y dudalen hon yn anghofio eich cais pan fyddwch yn ei chau neu’n ei hail-lwytho.',
  keep: 'Gadael i’r ddyfais hon ei agor eto',
  forget: 'Ei dynnu oddi ar y ddyfais hon',
  notDone: 'Ni weithiodd hynny',
  notDoneText: 'Nid oes dim wedi newid. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  leave: 'Yn ôl i’r rhaglen',
  notAsked: 'Ni wnaeth y trefnwyr ofyn i chi newid yr ateb hwnnw',
};
