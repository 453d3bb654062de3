// Consent: an organisation agrees to what its section says, and may take that back until the lead submits.
import { type Form, type Issue, type Locale, validate } from '../../sdk/form/index.ts';
import { formChanged } from '../applications/standing.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { carriedChange, requireChanges } from './save.ts';
import { type SectionStanding, standingOfSection } from './standing.ts';
import { expectSection } from './expectations.ts';
import { sectionById, type SectionRow, updateSection } from './store.ts';

/** What came of it: the section as it is now, or what is still missing. */
export type Consented = { ok: true; row: SectionRow } | { ok: false; issues: Issue[]; form: Form };

/** Refusals after which another look at the section decides. */
const lost = new Set(['changed-meanwhile', 'form-changed']);

/** How often a race is met with another look. */
const tries = 8;

/** Does `attempt`, again with the section as it then is when another write came first. */
async function retrying<T>(context: Context, row: SectionRow, attempt: (row: SectionRow) => Promise<T>): Promise<T> {
  let current = row;
  for (let left = tries; ; left--) {
    try {
      return await attempt(current);
    } catch (error) {
      if (left <= 1 || !(error instanceof CommitRefused) || !lost.has(error.code)) throw error;
    }
    const again = await sectionById(context.db, row.id);
    if (again?.tokenHash !== row.tokenHash) throw new Problem('token-invalid');
    current = again as SectionRow;
  }
}

async function write(
  context: Context,
  standing: SectionStanding,
  consents: boolean,
  locale: Locale = standing.row.locale,
): Promise<SectionRow> {
  const { row } = standing;
  const now = context.source.now();
  const change = {
    ...(await carriedChange(standing)),
    locale,
    ...(consents
      ? { state: 'done' as const, consentedAt: now.toISOString() }
      : { state: 'joined' as const, consentedAt: null }),
  };
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

/**
 * Agrees to what the section says, in the language that the organisation speaks now where that is given. With what was `seen`,
 * only to that version of it, under that version of the form. Repeats change nothing. Throws a Problem (409) `form-changed` when
 * the form has changed in what the organisation answered.
 */
export const consentSection = (
  context: Context,
  row: SectionRow,
  { locale, ...seen }: { version?: number; form?: number | undefined; locale?: Locale | undefined } = {},
): Promise<Consented> =>
  retrying(context, row, async (stored) => {
    const standing = await standingOfSection(context, stored);
    const { row: current, form, answers } = standing;
    if (current.consentedAt !== null) return { ok: true, row: stored };
    requireChanges(context, current);
    if (seen.version !== undefined && current.version !== seen.version) throw new Problem('changed-meanwhile');
    if (standing.changes.length && seen.form !== form.version) throw formChanged(standing);
    const issues = validate(form, answers);
    if (issues.length) return { ok: false, issues, form };
    return { ok: true, row: await write(context, standing, true, locale) };
  });

/** Takes consent back, in the language that the organisation speaks now where that is given. Repeats change nothing. */
export const revokeConsent = (context: Context, row: SectionRow, locale?: Locale): Promise<SectionRow> =>
  retrying(context, row, async (current) => {
    if (current.consentedAt === null) return current;
    requireChanges(context, current);
    return write(context, await standingOfSection(context, current), false, locale);
  });
