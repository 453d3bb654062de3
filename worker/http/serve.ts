// Contract ↔ HTTP: puts each operation on its route, reads what comes in, asks who is calling, parses what goes out.
// Access, bounds, idempotency and caching are enforced here, once, as the contract states them.
import type { Context as Hono } from 'hono';
import type * as z from 'zod';
import { identify } from '../access/identify.ts';
import type { Contract } from '../../sdk/contract/index.ts';
import type { Operation } from '../../sdk/contract/operation.ts';
import { type OperationName, routes } from '../../sdk/routes.ts';
import { actorName } from '../access/actor.ts';
import type { Change } from '../db/commit.ts';
import { readJson } from './body.ts';
import { cached, type PublicAnswer } from './cache.ts';
import { commitOnce } from './commit-once.ts';
import { contractOf } from './contracts.ts';
import { type AppEnv, type Context, newContext, type Surroundings } from './context.ts';
import { corsHeaders, dataHeaders } from './headers.ts';
import { repeatOf } from './idempotency.ts';
import { limitWrites } from './limit.ts';
import { Problem, type ProblemIssue } from './problem.ts';
import { readVersion } from './version.ts';

type Shape<N extends OperationName, K extends 'params' | 'query' | 'body'> =
  Contract[N] extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

/** What a handler gets: the parsed parts of the request, and the version that the caller has read. */
export interface Input<N extends OperationName> {
  params: Shape<N, 'params'>;
  query: Shape<N, 'query'>;
  body: Shape<N, 'body'>;
  /** The `If-Match` header's version, where the contract asks for one. */
  version: number | null;
  /** The version of the form in that header, where there is one: the caller has seen the application carried over to it. */
  form: number | undefined;
  /** A digest of the `Idempotency-Key`, where the contract keeps nothing else of a request. */
  key?: string;
}

/** What a handler gives: the answer's body, with its version where it has an ETag, or what a public cache needs to know. */
export interface Reply<N extends OperationName> {
  body: z.input<Contract[N]['answer']>;
  version?: number | string;
  /** Public reads: the revision read in the same query; absent from what only a deployment changes. */
  revision?: number;
  /** Public reads: when time alone changes the answer, in milliseconds. */
  changesAt?: number | null;
  /** A status other than the contract's, for health. */
  status?: number;
  /** Idempotent operations: what to write, in one batch with the stored answer. */
  change?: Change;
}

export type Handler<N extends OperationName> = (input: Input<N>, context: Context) => Promise<Reply<N>> | Reply<N>;
export type Handlers<N extends OperationName = OperationName> = { [K in N]: Handler<K> };

type AnyHandler = (input: Record<string, unknown>, context: Context) => Promise<Reply<OperationName>>;

/** The Hono handler of one operation. */
export function serve<N extends OperationName>(
  name: N,
  handler: Handler<N>,
  surroundings: (c: Hono<AppEnv>) => Surroundings,
) {
  const run = handler as unknown as AnyHandler;
  let contract: Operation | undefined;
  return async (c: Hono<AppEnv>): Promise<Response> => {
    const anonymous = newContext(surroundings(c));
    const { request, source, later } = anonymous;
    const operation: Operation = (contract ??= await contractOf(name));
    const addressed = () => ({
      params: parseParams(operation, c.req.param()),
      query: parse(operation.query, queryOf(request.url), 'invalid-query'),
    });
    if (operation.cache === 'public')
      return cached(request, source.now().getTime(), later, async () =>
        publicAnswer(
          operation,
          await run({ ...addressed(), body: undefined, version: null, form: undefined }, anonymous),
        ),
      );
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await limitWrites(anonymous);
    const { params, query } = addressed();
    const actor = await identify(operation, params as { id?: string } | undefined, anonymous);
    const context = { ...anonymous, actor };
    const { version, form } = operation.conditional ? ifMatch(request) : { version: null, form: undefined };
    const body = operation.body
      ? parse(operation.body, await readJson(request, operation.members, operation.bytes), 'invalid-body')
      : undefined;
    const input = { params, query, body, version, form };
    if (operation.idempotent === true) return once(name, operation, run, input, context);
    const kept = operation.idempotent && { key: (await repeatOf(request, name, actorName(actor), '')).key };
    return answerOf(operation, await run({ ...input, ...kept }, context));
  };
}

/** Puts every operation on its route. A missing handler does not compile. */
export const operations = (handlers: Handlers) =>
  (Object.keys(routes) as OperationName[]).map((name) => ({
    method: routes[name][0],
    path: routes[name][1],
    name,
    handler: handlers[name] as Handler<typeof name>,
  }));

async function once(
  name: OperationName,
  operation: Operation,
  run: AnyHandler,
  input: Record<string, unknown>,
  context: Context,
): Promise<Response> {
  const repeat = await repeatOf(context.request, name, actorName(context.actor), input);
  const { answer, replayed } = await commitOnce(context, repeat, async () => {
    const { body, version, change } = await run(input, context);
    const status = operation.status ?? 200;
    return { answer: { status, body: operation.answer.parse(body), version }, change: change ?? { statements: [] } };
  });
  const headers = { ...etagOf(answer.version), ...(replayed && { 'idempotency-replayed': 'true' }) };
  return json(operation, answer.body, answer.status, headers);
}

const answerOf = (operation: Operation, reply: Reply<OperationName>): Response =>
  json(operation, operation.answer.parse(reply.body), reply.status ?? operation.status ?? 200, etagOf(reply.version));

const publicAnswer = (operation: Operation, reply: Reply<OperationName>): PublicAnswer => ({
  body: JSON.stringify(operation.answer.parse(reply.body)),
  contentType: 'application/json',
  revision: reply.revision ?? null,
  changesAt: reply.changesAt ?? null,
});

const etagOf = (version: number | string | undefined) => (version === undefined ? {} : { etag: `"${version}"` });

// Any site may read what it may ask for; what staff see is for our own pages and for programs.
const fixed = { ...dataHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
const forAnyone = new Headers({ ...corsHeaders, ...fixed });
const forStaff = new Headers(fixed);

// Copying headers costs a third of what reading them from an object does.
function json(operation: Operation, body: unknown, status: number, more: Record<string, string> = {}): Response {
  const headers = new Headers(operation.access === 'staff' ? forStaff : forAnyone);
  for (const name in more) headers.set(name, more[name] ?? '');
  return new Response(JSON.stringify(body), { status, headers });
}

function ifMatch(request: Request): { version: number; form: number | undefined } {
  const header = request.headers.get('if-match');
  if (header === null) throw new Problem('if-match-missing', 'Send If-Match with the ETag of your last read or save.');
  const read = readVersion(/^(?:W\/)?"([\d-]+)"$/.exec(header.trim())?.[1]);
  if (!read)
    throw new Problem('changed-meanwhile', 'That If-Match is not an ETag of ours. Read the application again.');
  return read;
}

function parseParams(operation: Operation, given: Record<string, string>): unknown {
  const result = operation.params?.safeParse(given);
  if (result && !result.success) throw new Problem('not-found', 'There is nothing at this address.');
  return result?.data;
}

/** Query parameters by name. Throws a Problem (400) when one is given twice. */
function queryOf(url: string): Record<string, string> {
  if (!url.includes('?')) return {};
  const parameters = [...new URL(url).searchParams];
  const names = parameters.map(([name]) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at)?.slice(0, 40);
  if (repeated !== undefined) {
    throw invalid('invalid-query', [{ path: [repeated], code: 'repeated', message: 'give it once.' }]);
  }
  // Not by assignment: a parameter may be called __proto__.
  return Object.fromEntries(parameters);
}

function parse(schema: z.ZodType | undefined, value: unknown, code: 'invalid-query' | 'invalid-body'): unknown {
  if (!schema) {
    if (code === 'invalid-query' && Object.keys(value as object).length)
      throw invalid(code, [
        { path: [], code: 'unrecognized_keys', message: 'This operation takes no query parameters.' },
      ]);
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    code,
    result.error.issues.slice(0, 50).map((issue) => {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      return at(value, path) === undefined && path.length
        ? { path, code: 'missing', message: 'it is needed.' }
        : { path, code: issue.code, message: issue.message };
    }),
  );
}

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    value,
  );

function invalid(code: 'invalid-query' | 'invalid-body', issues: ProblemIssue[]): Problem {
  const first = issues[0];
  const place = first?.path.length ? first.path.join('.') : code === 'invalid-query' ? 'the query' : 'the body';
  return new Problem(code, `Check ${place}: ${first?.message ?? 'it is not as the contract says'}`, { issues });
}
