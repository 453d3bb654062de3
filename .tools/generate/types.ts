// Prints sdk/types.ts: the contract as flat TypeScript types, with no zod in them.
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import * as z from 'zod';
import { contract } from '../../sdk/contract/index.ts';
import type { Operation } from '../../sdk/contract/operation.ts';
import { annotate, type Comments } from './comments.ts';
import { contractNames, formNames } from './names.ts';

const heading = `// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
// What goes over the wire: the named shapes, and for each operation what goes in and what comes out.`;

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

/** The text of sdk/types.ts. The schemas must have their names. */
export async function printTypes(comments: Map<string, Comments>): Promise<string> {
  const options = {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
    additionalProperties: false,
  };
  const named = Object.entries(contractNames).map(([name, schema]) => {
    const printed = inPlace(schema, name === 'NewRound' ? 'input' : 'output', name);
    annotate(printed, comments.get(name) ?? { own: '', members: {} });
    return compile(printed, name, options);
  });
  const operations = object(
    Object.fromEntries(Object.entries(contract).map(([name, operation]) => [name, operationType(operation)])),
    'Every operation: what its path, query and body take, and what it answers.',
  );
  const printed = [...(await Promise.all(named)), await compile(operations, 'Operations', options)].join('\n');
  const imported = Object.keys(formNames).filter((name) => new RegExp(`\\b${name}\\b`).test(printed));
  const names = imported.join(', ');
  return [heading, `import type { ${names} } from './form/types.ts';\n`, `export type { ${names} };\n`, printed].join(
    '\n',
  );
}
