// Saves one page of a section: the whole page is right or nothing is stored, and a repeat of a save that arrived is a success.
import { type Answers, type Form, type Issue, partOf, stepOf } from '../../sdk/form/index.ts';
import { takesDrafts } from '../applications/application.ts';
import { formOf } from '../applications/form-of.ts';
import { checkPage, type PageGiven } from '../applications/save.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import {
  expectSection,
  keyOf,
  openSection,
  sealSection,
  sectionById,
  type SectionRow,
  updateSection,
} from './store.ts';

/** What came of a save: the section as it is now, or what is wrong with the page, in which case nothing was stored. */
export type SectionSaved = { ok: true; row: SectionRow; answers: Answers } | { ok: false; issues: Issue[]; form: Form };

/** The most that the answers of one section may take, in characters of their encrypted text. */
const mostAnswers = 400_000;

/** Throws a Problem (409) when a section's answers can no longer change. */
export function requireChanges({ source }: Context, row: SectionRow): void {
  if (row.applicationState !== 'draft')
    throw new Problem('already-submitted', 'The lead has submitted the application.');
  if (!takesDrafts(row.closesAt, source.now()))
    throw new Problem('round-not-open', `The round closed at ${row.closesAt}.`);
}

/**
 * Saves a page. A changed answer takes the organisation's consent back. Throws a Problem: `page-not-found` when the page does
 * not apply, `already-submitted`, `round-not-open`, `changed-meanwhile` when another save came first.
 */
export async function saveSection(context: Context, row: SectionRow, given: PageGiven): Promise<SectionSaved> {
  const { db, settings, source } = context;
  const [whole, key] = await Promise.all([formOf(db, row), keyOf(settings, row)]);
  const form = partOf(whole, 'organisation');
  const answers = await openSection(key, row);
  if (!stepOf(form, answers, given.page))
    throw new Problem('page-not-found', 'The form has no such page, or it does not apply to the answers so far.');
  const checked = await checkPage(context, form, answers, given);
  const pagesSaved = [...new Set([...row.pagesSaved, given.page])];
  const same = canonicalJson(checked.answers) === canonicalJson(answers);
  const locale = given.locale ?? row.locale;
  const version = given.version ?? row.version;
  const arrived = same && pagesSaved.length === row.pagesSaved.length && locale === row.locale;
  if (!checked.issues.length && arrived && row.version === version + 1) return { ok: true, row, answers };
  requireChanges(context, row);
  if (row.version !== version)
    throw new Problem('changed-meanwhile', 'The section has changed since that ETag. Read it, then save again.');
  if (checked.issues.length) return { ok: false, issues: checked.issues, form };

  const sealed = await sealSection(key, row.id, checked.answers);
  if (sealed.length > mostAnswers)
    throw new Problem('too-large', 'All answers together are longer than a section may be.');
  const consent = same ? {} : { state: 'joined' as const, consentedAt: null };
  const change = { answers: sealed, pagesSaved, locale, ...consent };
  const now = source.now();
  try {
    await context.commit({
      expectations: [expectSection(row, now)],
      statements: [updateSection(row.id, change, now)],
    });
  } catch (error) {
    // Lost a race. If it was lost to this very save, sent twice, the answers are there and that is an answer.
    const current =
      error instanceof CommitRefused && error.code === 'changed-meanwhile' && (await sectionById(db, row.id));
    if (!current || current.tokenHash !== row.tokenHash) throw error;
    return saveSection(context, current, { ...given, version });
  }
  return {
    ok: true,
    row: { ...row, ...change, version: row.version + 1, updatedAt: now.toISOString() },
    answers: checked.answers,
  };
}
