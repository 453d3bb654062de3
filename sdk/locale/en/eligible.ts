// English: the short check of who can apply, and what it comes to.
import { showDate } from '../dates.ts';
import type { Locale } from '../../form/types.ts';

export const eligible = {
  locale: 'en' as Locale,
  before: 'We do not store your answers.',
  back: 'Back',
  yes: 'You can apply',
  no: 'You cannot apply to this round',
  ask: 'Ask us before you apply',
  why: 'Why',
  apply: 'Go on to apply',
  applyAnyway: 'Apply anyway',
  carried: 'Where the application asks the same questions, your answers are filled in.',
  opens: (at: string) => `Applications open on ${showDate(at, 'en')}.`,
  change: 'Change my answers',
  instead: 'What you can do instead',
  open: (at: string) => `open until ${showDate(at, 'en')}`,
  announced: (at: string) => `opens on ${showDate(at, 'en')}`,
  onTopic: 'Programmes on these topics:',
  tell: 'Tell me when the next round opens',
  contact: 'Ask the organisers:',
};

export type EligibleMessages = typeof eligible;
