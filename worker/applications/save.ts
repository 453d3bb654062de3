// Saves one page of an application: the whole page is right or nothing is stored, and a repeat of a save that arrived is a success.
import {
  answerPage,
  answerTo,
  type Answers,
  type Form,
  type Issue,
  type Locale,
  stepOf,
} from '../../sdk/form/index.ts';
import { narrowed } from '../../sdk/form/reopened.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { takesChanges } from './application.ts';
import { planEdit } from './edit.ts';
import { fromGuess } from './from-guess.ts';
import { stillHeld } from './holder.ts';
import { keepDraft } from './just-saved.ts';
import { type Sendable, sendableOf, withClosed } from './open-now.ts';
import { ownFiles } from '../uploads/own-files.ts';
import { withFiles } from '../uploads/follow.ts';
import { leadOf, type Owner } from '../uploads/owner.ts';
import { registered } from './registered.ts';
import { formChanged, sealSetAside } from './standing.ts';
import { type ApplicationRow, expectEditable, type OpenedAnswers, sealAnswers, updateDraft } from './store.ts';

export interface PageGiven {
  page: string;
  /** The answers of that page; they take the place of its earlier ones. */
  answers: Answers;
  /** The version that the caller has read; null to save over whatever is there now. */
  version: number | null;
  /** The version of the form under which they read it, where that was not the one it is stored under. */
  form?: number | undefined;
  locale?: Locale | undefined;
  /** Keeps what is wrong too; the page then does not count as saved. What the form does not ask is still refused. */
  unfinished?: true | undefined;
}

/** What came of a save: the draft as it is now, or what is wrong with the page, in which case nothing was stored. */
export type Saved = { ok: true; standing: Sendable } | { ok: false; issues: Issue[]; form: Form };

/**
 * Saves a page. With a `guess` at its answers the row is one too: only a save that commits rests on them. Throws a Problem:
 * `page-not-found` when the page does not apply, `already-submitted`, `round-not-open` after the grace, `changed-meanwhile` when
 * another save came first, `form-changed` when the round uses another version of the form than the caller has seen it under.
 */
export async function savePage(
  context: Context,
  row: ApplicationRow,
  given: PageGiven,
  guess?: OpenedAnswers,
): Promise<Saved> {
  return fromGuess(context.db, row, guess, (...known) => saveOver(context, given, ...known));
}

async function saveOver(
  context: Context,
  given: PageGiven,
  stored: ApplicationRow,
  guess?: OpenedAnswers,
): Promise<Saved> {
  const { db, source } = context;
  const began = source.now();
  if (stored.state !== 'draft' && !takesChanges(stored, began))
    throw stored.state === 'reopened'
      ? new Problem('round-not-open', `The changes were asked for by ${stored.dueAt ?? 'an earlier time'}.`)
      : new Problem('already-submitted', 'This application can no longer be changed.');
  const standing = await sendableOf(context, stored, guess);
  const { form, key, answers, open, typed } = standing;
  const row = { ...stored, formVersion: form.version, pagesSaved: [...standing.pagesSaved] };
  const seen = given.form ?? stored.formVersion;
  if (row.state === 'draft' && seen !== form.version && takesChanges(row, began)) throw formChanged(standing);
  if (!stepOf(form, answers, given.page))
    throw new Problem('page-not-found', 'The form has no such page, or it does not apply to the answers so far.');
  const checked = await checkPage(
    context,
    { owner: leadOf(row), key },
    open ? narrowed(form, given.page, open) : form,
    answers,
    open ? { ...given, answers: withoutClosed(form, answers, given, open) } : given,
  );
  const after = {
    ...row,
    pagesSaved: pagesAfter(row.pagesSaved, given.page, checked.issues.length > 0),
    locale: given.locale ?? row.locale,
  };
  const version = given.version ?? row.version;
  const refused = isRefused(checked.issues, given);
  const arrived =
    !guess &&
    row.version === version + 1 &&
    after.pagesSaved.length === row.pagesSaved.length &&
    after.locale === row.locale &&
    canonicalJson(checked.answers) === canonicalJson(answers);
  if (!refused && arrived) return { ok: true, standing };
  const now = source.now();
  if (!takesChanges(row, now))
    throw new Problem('round-not-open', `Answers could be changed until ${row.dueAt ?? row.closesAt}.`);
  if (row.version !== version)
    throw new Problem('changed-meanwhile', 'The application has changed since that ETag. Read it, then save again.');
  if (refused) return { ok: false, issues: checked.issues, form };

  const kept = open ? withClosed(open, checked.answers, typed) : checked.answers;
  const edit = row.state === 'submitted' ? await planEdit(context, after, form, key, checked.answers, now) : null;
  const sealed = edit?.row.answers ?? (await sealAnswers(key, row.id, kept));
  const setAside = await sealSetAside(standing);
  const change = edit?.change ?? {
    expectations: [expectEditable(row, now)],
    statements: [updateDraft({ ...after, answers: sealed, setAside, now })],
  };
  const followed = {
    owner: leadOf(row),
    files: checked.files,
    before: typed,
    after: edit?.answers ?? kept,
    setAside: standing.setAside,
  };
  try {
    await context.commit(withFiles(change, followed, now));
  } catch (error) {
    // Lost a race. If it was lost to this very save, sent twice, the answers are there and that is an answer.
    if (guess || !(error instanceof CommitRefused && lost.has(error.code))) throw error;
    return saveOver(context, given, await stillHeld(db, row));
  }
  const saved: ApplicationRow = {
    ...(edit?.row ?? after),
    answers: sealed,
    setAside,
    version: version + 1,
    updatedAt: now.toISOString(),
  };
  if (saved.state === 'draft') keepDraft(db, saved, { key, answers: checked.answers }, now);
  return {
    ok: true,
    standing: {
      ...standing,
      row: saved,
      answers: edit?.answers ?? checked.answers,
      typed: edit?.answers ?? kept,
      pagesSaved: saved.pagesSaved,
      changes: [],
      isCarried: false,
    },
  };
}

/** Refusals after which another look at the application decides. */
const lost = new Set(['changed-meanwhile', 'form-changed']);

/** What was given for the open questions of a page. Throws a Problem (409) when another answer was changed with them. */
function withoutClosed(form: Form, before: Answers, { page, answers }: PageGiven, open: ReadonlySet<string>): Answers {
  const closed = (form.pages.find(({ id }) => id === page)?.questions ?? []).filter(({ id }) => !open.has(id));
  const changed = closed.find(
    ({ id }) =>
      answerTo(answers, id) !== undefined &&
      canonicalJson(answerTo(answers, id)) !== canonicalJson(answerTo(before, id) ?? null),
  );
  if (changed) throw new Problem('question-not-asked', `The organisers did not ask for a change to ${changed.id}.`);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !closed.some((question) => question.id === id)));
}

/** Whether a page with these faults is not stored. */
export const isRefused = (issues: readonly Issue[], { unfinished }: Pick<PageGiven, 'unfinished'>): boolean =>
  issues.some(({ code }) => !unfinished || code === 'unknown-question');

/** The pages that count as saved. */
export const pagesAfter = (saved: readonly string[], page: string, faulty: boolean): string[] =>
  faulty ? saved.filter((each) => each !== page) : [...new Set([...saved, page])];

/**
 * The answers after this page, what is wrong with it, and the ids of its files. What the register knows gets the register's
 * name, and a file what was stored of it; `own` says whose it must be.
 */
export async function checkPage(
  { db }: Context,
  own: { owner: Owner; key: CryptoKey },
  form: Form,
  before: Answers,
  { page, answers: given, locale }: PageGiven,
) {
  const asked = form.pages.find(({ id }) => id === page)?.questions ?? [];
  const named = await registered(db, asked, given, locale);
  const { answers, files } = await ownFiles(db, own, asked, named);
  return { ...answerPage(form, before, page, answers), files };
}
