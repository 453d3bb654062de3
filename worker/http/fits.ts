// Whether a value is what a schema of the contract describes, so that reading it through zod would give the same again. zod is
// quick where it may compile a schema with `eval`; Workers have none. What this finds at fault, or does not know, is left to
// zod, which alone says what is wrong; the two are held together by test/worker/http/fits.test.ts (decision 23).
import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Test = (value: unknown) => boolean;
/** Gives the test of a schema: the whole one, or that of its shape. Null when it has none. */
type Of = (schema: Schema) => Test | null;

/** What we read of zod's definitions of schemas and of checks, which name themselves alike. */
interface Definition {
  type?: string;
  check?: string;
  checks?: readonly { _zod: { def: Definition } }[];
  coerce?: boolean;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  value?: unknown;
  inclusive?: boolean;
  innerType?: Schema;
  element?: Schema;
  options?: readonly Schema[];
  shape?: Record<string, Schema>;
  catchall?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  mode?: string;
  partial?: boolean;
}

const tests = new WeakMap<Schema, Test | null>();

/** Whether zod would accept the value and change nothing of it. False also where that is not certain. */
export const fits = (schema: Schema, value: unknown): boolean => testOf(schema)?.(value) ?? false;

/**
 * A value of ours as the schema reads it. Its types are the compiler's business; what the compiler cannot see is a member
 * that nobody meant to publish. Throws zod's error when there is one, and when zod had to be asked and disagrees.
 */
export const readAs = <T>(schema: z.ZodType<T>, value: unknown): T =>
  shapeOf(schema)?.(value) ? (value as T) : schema.parse(value);

/** The test of a schema, made once; null when something in it is not known here, might change the value, or holds itself. */
export function testOf(schema: Schema): Test | null {
  const known = tests.get(schema);
  if (known !== undefined) return known;
  tests.set(schema, null);
  const test = make(schema);
  tests.set(schema, test);
  return test;
}

function make(schema: Schema): Test | null {
  const definition = schema._zod.def as Definition;
  if (definition.coerce) return null;
  const kind = kinds[definition.type ?? '']?.(definition, schema, testOf);
  // A format such as z.int() is a schema and a check in one.
  const own = definition.check === undefined ? [] : [definition];
  const checks = [...own, ...(definition.checks ?? []).map((check) => check._zod.def)].map(checkOf);
  return kind ? every([kind, ...checks]) : null;
}

/** The test that all of them hold; null when one is not known. */
function every(all: readonly (Test | null)[]): Test | null {
  const known = all.filter((test) => test !== null);
  if (known.length < all.length) return null;
  const [first, second] = known;
  if (first && known.length === 1) return first;
  if (first && second && known.length === 2) return (value) => first(value) && second(value);
  return (value) => known.every((test) => test(value));
}

/** The tests by the kind of schema; `of` gives those of what it is made of. */
const kinds: Record<string, (definition: Definition, schema: Schema, of: Of) => Test | null> = {
  string: () => (value) => typeof value === 'string',
  number: () => Number.isFinite,
  boolean: () => (value) => typeof value === 'boolean',
  null: () => (value) => value === null,
  literal: oneOf,
  enum: oneOf,
  nullable: ({ innerType }, _, of) => around(innerType, of, (inner) => (value) => value === null || inner(value)),
  optional: ({ innerType }, { _zod }, of) =>
    _zod.traits.has('$ZodExactOptional')
      ? null
      : around(innerType, of, (inner) => (value) => value === undefined || inner(value)),
  array: ({ element }, _, of) => around(element, of, (inner) => (value) => Array.isArray(value) && value.every(inner)),
  union({ options = [] }, _, of) {
    const inner = options.map(of);
    const known = inner.filter((test) => test !== null);
    return known.length === inner.length ? (value) => known.some((test) => test(value)) : null;
  },
  object({ shape = {}, catchall }, _, of) {
    const members = Object.entries(shape).map(([key, member]) => [key, of(member)] as const);
    const known = members.filter((member): member is [string, Test] => member[1] !== null);
    const isStrict = (catchall?._zod.def as Definition | undefined)?.type === 'never';
    if (!isStrict || known.length < members.length) return null;
    const names = new Set(Object.keys(shape));
    const tested = known.filter(([, test]) => test !== anything);
    return (value) => {
      if (!isPlain(value)) return false;
      for (const key in value) if (!names.has(key)) return false;
      for (const [key, test] of tested) if (!test(value[key])) return false;
      return true;
    };
  },
  record({ keyType, valueType, mode, partial }, _, of) {
    const key = keyType && of(keyType);
    if (!key || mode === 'loose' || partial || keyType._zod.values) return null;
    return around(
      valueType,
      of,
      (member) => (value) =>
        isPlain(value) &&
        Reflect.ownKeys(value).every((name) => name !== '__proto__' && key(name) && member(value[name as string])),
    );
  },
};

function oneOf(_: Definition, { _zod: { values } }: Schema): Test | null {
  return values ? (value) => values.has(value as string) : null;
}

/** The test of what holds others: nothing to test where there is nothing to test in those. */
function around(held: Schema | undefined, of: Of, test: (inner: Test) => Test): Test | null {
  const inner = held && of(held);
  if (inner === anything) return anything;
  return inner ? test(inner) : null;
}

/** What JSON makes an object of. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const shapes = new WeakMap<Schema, Test | null>();

const anything: Test = () => true;

/** Kinds of values that have no members. */
const leaves: ReadonlySet<string | undefined> = new Set(['string', 'number', 'boolean', 'null', 'literal', 'enum']);

/** The test of the members alone of a value that has the schema's type; null when the schema's test is. */
function shapeOf(schema: Schema): Test | null {
  let known = shapes.get(schema);
  if (known === undefined) shapes.set(schema, (known = testOf(schema) && makeShape(schema)));
  return known;
}

function makeShape(schema: Schema): Test | null {
  const definition = schema._zod.def as Definition;
  const { type = '', options = [] } = definition;
  if (leaves.has(type)) return anything;
  // Which of several it is, only the whole test tells.
  if (type === 'union') return options.every((option) => shapeOf(option) === anything) ? anything : testOf(schema);
  return kinds[type]?.(definition, schema, shapeOf) ?? testOf(schema);
}

const sizeOf = (value: unknown): number => (value as { length: number }).length;

/** A check that comes with a schema, for values of its kind; null when it is not known here. */
function checkOf({
  check,
  format,
  pattern,
  minimum = 0,
  maximum = 0,
  value: bound,
  inclusive,
}: Definition): Test | null {
  switch (check) {
    // zod counts characters, which are one or two units of length: what is uncertain does not fit.
    case 'max_length':
      return (value) => sizeOf(value) <= maximum;
    case 'min_length':
      return (value) => sizeOf(value) >= (typeof value === 'string' && minimum > 1 ? 2 * minimum : minimum);
    case 'string_format':
      if (!pattern || pattern.global || pattern.sticky || !plainFormats.has(format ?? '')) return null;
      return (value) => pattern.test(value as string);
    case 'number_format':
      return format === 'safeint' ? Number.isSafeInteger : null;
    case 'greater_than':
      if (typeof bound !== 'number') return null;
      return inclusive ? (value) => (value as number) >= bound : (value) => (value as number) > bound;
    case 'less_than':
      if (typeof bound !== 'number') return null;
      return inclusive ? (value) => (value as number) <= bound : (value) => (value as number) < bound;
    default:
      return null;
  }
}

/** Formats that are their pattern and nothing more. */
const plainFormats: ReadonlySet<string> = new Set(['regex', 'date', 'datetime']);
