// Gives a file back: decrypted, whole, and never as something that a browser would show.
import type { D1Database } from '@cloudflare/workers-types';
import type { ApplicationRow } from '../applications/store.ts';
import { decryptBytes, decryptJson, openRecordKey } from '../crypto/keyring.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { SectionRow } from '../sections/store.ts';
import { attachment } from './file-name.ts';
import { leadOf, organisationOf, type Owner } from './owner.ts';
import { filesOf, filesOfAll, nameContext, objectOf, type UploadRow } from './store.ts';

/** A file with its name and bytes. */
export type ReadFile = Omit<UploadRow, 'name'> & { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Whose files are meant, or which of everyone's, and the application whose key encrypts them. */
export interface Shelf {
  of: Owner | ReadonlySet<string>;
  id: string;
  dataKey: string;
}

/** The files that the lead of an application holds. */
export const leadsShelf = ({ id, dataKey }: Pick<ApplicationRow, 'id' | 'dataKey'>): Shelf => ({
  of: leadOf({ id }),
  id,
  dataKey,
});

/** Those that the organisation of a section holds. */
export const sectionsShelf = (row: Pick<SectionRow, 'id' | 'applicationId' | 'dataKey'>): Shelf => ({
  of: organisationOf(row),
  id: row.applicationId,
  dataKey: row.dataKey,
});

async function rowsOn(db: D1Database, { of, id }: Shelf): Promise<UploadRow[]> {
  if (!('has' in of)) return filesOf(db, of);
  return of.size ? (await filesOfAll(db, id)).filter((file) => of.has(file.id)) : [];
}

/** A file. Throws a Problem (404) when there is none of that id on the shelf. */
export async function readFile({ db, settings, bindings }: Context, shelf: Shelf, file: string): Promise<ReadFile> {
  const upload = (await rowsOn(db, shelf)).find(({ id }) => id === file);
  const object = upload && (await bindings.UPLOADS.get(objectOf(upload)));
  if (!upload || !object) throw new Problem('not-found', 'There is no such file.');
  const key = await openRecordKey(settings.keyring, shelf.dataKey, shelf.id);
  const sealed = new Uint8Array(await object.arrayBuffer());
  return {
    ...upload,
    name: await decryptJson<string>(key, upload.name, nameContext(upload.id)),
    bytes: await decryptBytes(key, sealed, objectOf(upload)),
  };
}

/** Files with their names. */
export async function listFiles({ db, settings }: Context, shelf: Shelf) {
  const rows = await rowsOn(db, shelf);
  if (!rows.length) return [];
  const key = await openRecordKey(settings.keyring, shelf.dataKey, shelf.id);
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
