// What fits a schema without zod having been asked, over every schema of the contract: what zod accepts as it is, no more
// and, but for characters of two units, no less.
import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../sdk/contract/index.ts';
import type { Operation } from '../../../sdk/contract/operation.ts';
import { fits, readAs, testOf } from '../../../worker/http/fits.ts';

type Schema = z.core.$ZodType;

const schemas = Object.entries<Operation>(contract).flatMap(([name, { params, query, body, answer }]) =>
  Object.entries({ params, query, body, answer }).flatMap(([part, schema]) =>
    schema ? [{ name: `${name} ${part}`, schema: schema as Schema }] : [],
  ),
);

const texts = fc.constantFrom(
  '',
  ' ',
  'a',
  'Siân Ŵyn-Jones',
  'x'.repeat(81),
  '2026-11-29T09:00:00.000Z',
  '2026-02-30',
  '7',
);
const anything = fc.oneof(
  texts,
  fc.constant('💚💚'),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, Number.NaN, Number.POSITIVE_INFINITY, 1.5, -0, 2 ** 60, new Date(0), new Map()),
);

/** What schemas of every kind say of themselves. */
interface Defined {
  type: string;
  format?: string;
  pattern?: RegExp;
  checks?: { _zod: { def: { pattern?: RegExp } } }[];
  values: unknown[];
  entries: Record<string, string>;
  shape: Record<string, Schema>;
  options: Schema[];
  innerType: Schema;
  element: Schema;
  keyType: Schema;
  valueType: Schema;
}

/** Values that are mostly as a schema says; `spoilt` now and then is not. */
function like(schema: Schema, spoilt: fc.Arbitrary<unknown>, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 8) return spoilt;
  const def = schema._zod.def as unknown as Defined;
  const inner = (of: Schema) => like(of, spoilt, depth + 1);
  const right: Record<string, () => fc.Arbitrary<unknown>> = {
    string() {
      const pattern = def.pattern ?? def.checks?.map((check) => check._zod.def.pattern).find(Boolean);
      if (def.format === 'datetime') return fc.constantFrom('2026-11-29T09:00:00.000Z', '2028-02-29T23:59:59Z');
      if (def.format === 'date') return fc.constantFrom('2026-11-29', '2027-02-29');
      return pattern && !/\(\?[=!<]/.test(pattern.source) ? fc.stringMatching(pattern, { maxLength: 40 }) : texts;
    },
    number: () => fc.oneof(fc.nat(9), fc.integer(), fc.double()),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    literal: () => fc.constantFrom(...def.values),
    enum: () => fc.constantFrom(...Object.values(def.entries)),
    nullable: () => fc.option(inner(def.innerType)),
    optional: () => fc.option(inner(def.innerType), { nil: undefined }),
    array: () => fc.array(inner(def.element), { maxLength: 4 }),
    union: () => fc.oneof(...def.options.map(inner)),
    record: () => fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 4 }),
    object: () =>
      fc
        .record(Object.fromEntries(Object.entries(def.shape).map(([key, member]) => [key, inner(member)])))
        .map((value) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))),
  };
  const made = right[def.type]?.() ?? anything;
  return fc.oneof({ weight: 60, arbitrary: made }, { weight: 1, arbitrary: spoilt });
}

/** What may come in or go out by mistake: a member more, a member less. */
const misshapen = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.nat(9), fc.constantFrom('extra', 'toString', '__proto__'), anything)
    .map(([value, which, key, more]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || which > 3) return value;
      const entries = Object.entries(value);
      return which ? Object.fromEntries([...entries, [key, more]]) : Object.fromEntries(entries.slice(1));
    });

const same = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toStrictEqual(b);
    return true;
  } catch {
    return false;
  }
};

describe('a value that fits', () => {
  it.each(schemas)('$name is one that zod accepts and gives back as it is', ({ schema }) => {
    fc.assert(
      fc.property(misshapen(like(schema, anything)), (value) => {
        if (!fits(schema, value)) return;
        const read = z.safeParse(schema, value);
        expect(read.error).toBeUndefined();
        expect(read.data).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it.each(schemas.filter(({ schema }) => testOf(schema)))('$name is every one that zod gives back', ({ schema }) => {
    fc.assert(
      fc.property(like(schema, fc.constant('of one unit each')), (value) => {
        const read = z.safeParse(schema, value);
        if (read.success && same(read.data, value)) expect(fits(schema, value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is found without zod where applicants save and read', () => {
    const known = schemas.filter(({ schema }) => testOf(schema)).map(({ name }) => name);
    expect(known).toEqual(
      expect.arrayContaining(['params', 'body', 'answer'].map((part) => `applications.save ${part}`)),
    );
    expect(known.length).toBeGreaterThan(schemas.length * 0.8);
  });
});

/** The value with a member more in one of the objects that a schema lists the members of, the `at`th on the way up. */
function withExtra(schema: Schema, value: unknown, at: { left: number }): unknown {
  const { type, innerType, element, valueType, options, shape = {} } = schema._zod.def as unknown as Defined;
  if (typeof value !== 'object' || value === null) return value;
  if (type === 'union') {
    const option = options.find((each) => z.safeParse(each, value).success);
    return option ? withExtra(option, value, at) : value;
  }
  if (type === 'nullable' || type === 'optional') return withExtra(innerType, value, at);
  if (type === 'array') return (value as unknown[]).map((each) => withExtra(element, each, at));
  const inside = (key: string) => (type === 'record' ? valueType : shape[key]);
  const members = Object.entries(value).map(([key, member]) => {
    const of = inside(key);
    return [key, of ? withExtra(of, member, at) : member] as const;
  });
  const more = type === 'object' && at.left-- === 0 ? [['extra', 'sian@example.org'] as const] : [];
  return Object.fromEntries([...members, ...more]);
}

describe('an answer on its way out', () => {
  const answers = schemas.filter(({ name }) => name.endsWith(' answer'));

  it.each(answers)('$name is itself, and never with a member that is not in the contract', ({ schema }) => {
    const read = readAs as (schema: Schema, value: unknown) => unknown;
    fc.assert(
      fc.property(like(schema, texts), fc.nat(6), (value, left) => {
        const result = z.safeParse(schema, value);
        if (!result.success) return;
        expect(read(schema, value)).toEqual(result.data);
        const misshapen = withExtra(schema, value, { left });
        if (!same(misshapen, value) && !z.safeParse(schema, misshapen).success)
          expect(() => read(schema, misshapen)).toThrow(z.core.$ZodError);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is not certain is left to zod', () => {
  const row = z.strictObject({ id: z.string(), name: z.string().optional() });

  it.each<[string, Schema, unknown]>([
    ['a member that nobody meant to publish', row, { id: 'a', email: 'sian@example.org' }],
    ['a member that is missing', row, { name: 'Siân' }],
    ['an object that drops what it does not know', z.object({ id: z.string() }), { id: 'a' }],
    ['an object that keeps what it does not know', z.looseObject({ id: z.string() }), { id: 'a' }],
    ['a text that is trimmed', z.string().trim(), 'a'],
    ['a rule of its own', z.string().refine(() => false), 'a'],
    ['a value that is made another', z.string().transform(Number), '1'],
    ['a value that stands for none', z.string().default('a'), 'a'],
    ['a number that is read from anything', z.coerce.number(), 1],
    ['characters of two units', z.string().max(3), '💚💚'],
    ['a format with a rule beyond its pattern', z.base64(), 'YQ=='],
    ['a key that may be absent, and may not be undefined', z.strictObject({ id: z.exactOptional(z.string()) }), {}],
    ['a choice of which one part is not known', z.union([z.string().trim(), z.number()]), 1],
    ['a record of all names of a set', z.record(z.enum(['a', 'b']), z.string()), { a: '', b: '' }],
    ['a record with a key that sets a prototype', z.record(z.string(), z.string()), JSON.parse('{"__proto__": "a"}')],
    ['a pattern that keeps its place', z.string().regex(/a/g), 'a'],
    ['an instance of a class', row, Object.assign(Object.create({ inherited: 1 }), { id: 'a' })],
  ])('%s', (_, schema, value) => {
    expect(fits(schema, value)).toBe(false);
  });

  it('and zod says what is wrong', () => {
    expect(readAs(row, { id: 'a' })).toEqual({ id: 'a' });
    expect(() => readAs(row, { id: 'a', email: 'sian@example.org' })).toThrow(/Unrecognized key/);
    expect(readAs(z.string().trim(), ' a ')).toBe('a');
  });
});
