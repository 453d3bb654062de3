// English: what can go wrong with an application that was begun, and what to do about it.
import type { Locale } from '../../form/types.ts';

export const trouble = {
  locale: 'en' as Locale,
  unavailable: {
    heading: 'Your answers could not be saved',
    body: ['They are still on this page. Check your connection, then try again.'],
  },
  closed: 'Applications have closed',
  closedBody: 'This round closed before your application was submitted. Your answers were not sent to the organisers.',
  'changed-meanwhile': {
    heading: 'Your answers have changed in another window',
    body: ['What you typed on this page is below and has not been saved. Select Continue to save it.'],
  },
  changedCheck: 'Check your answers again: they have changed since you opened this page.',
  storedNow: 'What is stored now',
  lost: 'We cannot find your application',
  lostBody: 'It may have been removed, or your link may be incomplete. You can start again.',
  startAgain: 'Start again',
  'too-many-requests': {
    heading: 'There have been too many tries',
    body: ['Wait a minute, then try again.'],
  },
};

export type TroubleMessages = typeof trouble;
