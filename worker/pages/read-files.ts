// Reads a form of our own pages that may hold files (RFC 7578), within bounds of its own.
import { isFromOwnPage } from '../access/same-origin.ts';
import { bodyLimits, readBytes } from '../http/body.ts';
import type { Context } from '../http/context.ts';
import { limitWrites } from '../http/limit.ts';
import { Problem } from '../http/problem.ts';
import { hasRead, readForm, withoutNul } from './read-form.ts';

/** The files of a form by the name of their control: the first of each, those left out that nobody chose. */
export type SentFiles = ReadonlyMap<string, File>;

/** The most bytes of such a form: two of the largest files, and what stands around them. */
const mostBytes = 21_000_000;

/** The fields and files of a posted form. Throws a Problem as `readForm` does, and 400 for a body that is not what it says. */
export async function readFormWithFiles(context: Context): Promise<{ fields: URLSearchParams; files: SentFiles }> {
  const { request } = context;
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return { fields: await readForm(context), files: new Map() };
  if (!isFromOwnPage(request)) throw new Problem('wrong-origin');
  await limitWrites(context);
  const bytes = await readBytes(request, mostBytes);
  let form: FormData;
  try {
    form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('bad-request', 'The form could not be read.');
  }
  if (!isWhole(form, bytes)) throw new Problem('bad-request', 'The form must be in UTF-8.');
  const fields = new URLSearchParams();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if ((value.name || value.size) && !files.has(name)) files.set(name, value);
    if (fields.size + files.size > bodyLimits.keys) throw new Problem('too-large');
  }
  return { fields: withoutNul(hasRead(request, fields)), files };
}

const bytewise = new TextDecoder('windows-1252');

/** Whether every field is as it was sent: the parser puts U+FFFD, which a person may have typed, where bytes are not UTF-8. */
function isWhole(form: FormData, bytes: Uint8Array): boolean {
  const doubtful = [...form].flat().filter((part) => typeof part === 'string' && part.includes('\ufffd'));
  if (doubtful.length === 0) return true;
  const sent = bytewise.decode(bytes);
  return doubtful.every((text) => sent.includes(bytewise.decode(new TextEncoder().encode(text as string))));
}
