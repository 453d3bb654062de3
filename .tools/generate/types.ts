// Prints sdk/types.ts and what it gathers, a file for each of the contract's: flat TypeScript types, with no zod in them.
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import * as z from 'zod';
import { contract } from '../../sdk/contract/index.ts';
import type { Operation } from '../../sdk/contract/operation.ts';
import { annotate, type Comments } from './comments.ts';
import { contractNames, formNames, modules } from './names.ts';

const heading = '// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.';

type Side = 'input' | 'output';

/** A schema as JSON Schema, in which every named schema is only mentioned. */
function inPlace(schema: z.ZodType, io: Side, own?: string): JSONSchema {
  const printed = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { id } = z.globalRegistry.get(zodSchema) ?? {};
      delete jsonSchema.id;
      if (id && id !== own) Object.assign(jsonSchema, { tsType: id });
    },
  });
  return resolve(printed, printed.$defs ?? {}) as JSONSchema;
}

/** Puts definitions where they are referred to; those with a `tsType` need nothing but that. */
function resolve(node: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $defs: _, $ref, ...rest } = node as Record<string, unknown>;
  if (typeof $ref === 'string') {
    const definition = definitions[$ref.replace('#/$defs/', '')] as Record<string, unknown>;
    return resolve({ ...definition, ...rest }, definitions);
  }
  if ('tsType' in rest) return { tsType: rest.tsType, ...('description' in rest && { description: rest.description }) };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolve(value, definitions)]));
}

const object = (properties: Record<string, JSONSchema>, description?: string): JSONSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...(description && { description }),
});

const nothing = z.strictObject({});

function operationType(operation: Operation): JSONSchema {
  return object(
    {
      params: inPlace(operation.params ?? nothing, 'input'),
      query: inPlace(operation.query ?? nothing, 'input'),
      body: inPlace(operation.body ?? nothing, 'input'),
      answer: inPlace(operation.answer, 'output'),
      ...(operation.conditional && { conditional: { const: true } }),
    },
    operation.summary,
  );
}

const options = {
  bannerComment: '',
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 120 },
  additionalProperties: false,
};

function shape(name: string, schema: z.ZodType, comments: Map<string, Comments>): Promise<string> {
  const printed = inPlace(schema, name === 'NewRound' ? 'input' : 'output', name);
  annotate(printed, comments.get(name) ?? { own: '', members: {} });
  return compile(printed, name, options);
}

/** The operations that a file of the contract exports. */
const operationsIn = (exported: Record<string, unknown>): [string, Operation][] =>
  Object.values(exported)
    .flatMap((value) => (value instanceof z.ZodType || typeof value !== 'object' ? [] : Object.entries(value ?? {})))
    .filter(([name]) => Object.hasOwn(contract, name));

const typeName = (file: string) => `${file.charAt(0).toUpperCase()}${file.slice(1)}Operations`;

/** What is printed of one file of the contract: the names of its shapes, whether it has operations, and the types. */
async function printFile(file: string, exported: Record<string, unknown>, comments: Map<string, Comments>) {
  const named = Object.entries(contractNames).filter(([, schema]) => Object.values(exported).includes(schema));
  const operations = operationsIn(exported).map(([name, operation]) => [name, operationType(operation)] as const);
  const shapes = await Promise.all(named.map(([name, schema]) => shape(name, schema, comments)));
  const what = 'What the path, query and body of each operation take, and what it answers.';
  if (operations.length)
    shapes.push(await compile(object(Object.fromEntries(operations), what), typeName(file), options));
  return { file, names: named.map(([name]) => name), isCalled: operations.length > 0, types: shapes.join('\n') };
}

const list = (names: readonly string[]) => `{ ${names.join(', ')} }`;

/** The imports that printed types need of others, each file's in one line. */
function importsFor(types: string, from: readonly { path: string; names: readonly string[] }[]): string {
  const lines = from.map(({ path, names }) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(types));
    return used.length ? `import type ${list(used)} from '${path}';` : '';
  });
  return lines.filter(Boolean).join('\n');
}

/** The texts of sdk/types.ts and of the files that it gathers, by their paths. The schemas must have their names. */
export async function printTypes(comments: Map<string, Comments>): Promise<Record<string, string>> {
  const all = await Promise.all(Object.entries(modules).map(([file, exported]) => printFile(file, exported, comments)));
  const printed = all.filter(({ types }) => types);
  const byHand = { path: '../form/types.ts', names: Object.keys(formNames) };
  const files = printed.map(({ file, types }) => {
    const others = printed.filter((each) => each.file !== file).map((each) => ({ path: `./${each.file}.ts`, ...each }));
    return [`sdk/types/${file}.ts`, [heading, importsFor(types, [byHand, ...others]), types].join('\n')] as const;
  });
  const called = printed.filter(({ isCalled }) => isCalled);
  const index = [
    heading,
    '// What goes over the wire: the named shapes, and for each operation what goes in and what comes out.',
    ...called.map(({ file }) => `import type { ${typeName(file)} } from './types/${file}.ts';`),
    `\nexport type ${list(byHand.names)} from './form/types.ts';`,
    ...printed
      .filter(({ names }) => names.length)
      .map(({ file, names }) => `export type ${list(names)} from './types/${file}.ts';`),
    '\n/** Every operation: what its path, query and body take, and what it answers. */',
    `export interface Operations extends ${called.map(({ file }) => typeName(file)).join(', ')} {}`,
  ].join('\n');
  return { 'sdk/types.ts': `${index}\n`, ...Object.fromEntries(files) };
}
