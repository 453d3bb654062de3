// The published form that an application answers.
import type { D1Database } from '@cloudflare/workers-types';
import type { Form } from '../../sdk/form/types.ts';
import { publishedForm } from '../forms/store.ts';

/** The form in the version that the application was started with; the database holds it as long as the application. */
export async function formOf(db: D1Database, row: { formId: string; formVersion: number }): Promise<Form> {
  const form = await publishedForm(db, row.formId, row.formVersion);
  if (!form) throw new Error('The form of an application is missing.');
  return form;
}
