// A section as it stands: its answers under the form's pages for organisations, in the version that the round uses while the
// application is a draft. Consent to a version that says something else is no consent any more.
import type { D1Database } from '@cloudflare/workers-types';
import { carry, type FormChange, type SetAside } from '../../sdk/form/carry.ts';
import { partOf } from '../../sdk/form/parts.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import { takesDrafts } from '../applications/application.ts';
import { formOf } from '../applications/form-of.ts';
import type { Context } from '../http/context.ts';
import { keyOf, openSection, openSetAside, type SectionRow, type SiblingRow } from './store.ts';

/** What a section holds under a version of the form. */
export interface Held {
  answers: Answers;
  pagesSaved: readonly string[];
  setAside: readonly SetAside[];
  /** What has changed since it was last saved. */
  changes: readonly FormChange[];
  /** Whether it was carried over and has not been saved since. */
  isCarried: boolean;
}

/** A section that has been opened. */
export interface SectionStanding extends Held {
  /** As stored, but for a consent that the form's change has ended. */
  row: SectionRow;
  /** The whole form, and its pages for organisations. */
  whole: Form;
  form: Form;
  key: CryptoKey;
}

/** What a section holds under `whole`, and its row, in which a consent that no longer holds is taken back. */
export async function heldUnder<R extends SiblingRow>(
  db: D1Database,
  key: CryptoKey,
  whole: Form,
  row: R,
): Promise<Held & { row: R }> {
  const [answers, setAside] = await Promise.all([openSection(key, row), openSetAside(key, row)]);
  const { pagesSaved } = row;
  if (row.formVersion === whole.version) return { row, answers, pagesSaved, setAside, changes: [], isCarried: false };
  const from = await formOf(db, { formId: whole.id, formVersion: row.formVersion });
  const carried = carry(partOf(from, 'organisation'), partOf(whole, 'organisation'), { answers, pagesSaved, setAside });
  const standing =
    row.consentedAt !== null && carried.changes.length ? { ...row, state: 'joined' as const, consentedAt: null } : row;
  return { ...carried, row: standing, isCarried: true };
}

/** Whether a section's answers and its consent may be changed at `now`. */
export const takesAnswers = (row: SectionRow, now: Date): boolean =>
  row.applicationState === 'draft' && takesDrafts(row.closesAt, now);

/** The version that a section answers: that of its round while it takes changes, else its own. */
const versionFor = (row: SectionRow, now: Date): number =>
  takesAnswers(row, now) ? row.roundFormVersion : row.formVersion;

/** Opens a section as it stands now. */
export async function standingOfSection(
  { db, settings, source }: Pick<Context, 'db' | 'settings' | 'source'>,
  row: SectionRow,
): Promise<SectionStanding> {
  const [whole, key] = await Promise.all([
    formOf(db, { formId: row.formId, formVersion: versionFor(row, source.now()) }),
    keyOf(settings, row),
  ]);
  return { whole, key, form: partOf(whole, 'organisation'), ...(await heldUnder(db, key, whole, row)) };
}
