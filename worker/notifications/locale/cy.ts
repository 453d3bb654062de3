// Welsh: every letter that we send to applicants.
import type { ApplicantLetters } from '../catalogue.ts';
import type { Letter } from '../letter.ts';

/** An invitation to apply together: who asks whom, and how to join. Names stand where no word before them mutates them. */
const invitation = (
  { programme, round, code, link, until, contact }: Parameters<ApplicantLetters['section-invitation-no-names']>[0],
  asks: string,
): Letter => ({
  subject: `Gwahoddiad i wneud cais ar y cyd: ${programme}`,
  blocks: [
    asks,
    `Rhaglen: ${programme}`,
    `Rownd: ${round}`,
    { heading: `Sut i ymuno` },
    `Eich cod: ${code}`,
    `Rhowch y cod ar ein tudalen, neu ar dudalen y rhaglen ar eich gwefan eich hun. Mae’n gweithio unwaith, tan ${until}.`,
    { link, text: 'Ymuno â chod' },
    `Yna byddwch yn llenwi adran eich sefydliad ac yn rhoi eich caniatâd. Gallwch ei dynnu’n ôl nes bod y cais wedi’i gyflwyno.`,
    `Os nad oeddech yn disgwyl y neges hon, nid oes angen i chi wneud dim. Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
  ],
});

/** To a co-applicant: it has been submitted, and what follows. */
const submittedTogether = (
  {
    reference,
    programme,
    round,
    decisionsOn,
    link,
    contact,
  }: Parameters<ApplicantLetters['section-submitted-no-lead']>[0],
  what: string,
): Letter => ({
  subject: `Mae eich cais ar y cyd wedi’i gyflwyno: ${reference}`,
  blocks: [
    what,
    `Rhaglen: ${programme}`,
    `Rownd: ${round}`,
    `Cyfeirnod y cais: ${reference}`,
    { heading: `Beth sy’n digwydd nesaf` },
    `Nid oes angen i chi wneud dim. Bydd y trefnwyr yn ysgrifennu at yr arweinydd erbyn ${decisionsOn} ynghylch y canlyniad.`,
    `Ni ellir newid adran eich sefydliad mwyach. Gallwch ei darllen o hyd yn y man lle gwnaethoch ei llenwi, neu gyda dolen newydd a gewch drwy e-bost:`,
    { link, text: `Cael dolen i’ch adran` },
    `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch y cyfeirnod.`,
    `Rydych yn cael y neges hon am fod eich sefydliad yn rhan o gais gydag eraill, ac am fod y cyfeiriad hwn wedi’i roi ar ei gyfer. Os nad yw’n cymryd rhan, rhowch wybod i ni drwy ${contact}.`,
  ],
});

const withdrawnTogether = (
  { reference, programme, round, link, contact }: Parameters<ApplicantLetters['section-withdrawn-no-lead']>[0],
  what: string,
): Letter => ({
  subject: `Mae eich cais ar y cyd wedi’i dynnu’n ôl: ${reference}`,
  blocks: [
    what,
    `Ni fydd yn cael ei ystyried ymhellach. Nid oes angen i chi wneud dim.`,
    `Rhaglen: ${programme}`,
    `Rownd: ${round}`,
    `Cyfeirnod y cais: ${reference}`,
    `Gallwch ddarllen adran eich sefydliad o hyd yn y man lle gwnaethoch ei llenwi, neu gyda dolen newydd a gewch drwy e-bost:`,
    { link, text: `Cael dolen i’ch adran` },
    `Os nad oeddech yn disgwyl hyn, gofynnwch i’r sefydliad a oedd yn arwain y cais, neu ysgrifennwch at ${contact} a nodwch y cyfeirnod.`,
    `Rydych yn cael y neges hon am fod eich sefydliad yn rhan o gais gydag eraill, ac am fod y cyfeiriad hwn wedi’i roi ar ei gyfer.`,
  ],
});

export const cy: ApplicantLetters = {
  'application-confirmation': ({ reference, programme, round, decisionsOn, link, contact }) => ({
    subject: `Mae eich cais ${reference} wedi dod i law`,
    blocks: [
      `Diolch am wneud cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy’n digwydd nesaf` },
      `Rydym yn darllen pob cais. Byddwn yn ysgrifennu atoch i’r cyfeiriad hwn erbyn ${decisionsOn} i roi gwybod i chi beth yw’r canlyniad.`,
      `Gallwch ddarllen eich cais a gweld ble mae’n sefyll. Ar ddyfais arall, neu os nad yw’r dudalen yn adnabod eich cais, gallwch gael dolen iddo yno drwy e-bost:`,
      { link, text: 'Gweld eich cais' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
      `Rydych yn cael y neges hon am fod eich cyfeiriad wedi’i roi mewn cais. Os na wnaethoch gais, rhowch wybod i ni drwy ${contact}.`,
    ],
  }),
  'section-invitation': (put) =>
    invitation(
      put,
      `Mae ${put.lead} yn gwneud cais gyda sefydliadau eraill, ac yn gofyn i’ch sefydliad chi, ${put.organisation}, gymryd rhan.`,
    ),
  'section-invitation-no-lead': (put) =>
    invitation(
      put,
      `Mae tîm yn gwneud cais gyda sawl sefydliad, ac mae’n gofyn i’ch sefydliad chi, ${put.organisation}, gymryd rhan.`,
    ),
  'section-invitation-no-names': (put) =>
    invitation(put, `Mae tîm yn gwneud cais gyda sawl sefydliad, ac mae’n gofyn i’ch sefydliad chi gymryd rhan.`),
  'section-submitted': (put) =>
    submittedTogether(put, `Mae ${put.lead} wedi cyflwyno’r cais y mae eich sefydliad yn cymryd rhan ynddo.`),
  'section-submitted-no-lead': (put) =>
    submittedTogether(put, `Mae’r cais y mae eich sefydliad yn cymryd rhan ynddo wedi’i gyflwyno.`),
  'section-withdrawn': (put) =>
    withdrawnTogether(put, `Mae ${put.lead} wedi tynnu’n ôl y cais yr oedd eich sefydliad yn cymryd rhan ynddo.`),
  'section-withdrawn-no-lead': (put) =>
    withdrawnTogether(put, `Mae’r cais yr oedd eich sefydliad yn cymryd rhan ynddo wedi’i dynnu’n ôl.`),
  'application-reminder': ({ programme, round, closesOn, closesAt, link, contact, stop }) => ({
    subject: `Eich cais drafft: mae’r rownd yn cau ar ${closesOn}`,
    blocks: [
      `Rydych wedi dechrau cais ac nid ydych wedi’i gyflwyno eto.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Mae’r rownd yn cau am ${closesAt} ar ${closesOn}. Ar ôl hynny ni ellir cyflwyno drafft.`,
      { heading: `Beth i’w wneud nesaf` },
      `Ewch ymlaen â’ch cais a’i gyflwyno. Os ydych ar ddyfais arall, neu os nad yw’r dudalen yn adnabod eich cais, gallwch gael dolen iddo drwy e-bost yma:`,
      { link, text: `Cael dolen i’ch cais` },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
      `Dim ond os bydd y rownd yn cau ar adeg arall y byddwn yn eich atgoffa eto. Os nad ydych am gael eich atgoffa am y drafft hwn, gallwch roi’r gorau i hynny yma:`,
      { link: stop, text: `Rhoi’r gorau i negeseuon atgoffa` },
    ],
  }),
  'save-link': ({ programme, round, contact, link, expiresOn, closesOn, closesAt }) => ({
    subject: `Eich dolen i fynd ymlaen â’ch cais: ${programme}`,
    blocks: [
      `Gofynnoch am ddolen i’ch cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      { link, text: 'Agor eich cais' },
      `Mae’r ddolen yn gweithio unwaith, tan ${expiresOn}. Pan na fydd yn gweithio mwyach, mae’n arwain at dudalen lle gallwch ofyn am un newydd.`,
      `Os nad ydych wedi cyflwyno eich cais eto, gwnewch hynny cyn i’r rownd gau am ${closesAt} ar ${closesOn}.`,
      `Gall unrhyw un sydd â’r ddolen hon ddarllen a newid y cais, felly peidiwch ag anfon y neges hon ymlaen. Os na ofynnoch amdani, gallwch ei hanwybyddu. Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
    ],
  }),
  'section-link': ({ programme, round, contact, link, expiresOn, closesOn, closesAt }) => ({
    subject: `Eich dolen i fynd ymlaen ag adran eich sefydliad: ${programme}`,
    blocks: [
      `Gofynnoch am ddolen i adran eich sefydliad mewn cais y mae sawl sefydliad yn ei wneud gyda’i gilydd.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      { link, text: 'Agor eich adran' },
      `Mae’r ddolen yn gweithio unwaith, tan ${expiresOn}. Pan na fydd yn gweithio mwyach, mae’n arwain at dudalen lle gallwch ofyn am un newydd.`,
      `Os nad yw’r cais wedi’i gyflwyno eto, cwblhewch eich adran a rhowch eich caniatâd cyn i’r rownd gau am ${closesAt} ar ${closesOn}.`,
      `Gall unrhyw un sydd â’r ddolen hon ddarllen a newid yr adran, felly peidiwch ag anfon y neges hon ymlaen. Os na ofynnoch amdani, gallwch ei hanwybyddu. Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
    ],
  }),
  'subscription-confirm': ({ followed, link, until }) => ({
    subject: `Cadarnhewch eich bod am glywed pan fydd ceisiadau’n agor`,
    blocks: [
      `Rhoddodd rhywun y cyfeiriad hwn a gofyn i ni ysgrifennu ato pan fydd ceisiadau’n agor.`,
      `I glywed am: ${followed}`,
      `Os chi oedd hynny, cadarnhewch erbyn ${until}. Hyd nes y gwnewch hynny, ni fyddwn yn ysgrifennu atoch eto am hyn.`,
      { link, text: 'Cadarnhau eich cyfeiriad e-bost' },
      `Os nad chi oedd hynny, nid oes angen i chi wneud dim. Bydd eich cyfeiriad yn cael ei ddileu.`,
    ],
  }),
  'round-announced': ({ programme, round, opensOn, opensAt, link, followed, contact, stop }) => ({
    subject: `Mae rownd newydd wedi’i chyhoeddi: ${programme}`,
    blocks: [
      `Mae rownd newydd wedi’i chyhoeddi. Byddwn yn ysgrifennu atoch eto pan fydd yn agor i geisiadau.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Mae’n agor am ${opensAt} ar ${opensOn}.`,
      { link, text: 'Darllen am y rhaglen' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
      `Rydych yn cael y neges hon am eich bod wedi gofyn am glywed am: ${followed}`,
      `Os nad ydych am glywed mwyach, gallwch roi’r gorau i’r negeseuon hyn yma:`,
      { link: stop, text: `Rhoi’r gorau i’r negeseuon hyn` },
    ],
  }),
  'round-opened': ({ programme, round, closesOn, closesAt, link, followed, contact, stop }) => ({
    subject: `Mae ceisiadau ar agor: ${programme}`,
    blocks: [
      `Gallwch ymgeisio nawr.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Mae’r rownd yn cau am ${closesAt} ar ${closesOn}.`,
      { link, text: 'Darllen am y rhaglen ac ymgeisio' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
      `Rydych yn cael y neges hon am eich bod wedi gofyn am glywed am: ${followed}`,
      `Os nad ydych am glywed mwyach, gallwch roi’r gorau i’r negeseuon hyn yma:`,
      { link: stop, text: `Rhoi’r gorau i’r negeseuon hyn` },
    ],
  }),
  'application-offered': ({ reference, programme, round, by, link, contact }) => ({
    subject: `Rydych wedi cael cynnig lle: ${reference}`,
    blocks: [
      `Mae eich tîm wedi cael cynnig lle.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth mae angen i chi ei wneud` },
      `Rhowch wybod i ni erbyn ${by} a ydych yn ei dderbyn. Ar ôl hynny, daw’r cynnig i ben.`,
      { link, text: 'Ateb y cynnig' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-waitlisted': ({ reference, programme, round, link, contact }) => ({
    subject: `Rydych ar y rhestr aros: ${reference}`,
    blocks: [
      `Mae eich cais ar y rhestr aros. Byddwn yn ysgrifennu atoch os daw lle yn rhydd.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy’n digwydd nesaf` },
      `Nid oes angen i chi wneud dim. Os nad ydych am gael lle mwyach, tynnwch eich cais yn ôl.`,
      { link, text: 'Gweld eich cais' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-declined': ({ reference, programme, round, contact }) => ({
    subject: `Ni allwn gynnig lle i chi: ${reference}`,
    blocks: [
      `Diolch am wneud cais. Mae’n ddrwg gennym na allwn gynnig lle i’ch tîm yn y rownd hon.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-reopened': ({ reference, programme, round, by, link, contact }) => ({
    subject: `Newidiwch rai o’ch atebion: ${reference}`,
    blocks: [
      `Mae’r trefnwyr yn gofyn i chi newid rhai atebion yn eich cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth mae angen i chi ei wneud` },
      `Newidiwch nhw a chyflwynwch eich cais eto erbyn ${by}. Os na wnewch hynny, bydd eich cais yn aros fel y gwnaethoch ei anfon.`,
      { link, text: 'Gweld beth maent yn gofyn amdano' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-resubmitted': ({ reference, programme, round, link, contact }) => ({
    subject: `Rydych wedi cyflwyno eich cais eto: ${reference}`,
    blocks: [
      `Rydych wedi cyflwyno eich cais eto, ar ôl i’r trefnwyr ofyn i chi newid rhai atebion. O hyn ymlaen byddwn yn ei ddarllen fel yr ydych newydd ei anfon.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy’n digwydd nesaf` },
      `Nid oes angen i chi wneud dim. Byddwn yn ysgrifennu atoch ynghylch y canlyniad.`,
      { link, text: 'Gweld eich cais' },
      `Os oes gennych gwestiwn, neu os nad chi wnaeth hyn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-withdrawn': ({ reference, programme, round, contact }) => ({
    subject: `Rydych wedi tynnu eich cais ${reference} yn ôl`,
    blocks: [
      `Mae eich cais wedi’i dynnu’n ôl. Ni fydd yn cael ei ystyried ymhellach.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Os nad chi wnaeth hyn, rhowch wybod i ni drwy ${contact}.`,
    ],
  }),
  'application-accepted': ({ reference, programme, round, startsOn, contact }) => ({
    subject: `Rydych wedi derbyn eich lle: ${reference}`,
    blocks: [
      `Mae eich tîm wedi derbyn ei le.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy’n digwydd nesaf` },
      `Mae’r rhaglen yn dechrau ar ${startsOn}. Byddwn yn ysgrifennu atoch cyn hynny.`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-lapsed': ({ reference, programme, round, contact }) => ({
    subject: `Mae’r cynnig o le wedi dod i ben: ${reference}`,
    blocks: [
      `Ni wnaethoch ateb y cynnig o le erbyn ei derfyn amser, felly mae’r cynnig wedi dod i ben.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-turned-down': ({ reference, programme, round, contact }) => ({
    subject: `Rydych wedi gwrthod eich lle: ${reference}`,
    blocks: [
      `Rydych wedi gwrthod y lle a gynigiwyd i’ch tîm. Bydd yn mynd i dîm arall.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Nid oes angen i chi wneud dim. Os nad chi wnaeth hyn, rhowch wybod i ni drwy ${contact} cyn gynted ag y gallwch.`,
    ],
  }),
  'application-deferred': ({ reference, programme, round, contact }) => ({
    subject: `Mae eich lle wedi’i ohirio tan y rownd nesaf: ${reference}`,
    blocks: [
      `Nid yw eich tîm yn cymryd rhan yn y rownd hon. Mae eich lle wedi’i ohirio tan yr un nesaf.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy’n digwydd nesaf` },
      `Byddwn yn ysgrifennu atoch pan fydd y rownd nesaf wedi’i chynllunio. Nid oes angen i chi wneud dim nawr.`,
      `Os oes gennych gwestiwn, neu os nad oeddech yn disgwyl hyn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-next-round': ({
    reference,
    programme,
    round,
    deferredFrom,
    opensOn,
    opensAt,
    closesOn,
    closesAt,
    link,
    contact,
  }) => ({
    subject: `Mae’r rownd nesaf wedi’i chynllunio: ${programme}`,
    blocks: [
      `Cafodd eich lle ei ohirio tan rownd ddiweddarach o’r rhaglen hon. Mae’r rownd nesaf bellach wedi’i chynllunio.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Yn agor i geisiadau: ${opensOn} am ${opensAt}`,
      `Yn cau: ${closesOn} am ${closesAt}`,
      { heading: `Beth mae angen i chi ei wneud` },
      `Os ydych am gymryd rhan, gwnewch gais i’r rownd hon tra bydd ar agor. Gallwch wneud hynny ar dudalen y rhaglen.`,
      { link, text: 'Darllen am y rhaglen ac ymgeisio' },
      `Mae eich cais (${deferredFrom}) gan y trefnwyr o hyd, gyda’r cyfeirnod ${reference}. Nid yw’n cael ei roi yn y rownd hon ohono’i hun.`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-returned': ({ reference, programme, round, link, contact }) => ({
    subject: `Mae eich cais yn cyfrif fel y gwnaethoch ei anfon: ${reference}`,
    blocks: [
      `Gofynnodd y trefnwyr i chi newid rhai atebion, ac mae’r terfyn amser ar gyfer hynny wedi mynd heibio. Mae eich cais yn cyfrif fel yr oeddech wedi’i anfon. Nid yw’r hyn a newidioch ers hynny wedi’i anfon.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { link, text: 'Gweld eich cais' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
};
