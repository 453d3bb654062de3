// Prints sdk/openapi.json: the contract as OpenAPI 3.1, with what HTTP adds to it (headers, problems, who may call).
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi';
import * as z from 'zod';
import { contract } from '../../sdk/contract/index.ts';
import type { Access, Operation } from '../../sdk/contract/operation.ts';
import { type OperationName, routes } from '../../sdk/routes.ts';
import { annotate, type Comments } from './comments.ts';
import { examples } from './examples.ts';
import { headers, responsesOf } from './responses.ts';

const description = `Open calls for cross-system peer learning in UK health and care.

Everything is JSON. Unknown fields and parameters are refused. Instants are RFC 3339 in UTC. Lists answer
\`{items, next}\`: send \`next\` back as \`cursor\` until it is null. Refusals are RFC 9457 problems with a \`code\` from
a closed table. No cookies are used.`;

const tags = {
  programmes: 'Programmes, with the round that a visitor should see now.',
  rounds: 'Rounds and their forms.',
  topics: 'Priority topics.',
  organisations: 'The register of organisations of the four nations, NHS and not.',
  applications: 'Drafts, held by a token, saved page by page and submitted once.',
  links: 'Links by email that open an application on another device, once each.',
  subscriptions: 'Emails when a programme, or any programme on a topic, opens for applications.',
  sections: 'Joint applications: organisations are invited, join with a code and fill in a section each.',
  staff: 'What organisers do.',
  system: 'What the service says of itself.',
} satisfies Record<Group<OperationName>, string>;

type Group<N> = N extends `${infer G}.${string}` ? G : never;

const security: Record<Access, Record<string, string[]>[]> = {
  anyone: [],
  applicant: [{ application: [] }],
  'co-applicant': [{ section: [] }],
  staff: [{ staff: [] }],
};

const sentHeaders = ({ idempotent, conditional, cache }: Operation) => ({
  ...(idempotent && {
    'Idempotency-Key': z
      .string()
      .min(16)
      .max(200)
      .meta({ description: 'Random, new for each new request: a repeat under the same key happens once.' }),
  }),
  ...(conditional && { 'If-Match': z.string().meta({ description: 'The ETag that was last read.', example: '"3"' }) }),
  ...(cache && { 'If-None-Match': z.string().optional().meta({ description: 'The ETag of a copy at hand.' }) }),
});

/** The object schema with the examples of its properties. */
function withExamples(schema: z.ZodType | undefined, values: Record<string, unknown>): z.ZodObject | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return z.strictObject(
    Object.fromEntries(
      shape.map(([key, part]) => [key, key in values ? part.meta({ ...part.meta(), example: values[key] }) : part]),
    ),
  );
}

function describe(name: OperationName): ZodOpenApiOperationObject {
  const operation: Operation = contract[name];
  const { params = {}, body } = examples[name] ?? {};
  const path = withExamples(operation.params, params);
  const query = withExamples(operation.query, {});
  const header = sentHeaders(operation);
  return {
    operationId: name,
    tags: name.split('.', 1),
    summary: operation.summary,
    security: security[operation.access],
    requestParams: {
      ...(path && { path }),
      ...(query && { query }),
      ...(Object.keys(header).length && { header: z.object(header) }),
    },
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: operation.body, ...(body && { example: body }) } },
      },
    }),
    responses: responsesOf(name, operation, routes[name][0] !== 'GET'),
  };
}

/** The text of sdk/openapi.json. The schemas must have their names. */
export function printOpenApi(version: string, comments: Map<string, Comments>): string {
  const paths: ZodOpenApiObject['paths'] = {};
  for (const name of Object.keys(routes) as OperationName[]) {
    const [method, path] = routes[name];
    (paths[path.replace(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase() as 'get' | 'post' | 'put'] = describe(name);
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: { title: 'Alongside', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'Where this description was read.' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
    paths,
    components: {
      headers,
      securitySchemes: {
        application: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that `applications.create` answered. It opens that one application.',
        },
        section: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that `sections.join` answered. It opens that one section.',
        },
        staff: {
          type: 'apiKey',
          in: 'header',
          name: 'Cf-Access-Jwt-Assertion',
          description:
            'Added by Cloudflare Access once a member of staff has signed in. A program sends the token of the person it works for: that of a service names nobody and is refused.',
        },
      },
    },
  });
  for (const [name, said] of comments) annotate(document.components?.schemas?.[name] ?? {}, said);
  return JSON.stringify(document, null, 2) + '\n';
}
