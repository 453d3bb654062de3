// What a save and a submission do to files: those that a save names must still be there at its commit, and those that are no
// longer named, or not sent in, go.
import type { SetAside } from '../../sdk/form/carry.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { Change } from '../db/commit.ts';
import type { Statement } from '../db/statement.ts';
import { filesNamed, type Owner } from './owner.ts';
import { dropUnsent, expectFiles, letGo } from './store.ts';

/** Answers as they were read, as they will be, and the files that the saved page was found to name. */
export interface Followed {
  owner: Owner;
  files: readonly string[];
  before: Answers;
  after: Answers;
  setAside: readonly SetAside[];
}

/** A change of answers with what it means for their files. Code: `changed-meanwhile` when one of them went just now. */
export function withFiles(change: Change, { owner, files, before, after, setAside }: Followed, now: Date): Change {
  const held = Object.values(before).some((each) => typeof each === 'object') ? [...filesNamed(before)] : [];
  const named = held.length ? filesNamed(after, setAside) : undefined;
  const gone = held.filter((file) => !named?.has(file));
  return {
    ...change,
    expectations: [...(change.expectations ?? []), ...expectFiles(owner, files)],
    statements: [...change.statements, ...letGo(owner, gone, now)],
  };
}

/** What is sent in: the lead's part, whose id here is empty, and those of sections, each with what goes by it. */
type Part = { id: string; sent: Answers; setAside: readonly SetAside[] };

/** What a submission drops of files. Nothing where nobody was ever asked for one. */
export function dropNotSent(application: string, form: Form, parts: readonly Part[]): Statement[] {
  const asked = form.pages.some(({ questions }) => questions.some(({ type }) => type === 'upload'));
  if (!asked && !parts.some(({ setAside }) => setAside.length)) return [];
  const sent = {
    sections: parts.map(({ id }) => id),
    sent: filesNamed(parts.map((part) => part.sent)),
    setAside: filesNamed(parts.map(({ setAside }) => setAside)),
  };
  return [dropUnsent(application, sent)];
}
