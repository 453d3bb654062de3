// English: applying, from the page before the start to the confirmation.
import { showDate, showTime } from '../dates.ts';
import { count } from '../plural.ts';
import type { Locale } from '../../form/types.ts';

export const apply = {
  locale: 'en' as Locale,
  problem: 'There is a problem',
  error: 'Error:',
  back: 'Back',
  continue: 'Continue',
  optional: '(optional)',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  upToWords: (max: number) => `You can enter up to ${count('en', max, { one: 'word', other: 'words' })}.`,
  wordsLeft: (left: number) =>
    left < 0
      ? `You have ${count('en', -left, { one: 'word', other: 'words' })} too many.`
      : `You have ${count('en', left, { one: 'word', other: 'words' })} left.`,
  selectUpTo: (max: number) => `Select up to ${max}.`,
  selectAll: 'Select all that apply.',
  dateHint: 'For example, 27 3 2026.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  search: 'Search',
  organisationHint: 'Type the beginning of its name, then select it from the list.',
  organisationsFound: (found: number) =>
    found ? `${count('en', found, { one: 'organisation', other: 'organisations' })} found.` : 'No organisation found.',
  organisationChoose: 'Select the organisation',
  organisationUnlisted: (typed: string) => `Not listed: use “${typed}”`,
  organisationEnded: (day: string) => `This organisation ended in ${day.slice(0, 4)}.`,
  organisationSucceeded: (names: string[]) => `Now: ${names.join('; ')}.`,
  before: 'Before you start',
  youNeed: (pages: number, questions: number) =>
    `There are ${count('en', questions, { one: 'question', other: 'questions' })} on ${count('en', pages, { one: 'page', other: 'pages' })}. You can go back and change your answers at any time before you submit.`,
  weAsk: 'We ask about:',
  closesAt: (at: string) => `Submit your application by ${showTime(at, 'en')} on ${showDate(at, 'en')}.`,
  weKeep:
    'We keep the answers that you save, so that the organisers can assess them. We store them encrypted, and use no cookies on this page.',
  privacy: 'How we use your information',
  start: 'Start',
  resume: 'Go on with your application',
  checkHeading: 'Check your answers',
  checkIntro: 'Check your answers before you submit your application.',
  change: 'Change',
  notAnswered: 'Not answered',
  submit: 'Submit application',
  confirmed: 'Application submitted',
  reference: 'Your reference',
  confirmedEmail: 'We have sent you an email to confirm this.',
  confirmedKeep: 'Keep your reference. Quote it when you contact us.',
  whatNext: 'What happens next',
  nextSteps: (at: string) => `We read every application. You hear whether you have a place by ${showDate(at, 'en')}.`,
  contact: (email: string) => `If you have questions, email ${email}.`,
  saving: 'Saving…',
  tryAgain: 'Try again',
};

export type ApplyMessages = typeof apply;
