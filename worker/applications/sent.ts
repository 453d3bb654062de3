// What the organisers have of an application: what was submitted. Changes that were not sent are its applicant's (decision 26).
import type { ApplicationRow } from './store.ts';

/** The application with the answers that the organisers have; a draft, of which they have none, as it is. */
export const asSent = <R extends Pick<ApplicationRow, 'answers'> & Partial<Pick<ApplicationRow, 'sentAnswers'>>>(
  row: R,
): R => ({ ...row, answers: row.sentAnswers ?? row.answers });
