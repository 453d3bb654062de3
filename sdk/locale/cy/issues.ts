// Welsh: what is wrong with an answer. One whole sentence a code.
import { showDay } from '../dates.ts';
import type { IssueMessages } from '../issue-messages.ts';
import { count } from '../plural.ts';

const words = { two: 'air', other: 'gair' };
const characters = { other: 'nod' };
const options = { other: 'opsiwn' };
const decimals = { two: 'le degol', other: 'lle degol' };

const formats = {
  postcode: 'god post llawn yn y DU, fel CF10 1EP',
  'charity-number': 'rif elusen, fel 1234567 neu SC012345',
  'ods-code': 'god ODS, fel 7A1',
  reference: 'gyfeirnod o lythrennau a digidau, fel AB-1234',
};
// The first word mutates after "Rhowch".
const missingParts: Record<string, string> = {
  day: 'ddiwrnod',
  month: 'fis',
  year: 'flwyddyn',
  'day month': 'ddiwrnod a mis',
  'day year': 'ddiwrnod a blwyddyn',
  'month year': 'fis a blwyddyn',
};

export const issues: IssueMessages = {
  locale: 'cy',
  required: ({ label, type }) =>
    type === 'date'
      ? `Rhowch ddyddiad ar gyfer ‘${label}’`
      : type === 'number'
        ? `Rhowch rif ar gyfer ‘${label}’`
        : type === 'declaration'
          ? `Dewiswch ‘${label}’ i barhau`
          : type === 'one-of' || type === 'several-of' || type === 'topics'
            ? `Dewiswch ateb i ‘${label}’`
            : `Rhowch ateb i ‘${label}’`,
  'wrong-type': ({ label }) => `Rhowch eich ateb i ‘${label}’ eto`,
  'too-short': ({ label, min }) => `Rhaid i’ch ateb i ‘${label}’ fod yn ${count('cy', +min, characters)} neu fwy`,
  'too-long': ({ label, max }) => `Rhaid i’ch ateb i ‘${label}’ fod yn ${count('cy', +max, characters)} neu lai`,
  'too-many-words': ({ label, max, count: found }) =>
    `Rhaid i’ch ateb i ‘${label}’ fod yn ${count('cy', +max, words)} neu lai. Mae ynddo ${count('cy', +found, words)}`,
  pattern: ({ label, pattern }) => `Rhowch ${formats[pattern as keyof typeof formats]} ar gyfer ‘${label}’`,
  email: ({ label }) => `Rhowch gyfeiriad e-bost yn y fformat cywir ar gyfer ‘${label}’, fel enw@example.com`,
  telephone: ({ label }) => `Rhowch rif ffôn ar gyfer ‘${label}’, fel 029 2018 0000 neu +44 29 2018 0000`,
  'not-a-number': ({ label }) => `Rhowch eich ateb i ‘${label}’ mewn digidau, fel 4`,
  'not-whole': ({ label }) => `Rhowch rif cyfan ar gyfer ‘${label}’, fel 4`,
  'too-many-decimals': ({ label, max }) => `Rhowch rif â ${count('cy', +max, decimals)} neu lai ar gyfer ‘${label}’`,
  'too-small': ({ label, min }) => `Rhowch ${(+min).toLocaleString('en-GB')} neu fwy ar gyfer ‘${label}’`,
  'too-large': ({ label, max }) => `Rhowch ${(+max).toLocaleString('en-GB')} neu lai ar gyfer ‘${label}’`,
  'not-a-date': ({ label, part }) =>
    part === 'year'
      ? `Rhowch flwyddyn o 4 digid ar gyfer ‘${label}’`
      : `Rhowch ddyddiad sy’n bodoli ar gyfer ‘${label}’`,
  'date-incomplete': ({ label, missing }) => `Rhowch ${missingParts[missing] ?? 'ddyddiad'} ar gyfer ‘${label}’`,
  'too-early': ({ label, min }) => `Rhowch ${showDay(String(min), 'cy')} neu ddyddiad diweddarach ar gyfer ‘${label}’`,
  'too-late': ({ label, max }) => `Rhowch ${showDay(String(max), 'cy')} neu ddyddiad cynharach ar gyfer ‘${label}’`,
  'not-an-option': ({ label, type }) =>
    type === 'organisation'
      ? `Dewiswch eich sefydliad ar gyfer ‘${label}’, neu dewiswch nad yw ar y rhestr`
      : `Dewiswch un o’r atebion sydd i’w gweld ar gyfer ‘${label}’`,
  'too-few': ({ label, min }) => `Dewiswch ${count('cy', +min, options)} neu fwy ar gyfer ‘${label}’`,
  'too-many': ({ label, max }) => `Dewiswch ${count('cy', +max, options)} neu lai ar gyfer ‘${label}’`,
  'unknown-question': ({ label }) => `Tynnwch ‘${label}’: nid yw’r ffurflen yn gofyn hyn`,
  'forbidden-character': ({ label }) => `Mae nod na ellir ei ddefnyddio yn eich ateb i ‘${label}’. Teipiwch ef â llaw`,
};
