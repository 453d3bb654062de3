// An application as it stands: its answers under the form that it answers. A draft answers the form of its round as that
// is now, so one that was saved under another version is carried over in reading it; the next save writes it so. From
// submission on, an application keeps its version for ever.
import { carry, type FormChange, type SetAside, wordsOf } from '../../sdk/form/carry.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import { decryptJson, encryptJson } from '../crypto/keyring.ts';
import type { Works } from '../events/works.ts';
import { Problem } from '../http/problem.ts';
import { takesChanges } from './application.ts';
import { formOf } from './form-of.ts';
import { type ApplicationRow, mostAnswers, openAnswers, type OpenedAnswers } from './store.ts';

/** An application that has been opened. */
export interface Standing {
  /** As stored, also when it was carried over: `formVersion` and `pagesSaved` are then those of before. */
  row: ApplicationRow;
  form: Form;
  key: CryptoKey;
  answers: Answers;
  /** Ids of the pages that count as saved. */
  pagesSaved: readonly string[];
  /** Answers that the form has no place for, oldest first. */
  setAside: readonly SetAside[];
  /** What has changed since the draft was last saved. */
  changes: readonly FormChange[];
  /** Whether it was carried over and has not been saved since. */
  isCarried: boolean;
}

const placeOf = (id: string) => `applications.set_aside:${id}`;

/** The version that a draft's next save is for: that of its round while it takes changes, else its own. */
const versionFor = (row: ApplicationRow, now: Date): number =>
  row.state === 'draft' && takesChanges(row, now) ? row.roundFormVersion : row.formVersion;

/** Opens an application as it stands now; `opened` are its answers where they are known. */
export async function standingOf(
  { db, settings, source }: Pick<Works, 'db' | 'settings' | 'source'>,
  row: ApplicationRow,
  opened?: OpenedAnswers,
): Promise<Standing> {
  const version = versionFor(row, source.now());
  const from = await formOf(db, row);
  const { key, answers } = opened ?? (await openAnswers(settings, row));
  const setAside = row.setAside === null ? [] : await decryptJson<SetAside[]>(key, row.setAside, placeOf(row.id));
  const { pagesSaved } = row;
  if (version === row.formVersion)
    return { row, form: from, key, answers, pagesSaved, setAside, changes: [], isCarried: false };
  const form = await formOf(db, { ...row, formVersion: version });
  return { row, form, key, ...carry(from, form, { answers, pagesSaved, setAside }), isCarried: true };
}

/** Encrypts what was set aside; null when that is nothing. Throws a Problem (413) when it is more than can be stored. */
export async function sealSetAside({ row, key, setAside, isCarried }: Standing): Promise<string | null> {
  return isCarried ? sealAside(key, row.id, setAside) : row.setAside;
}

/** The same of answers that are given. */
export const sealAside = (key: CryptoKey, id: string, setAside: readonly SetAside[]): Promise<string | null> =>
  sealAsideAt(key, placeOf(id), setAside);

/** The same, bound to a place: an application's, or that of a section. */
export async function sealAsideAt(
  key: CryptoKey,
  place: string,
  setAside: readonly SetAside[],
): Promise<string | null> {
  const sealed = setAside.length ? await encryptJson(key, setAside, place) : null;
  if (sealed && sealed.length > mostAnswers)
    throw new Problem('too-large', 'The answers that were set aside are longer than can be kept.');
  return sealed;
}

/**
 * What an ETag of the application is made of. A draft that was carried over and not saved has the version of the form in
 * it too, so that whoever saves or submits over it says that they have seen it so.
 */
export const versionOf = ({
  row,
  form,
  isCarried,
}: Pick<Standing, 'form' | 'isCarried'> & { row: { version: number } }): string =>
  isCarried ? `${row.version}-${form.version}` : `${row.version}`;

/** The problem (409) of saving or submitting a draft under another version of its form, with what has changed. */
export const formChanged = ({ form, changes }: Pick<Standing, 'form' | 'changes'>): Problem =>
  new Problem('form-changed', `The round uses version ${form.version} of its form now. Read the application again.`, {
    issues: changes.map((change) => ({
      path: ['answers', change.question],
      message: sentences[change.code],
      ...change,
    })),
  });

const sentences: Record<FormChange['code'], string> = {
  removed: 'The form no longer asks this; the answer is set aside.',
  'not-asked': 'This is not asked in this case any more; the answer is kept, and not sent.',
  'asked-otherwise': 'This is asked in another way now; the answer is set aside.',
  'choice-gone': 'Something that was chosen is no longer offered; the answer is set aside.',
  'agree-again': 'What is agreed to has changed.',
  'does-not-fit': 'The answer is outside the new limits.',
  reworded: 'The question or its choices read differently.',
  needed: 'This has to be answered now.',
  added: 'This is asked now.',
  returned: 'The answer that was set aside is back.',
};

/** What was set aside, as its holder sees it. */
export const setAsideShown = (setAside: readonly SetAside[]) =>
  setAside.map(({ question, answer, version }) => ({
    question: question.id,
    label: question.label,
    answer,
    words: wordsOf(question, answer),
    version,
  }));
