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
  tryAgain: 'Try again',
};

export type FailureMessages = typeof failure;
