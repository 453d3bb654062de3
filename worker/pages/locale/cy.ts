// Welsh: what the hosted pages say around the views.
import type { ChromeMessages } from './en.ts';

export const cy: ChromeMessages = {
  service: 'Alongside',
  strapline: 'Galwadau agored i bobl sy’n gwella iechyd a gofal gyda’i gilydd',
  skip: 'Neidio i’r prif gynnwys',
  siteNav: 'Gwefan',
  otherLanguage: 'English',
  error: 'Gwall: ',
  onlyInEnglish: 'Nid yw’r rhan hon ar gael yn Gymraeg eto.',
  nav: { programmes: 'Rhaglenni', docs: 'Cyfeirlyfr yr API' },
  footer: {
    label: 'Am y gwasanaeth hwn',
    accessibility: 'Hygyrchedd',
    privacy: 'Preifatrwydd',
    cookies: 'Cwcis',
    docs: 'Cyfeirlyfr yr API',
    licence: 'Enwau a chodau sefydliadau: Trwydded Llywodraeth Agored f3.0. Cynghorau: mySociety, CC BY 4.0.',
  },
  home: {
    title: 'Dysgu gydag eraill sy’n gwella gofal ar draws sefydliadau',
    intro:
      'Mae Alongside yn cynnal galwadau agored i dimau ym mhob rhan o’r DU sy’n gweithio ar draws iechyd a gofal, yn y GIG a’r tu hwnt iddo. Gwnewch gais fel tîm, dysgwch gyda thimau sy’n wynebu’r un broblem, a rhannwch yr hyn a ddysgwch.',
    programmes: 'Rhaglenni',
    all: 'Pob rhaglen',
    forPartners: 'Dangos rhaglen ar eich gwefan eich hun',
    forPartnersText:
      'Mae un tag yn dangos y peth cywir ym mhob cyfnod, yn null eich gwefan eich hun, heb gwcis. Darllenwch sut i’w roi ar dudalen.',
    forPartnersLink: 'Sut i fewnosod rhaglen',
  },
  list: {
    title: 'Dod o hyd i raglen',
    filters: 'Hidlo’r rhaglenni',
    phase: 'Cyfnod',
    topic: 'Pwnc blaenoriaeth',
    nation: 'Cenedl',
    any: 'Unrhyw un',
    show: 'Dangos y rhaglenni',
    clear: 'Dangos pob rhaglen',
    none: 'Nid oes rhaglen sy’n cyfateb i’r hidlyddion hyn.',
    next: 'Y dudalen nesaf',
  },
  applying: {
    cookie:
      'Pan ddewiswch Dechrau, mae’r wefan hon yn gosod un cwci. Mae’n agor eich cais yn y porwr hwn a chaiff ei ddileu pan fyddwch yn cau’r porwr.',
    cannotStart: 'Ni allwch wneud cais ar hyn o bryd',
    backToProgramme: 'Yn ôl i’r rhaglen',
    changed: 'Cafodd eich cais ei newid mewn ffenestr arall',
    changedText:
      'Mae’r hyn a deipioch ar y dudalen hon i’w weld isod ac nid yw wedi’i gadw. Dangosir yn gyntaf yr hyn sydd wedi’i gadw nawr. Dewiswch Parhau i gadw’r hyn a deipioch.',
    storedNow: 'Yr hyn sydd wedi’i gadw nawr',
    changedCheck: 'Gwiriwch eich atebion eto: maent wedi newid ers i chi agor y dudalen hon.',
    closed: 'Mae’r rownd hon wedi cau',
    offerOver: (at) => `Roedd yn rhaid ateb y cynnig erbyn ${at}. Mae’r amser hwnnw wedi mynd heibio.`,
  },
  held: {
    started: 'Rydych wedi dechrau cais yn barod',
    applied: 'Rydych wedi gwneud cais yn barod',
    lastSaved: (at) => `Cadwyd ddiwethaf am ${at}.`,
    goOn: 'Parhau â’ch cais',
    until: 'Gall y porwr hwn agor yr hyn a ddangosir yma nes i chi gau’r porwr.',
    another: 'Dechrau cais arall',
  },
  choice: {
    begun: (host) =>
      `Cafodd y cais hwn ei ddechrau ar ${host}, nad yw’n un o’n gwefannau ni. Ewch yno dim ond os ydych yn ei hadnabod. Gallwch fynd ymlaen yma lawn cystal.`,
    sectionBegun: (host) =>
      `Cafodd yr adran hon ei dechrau ar ${host}, nad yw’n un o’n gwefannau ni. Ewch yno dim ond os ydych yn ei hadnabod. Gallwch fynd ymlaen yma lawn cystal.`,
    there: (host) => `Mynd ymlaen ar ${host}`,
    here: 'Mynd ymlaen yma',
  },
  notSaved: {
    copy: 'Copïwch yr hyn rydych am ei gadw: dim ond unwaith y caiff ei ddangos yma.',
    decided: 'Ni ellir newid eich cais mwyach',
    decidedText: 'Mae wedi symud ymlaen ers i chi agor y dudalen hon.',
    notAsked: 'Nid yw’r dudalen hon yn cael ei gofyn mwyach',
    notAskedText: 'Mae’r hyn y mae’n dibynnu arno wedi newid ers i chi ei hagor.',
    noLonger: 'Nid yw hyn yn cael ei ofyn mwyach, ac nid yw wedi’i gadw.',
    removed: 'Nid yw eich sefydliad yn rhan o’r cais hwn mwyach',
    removedText:
      'Mae’r sefydliad sy’n arwain y cais wedi’i dynnu, ac mae’r hyn yr oedd wedi’i lenwi wedi’i ddileu. I gymryd rhan eto, gofynnwch iddo am god newydd.',
  },
  problems: {
    'token-missing': [
      'Ni ellir agor y cais hwn yma',
      'Gall porwr agor cais nes i chi gau’r porwr, os yw’n derbyn cwcis. Efallai eich bod wedi’i gau ers hynny, neu eich bod yn defnyddio porwr arall.',
      'Ewch i dudalen y rhaglen, dewiswch Ymgeisio nawr, a gofynnwch am ddolen i’ch cais drwy e-bost.',
    ],
    'token-of-section': [
      'Nid chi sy’n arwain y cais hwn mwyach',
      'Rydych wedi’i drosglwyddo. Adran eich sefydliad eich hun sydd gennych nawr.',
    ],
    'section-not-found': ['Nid yw’r sefydliad hwnnw yno', 'Efallai ei fod wedi’i dynnu. Agorwch y dudalen eto.'],
    'not-joint': ['Mae’r cais hwn ar gyfer un sefydliad', 'Nid oes gan ffurflen y rownd hon ran i sefydliadau eraill.'],
    'not-found': [
      'Heb ddod o hyd i’r dudalen',
      'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ddilyn dolen, efallai ei bod yn hen.',
    ],
    'method-not-allowed': [
      'Ni ellir defnyddio’r dudalen hon felly',
      'Agorwch y dudalen eto a defnyddiwch ei dolenni a’i botymau.',
    ],
    'wrong-origin': [
      'Ni allem dderbyn y ffurflen honno',
      'Mae’n ymddangos iddi ddod o wefan arall. Agorwch y dudalen yma a’i hanfon eto.',
    ],
    'too-large': [
      'Mae hynny’n ormod i’w anfon ar unwaith',
      'Ewch yn ôl, byrhewch eich atebion neu dewiswch ffeil lai, ac anfonwch y dudalen eto.',
    ],
    'unsupported-media-type': ['Ni allem ddarllen y ffurflen honno', 'Agorwch y dudalen eto a’i hanfon oddi yno.'],
    'bad-request': ['Ni allem ddarllen hynny', 'Agorwch y dudalen eto a’i hanfon oddi yno.'],
    'changed-meanwhile': [
      'Cafodd hyn ei newid yn y cyfamser',
      'Agorwch y dudalen eto i weld yr hyn sydd wedi’i gadw nawr.',
    ],
    'round-not-open': [
      'Nid yw’r rownd hon ar agor',
      'Dim ond tra bydd y rownd ar agor y gellir dechrau, newid a chyflwyno ceisiadau.',
    ],
    'already-submitted': ['Mae’r cais hwn wedi’i gyflwyno', 'Ni ellir newid ei atebion mwyach.'],
    'answers-invalid': ['Mae angen edrych ar rai atebion', 'Ewch yn ôl i’r dudalen a’u cywiro.'],
    'too-many-requests': ['Gormod o geisiadau', 'Arhoswch funud, yna rhowch gynnig arall arni.'],
    internal: [
      'Mae’n ddrwg gennym, aeth rhywbeth o’i le',
      'Ein bai ni yw hyn, ac rydym wedi cael gwybod. Rhowch gynnig arall arni yn nes ymlaen. Mae atebion a gadwyd gennych yn dal wedi’u cadw.',
    ],
    unavailable: [
      'Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael ar hyn o bryd',
      'Rhowch gynnig arall arni ymhen ychydig eiliadau. Mae atebion a gadwyd gennych yn dal wedi’u cadw.',
    ],
  },
  mailbox: {
    title: 'Blwch post',
    what: 'Yr hyn y byddai’r gwasanaeth hwn wedi’i anfon drwy e-bost. Dim ond ar y peiriant y datblygir y gwasanaeth arno y mae’r dudalen hon.',
    empty: 'Dim negeseuon eto. Cyflwynwch gais, yna ail-lwythwch y dudalen hon.',
    to: 'At',
    at: 'Derbyniwyd',
  },
  toStart: 'Mynd i’r dudalen gychwyn',
  requestId: (id) => `Os cysylltwch â ni am hyn, dyfynnwch ${id}.`,
};
