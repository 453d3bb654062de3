// Welsh: every letter that we send to applicants.
import type { ApplicantLetters } from '../catalogue.ts';

export const cy: ApplicantLetters = {
  'application-confirmation': ({ reference, programme, round, decisionsOn, contact }) => ({
    subject: `Mae eich cais ${reference} wedi dod i law`,
    blocks: [
      `Diolch am wneud cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth sy'n digwydd nesaf` },
      `Rydym yn darllen pob cais. Byddwn yn ysgrifennu atoch i'r cyfeiriad hwn erbyn ${decisionsOn} i roi gwybod i chi beth yw'r canlyniad.`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
      `Rydych yn cael y neges hon am fod eich cyfeiriad wedi'i roi mewn cais. Os na wnaethoch gais, rhowch wybod i ni drwy ${contact}.`,
    ],
  }),
  'application-reminder': ({ programme, round, closesOn, closesAt, link, contact, stop }) => ({
    subject: `Eich cais drafft: mae'r rownd yn cau ar ${closesOn}`,
    blocks: [
      `Rydych wedi dechrau cais ac nid ydych wedi'i gyflwyno eto.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Mae'r rownd yn cau am ${closesAt} ar ${closesOn}. Ar ôl hynny ni ellir cyflwyno drafft.`,
      { heading: `Beth i'w wneud nesaf` },
      `Ewch yn ôl i'r dudalen lle dechreuoch, yn yr un porwr, a chyflwynwch eich cais. Dyma dudalen y rhaglen:`,
      { link, text: `Darllen am y rhaglen` },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
      `Byddwn yn eich atgoffa unwaith. Os nad ydych am gael eich atgoffa am y drafft hwn, gallwch roi'r gorau i hynny yma:`,
      { link: stop, text: `Rhoi'r gorau i negeseuon atgoffa` },
    ],
  }),
  'save-link': ({ programme, round, contact, link, expiresOn, closesOn }) => ({
    subject: `Eich dolen i fynd ymlaen â'ch cais i ${programme}`,
    blocks: [
      `Gofynnoch am ddolen i'ch cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      { link, text: 'Agor eich cais' },
      `Mae'r ddolen yn gweithio unwaith, tan ${expiresOn}. Pan na fydd yn gweithio mwyach, mae'n arwain at dudalen lle gallwch ofyn am un newydd.`,
      `Os nad ydych wedi cyflwyno eich cais eto, gwnewch hynny cyn i'r rownd gau ar ${closesOn}.`,
      `Gall unrhyw un sydd â'r ddolen hon ddarllen a newid y cais, felly peidiwch ag anfon y neges hon ymlaen. Os na ofynnoch amdani, gallwch ei hanwybyddu. Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
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
      `Rhowch wybod i ni erbyn ${by} a ydych yn ei dderbyn. Ar ôl hynny, bydd y lle'n mynd i dîm arall.`,
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
      { heading: `Beth sy'n digwydd nesaf` },
      `Nid oes angen i chi wneud dim. Os nad ydych am gael lle mwyach, tynnwch eich cais yn ôl.`,
      { link, text: 'Gweld eich cais' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-declined': ({ reference, programme, round, contact }) => ({
    subject: `Ni allwn gynnig lle i chi: ${reference}`,
    blocks: [
      `Diolch am wneud cais. Mae'n ddrwg gennym na allwn gynnig lle i'ch tîm yn y rownd hon.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-reopened': ({ reference, programme, round, by, link, contact }) => ({
    subject: `Newidiwch rai o'ch atebion: ${reference}`,
    blocks: [
      `Mae'r trefnwyr yn gofyn i chi newid rhai atebion yn eich cais.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      { heading: `Beth mae angen i chi ei wneud` },
      `Newidiwch nhw a chyflwynwch eich cais eto erbyn ${by}. Os na wnewch hynny, bydd eich cais yn aros fel y gwnaethoch ei anfon.`,
      { link, text: 'Gweld beth maent yn gofyn amdano' },
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-withdrawn': ({ reference, programme, round, contact }) => ({
    subject: `Rydych wedi tynnu eich cais ${reference} yn ôl`,
    blocks: [
      `Mae eich cais wedi'i dynnu'n ôl. Ni fydd yn cael ei ystyried ymhellach.`,
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
      { heading: `Beth sy'n digwydd nesaf` },
      `Mae'r rhaglen yn dechrau ar ${startsOn}. Byddwn yn ysgrifennu atoch cyn hynny.`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
  'application-lapsed': ({ reference, programme, round, contact }) => ({
    subject: `Mae'r cynnig o le wedi dod i ben: ${reference}`,
    blocks: [
      `Ni wnaethoch ateb y cynnig o le erbyn ei derfyn amser, felly mae'r cynnig wedi dod i ben.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      `Eich cyfeirnod: ${reference}`,
      `Os oes gennych gwestiwn, ysgrifennwch at ${contact} a nodwch eich cyfeirnod.`,
    ],
  }),
};
