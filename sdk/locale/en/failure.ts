// English: when something cannot be shown or done, and what to do instead.
import type { Locale } from '../../form/types.ts';

export const failure = {
  locale: 'en' as Locale,
  loading: 'Loading…',
  unavailable: 'We cannot show this at the moment',
  unavailableBody: 'Try again in a few minutes. You can also use our own page.',
  ownPage: 'Go to our own page',
  notFound: 'We cannot find this programme',
  notFoundBody: 'The address on this page may be wrong, or the programme may have been removed.',
  notSaved: 'Your answers could not be saved',
  notSavedBody: 'They are still on this page. Check your connection, then try again.',
  closed: 'Applications have closed',
  closedBody: 'This round closed before your application was submitted. Your answers were not sent to the organisers.',
  changedElsewhere: 'Your answers have changed in another window',
  changedElsewhereBody: 'We have loaded the latest answers. Check this page and select Continue again.',
  lost: 'We cannot find your application',
  lostBody: 'It may have been removed, or your link may be incomplete. You can start again.',
  startAgain: 'Start again',
  tooMany: 'There have been too many tries',
  tooManyBody: 'Wait a minute, then try again.',
  tryAgain: 'Try again',
};

export type FailureMessages = typeof failure;
