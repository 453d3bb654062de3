// English: applying, from the page before the start to the confirmation.
import { showDate, showTime } from '../dates.ts';
import { count } from '../plural.ts';
import { asking } from './asking.ts';

export const apply = {
  ...asking,
  otherLanguage: 'Cymraeg',
  wordsLeft: (left: number) =>
    left < 0
      ? `You have ${count('en', -left, { one: 'word', other: 'words' })} too many.`
      : `You have ${count('en', left, { one: 'word', other: 'words' })} left.`,
  organisationsUnavailable: 'The search is not working at the moment. Check your connection, then type again.',
  before: 'Before you start',
  youNeed: (pages: number, questions: number) =>
    `There are ${count('en', questions, { one: 'question', other: 'questions' })} on ${count('en', pages, { one: 'page', other: 'pages' })}. You can go back and change your answers at any time before you submit.`,
  weAsk: 'We ask about:',
  closesAt: (at: string) => `Submit your application by ${showTime(at, 'en')} on ${showDate(at, 'en')}.`,
  weKeep: 'We keep the answers that you save, so that the organisers can assess them. We store them encrypted.',
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
  contact: 'If you have questions, email',
  tryAgain: 'Try again',
};

export type ApplyMessages = typeof apply;
