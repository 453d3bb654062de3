// Reads a JSON body within stated bounds: bytes, depth, keys, and text that can be stored and shown again.
import { isStorable } from './parse.ts';
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
  checkPunctuation(bytes, members);
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Problem('invalid-json', 'The body must be one JSON value in UTF-8.');
  }
  checkBounds(value, members);
  return value;
}

/** The body's bytes, read no further than the limit. Throws a Problem: 413 when there are more, 415 when they are encoded. */
export async function readBytes(request: Request, most: number = bodyLimits.bytes): Promise<Uint8Array> {
  checkCoding(request);
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

/** Refuses a body that is compressed or otherwise encoded (RFC 9110 §15.5.16): nothing here decodes one. */
function checkCoding(request: Request): void {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase();
  if (coding && coding !== 'identity')
    throw new Problem('unsupported-media-type', 'Send the body as it is, without Content-Encoding.', {
      headers: { 'accept-encoding': 'identity' },
    });
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

/** The characters of JSON that are counted. */
const sign = { quote: 0x22, comma: 0x2c, backslash: 0x5c, open: [0x5b, 0x7b], close: [0x5d, 0x7d] } as const;

/**
 * Refuses bytes that, as JSON, are sure to hold more than so many members, before anything is made of them: parsing megabytes
 * of brackets takes seconds. What passes is cheap to parse, and checked in full after that.
 */
function checkPunctuation(bytes: Uint8Array, members: number): void {
  let [commas, opened, depth, deepest] = [0, 0, 0, 0];
  // Each member needs a byte of its own.
  for (let at = 0; bytes.length > members && at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === sign.quote) at = endOfString(bytes, at);
    else if (byte === sign.comma) commas += 1;
    else if (byte === sign.open[0] || byte === sign.open[1]) {
      opened += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (byte === sign.close[0] || byte === sign.close[1]) depth -= 1;
    // A comma stands between members, and all that is opened but the first is one.
    if (commas > members || opened > members + 1) throw deepest > bodyLimits.depth ? tooDeep([]) : tooMany(members);
  }
}

/** Where the string ends that begins at `start`: its last quote, or the end of all where it has none. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== sign.quote) at += bytes[at] === sign.backslash ? 2 : 1;
  return at;
}

const refusal = (code: string, message: string, path: (string | number)[]): Problem =>
  new Problem('invalid-body', message, { issues: [{ path, code, message }] });

const tooMany = (members: number) => refusal('too-many-members', `Send at most ${members} members in all.`, []);

const tooDeep = (path: (string | number)[]) => refusal('too-deep', `Nest at most ${bodyLimits.depth} levels.`, path);

/** Refuses a value beyond the bounds of a body, or with text that cannot be stored. Throws a Problem (422) with one issue. */
export function checkBounds(root: unknown, members: number): void {
  const path: (string | number)[] = []; // of what is looked at just now
  let left = members;
  const refuse = (code: string, message: string): never => {
    throw refusal(code, message, [...path]);
  };
  const enter = (key: string | number, member: unknown) => {
    if (--left < 0) throw tooMany(members);
    path.push(key);
    look(member);
    path.pop();
  };
  const look = (value: unknown) => {
    if (typeof value === 'string') {
      if (!isStorable(value)) refuse('forbidden-character', 'Text may not hold NUL or half of a surrogate pair.');
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= bodyLimits.depth) throw tooDeep(path.slice(0, 3));
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
