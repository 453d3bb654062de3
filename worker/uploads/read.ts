// Gives a file back: decrypted, whole, and never as something that a browser would show.
import type { ApplicationRow } from '../applications/store.ts';
import { decryptBytes, decryptJson, openRecordKey } from '../crypto/keyring.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { attachment } from './file-name.ts';
import { filesOf, nameContext, objectOf, type UploadRow } from './store.ts';

/** A file with its name and bytes. */
export type ReadFile = Omit<UploadRow, 'name'> & { name: string; bytes: Uint8Array<ArrayBuffer> };

/** A file of an application. Throws a Problem (404) when it has none of that id. */
export async function readFile(
  { db, settings, bindings }: Context,
  row: Pick<ApplicationRow, 'id' | 'dataKey'>,
  file: string,
): Promise<ReadFile> {
  const upload = (await filesOf(db, row.id)).find(({ id }) => id === file);
  const object = upload && (await bindings.UPLOADS.get(objectOf(upload)));
  if (!upload || !object) throw new Problem('not-found', 'The application has no such file.');
  const key = await openRecordKey(settings.keyring, row.dataKey, row.id);
  const sealed = new Uint8Array(await object.arrayBuffer());
  return {
    ...upload,
    name: await decryptJson<string>(key, upload.name, nameContext(upload.id)),
    bytes: await decryptBytes(key, sealed, objectOf(upload)),
  };
}

/** The files of an application with their names. */
export async function listFiles({ db, settings }: Context, row: Pick<ApplicationRow, 'id' | 'dataKey'>) {
  const rows = await filesOf(db, row.id);
  if (!rows.length) return [];
  const key = await openRecordKey(settings.keyring, row.dataKey, row.id);
  return Promise.all(
    rows.map(async (each) => ({ ...each, name: await decryptJson<string>(key, each.name, nameContext(each.id)) })),
  );
}

/** A file as a download. Should a browser show it all the same, it is nothing, from nowhere, that may do nothing. */
export const download = ({ name, bytes }: ReadFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-store',
    },
  });
