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
  'section-invitation': ({ programme, round, code, link, until, contact }) => ({
    subject: `Gwahoddiad i wneud cais ar y cyd: ${programme}`,
    blocks: [
      `Mae tîm yn gwneud cais gyda sawl sefydliad, ac mae'n gofyn i'ch sefydliad chi gymryd rhan.`,
      `Rhaglen: ${programme}`,
      `Rownd: ${round}`,
      { heading: `Sut i ymuno` },
      `Eich cod: ${code}`,
      `Rhowch y cod ar ein tudalen, neu ar dudalen y rhaglen ar eich gwefan eich hun. Mae'n gweithio unwaith, tan ${until}.`,
      { link, text: 'Ymuno â chod' },
      `Yna byddwch yn llenwi adran eich sefydliad ac yn rhoi eich caniatâd. Gallwch ei dynnu'n ôl nes bod y cais wedi'i gyflwyno.`,
      `Os nad oeddech yn disgwyl y neges hon, nid oes angen i chi wneud dim. Os oes gennych gwestiwn, ysgrifennwch at ${contact}.`,
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
};
