// What organisations still lack before the lead can submit a joint application.
import { isJoint } from '../../sdk/form/parts.ts';
import type { Form } from '../../sdk/form/types.ts';
import type { ApplicationRow } from '../applications/store.ts';
import type { Statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import { lackOf } from './section.ts';
import { expectAllDone, keyOf, openInvited, openSection, sectionsOf } from './store.ts';

const sentences = {
  'not-joined': 'has not joined',
  incomplete: 'has not answered everything',
  'no-consent': 'has not consented',
} as const;

/** Who is missing, and what; empty when all are done. */
export async function lacking({ db, settings }: Context, form: Form, row: ApplicationRow): Promise<ProblemIssue[]> {
  const open = (await sectionsOf(db, row.id)).filter(({ state }) => state !== 'done');
  if (!open.length) return [];
  const key = await keyOf(settings, { applicationId: row.id, dataKey: row.dataKey });
  return Promise.all(
    open.map(async (section) => {
      const [{ organisation }, answers] = await Promise.all([openInvited(key, section), openSection(key, section)]);
      const code = lackOf(form, { state: section.state, answers }) ?? 'no-consent';
      return { path: ['sections', section.id], code, message: `${organisation} ${sentences[code]}.`, organisation };
    }),
  );
}

/**
 * What must hold when a joint application is submitted: that nobody took anything back meanwhile. Throws a Problem (422) that
 * lists who is missing. For a form without pages for organisations there is nothing to ask.
 */
export async function expectSections(context: Context, form: Form, row: ApplicationRow): Promise<Statement[]> {
  if (!isJoint(form)) return [];
  const issues = await lacking(context, form, row);
  if (issues.length)
    throw new Problem('sections-incomplete', 'See `issues` for each organisation and what it still has to do.', {
      issues,
    });
  return [expectAllDone(row.id)];
}
