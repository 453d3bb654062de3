// What screens that change something share: what they say of what stands in the way.
import { problemOf } from '../../http/errors.ts';
import type { Fault } from '../typed-round.ts';

/** What to do about a form that was given out to another sign-in, or too long ago. */
export const openTooLong: Fault = {
  anchor: '',
  message: 'This page was open for too long, or you have signed in again since. Check what you typed and send it again',
};

/** What stood in the way of a move, as a fault of the form. Throws what is none. */
export function asFault(error: unknown): Fault {
  const { code } = problemOf(error);
  const message: Partial<Record<typeof code, string>> = {
    'move-not-allowed': 'The application has changed since you opened this page. What can be done now is below',
    'changed-meanwhile': 'The application is being changed just now. Try again',
    'deadline-passed': 'The deadline of the applicant has passed. Open the page again in a minute',
    'deadline-in-past': 'The deadline must be in the future',
    'question-not-found': 'The form no longer asks one of the questions that you chose',
  };
  const found = message[code];
  if (!found) throw error;
  return { anchor: '', message: found };
}
