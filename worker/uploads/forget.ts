// Forgets files that no saved answer names. Each is looked at once its time has come, an hour after it was sent or last let
// go, and not again while an answer names it. A save that names one at that moment comes first, or is told that it is gone.
import { expectUnchanged } from '../applications/life-store.ts';
import { applicationById, openAnswers } from '../applications/store.ts';
import { standingOf } from '../applications/standing.ts';
import { commit, CommitRefused } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { standingOfSection } from '../sections/standing.ts';
import { expectAsRead } from '../sections/expectations.ts';
import { sectionById } from '../sections/store.ts';
import { filesNamed, type Owner } from './owner.ts';
import { patience } from './store.ts';

/** How many files one tick looks at. */
const batch = 40;

/** How long a file waits that only what the organisers still read names, in milliseconds: a day. */
const untilSent = 24 * 3600_000;

/** What an owner's answers name, and that they are still those at commit. Code: `changed-meanwhile`. */
interface Held {
  named: ReadonlySet<string>;
  /** By what the organisers read while the answers hold changes that were not sent. */
  sent: ReadonlySet<string>;
  expectation: Statement;
}

async function heldBy(works: Works, { application, section }: Owner): Promise<Held | undefined> {
  if (section) {
    const row = await sectionById(works.db, section);
    if (!row) return undefined;
    const { answers, setAside } = await standingOfSection(works, row);
    return { named: filesNamed(answers, setAside), sent: new Set(), expectation: expectAsRead(row) };
  }
  const row = await applicationById(works.db, application);
  if (!row) return undefined;
  const { answers, setAside } = await standingOf(works, row);
  const sent =
    row.sentAnswers === null ? null : await openAnswers(works.settings, { ...row, answers: row.sentAnswers });
  return {
    named: filesNamed(answers, setAside),
    sent: filesNamed(sent?.answers),
    expectation: expectUnchanged(row),
  };
}

/** Looks at files whose time has come, a bounded number at a time, the longest due first. */
export async function forgetUnnamed(works: Works): Promise<void> {
  const { db, source } = works;
  const { results } = await db
    .prepare(
      'SELECT id, application_id AS application, section FROM uploads WHERE look_at <= ? ORDER BY look_at LIMIT ?',
    )
    .bind(source.now().toISOString(), batch)
    .all<Owner & { id: string }>();
  const owners = Map.groupBy(results, ({ application, section }) => `${application}/${section}`);
  for (const files of owners.values())
    if (files[0])
      await lookAt(
        works,
        files[0],
        files.map(({ id }) => id),
      );
}

async function lookAt(works: Works, owner: Owner, files: readonly string[]): Promise<void> {
  const { db, source } = works;
  const now = source.now();
  const later = (wait: number) => new Date(now.getTime() + wait).toISOString();
  const due = (write: string, ids: readonly string[], ...values: (string | null)[]): Statement[] =>
    ids.length
      ? [
          statement(
            `${write} WHERE application_id = ? AND section = ? AND look_at <= ? AND id IN (SELECT value FROM json_each(?))`,
            ...values,
            owner.application,
            owner.section,
            now.toISOString(),
            JSON.stringify(ids),
          ),
        ]
      : [];
  const lookAgain = (ids: readonly string[], at: string | null) => due('UPDATE uploads SET look_at = ?', ids, at);
  try {
    const held = await heldBy(works, owner);
    if (!held) return;
    const kept = files.filter((id) => held.named.has(id));
    const sent = files.filter((id) => !held.named.has(id) && held.sent.has(id));
    const gone = files.filter((id) => !held.named.has(id) && !held.sent.has(id));
    await commit(db, source, {
      expectations: [held.expectation],
      statements: [...due('DELETE FROM uploads', gone), ...lookAgain(kept, null), ...lookAgain(sent, later(untilSent))],
    });
  } catch (error) {
    // A save came first: the next tick looks at what it left.
    if (error instanceof CommitRefused) return;
    logFailure(error, 'unnamed files');
    // What cannot be read holds up no other.
    await commit(db, source, { statements: lookAgain(files, later(patience)) });
  }
}
