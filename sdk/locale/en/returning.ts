// English: saving for later, and coming back by the link in an email.
import type { Locale } from '../../form/types.ts';

export const returning = {
  locale: 'en' as Locale,
  problem: 'There is a problem',
  error: 'Error:',
  back: 'Back',
  later: 'Save for later',
  laterHeading: 'Save your application for later',
  laterBody: [
    'We will email you a link that opens your application on this or any other device. It works once, within 14 days. You can ask for a new one at any time.',
    'What you have typed so far has been saved.',
  ],
  email: 'Your email address',
  emailHint: 'We use it to send the link, and for nothing else.',
  emailWrong: 'Enter an email address in the correct format, like name@example.com',
  tooMany: 'We have sent three emails to this address within an hour. Wait an hour, then try again',
  send: 'Email me a link',
  lost: 'They are lost if you close or reload this page.',
  kept: 'What you have saved by selecting Continue can be opened again by a link in an email from us.',
  sent: 'Your application is saved',
  sentBody: [
    'We have sent you an email with a link to your application. If it has not arrived in a few minutes, check your junk folder.',
    'You can close this page now.',
  ],
  goOn: 'Go on with your application',
  stands: 'See where your application stands',
  /** The short check of who can apply: the way to it, and its heading. */
  check: 'Check whether this round is for you',
  started: 'Have you started an application already?',
  startedLink: 'Get a link to it by email',
  requestHeading: 'Get a link to your application',
  requestBody: [
    'Enter the address that you saved your application with or, once you have submitted it, the one that you gave in it. We will email a link to it.',
    'If your organisation joined another’s application with a code: enter the address that you saved your section with, or the one that was invited.',
  ],
  requested: 'Check your email',
  requestedBody: [
    'If an application was saved for later or submitted with that address, or an organisation joined with it, we have sent a link. If nothing has arrived in a few minutes, check your junk folder and the address.',
  ],
  renewed: [
    'If what it opened is still there, we have sent a new link to the address that the last one went to. If nothing has arrived in a few minutes, check your junk folder.',
  ],
  open: 'Open your application',
  openBody: 'This link opens your application on this device. It works once.',
  openOwn: 'Only do this on a device that you trust with your answers.',
  notNow: 'Your application could not be opened just now',
  notNowBody: 'Check your connection, then try again.',
  gone: 'This link no longer works',
  goneBody:
    'A link works once, within 14 days, and stops working when we send a newer one. Your application is still there.',
  renew: 'Email me a new link',
  wayIn:
    'We will email a link to the address in your application. It opens your application on this or any other device. It works once, within 14 days.',
  wayInSent:
    'If there is an application at this address with an email address in it, we have sent a link there. If nothing has arrived in a few minutes, check your junk folder.',
  tooManyThere:
    'We have sent three emails to the address in this application within an hour. Wait an hour, then try again',
  unknown: 'This link does not open an application',
  unknownBody:
    'It may be incomplete, or its application may have been removed. If you have an application, go to the page of the programme and ask for a link there.',
  /** What is said instead where it is not known yet which of the two a link opens. */
  either: {
    open: 'Open what you have filled in',
    openBody: 'This link opens your application, or your organisation’s section of one, on this device. It works once.',
    goOn: 'Go on',
    notNow: 'It could not be opened just now',
    goneBody:
      'A link works once, within 14 days, and stops working when we send a newer one. What you have filled in is still there.',
  },
  /** What is said instead to a co-applicant, whose link opens a section. */
  section: {
    laterHeading: 'Save your section for later',
    laterBody: [
      'We will email you a link that opens your organisation’s section on this or any other device. It works once, within 14 days. You can ask for a new one at any time.',
      'What you have typed so far has been saved.',
    ],
    sent: 'Your section is saved',
    sentBody: [
      'We have sent you an email with a link to your section. If it has not arrived in a few minutes, check your junk folder.',
      'You can close this page now.',
    ],
    goOn: 'Go on with your section',
    stands: 'See your section',
    requestHeading: 'Get a link to your section',
    open: 'Open your section',
    openBody: 'This link opens your organisation’s section on this device. It works once.',
    goneBody:
      'A link works once, within 14 days, and stops working when we send a newer one. Your section is still there.',
  },
};

export type ReturningMessages = typeof returning;

/** The words for who applies, or for a co-applicant. */
export const returningWords = (t: ReturningMessages, isSection: boolean): ReturningMessages =>
  isSection ? { ...t, ...t.section } : t;
