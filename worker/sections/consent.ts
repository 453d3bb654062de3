// Consent: an organisation agrees to what its section says, and may take that back until the lead submits.
import { type Form, type Issue, partOf, validate } from '../../sdk/form/index.ts';
import { formOf } from '../applications/form-of.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { requireChanges } from './save.ts';
import { expectSection, keyOf, openSection, sectionById, type SectionRow, updateSection } from './store.ts';

/** What came of it: the section as it is now, or what is still missing. */
export type Consented = { ok: true; row: SectionRow } | { ok: false; issues: Issue[]; form: Form };

/** How often a race is met with another look. */
const tries = 8;

/** Does `attempt`, again with the section as it then is when another write came first. */
async function retrying<T>(context: Context, row: SectionRow, attempt: (row: SectionRow) => Promise<T>): Promise<T> {
  let current = row;
  for (let left = tries; ; left--) {
    try {
      return await attempt(current);
    } catch (error) {
      if (left <= 1 || !(error instanceof CommitRefused) || error.code !== 'changed-meanwhile') throw error;
    }
    const again = await sectionById(context.db, row.id);
    if (again?.tokenHash !== row.tokenHash) throw new Problem('token-invalid');
    current = again as SectionRow;
  }
}

async function write(context: Context, row: SectionRow, consents: boolean): Promise<SectionRow> {
  const now = context.source.now();
  const change = consents
    ? { state: 'done' as const, consentedAt: now.toISOString() }
    : { state: 'joined' as const, consentedAt: null };
  await context.commit({
    expectations: [expectSection(row, now)],
    statements: [updateSection(row.id, change, now)],
    events: [
      {
        type: consents ? 'section.consented' : 'section.revoked',
        subject: row.id,
        actor: 'co-applicant',
        data: { application: row.applicationId },
      },
    ],
  });
  return { ...row, ...change, version: row.version + 1, updatedAt: now.toISOString() };
}

/** Agrees. With `version`, only to what was read in that version. Repeats change nothing. */
export const consentSection = (context: Context, row: SectionRow, version?: number): Promise<Consented> =>
  retrying(context, row, async (current) => {
    if (current.consentedAt !== null) return { ok: true, row: current };
    requireChanges(context, current);
    if (version !== undefined && current.version !== version) throw new Problem('changed-meanwhile');
    const [whole, key] = await Promise.all([formOf(context.db, current), keyOf(context.settings, current)]);
    const form = partOf(whole, 'organisation');
    const issues = validate(form, await openSection(key, current));
    if (issues.length) return { ok: false, issues, form };
    return { ok: true, row: await write(context, current, true) };
  });

/** Takes consent back. Repeats change nothing. */
export const revokeConsent = (context: Context, row: SectionRow): Promise<SectionRow> =>
  retrying(context, row, async (current) => {
    if (current.consentedAt === null) return current;
    requireChanges(context, current);
    return write(context, current, false);
  });
