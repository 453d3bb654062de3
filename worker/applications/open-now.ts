// Which questions of an application may be answered just now.
import { openQuestions } from '../../sdk/form/reopened.ts';
import type { Form } from '../../sdk/form/types.ts';
import type { Works } from '../events/works.ts';
import { takesDrafts } from './application.ts';
import { asSent } from './sent.ts';
import { type ApplicationRow, openAnswers } from './store.ts';

/** The questions that are open while the organisers have asked for changes to some; null when all of them are. */
export async function openNow(
  { settings, source }: Pick<Works, 'settings' | 'source'>,
  row: ApplicationRow,
  form: Form,
): Promise<ReadonlySet<string> | null> {
  if (row.state !== 'reopened' || takesDrafts(row.closesAt, source.now())) return null;
  const { answers: sent } = await openAnswers(settings, asSent(row));
  return openQuestions(form, row.asked ?? [], sent);
}
