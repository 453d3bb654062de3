// Welsh: saving for later, and coming back by the link in an email.
import type { ReturningMessages } from '../en/returning.ts';

export const returning: ReturningMessages = {
  locale: 'cy',
  problem: 'Mae problem',
  error: 'Gwall:',
  back: 'Yn ôl',
  later: 'Cadw ar gyfer nes ymlaen',
  laterHeading: 'Cadw eich cais ar gyfer nes ymlaen',
  laterBody: [
    'Byddwn yn anfon dolen atoch drwy e-bost sy’n agor eich cais ar y ddyfais hon neu ar unrhyw ddyfais arall. Mae’n gweithio unwaith, o fewn 14 diwrnod. Gallwch ofyn am un newydd ar unrhyw adeg.',
    'Mae’r hyn a deipioch hyd yn hyn wedi’i gadw.',
  ],
  email: 'Eich cyfeiriad e-bost',
  emailHint: 'Rydym yn ei ddefnyddio i anfon y ddolen, ac i ddim byd arall.',
  emailWrong: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
  tooMany: 'Rydym wedi anfon tri e-bost i’r cyfeiriad hwn o fewn awr. Arhoswch awr, yna rhowch gynnig arall arni',
  send: 'Anfon dolen ataf drwy e-bost',
  lost: 'Byddant yn cael eu colli os byddwch yn cau neu’n ail-lwytho’r dudalen hon.',
  kept: 'Gellir agor yr hyn rydych wedi’i gadw drwy ddewis Parhau eto drwy ddolen mewn e-bost gennym ni.',
  sent: 'Mae eich cais wedi’i gadw',
  sentBody: [
    'Rydym wedi anfon e-bost atoch gyda dolen i’ch cais. Os nad yw wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel.',
    'Gallwch gau’r dudalen hon nawr.',
  ],
  stands: 'Gweld sefyllfa eich cais',
  goOn: 'Mynd ymlaen â’ch cais',
  check: 'Gwirio a yw’r rownd hon i chi',
  started: 'Ydych chi wedi dechrau cais yn barod?',
  startedLink: 'Cael dolen iddo drwy e-bost',
  requestHeading: 'Cael dolen i’ch cais',
  requestBody: [
    'Rhowch y cyfeiriad y cadwoch eich cais ag ef neu, ar ôl i chi ei gyflwyno, yr un a roesoch ynddo. Byddwn yn anfon dolen iddo drwy e-bost.',
    'Os ymunodd eich sefydliad â chais sefydliad arall gyda chod: rhowch y cyfeiriad y cadwoch eich adran ag ef, neu’r un a wahoddwyd.',
  ],
  requested: 'Edrychwch ar eich e-bost',
  requestedBody: [
    'Os cafodd cais ei gadw ar gyfer nes ymlaen neu ei gyflwyno gyda’r cyfeiriad hwnnw, neu os ymunodd sefydliad â chais drwyddo, rydym wedi anfon dolen. Os nad oes dim wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel a gwiriwch y cyfeiriad.',
  ],
  renewed: [
    'Os yw’r hyn yr oedd yn ei agor yno o hyd, rydym wedi anfon dolen newydd i’r cyfeiriad yr aeth yr un ddiwethaf iddo. Os nad oes dim wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel.',
  ],
  open: 'Agor eich cais',
  openBody: 'Mae’r ddolen hon yn agor eich cais ar y ddyfais hon. Mae’n gweithio unwaith.',
  openOwn: 'Gwnewch hyn dim ond ar ddyfais yr ydych yn ymddiried eich atebion iddi.',
  notNow: 'Nid oedd modd agor eich cais ar hyn o bryd',
  notNowBody: 'Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  gone: 'Nid yw’r ddolen hon yn gweithio mwyach',
  goneBody:
    'Mae dolen yn gweithio unwaith, o fewn 14 diwrnod, ac nid yw’n gweithio mwyach pan anfonwn un newydd. Mae eich cais yno o hyd.',
  renew: 'Anfon dolen newydd ataf',
  wayIn:
    'Byddwn yn anfon dolen i’r cyfeiriad e-bost yn eich cais. Mae’n agor eich cais ar y ddyfais hon neu ar unrhyw ddyfais arall. Mae’n gweithio unwaith, o fewn 14 diwrnod.',
  wayInSent:
    'Os oes cais yn y cyfeiriad hwn a chyfeiriad e-bost ynddo, rydym wedi anfon dolen yno. Os nad oes dim wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel.',
  tooManyThere:
    'Rydym wedi anfon tri e-bost i’r cyfeiriad yn y cais hwn o fewn awr. Arhoswch awr, yna rhowch gynnig arall arni',
  unknown: 'Nid yw’r ddolen hon yn agor cais',
  unknownBody:
    'Efallai ei bod yn anghyflawn, neu fod ei chais wedi’i ddileu. Os oes gennych gais, ewch i dudalen y rhaglen a gofynnwch am ddolen yno.',
  either: {
    open: 'Agor yr hyn rydych wedi’i lenwi',
    openBody:
      'Mae’r ddolen hon yn agor eich cais, neu adran eich sefydliad o gais, ar y ddyfais hon. Mae’n gweithio unwaith.',
    goOn: 'Mynd ymlaen',
    notNow: 'Nid oedd modd ei agor ar hyn o bryd',
    goneBody:
      'Mae dolen yn gweithio unwaith, o fewn 14 diwrnod, ac nid yw’n gweithio mwyach pan anfonwn un newydd. Mae’r hyn rydych wedi’i lenwi yno o hyd.',
  },
  section: {
    laterHeading: 'Cadw eich adran ar gyfer nes ymlaen',
    laterBody: [
      'Byddwn yn anfon dolen atoch drwy e-bost sy’n agor adran eich sefydliad ar y ddyfais hon neu ar unrhyw ddyfais arall. Mae’n gweithio unwaith, o fewn 14 diwrnod. Gallwch ofyn am un newydd ar unrhyw adeg.',
      'Mae’r hyn a deipioch hyd yn hyn wedi’i gadw.',
    ],
    sent: 'Mae eich adran wedi’i chadw',
    sentBody: [
      'Rydym wedi anfon e-bost atoch gyda dolen i’ch adran. Os nad yw wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel.',
      'Gallwch gau’r dudalen hon nawr.',
    ],
    goOn: 'Mynd ymlaen â’ch adran',
    stands: 'Gweld eich adran',
    requestHeading: 'Cael dolen i’ch adran',
    open: 'Agor eich adran',
    openBody: 'Mae’r ddolen hon yn agor adran eich sefydliad ar y ddyfais hon. Mae’n gweithio unwaith.',
    goneBody:
      'Mae dolen yn gweithio unwaith, o fewn 14 diwrnod, ac nid yw’n gweithio mwyach pan anfonwn un newydd. Mae eich adran yno o hyd.',
  },
};
