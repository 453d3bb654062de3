// Saves one page of a section: the whole page is right or nothing is stored, and a repeat of a save that arrived is a success.
import { type Form, type Issue, stepOf } from '../../sdk/form/index.ts';
import { takesDrafts } from '../applications/application.ts';
import { checkPage, isRefused, type PageGiven, pagesAfter } from '../applications/save.ts';
import { formChanged } from '../applications/standing.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { withFiles } from '../uploads/follow.ts';
import { organisationOf } from '../uploads/owner.ts';
import { type SectionStanding, standingOfSection, takesAnswers } from './standing.ts';
import { expectSection } from './expectations.ts';
import { sealSection, sealSetAside, sectionById, type SectionRow, updateSection } from './store.ts';

/** What came of a save: the section as it is now, or what is wrong with the page, in which case nothing was stored. */
export type SectionSaved = { ok: true; standing: SectionStanding } | { ok: false; issues: Issue[]; form: Form };

/** Throws a Problem (409) when a section's answers can no longer change. */
export function requireChanges({ source }: Context, row: SectionRow): void {
  if (row.applicationState !== 'draft')
    throw new Problem('already-submitted', 'The lead has submitted the application.');
  if (!takesDrafts(row.closesAt, source.now()))
    throw new Problem('round-not-open', `The round closed at ${row.closesAt}.`);
}

/** What a write stores of a section that was carried over to another version of the form. */
export const carriedChange = async ({ key, row, form, answers, pagesSaved, setAside, isCarried }: SectionStanding) =>
  isCarried && {
    answers: await sealSection(key, row.id, answers),
    pagesSaved: [...pagesSaved],
    formVersion: form.version,
    setAside: await sealSetAside(key, row.id, setAside),
  };

/**
 * Saves a page. A changed answer takes the organisation's consent back. Throws a Problem: `page-not-found` when the page does
 * not apply, `already-submitted`, `round-not-open`, `changed-meanwhile` when another save came first, `form-changed` when the
 * round uses another version of the form than the caller has seen it under.
 */
export async function saveSection(context: Context, stored: SectionRow, given: PageGiven): Promise<SectionSaved> {
  const { db, source } = context;
  const standing = await standingOfSection(context, stored);
  const { row, form, key, answers } = standing;
  const isOpen = takesAnswers(row, source.now());
  if (isOpen && (given.form ?? row.formVersion) !== form.version) throw formChanged(standing);
  if (!stepOf(form, answers, given.page))
    throw new Problem('page-not-found', 'The form has no such page, or it does not apply to the answers so far.');
  const owner = organisationOf(row);
  const checked = await checkPage(context, { owner, key }, form, answers, given);
  const pagesSaved = pagesAfter(standing.pagesSaved, given.page, checked.issues.length > 0);
  const same = canonicalJson(checked.answers) === canonicalJson(answers);
  const locale = given.locale ?? row.locale;
  const version = given.version ?? row.version;
  const arrived = same && pagesSaved.length === standing.pagesSaved.length && locale === row.locale;
  const refused = isRefused(checked.issues, given);
  if (!refused && arrived && row.version === version + 1) return { ok: true, standing };
  requireChanges(context, row);
  if (row.version !== version)
    throw new Problem('changed-meanwhile', 'The section has changed since that ETag. Read it, then save again.');
  if (refused) return { ok: false, issues: checked.issues, form };

  const sealed = await sealSection(key, row.id, checked.answers);
  const consent = same && row.consentedAt === stored.consentedAt ? {} : { state: 'joined' as const, consentedAt: null };
  const change = { ...(await carriedChange(standing)), answers: sealed, pagesSaved, locale, ...consent };
  const now = source.now();
  try {
    await context.commit(
      withFiles(
        { expectations: [expectSection(row, now)], statements: [updateSection(row.id, change, now)] },
        { owner, files: checked.files, before: answers, after: checked.answers, setAside: standing.setAside },
        now,
      ),
    );
  } catch (error) {
    // Lost a race. If it was lost to this very save, sent twice, the answers are there and that is an answer.
    const lost = error instanceof CommitRefused && ['changed-meanwhile', 'form-changed'].includes(error.code);
    const current = lost && (await sectionById(db, row.id));
    if (!current || current.tokenHash !== row.tokenHash) throw error;
    return saveSection(context, current, { ...given, version });
  }
  return {
    ok: true,
    standing: {
      ...standing,
      row: { ...row, ...change, version: row.version + 1, updatedAt: now.toISOString() },
      ...{ answers: checked.answers, pagesSaved, changes: [], isCarried: false },
    },
  };
}
