// Reads a form that one of our own pages sent, within the same bounds as a JSON body.
import { isFromOwnPage } from '../access/same-origin.ts';
import { bodyLimits, readBytes } from '../http/body.ts';
import type { Context } from '../http/context.ts';
import { limitWrites } from '../http/limit.ts';
import { isStorable } from '../http/parse.ts';
import { Problem } from '../http/problem.ts';

const readBefore = new WeakMap<Request, URLSearchParams>();

/** Keeps the fields of a posted form, for a page that shows them again after something went wrong. */
export function hasRead(request: Request, fields: URLSearchParams): URLSearchParams {
  readBefore.set(request, fields);
  return fields;
}

/** The fields, none of which holds NUL in its name or value, as no JSON body may. Throws a Problem (400). */
export function withoutNul(fields: URLSearchParams): URLSearchParams {
  if (![...fields].flat().every(isStorable)) throw new Problem('bad-request', 'A field may not hold NUL.');
  return fields;
}

/** The fields of a posted form that have been read already; undefined before, and for a page that was not posted. */
export const fieldsOf = ({ request }: Context): URLSearchParams | undefined => readBefore.get(request);

/** The fields of a posted form. Throws a Problem: 400 when it is not UTF-8 or holds NUL, 403 from another site, 413, 415, 429. */
export const readForm = async (context: Context): Promise<URLSearchParams> => withoutNul(await readFields(context));

/** The same with what holds NUL, for a page that says of each field what is wrong with it. */
export async function readFields(context: Context): Promise<URLSearchParams> {
  const { request } = context;
  if (!isFromOwnPage(request)) throw new Problem('wrong-origin');
  await limitWrites(context);
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') throw new Problem('unsupported-media-type');
  const text = decode(await readBytes(request));
  const fields = text.split('&', bodyLimits.keys + 1);
  if (fields.length > bodyLimits.keys) throw new Problem('too-large');
  return hasRead(request, new URLSearchParams(text));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Runs of percent-encoded bytes that are not ASCII: each must be whole characters. */
const encoded = /(?:%[89a-f][\da-f])+/gi;

/** The text of a form. Throws a Problem (400): URLSearchParams would put U+FFFD wherever the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    const text = utf8.decode(bytes);
    for (const [run] of text.matchAll(encoded)) decodeURIComponent(run);
    return text;
  } catch {
    throw new Problem('bad-request', 'The form must be in UTF-8.');
  }
}
