// Welsh: applying together with other organisations, for the lead and for those who join.
import { showDate, showTime } from '../dates.ts';
import type { JointMessages } from '../en/joint.ts';

export const joint: JointMessages = {
  locale: 'cy',
  haveCode: 'Mae gennyf god i ymuno â chais',
  toTasks: 'Pob rhan o’ch cais',
  handed: 'Sefydliad arall sy’n arwain y cais hwn nawr',
  handedBody:
    'Gwnaethoch drosglwyddo’r arweiniad mewn ffenestr arall. Nid yw’r hyn a deipiwyd gennych yma wedi’i gadw:',
  toSection: 'Parhau ag adran eich sefydliad',
  leads: 'Eich sefydliad chi sy’n arwain y cais hwn nawr',
  leadsBody:
    'Cafodd ei wneud yn arweinydd tra oedd y dudalen hon ar agor gennych. Nid yw’r hyn a deipiwyd gennych yma wedi’i gadw:',
  leadsBelow:
    'Cafodd ei wneud yn arweinydd tra oedd y dudalen hon ar agor gennych. Mae’r hyn a deipiwyd gennych isod. Nid yw wedi’i gadw: gwiriwch ef, yna dewiswch Parhau.',
  leadsStored: 'Yr hyn sydd wedi’i gadw ar gyfer y dudalen hon nawr:',
  toApplication: 'Parhau â’r cais',
  joinHeading: 'Ymuno â chais',
  joinIntro:
    'Mae sefydliad arall wedi gofyn i’ch sefydliad chi wneud cais ar y cyd. Rhowch y cod o’i e-bost. Yna byddwch yn llenwi adran eich sefydliad.',
  join: 'Ymuno',
  codeInvalid: 'Nid yw’r cod hwnnw’n gweithio',
  codeInvalidBody:
    'Gwiriwch ef, neu gofynnwch i’r sefydliad a’ch gwahoddodd am un newydd. Mae cod yn gweithio unwaith. Os ydych wedi ymuno’n barod, ewch i dudalen y rhaglen, dewiswch Ymgeisio nawr, a gofynnwch am ddolen drwy e-bost.',
  codesTried: 'Rhoddwyd cynnig ar ormod o godau o’ch rhwydwaith',
  codesTriedBody: 'Arhoswch awr, yna rhowch gynnig arall arni.',
  finish: 'Cyflwyno',
  together: 'Gwneud cais gyda sefydliadau eraill',
  alone: 'Gallwch wneud cais ar y cyd â sefydliadau eraill. Mae pob un yn llenwi adran amdano’i hun.',
  manage: 'Sefydliadau sy’n gwneud cais gyda chi',
  whoHasDoneWhat: 'Pwy sydd wedi gwneud beth',
  lead: 'Yn arwain y cais',
  unnamed: 'Y sefydliad sy’n arwain',
  unnamedOther: 'Sefydliad heb enw',
  you: 'chi',
  state: {
    invited: 'Wedi’i wahodd, heb ymuno eto',
    joined: 'Yn llenwi ei adran',
    done: 'Wedi gorffen, ac wedi rhoi ei ganiatâd',
    removed: 'Wedi’i dynnu',
  },
  saved: (saved, pages) => `${saved} o ${pages} tudalen ${pages === 1 ? 'wedi’i chadw' : 'wedi’u cadw'}`,
  codeUntil: (at) =>
    `Mae’r cod ymuno hwn yn gweithio unwaith, tan ${showDate(at, 'cy')}. Rydym wedi’i anfon drwy e-bost hefyd.`,
  codeMailed: (at) =>
    `Rydym wedi anfon cod newydd i’r cyfeiriad hwn. Mae’n gweithio unwaith, tan ${showDate(at, 'cy')}. Nid ydych yn ei weld, am ei fod yn agor yr hyn sydd wedi’i lenwi.`,
  add: 'Gwahodd sefydliad',
  addIntro:
    'Rydym yn anfon e-bost â chod at ei gyswllt. Gall roi’r cod ar ein tudalen ni, neu ar dudalen y rhaglen ar ei wefan ei hun.',
  invite: 'Anfon y gwahoddiad',
  reinvite: 'Anfon cod newydd',
  remove: 'Tynnu',
  fixed: 'Mae’r cais wedi’i gyflwyno. Ni ellir ychwanegu na thynnu sefydliadau, na gwneud un yn arweinydd, mwyach.',
  removeAsk: (organisation) => `Ydych chi am dynnu ${organisation} o’r cais?`,
  removeInvited: 'Bydd ei god yn rhoi’r gorau i weithio. Gallwch ei wahodd eto.',
  removeJoined:
    'Caiff popeth y mae wedi’i lenwi ei ddileu, ei ffeiliau hefyd, ac ni fydd yn gallu agor ei adran mwyach. Ni allwch ddadwneud hyn.',
  removeUntold: 'Nid ydym yn rhoi gwybod iddo. Rhowch wybod iddo eich hun.',
  removeOne: (organisation) => `Tynnu ${organisation}`,
  removedOne: (organisation) => `Mae ${organisation} wedi’i dynnu o’r cais`,
  handOver: 'Gwneud hwn yn arweinydd',
  handOverAsk: (organisation) => `Ydych chi am wneud ${organisation} yn arweinydd?`,
  handOverText:
    'Bydd wedyn yn rheoli ac yn cyflwyno’r cais, gyda’r hyn sydd wedi’i ateb ar ran y tîm. Byddwch yn cadw adran eich sefydliad eich hun, ac yn rhoi ei ganiatâd yno. Caiff yr hyn a ddywedoch amdanoch chi’ch hun ei dynnu o’r cais, a gofynnir i’r arweinydd newydd am ei fanylion.',
  handOverBack: 'Ni allwch ddadwneud hyn: dim ond yr arweinydd newydd all roi’r arweiniad yn ôl i chi.',
  handOverOne: (organisation) => `Gwneud ${organisation} yn arweinydd`,
  leadsOne: (organisation) => `${organisation} sy’n arwain y cais nawr`,
  leadsBodyOne: 'Mae adran eich sefydliad eich hun gennych chi.',
  goBack: 'Mynd yn ôl heb newid dim',
  more: (organisation, hasJoined) =>
    hasJoined
      ? `Anfon cod newydd at ${organisation}, ei wneud yn arweinydd neu ei dynnu`
      : `Anfon cod newydd at ${organisation} neu ei dynnu`,
  tasks: 'Eich cais',
  taskDone: 'Wedi’i gwblhau',
  taskOpen: 'Heb ei gwblhau',
  answerFor: 'Am y tîm a’ch sefydliad',
  checkAndSubmit: 'Gwirio eich atebion a chyflwyno',
  incomplete: 'Ni allwch gyflwyno eto',
  incompleteBody: 'Mae gan y sefydliadau hyn rywbeth i’w wneud o hyd:',
  lack: {
    'not-joined': 'heb ymuno',
    incomplete: 'heb ateb popeth',
    'no-consent': 'heb roi ei ganiatâd',
  },
  sectionOf: (organisation) => `Adran ${organisation}`,
  sectionFor: (programme) => `Adran eich sefydliad mewn cais: ${programme}`,
  joinedNow: 'Rydych wedi ymuno â’r cais',
  asksYou: (lead, programme) =>
    `Mae ${lead || 'sefydliad arall'} yn gofyn i’ch sefydliad chi wneud cais ar y cyd ag ef i ${programme}.`,
  asksBy: (at) =>
    `Llenwch yr adran hon, yna rhowch ganiatâd eich sefydliad. Bydd yr arweinydd yn cyflwyno’r cais cyfan erbyn ${showTime(at, 'cy')} ar ${showDate(at, 'cy')}.`,
  checkHeading: 'Gwirio adran eich sefydliad',
  copy: 'Gweld copi o adran eich sefydliad',
  copyTitle: 'Copi o adran eich sefydliad',
  consentHeading: 'Caniatâd',
  consentText:
    'Drwy roi caniatâd rydych yn cytuno, ar ran eich sefydliad, i’r hyn y mae’r adran hon yn ei ddweud ac i’w hanfon fel rhan o’r cais hwn. Gallwch dynnu’r caniatâd yn ôl nes bod yr arweinydd yn cyflwyno.',
  consent: 'Rhoi caniatâd',
  consented: 'Mae eich sefydliad wedi rhoi ei ganiatâd',
  consentedBody:
    'Nid oes angen i chi wneud dim mwy. Yr arweinydd sy’n cyflwyno’r cais. Os newidiwch ateb, rhowch ganiatâd eto.',
  revoke: 'Tynnu caniatâd yn ôl',
  standsAs: {
    draft: 'Nid yw’r cais wedi’i gyflwyno eto',
    submitted: 'Mae’r cais wedi’i gyflwyno',
    reopened: 'Mae’r trefnwyr wedi gofyn i’r arweinydd am newidiadau',
    withdrawn: 'Mae’r arweinydd wedi tynnu’r cais yn ôl',
    offered: 'Mae’r cais wedi cael cynnig lle',
    waitlisted: 'Mae’r cais ar y rhestr aros',
    declined: 'Ni chafodd y cais gynnig lle',
    accepted: 'Mae’r arweinydd wedi derbyn lle',
    'turned-down': 'Mae’r arweinydd wedi gwrthod y lle',
    deferred: 'Mae’r lle wedi’i ohirio tan y rownd nesaf',
    lapsed: 'Mae’r cynnig o le wedi dod i ben',
  },
  submittedBody: 'Cyflwynodd yr arweinydd y cais gyda’ch adran chi. Ni ellir newid yr adran mwyach.',
  endedBody: {
    withdrawn:
      'Ni fydd yn cael ei ystyried ymhellach. Nid oes angen i chi wneud dim mwy. Os nad oeddech yn disgwyl hyn, gofynnwch i’r sefydliad sy’n arwain y cais.',
    declined: 'Mae’r trefnwyr wedi dweud wrth yr arweinydd. Nid oes angen i chi wneud dim mwy.',
    'turned-down': 'Nid yw eich sefydliad yn cymryd rhan yn y rownd hon. Nid oes angen i chi wneud dim mwy.',
    lapsed: 'Ni wnaeth yr arweinydd ei ateb mewn pryd. Nid oes angen i chi wneud dim mwy.',
    deferred: 'Bydd y trefnwyr yn ysgrifennu at yr arweinydd pan fydd un. Nid oes angen i chi wneud dim mwy.',
  },
  removed: 'Nid yw eich sefydliad yn rhan o’r cais hwn mwyach',
  removedBody:
    'Cafodd ei dynnu tra oedd y dudalen hon ar agor gennych. Os ydych yn meddwl mai camgymeriad yw hyn, cysylltwch â’r sefydliad sy’n arwain y cais.',
  changed: 'Mae’r adran hon wedi newid ers i chi agor y dudalen. Gwiriwch hi eto.',
  full: 'Ni ellir ychwanegu rhagor o sefydliadau.',
  mailed:
    'Mae’r sefydliad hwnnw wedi cael cynifer o godau ag y gall. Tynnwch ef a’i ychwanegu eto, neu dywedwch ei god wrtho.',
  mailedHour: 'Mae tri e-bost wedi mynd i’r cyfeiriad hwnnw o fewn awr. Arhoswch awr, yna rhowch gynnig arall arni.',
  hasJoined: 'Mae rhywun wedi ymuno ar ran y sefydliad hwnnw. I wahodd rhywun arall, tynnwch ef a’i ychwanegu eto.',
  notJoined: 'Dim ond sefydliad sydd wedi ymuno all ddod yn arweinydd.',
};
