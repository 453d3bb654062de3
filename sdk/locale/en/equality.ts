// English: the equality questions after an application has gone in.
import type { Locale } from '../../form/types.ts';

export const equality = {
  locale: 'en' as Locale,
  title: 'Equality questions',
  offer: 'Help us to see who we reach',
  offerText:
    'Answer a few optional questions about yourself. Your answers are only counted: they are not stored with your application, and nobody who decides on it sees them.',
  open: 'Answer the equality questions',
  before:
    'You do not have to answer any of these questions. We count each answer together with those of everyone else, and keep nothing that could lead to you or to your application.',
  send: 'Send my answers',
  thanks: 'Thank you',
  thanksText: 'Your answers are counted. Nobody can tell which of them are yours.',
  failed: 'We could not count your answers. Try again in a few minutes.',
};

export type EqualityMessages = typeof equality;
