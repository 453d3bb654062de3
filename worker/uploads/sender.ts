// Who sends a file: the lead of an application, or the organisation of a section. Says whether they may, and what must still
// hold when the file is theirs.
import type { Form } from '../../sdk/form/types.ts';
import { takesChanges } from '../applications/application.ts';
import { openNow } from '../applications/open-now.ts';
import { type ApplicationRow, expectEditable } from '../applications/store.ts';
import type { Statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { asTarget, expectHeldAs } from '../links/target-store.ts';
import { requireChanges } from '../sections/save.ts';
import { expectSection } from '../sections/expectations.ts';
import type { SectionRow } from '../sections/store.ts';
import { leadOf, organisationOf, type Owner } from './owner.ts';

export interface Sender {
  owner: Owner;
  /** The application's own key, wrapped. */
  dataKey: string;
  /** What they are asked. */
  form: Form;
  /** Throws a Problem when they can send nothing for a question now. */
  admit(context: Context, question: string): Promise<void>;
  /** They still hold what they answer, and it still changes. Codes: `token-invalid`, `already-submitted`, `round-not-open`. */
  expectations(now: Date): Statement[];
}

/** The lead, who answers `form`. */
export const leadSending = ({ row, form }: { row: ApplicationRow; form: Form }): Sender => ({
  owner: leadOf(row),
  dataKey: row.dataKey,
  form,
  async admit(context, question) {
    if (!takesChanges(row, context.source.now()))
      throw ['draft', 'reopened', 'submitted'].includes(row.state)
        ? new Problem('round-not-open', 'Files can no longer be added.')
        : new Problem('already-submitted', 'This application can no longer be changed.');
    const open = await openNow(context, row, form);
    if (open && !open.has(question))
      throw new Problem('question-not-asked', `The organisers did not ask for a change to ${question}.`);
  },
  expectations: (now) => [expectHeldAs(asTarget(row)), expectEditable({ id: row.id, state: row.state }, now)],
});

/** An organisation, which answers `form`, the pages for organisations. */
export const organisationSending = ({ row, form }: { row: SectionRow; form: Form }): Sender => ({
  owner: organisationOf(row),
  dataKey: row.dataKey,
  form,
  admit: (context) => Promise.resolve(requireChanges(context, row)),
  expectations: (now) => [expectSection({ id: row.id, tokenHash: row.tokenHash }, now)],
});
