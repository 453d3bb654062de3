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
};
