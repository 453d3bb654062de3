// The OpenAPI description: valid by the standard's own schema, complete, and true to the contract.
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { examples } from '../../.tools/generate/examples.ts';
import { contract } from '../../sdk/contract/index.ts';
import type { Operation } from '../../sdk/contract/operation.ts';
import openapi from '../../sdk/openapi.json' with { type: 'json' };
import { type OperationName, routes } from '../../sdk/routes.ts';
import { problems } from '../../worker/http/problem.ts';

interface Described {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { required: boolean };
  responses: Record<string, { description: string; headers?: object; content?: Record<string, unknown> }>;
}

const paths = openapi.paths as unknown as Record<string, Record<string, Described>>;
const described = (name: OperationName) => {
  const [method, path] = routes[name];
  const found = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  if (!found) throw new Error(`${name} is not described`);
  return found;
};

test('the description is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(openapi));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(openapi.openapi).toMatch(/^3\.1\./);
});

test('a description with a fault is found out', async () => {
  const faulty = {
    ...structuredClone(openapi),
    paths: { '/x': { get: { responses: { 200: { descriptoin: 'x' } } } } },
  };
  expect((await new Validator().validate(faulty)).valid).toBe(false);
});

test('every route is described under its name, and nothing else is', () => {
  const names = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  expect(names.toSorted()).toEqual(Object.keys(routes).toSorted());
});

test('every reference leads somewhere', () => {
  for (const [, path = ''] of JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], openapi);
    expect(target, path).toBeTypeOf('object');
  }
});

test('the types that people know by name are named', () => {
  const names = ['Programme', 'ProgrammeSummary', 'Round', 'Topic', 'Organisation', 'Application', 'Submission'];
  expect(Object.keys(openapi.components.schemas)).toEqual(expect.arrayContaining([...names, 'Form', 'Problem']));
  expect(Object.keys(openapi.components.schemas).filter((name) => name.startsWith('_'))).toEqual([]);
});

describe.each(Object.keys(routes) as OperationName[])('%s', (name) => {
  const operation: Operation = contract[name];
  const { parameters = [], requestBody, responses, security } = described(name);
  const needsHeader = (header: string) => parameters.some(({ name: given, required }) => given === header && required);

  test('names the headers that it needs', () => {
    expect(needsHeader('Idempotency-Key')).toBe(!!operation.idempotent);
    expect(needsHeader('If-Match')).toBe(operation.conditional ?? false);
  });

  test('names its path parameters and its body', () => {
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => `:${parameter.name}`);
    expect(inPath).toEqual(routes[name][1].match(/:\w+/g) ?? []);
    expect(requestBody?.required ?? false).toBe(operation.body !== undefined);
  });

  test('says who may call it', () => {
    const schemes = security.flatMap((entry) => Object.keys(entry));
    expect(schemes).toEqual(
      { anyone: [], applicant: ['application'], 'co-applicant': ['section'], staff: ['staff'] }[operation.access],
    );
  });

  test('lists each of its problems under its status, as problem+json', () => {
    for (const code of operation.problems ?? []) {
      const [status] = problems[code as keyof typeof problems];
      expect(responses[status]?.description).toContain(`\`${code}\``);
      expect(responses[status]?.content).toHaveProperty(['application/problem+json']);
    }
  });

  test('answers with an ETag, and 304, where the contract lets anyone keep a copy', () => {
    const isPublic = operation.cache === 'public';
    expect('304' in responses).toBe(isPublic);
    if (isPublic || operation.conditional) expect(responses[operation.status ?? 200]?.headers).toHaveProperty('ETag');
  });

  test('has examples that the contract accepts', () => {
    const { params, body } = examples[name] ?? {};
    if (operation.params) expect(operation.params.safeParse(params).error).toBeUndefined();
    if (operation.body) expect(operation.body.safeParse(body).error).toBeUndefined();
  });
});
