// Which questions of an application may be answered just now, and the application as it would be sent with them.
import { openQuestions } from '../../sdk/form/reopened.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { Works } from '../events/works.ts';
import { takesDrafts } from './application.ts';
import { asSent } from './sent.ts';
import { type Standing, standingOf } from './standing.ts';
import { type ApplicationRow, openAnswers, type OpenedAnswers } from './store.ts';

/** An application as it would be sent now: its `answers` to questions that are not open are those that were sent. */
export interface Sendable extends Standing {
  /** The questions that are open while the organisers have asked for changes to some; null when all of them are. */
  open: ReadonlySet<string> | null;
  /** What is stored: also what was typed before for questions that are not open now. It is kept, and not sent. */
  typed: Answers;
}

type Looking = Pick<Works, 'db' | 'settings' | 'source'>;

/** Opens an application as it would be sent now; `opened` are its answers where they are known. */
export async function sendableOf(works: Looking, row: ApplicationRow, opened?: OpenedAnswers): Promise<Sendable> {
  const [standing, sent] = await Promise.all([standingOf(works, row, opened), sentIfNarrowed(works, row)]);
  const { form, answers: typed } = standing;
  if (!sent) return { ...standing, open: null, typed };
  const open = openQuestions(form, row.asked ?? [], sent);
  return { ...standing, open, typed, answers: withClosed(open, typed, sent) };
}

/** The questions that are open while the organisers have asked for changes to some; null when all of them are. */
export async function openNow(
  works: Pick<Works, 'settings' | 'source'>,
  row: ApplicationRow,
  form: Form,
): Promise<ReadonlySet<string> | null> {
  const sent = await sentIfNarrowed(works, row);
  return sent && openQuestions(form, row.asked ?? [], sent);
}

/** What was sent, while only some questions are open; else null. */
async function sentIfNarrowed(
  { settings, source }: Pick<Works, 'settings' | 'source'>,
  row: ApplicationRow,
): Promise<Answers | null> {
  if (row.state !== 'reopened' || takesDrafts(row.closesAt, source.now())) return null;
  return (await openAnswers(settings, asSent(row))).answers;
}

/** The answers, but for questions that are not `open` those of `closed`. */
export const withClosed = (open: ReadonlySet<string>, answers: Answers, closed: Answers): Answers =>
  Object.fromEntries([
    ...Object.entries(closed).filter(([id]) => !open.has(id)),
    ...Object.entries(answers).filter(([id]) => open.has(id)),
  ]);
