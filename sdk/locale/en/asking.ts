// English: a page of questions. Apart from the other steps of applying, so that the first page does not wait for them.
import { count } from '../plural.ts';
import type { Locale } from '../../form/types.ts';

export const asking = {
  locale: 'en' as Locale,
  problem: 'There is a problem',
  error: 'Error:',
  back: 'Back',
  continue: 'Continue',
  optional: '(optional)',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  upToWords: (max: number) => `You can enter up to ${count('en', max, { one: 'word', other: 'words' })}.`,
  selectUpTo: (max: number) => `Select up to ${max}.`,
  selectAll: 'Select all that apply.',
  dateHint: 'For example, 27 3 2026.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  search: 'Search',
  organisationHint: 'Type its name, then select it.',
  organisationsFound: (found: number) =>
    found ? `${count('en', found, { one: 'organisation', other: 'organisations' })} found.` : 'No organisation found.',
  organisationChoose: 'Select the organisation',
  organisationUnlisted: (typed: string) => `Not listed: use “${typed}”`,
  organisationEnded: (day: string) => `Ended in ${day.slice(0, 4)}.`,
  organisationSucceeded: (names: string[]) => `Now: ${names.join('; ')}.`,
  saving: 'Saving…',
};

export type AskingMessages = typeof asking;
