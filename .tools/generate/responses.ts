// The answers of each operation in the OpenAPI description: its success, and its problems by status.
import type { oas31, ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import * as z from 'zod';
import { contract } from '../../sdk/contract/index.ts';
import { problem } from '../../sdk/contract/common.ts';
import type { Operation } from '../../sdk/contract/operation.ts';
import { type ProblemCode, problems } from '../../worker/http/problem.ts';

/** Headers of answers, by name; referred to from each operation. */
export const headers = {
  'X-Request-Id': { description: 'Names this request; quote it to us.', schema: { type: 'string' } },
  ETag: { description: 'The version of what was answered.', schema: { type: 'string' }, example: '"3"' },
  'Idempotency-Replayed': {
    description: '`true` when this is the first answer again, and nothing was done twice.',
    schema: { type: 'string', enum: ['true'] },
  },
  'Retry-After': { description: 'Seconds to wait before another try.', schema: { type: 'integer' } },
  'WWW-Authenticate': { description: 'How to authenticate.', schema: { type: 'string' } },
} satisfies Record<string, oas31.HeaderObject>;

const mention = (...names: (keyof typeof headers)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` as const }]));

const conditionalAnswers = new Set(
  (Object.values(contract) as Operation[]).filter((operation) => operation.conditional).map(({ answer }) => answer),
);

/** Whether an operation's answer is a version of something that can be saved or cached, or holds one. */
function hasEtag({ answer, cache, conditional }: Operation, isWrite: boolean): boolean {
  // Only who makes something gets it inside an answer; a copy holds it as one thing of several.
  const held = isWrite && answer instanceof z.ZodObject ? Object.values(answer.shape) : [];
  return (
    cache === 'public' || !!conditional || [answer, ...held].some((part) => conditionalAnswers.has(part as z.ZodType))
  );
}

/** The codes that an operation may answer, those that follow from its shape included. */
export function codesOf(operation: Operation, isWrite: boolean): ProblemCode[] {
  return [
    'invalid-query',
    ...(operation.params ? (['not-found'] as const) : []),
    ...(operation.body ? (['invalid-json', 'too-large', 'unsupported-media-type', 'invalid-body'] as const) : []),
    ...(operation.idempotent ? (['idempotency-key-missing'] as const) : []),
    ...(operation.idempotent === true ? (['idempotency-key-reused'] as const) : []),
    ...(operation.conditional ? (['if-match-missing', 'changed-meanwhile'] as const) : []),
    ...(operation.access === 'applicant' ? (['token-missing', 'token-invalid', 'token-of-section'] as const) : []),
    ...(operation.access === 'co-applicant' ? (['token-missing', 'token-invalid', 'token-of-lead'] as const) : []),
    ...(operation.access === 'staff' ? (['sign-in-needed', 'wrong-origin'] as const) : []),
    ...(isWrite ? (['too-many-requests'] as const) : []),
    ...((operation.problems ?? []) as ProblemCode[]),
    'internal',
    'unavailable',
  ];
}

function refusal(status: string, codes: ProblemCode[]): ZodOpenApiResponseObject {
  const lines = codes.map((code) => `- \`${code}\`: ${problems[code][1]}`);
  return {
    description: lines.join('\n'),
    headers: mention(
      'X-Request-Id',
      ...(['429', '503'].includes(status) ? (['Retry-After'] as const) : []),
      ...(status === '401' ? (['WWW-Authenticate'] as const) : []),
    ),
    content: { 'application/problem+json': { schema: problem } },
  };
}

/** Every answer of an operation, by status. */
export function responsesOf(name: string, operation: Operation, isWrite: boolean): ZodOpenApiResponsesObject {
  const success: ZodOpenApiResponseObject = {
    description: operation.idempotent ? 'Done, now or when the key was first sent.' : 'As asked.',
    headers: mention(
      'X-Request-Id',
      ...(hasEtag(operation, isWrite) ? (['ETag'] as const) : []),
      ...(operation.idempotent === true ? (['Idempotency-Replayed'] as const) : []),
    ),
    content: { 'application/json': { schema: operation.answer } },
  };
  const byStatus = Object.groupBy(codesOf(operation, isWrite), (code) => String(problems[code][0]));
  return {
    [String(operation.status ?? 200)]: success,
    ...(operation.cache && { '304': { description: 'Unchanged since `If-None-Match`.', headers: mention('ETag') } }),
    ...Object.fromEntries(Object.entries(byStatus).map(([status, codes = []]) => [status, refusal(status, codes)])),
    ...(name === 'system.health' && { '503': { ...success, description: 'Up, but not able to work.' } }),
  };
}
