// English: where an application stands after it was submitted, what happens next and by when, and leaving it.
import type { ApplicationMove, ApplicationState, LeavingReason } from '../../types.ts';
import type { Locale } from '../../form/types.ts';
import { showDate, showTime } from '../dates.ts';

const when = (at: string) => `${showTime(at, 'en')} on ${showDate(at, 'en')}`;

/** The instants that sentences name. `due` is when the state ends by itself. */
export interface StatusDates {
  due: string;
  closes: string;
  decisions: string;
  starts: string;
}

export const status = {
  locale: 'en' as Locale,
  title: 'Your application',
  heading: {
    draft: 'You have not submitted your application yet',
    submitted: 'We have your application',
    reopened: 'The organisers ask you to change some answers',
    withdrawn: 'You have withdrawn your application',
    offered: 'You have been offered a place',
    waitlisted: 'You are on the waiting list',
    declined: 'We could not offer you a place',
    accepted: 'You have accepted your place',
    'turned-down': 'You have turned down the place',
    deferred: 'Your place is deferred to the next round',
    lapsed: 'The offer of a place has ended',
  } satisfies Record<ApplicationState, string> as Record<ApplicationState, string>,
  next: {
    draft: ({ closes }: StatusDates) => `Submit it by ${when(closes)}.`,
    submitted: ({ decisions }: StatusDates) =>
      `We read every application. You will hear whether you have a place by ${showDate(decisions, 'en')}.`,
    reopened: ({ due }: StatusDates) =>
      `Change them and submit your application again by ${when(due)}. If you do not, it stays as you sent it.`,
    withdrawn: () => 'It will not be considered any further. You do not need to do anything.',
    offered: ({ due }: StatusDates) => `Tell us by ${when(due)} whether you accept it. After that, the offer ends.`,
    waitlisted: ({ starts }: StatusDates) =>
      `We will write to you if a place becomes free before the programme starts on ${showDate(starts, 'en')}.`,
    declined: () => 'This decision is final for this round. You can apply again when the next round opens.',
    accepted: ({ starts }: StatusDates) =>
      `The programme starts on ${showDate(starts, 'en')}. We will write to you before then.`,
    'turned-down': () => 'Your place goes to another team. You do not need to do anything.',
    deferred: () => 'We will write to you when the next round is planned. You do not need to do anything now.',
    lapsed: () => 'You did not answer by the deadline. If you still want to take part, write to the organisers.',
  } satisfies Record<ApplicationState, (dates: StatusDates) => string> as Record<
    ApplicationState,
    (dates: StatusDates) => string
  >,
  editUntil: (at: string) => `You can change your answers until the round closes at ${when(at)}.`,
  unsent:
    'You have changed answers that we have not received: some are not complete. We read your application as you sent it before.',
  notSent: 'You typed changes that were not submitted in time. We read your application as you sent it before.',
  asked: 'What they ask you to change',
  theyWrite: 'They write:',
  change: 'Change your answers',
  finish: 'Finish your changes',
  check: 'Check your answers and submit again',
  copy: 'See a copy of your answers',
  print: 'You can print this page or save it as a PDF.',
  page: 'Download it as a page (HTML) that you can print or save as a PDF',
  json: 'Download it as data (JSON)',
  answers: 'Your answers',
  copyTitle: 'A copy of your application',
  organisations: 'Organisations that take part',
  leads: 'Leads the application',
  unnamed: 'An organisation without a name',
  consentedAt: (at: string) => `Gave its consent at ${when(at)}`,
  noConsent: 'Has not given its consent',
  tell: 'Tell me when the next round opens',
  history: 'What has happened',
  happened: {
    submit: 'You submitted your application.',
    edit: 'You changed your answers.',
    reopen: 'The organisers asked you to change answers.',
    withdraw: 'You withdrew your application.',
    offer: 'You were offered a place.',
    waitlist: 'You were put on the waiting list.',
    decline: 'You were told that there is no place for you.',
    accept: 'You accepted the place.',
    'turn-down': 'You turned down the place.',
    defer: 'Your place was deferred to the next round.',
    lapse: 'A deadline passed.',
  } satisfies Record<ApplicationMove, string> as Record<ApplicationMove, string>,
  at: when,
  withdraw: 'Withdraw your application',
  withdrawText: 'If you withdraw, your application will not be considered any further. You cannot undo this.',
  accept: 'Accept the place',
  acceptText: 'If you accept, the place is yours. We will write to you before the programme starts.',
  turnDown: 'Turn down the place',
  turnDownText: 'If you turn it down, the place goes to another team. You cannot undo this.',
  defer: 'Defer to the next round',
  deferText:
    'If you defer, you give up the place in this round. We write to you when the next one is planned, and you apply again. You cannot undo this.',
  why: 'Why are you leaving?',
  whyMissing: 'Select why you are leaving',
  reasons: {
    'no-capacity': 'We do not have enough time or people',
    'team-changed': 'Our team has changed',
    'no-senior-support': 'We do not have the support of our managers',
    'no-funding': 'We do not have the money',
    'dates-do-not-suit': 'The dates do not suit us',
    'other-programme': 'We are joining another programme',
    other: 'Another reason',
  } satisfies Record<LeavingReason, string> as Record<LeavingReason, string>,
  goBack: 'Go back without changing anything',
  notNow: 'This is no longer possible',
  notNowText: 'Your application has changed since you opened that page. This is where it stands now.',
  edited: 'Changes that you save are sent to the organisers at once.',
  link: 'Get a link to your application by email',
  kept: 'This device can open your application until you remove it.',
  notKept: 'This page forgets your application when you close or reload it.',
  keep: 'Let this device open it again',
  forget: 'Remove it from this device',
  notDone: 'That did not work',
  notDoneText: 'Nothing has changed. Check your connection, then try again.',
  leave: 'Back to the programme',
  notAsked: 'The organisers did not ask you to change that answer',
};

export type StatusMessages = typeof status;
