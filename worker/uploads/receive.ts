// Takes a file in: looks at its bytes, has it scanned, writes it encrypted, and makes it the sender's. Until that is
// committed, the object is named among those to be deleted. The same bytes for the same question are the same file.
import { allKinds, kindFault, mostBytes, sizeFault } from '../../sdk/form/questions/upload.ts';
import type { Fault } from '../../sdk/form/questions/kind.ts';
import type { Form, UploadQuestion } from '../../sdk/form/types.ts';
import type { UploadedFile } from '../../sdk/types.ts';
import { keyedHash } from '../crypto/digest.ts';
import { decryptJson, encryptBytes, encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { plainName, storedName } from './file-name.ts';
import { kindOfBytes } from './kind.ts';
import { scan } from './scan.ts';
import type { Sender } from './sender.ts';
import {
  announceObject,
  expectFiles,
  expectRoom,
  filesOf,
  insertFile,
  letGo,
  nameContext,
  objectOf,
  type UploadRow,
} from './store.ts';

/** A file as it was sent. */
export interface SentFile {
  question: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What came of it: the file as answers name it, or what is wrong with it and where. */
export type Received = { file: UploadedFile } | { page: string; question: string; fault: Fault };

/** The upload question of a form, and its page. Throws a Problem (422) when it asks for no file under that id. */
function asked(form: Form, id: string): { page: string; question: UploadQuestion } {
  for (const page of form.pages)
    for (const question of page.questions)
      if (question.id === id && question.type === 'upload') return { page: page.id, question };
  throw new Problem('question-not-found', 'The form asks for no file under that id.');
}

/**
 * Takes a file in. Throws a Problem: `question-not-found`, `round-not-open`, `already-submitted`, `question-not-asked`,
 * `unavailable` while files cannot be scanned. Throws `CommitRefused` with the codes of `expectRoom` and of what the sender has
 * to be.
 */
export async function receive(
  context: Context,
  sender: Sender,
  { question: id, name, bytes }: SentFile,
): Promise<Received> {
  const { source, settings, bindings, db } = context;
  const { owner } = sender;
  const { page, question } = asked(sender.form, id);
  await sender.admit(context, id);
  const wrong = (fault: Fault) => ({ page, question: id, fault });
  const called = plainName(name);
  if (!bytes.length) return wrong({ code: 'file-empty', params: { name: called } });
  if (bytes.length > mostBytes(question)) return wrong(sizeFault(question, called));
  const kind = kindOfBytes(bytes);
  if (!kind || !(question.accept ?? allKinds).includes(kind)) return wrong(kindFault(question, called));
  const verdict = await scan(bindings, bytes);
  if (verdict === 'unsafe') return wrong({ code: 'file-unsafe', params: { name: called } });

  const digest = await keyedHash(settings.hashKey, bytes);
  const key = await openRecordKey(settings.keyring, sender.dataKey, owner.application);
  const same = async (): Promise<Received | undefined> => {
    const known = (await filesOf(db, owner)).find((each) => each.question === id && each.digest === digest);
    if (!known) return undefined;
    // An answer has as long again to name it.
    const file = await entryOf(known, key);
    return context
      .commit({ expectations: expectFiles(owner, [known.id]), statements: letGo(owner, [known.id], source.now()) })
      .then(() => ({ file }), unlessGone);
  };
  const before = await same();
  if (before) return before;
  const now = source.now();
  const file = source.newId('file');
  const upload: UploadRow = {
    id: file,
    applicationId: owner.application,
    section: owner.section,
    question: id,
    name: await encryptJson(key, storedName(name, kind), nameContext(file)),
    kind,
    size: bytes.length,
    digest,
    scan: verdict,
  };
  const object = objectOf(upload);
  await context.commit({ statements: [announceObject(object, now)] });
  // The object says nothing of what is in it: no name, no type, no metadata.
  await bindings.UPLOADS.put(object, await encryptBytes(key, bytes, object));
  try {
    await context.commit({
      expectations: [...sender.expectations(source.now()), expectRoom(upload)],
      statements: insertFile(upload, now),
    });
  } catch (error) {
    // The same file came twice at once, and the other one is there. What was written here is deleted within the hour.
    const other = error instanceof CommitRefused && error.code.startsWith('unique:uploads.') && (await same());
    if (!other) throw error;
    return other;
  }
  return { file: await entryOf(upload, key) };
}

function unlessGone(error: unknown): undefined {
  if (!(error instanceof CommitRefused)) throw error;
  return undefined;
}

const entryOf = async ({ id, name, kind, size }: UploadRow, key: CryptoKey): Promise<UploadedFile> => ({
  file: id,
  name: await decryptJson<string>(key, name, nameContext(id)),
  kind,
  size: String(size),
});
