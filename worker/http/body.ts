// Reads a JSON body within stated bounds: bytes, depth, keys, and text that can be stored and shown again.
import { Problem, type ProblemIssue } from './problem.ts';

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
  if (!request.body) return new Uint8Array();
  try {
    // The runtime takes no more than was stated, so one read is bounded too, at a tenth of what reading in pieces costs.
    return stated === null
      ? await readInPieces(request.body, most, tooLarge)
      : new Uint8Array(await request.arrayBuffer());
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
  const refuse = (issue: ProblemIssue): never => {
    throw new Problem('invalid-body', issue.message, { issues: [issue] });
  };
  let keys = 0;
  const stack: { value: unknown; path: (string | number)[] }[] = [{ value: root, path: [] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed())
        refuse({ path, code: 'forbidden-character', message: 'Text may not hold NUL or half of a surrogate pair.' });
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= bodyLimits.depth)
        refuse({ path: path.slice(0, 3), code: 'too-deep', message: `Nest at most ${bodyLimits.depth} levels.` });
      const isArray = Array.isArray(value);
      for (const [key, member] of Object.entries(value)) {
        if (++keys > members)
          refuse({ path: [], code: 'too-many-members', message: `Send at most ${members} members in all.` });
        // No contract has such a member, and assigning it by name would set a prototype: schemas drop it unseen.
        if (key === '__proto__')
          refuse({ path, code: 'unrecognized_keys', message: 'A member may not be called __proto__.' });
        if (!key.isWellFormed() || key.includes('\0'))
          refuse({
            path,
            code: 'forbidden-character',
            message: 'A member name holds a character that is not allowed.',
          });
        stack.push({ value: member, path: [...path, isArray ? Number(key) : key] });
      }
    }
  }
}
