// English: asking to be told when applications open.
import type { Locale } from '../../form/types.ts';

export const telling = {
  locale: 'en' as Locale,
  heading: 'Tell me when applications open',
  body: [
    'We will send you an email when a round is announced and when it opens. First we will ask you to confirm your address.',
  ],
  hint: 'We use it to tell you when applications open, and for nothing else. You can stop it at any time.',
  topics: 'Also tell me about other programmes on these topics (optional)',
  send: 'Tell me when they open',
  notNow: 'This could not be sent just now. Check your connection, then try again',
  asked: 'Check your email',
  askedBody: [
    'We have sent you an email with a link. Use it within 7 days to confirm your address: until then we will not write to you again about this.',
    'If nothing has arrived in a few minutes, check your junk folder and the address.',
  ],
};

export type TellingMessages = typeof telling;
