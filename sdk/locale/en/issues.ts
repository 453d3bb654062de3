// English: what is wrong with an answer. One whole sentence a code, as GOV.UK writes error messages.
import { showDay } from '../dates.ts';
import { count } from '../plural.ts';
import type { IssueMessages } from '../issue-messages.ts';

const words = { one: 'word', other: 'words' };
const characters = { one: 'character', other: 'characters' };
const options = { one: 'option', other: 'options' };

const formats = {
  postcode: 'a full UK postcode, like LS1 3EX',
  'charity-number': 'a charity number, like 1234567 or SC012345',
  'ods-code': 'an ODS code, like RR8',
  reference: 'a reference of letters and digits, like AB-1234',
};

export const issues: IssueMessages = {
  locale: 'en',
  required: ({ label, type }) =>
    type === 'date'
      ? `Enter a date for ‘${label}’`
      : type === 'number'
        ? `Enter a number for ‘${label}’`
        : type === 'declaration'
          ? `Select ‘${label}’ to continue`
          : type === 'one-of' || type === 'several-of' || type === 'topics'
            ? `Select an answer to ‘${label}’`
            : `Enter an answer to ‘${label}’`,
  'wrong-type': ({ label }) => `Enter your answer to ‘${label}’ again`,
  'too-short': ({ label, min }) => `Your answer to ‘${label}’ must be ${count('en', +min, characters)} or more`,
  'too-long': ({ label, max }) => `Your answer to ‘${label}’ must be ${count('en', +max, characters)} or fewer`,
  'too-many-words': ({ label, max, count: found }) =>
    `Your answer to ‘${label}’ must be ${count('en', +max, words)} or fewer. It has ${(+found).toLocaleString('en-GB')}`,
  pattern: ({ label, pattern }) => `Enter ${formats[pattern as keyof typeof formats]} for ‘${label}’`,
  email: ({ label }) => `Enter an email address in the correct format for ‘${label}’, like name@example.com`,
  telephone: ({ label }) => `Enter a telephone number for ‘${label}’, like 0113 496 0000 or +44 113 496 0000`,
  'not-a-number': ({ label }) => `Enter your answer to ‘${label}’ in digits, like 4`,
  'not-whole': ({ label }) => `Enter a whole number for ‘${label}’, like 4`,
  'too-many-decimals': ({ label, max }) =>
    `Enter a number with ${count('en', +max, { one: 'decimal place', other: 'decimal places' })} or fewer for ‘${label}’`,
  'too-small': ({ label, min }) => `Enter ${(+min).toLocaleString('en-GB')} or more for ‘${label}’`,
  'too-large': ({ label, max }) => `Enter ${(+max).toLocaleString('en-GB')} or less for ‘${label}’`,
  'not-a-date': ({ label, part }) =>
    part === 'year' ? `Enter a year of 4 digits for ‘${label}’` : `Enter a real date for ‘${label}’`,
  'date-incomplete': ({ label, missing }) => `Enter a ${String(missing).replaceAll(' ', ' and ')} for ‘${label}’`,
  'too-early': ({ label, min }) => `Enter ${showDay(String(min), 'en')} or a later date for ‘${label}’`,
  'too-late': ({ label, max }) => `Enter ${showDay(String(max), 'en')} or an earlier date for ‘${label}’`,
  'not-an-option': ({ label, type }) =>
    type === 'organisation'
      ? `Select your organisation for ‘${label}’, or select that it is not listed`
      : `Select one of the answers shown for ‘${label}’`,
  'too-few': ({ label, min }) => `Select ${count('en', +min, options)} or more for ‘${label}’`,
  'too-many': ({ label, max }) => `Select ${count('en', +max, options)} or fewer for ‘${label}’`,
  'unknown-question': ({ label }) => `Remove ‘${label}’: it is not asked`,
  'forbidden-character': ({ label }) =>
    `Your answer to ‘${label}’ has a character that cannot be used. Type it by hand`,
};
