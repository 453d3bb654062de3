// The sections of an application as members of staff read them, answers and all.
import type * as z from 'zod';
import type { staffSection } from '../../sdk/contract/staff.ts';
import { formOf } from '../applications/form-of.ts';
import type { ApplicationRow } from '../applications/store.ts';
import type { Context } from '../http/context.ts';
import { heldUnder } from './standing.ts';
import { keyOf, openInvited, sectionsOf } from './store.ts';

/** In the order in which they were added, without those that the lead removed. That it is read is the caller's to record. */
export async function sectionsForStaff(
  { db, settings }: Context,
  row: Pick<ApplicationRow, 'id' | 'dataKey' | 'formId' | 'formVersion'>,
): Promise<z.input<typeof staffSection>[]> {
  const rows = await sectionsOf(db, row.id);
  if (!rows.length) return [];
  const [key, form] = await Promise.all([
    keyOf(settings, { applicationId: row.id, dataKey: row.dataKey }),
    formOf(db, row),
  ]);
  return Promise.all(
    rows.map(async (section) => ({
      id: section.id,
      organisation: (await openInvited(key, section)).organisation,
      state: section.state,
      startedFrom: section.startedFrom,
      joinedAt: section.joinedAt,
      consentedAt: section.consentedAt,
      answers: (await heldUnder(db, key, form, section)).answers,
    })),
  );
}
