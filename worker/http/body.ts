// Reads a JSON body within stated bounds: bytes, depth, keys, and text that can be stored and shown again.
import { Problem } from './problem.ts';

/** The bounds of a body. `bytes` is 256 KB; nesting deeper than `depth` or more than `keys` members in all is refused. */
export const bodyLimits = { bytes: 256 * 1024, depth: 32, keys: 2000 } as const;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The request's body as JSON, of at most so many `members`. Throws a Problem: 400, 413, 415 or 422. */
export async function readJson(
  request: Request,
  members: number = bodyLimits.keys,
  most: number = bodyLimits.bytes,
): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new Problem('unsupported-media-type', 'Send the body as application/json.', {
      headers: { 'accept-post': 'application/json' },
    });
  const bytes = await readBytes(request, most);
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Problem('invalid-json', 'The body must be one JSON value in UTF-8.');
  }
  checkBounds(value, members);
  return value;
}

/** The body's bytes, read no further than the limit. Throws a Problem (413) when there are more. */
export async function readBytes(request: Request, most: number = bodyLimits.bytes): Promise<Uint8Array> {
  const tooLarge = () => new Problem('too-large', `The body may hold at most ${most} bytes.`);
  const stated = request.headers.get('content-length');
  if (Number(stated ?? 0) > most) throw tooLarge();
  try {
    // The runtime takes no more than was stated, so one read is bounded too, at a tenth of what reading in pieces costs.
    if (stated !== null) return new Uint8Array(await request.arrayBuffer());
    return request.body ? await readInPieces(request.body, most, tooLarge) : new Uint8Array();
  } catch (error) {
    // A caller who hangs up is no failure of ours.
    throw error instanceof Problem ? error : new Problem('bad-request', 'The body ended before it was complete.');
  }
}

async function readInPieces(body: ReadableStream, most: number, tooLarge: () => Problem): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Leaving the loop by a throw cancels the rest of the stream.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function checkBounds(root: unknown, members: number): void {
  const path: (string | number)[] = []; // of what is looked at just now
  let left = members;
  const refuse = (code: string, message: string, at = [...path]): never => {
    throw new Problem('invalid-body', message, { issues: [{ path: at, code, message }] });
  };
  const enter = (key: string | number, member: unknown) => {
    if (--left < 0) refuse('too-many-members', `Send at most ${members} members in all.`, []);
    path.push(key);
    look(member);
    path.pop();
  };
  const look = (value: unknown) => {
    if (typeof value === 'string') {
      if (!isStorable(value)) refuse('forbidden-character', 'Text may not hold NUL or half of a surrogate pair.');
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= bodyLimits.depth)
        refuse('too-deep', `Nest at most ${bodyLimits.depth} levels.`, path.slice(0, 3));
      if (Array.isArray(value)) return value.forEach((member, at) => enter(at, member));
      for (const key of Object.keys(value)) {
        // No contract has such a member, and assigning it by name would set a prototype: schemas drop it unseen.
        if (key === '__proto__') refuse('unrecognized_keys', 'A member may not be called __proto__.');
        if (!isStorable(key)) refuse('forbidden-character', 'A member name holds a character that is not allowed.');
        enter(key, (value as Record<string, unknown>)[key]);
      }
    }
  };
  look(root);
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
