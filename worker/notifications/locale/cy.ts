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
};
