// Reading JSON within bounds: what is within them arrives as it was sent, and what is far beyond them is never parsed.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyLimits, readJson } from '../../../worker/http/body.ts';
import { Problem } from '../../../worker/http/problem.ts';

afterEach(() => vi.restoreAllMocks());

const megabytes = 14_000_000;

const read = (body: string, members?: number) =>
  readJson(
    new Request('http://localhost/', { method: 'PUT', body, headers: { 'content-type': 'application/json' } }),
    members,
    megabytes,
  );

/** The code of what is wrong with a body. */
const refusal = (body: string, members?: number): Promise<unknown> =>
  read(body, members).then(
    () => null,
    (error: unknown) => (error instanceof Problem ? (error.issues?.[0]?.code ?? error.code) : error),
  );

const membersOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, member) => sum + 1 + membersOf(member), 0)
    : 0;

/** JSON with the characters in its texts that a reader of bytes may take for something else. */
const values = fc.jsonValue({
  maxDepth: 6,
  stringUnit: fc.constantFrom('"', '\\', ',', '[', '{', ']', '}', 'ŵ', '李', ' '),
});
const spacing = fc.constantFrom(undefined, 2, '\t');

describe('a body within its bounds', () => {
  it('arrives as it was sent, with as many members as are allowed', async () => {
    await fc.assert(
      fc.asyncProperty(values, spacing, async (value, space) => {
        expect(await read(JSON.stringify(value, null, space), membersOf(value))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('is refused with one member more', async () => {
    await fc.assert(
      fc.asyncProperty(values, spacing, async (value, space) => {
        fc.pre(membersOf(value) > 0);
        expect(await refusal(JSON.stringify(value, null, space), membersOf(value) - 1)).toBe('too-many-members');
      }),
    );
  });
});

describe('a body with a content coding', () => {
  const encoded = (coding: string) =>
    readJson(
      new Request('http://localhost/', {
        method: 'PUT',
        body: '{"a":1}',
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
      }),
    );

  it.each(['gzip', 'br', 'GZIP', 'identity, gzip', 'none'])(
    'is refused with what to send instead: %s',
    async (coding) => {
      const refused = { code: 'unsupported-media-type', status: 415, headers: { 'accept-encoding': 'identity' } };
      await expect(encoded(coding)).rejects.toMatchObject(refused);
    },
  );

  it.each(['identity', 'Identity', ''])('that changes nothing is read: “%s”', async (coding) => {
    expect(await encoded(coding)).toEqual({ a: 1 });
  });
});

describe('a body far beyond its bounds', () => {
  const half = megabytes / 2;
  it.each<[what: string, code: string, body: () => string]>([
    ['of brackets', 'too-deep', () => '['.repeat(half) + ']'.repeat(half)],
    ['of brackets that are never closed', 'too-deep', () => '['.repeat(megabytes)],
    ['of objects inside one another', 'too-deep', () => '{"a":'.repeat(half / 3) + '1' + '}'.repeat(half / 3)],
    ['of numbers', 'too-many-members', () => `[${'0,'.repeat(half - 2)}0]`],
    ['of empty objects', 'too-many-members', () => `[${'{},'.repeat(half / 2)}{}]`],
    ['of members', 'too-many-members', () => `{"a":1${',"a":1'.repeat(half / 4)}}`],
    ['of commas', 'too-many-members', () => ','.repeat(megabytes)],
    ['behind texts with quotes in them', 'too-many-members', () => `["\\\\","\\"",${'0,'.repeat(half - 8)}0]`],
  ])('%s is not parsed', async (_, code, body) => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(await refusal(body())).toBe(code);
    expect(parse).not.toHaveBeenCalled();
  });

  it('is parsed where it is one long text, as a file is', async () => {
    const text = 'QUJD"\\'.repeat(1_500_000);
    expect(await read(JSON.stringify({ content: text }))).toEqual({ content: text });
  });

  it('is no JSON where its last text has no end', async () => {
    for (const body of [`"${'x'.repeat(5000)}`, `"${'x'.repeat(5000)}\\"`, `["${'\\'.repeat(5000)}"]"`])
      expect(await refusal(body)).toBe('invalid-json');
  });

  it('says where it is too deep when it is only a little so', async () => {
    const levels = bodyLimits.depth + 1;
    const deep = read('{"answers":'.repeat(levels) + '1' + '}'.repeat(levels));
    await expect(deep).rejects.toMatchObject({
      issues: [{ path: ['answers', 'answers', 'answers'], code: 'too-deep' }],
    });
  });
});
