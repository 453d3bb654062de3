// Every answer that is not public content: asks who is calling, reads what comes in, sends what goes out. Access, bounds
// and idempotency are enforced here, once, as the contract states them.
import type { Operation } from '../../sdk/contract/operation.ts';
import type { OperationName } from '../../sdk/routes.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { bearerOf, confirm, identify } from '../access/identify.ts';
import { sha256 } from '../crypto/digest.ts';
import { readJson } from './body.ts';
import { commitOnce, commitThenLook } from './commit-once.ts';
import type { Context } from './context.ts';
import type { AnyHandler, Reply } from './handler.ts';
import { readAs } from './fits.ts';
import { corsHeaders, dataHeaders } from './headers.ts';
import { type Repeat, repeatOf, replay, type StoredAnswer } from './idempotency.ts';
import { limitWrites } from './limit.ts';
import { parse } from './parse.ts';
import { Problem } from './problem.ts';
import { readVersion } from './version.ts';

/**
 * Answers a request. `addressed` parses its path and query; `anonymous` is its context before it is known who calls. Throws
 * the Problem that stands in the way.
 */
export async function answerPersonally(
  name: OperationName,
  operation: Operation,
  handler: AnyHandler,
  addressed: () => { params: unknown; query: unknown },
  anonymous: Context,
): Promise<Response> {
  const { request } = anonymous;
  if (request.method !== 'GET' && request.method !== 'HEAD') await limitWrites(anonymous);
  const parts = addressed();
  let actor: Actor;
  try {
    actor = await identify(name, operation, parts.params as { id?: string } | undefined, anonymous);
  } catch (error) {
    const answer = await answeredAsLead(name, operation, parts, anonymous, error);
    if (!answer) throw error;
    return answer;
  }
  const context = { ...anonymous, actor };
  const input = await inputOf(operation, request, parts).catch(async (error: unknown) => {
    // What is wrong with a request is told to those who may make it.
    await confirm(actor, context);
    throw error;
  });
  if (!operation.idempotent) return answerOf(operation, await handler(input, context));
  if (operation.idempotent === true) return once(name, operation, handler, input, context);
  const { key } = await identityOf(name, operation, context, '');
  return answerOf(operation, await handler({ ...input, key }, context));
}

interface Parts {
  params: unknown;
  query: unknown;
}

/** Everything that a handler is given of a request. */
async function inputOf(operation: Operation, request: Request, { params, query }: Parts) {
  const { version, form } = operation.conditional ? ifMatch(request) : { version: null, form: undefined };
  const body = operation.body
    ? parse(operation.body, await readJson(request, operation.members, operation.bytes), 'invalid-body')
    : undefined;
  return { params, query, body, version, form };
}

/**
 * What makes a request the same again. One caller's keys are told from another's by the token of who holds one, because an
 * application changes hands, and else by who it is.
 */
async function identityOf(
  name: OperationName,
  { access }: Operation,
  context: Context,
  input: unknown,
): Promise<Repeat> {
  const isHolder = access === 'applicant' || access === 'co-applicant';
  const caller = isHolder ? await sha256(bearerOf(context.request)) : actorName(context.actor);
  return repeatOf(context, name, caller, input);
}

/**
 * The stored answer to a lead who asks again for what they asked before they handed over: who lost the answer to that very
 * request holds a section by now. Undefined for every other refusal, and for what they have not asked yet.
 */
async function answeredAsLead(
  name: OperationName,
  operation: Operation,
  parts: Parts,
  context: Context,
  refusal: unknown,
): Promise<Response | undefined> {
  const mayBe = operation.idempotent === true && refusal instanceof Problem && refusal.code === 'token-of-section';
  if (!mayBe) return undefined;
  try {
    const repeat = await identityOf(name, operation, context, await inputOf(operation, context.request, parts));
    const answer = await replay(context.db, context.settings, repeat);
    return answer ? stored(operation, answer, true) : undefined;
  } catch (error) {
    // What is wrong with a request is told to those who may make it.
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function once(
  name: OperationName,
  operation: Operation,
  run: AnyHandler,
  input: Record<string, unknown>,
  context: Context,
): Promise<Response> {
  const repeat = await identityOf(name, operation, context, input);
  const commit = run.onlyReads ? commitThenLook : commitOnce;
  const { answer, replayed } = await commit(context, repeat, async () => {
    const { body, version, change = { statements: [] }, forget } = await run(input, context);
    const status = operation.status ?? 200;
    return { answer: { status, body: readAs(operation.answer, body), version }, change, forget };
  });
  return stored(operation, answer, replayed);
}

const stored = (operation: Operation, { body, status, version }: StoredAnswer, replayed: boolean): Response =>
  json(operation, body, status, { ...etagOf(version), ...(replayed && { 'idempotency-replayed': 'true' }) });

const answerOf = (operation: Operation, reply: Reply<OperationName>): Response =>
  json(operation, readAs(operation.answer, reply.body), reply.status ?? operation.status ?? 200, etagOf(reply.version));

const etagOf = (version: number | string | undefined) => (version === undefined ? {} : { etag: `"${version}"` });

// Any site may read what it may ask for; what staff see is for our own pages and for programs.
const fixed = { ...dataHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
const forAnyone = new Headers({ ...corsHeaders, ...fixed });
const forStaff = new Headers(fixed);

// Headers that are copied cost a third of those read from an object, and the answer makes that copy by itself.
function json(operation: Operation, body: unknown, status: number, more: Record<string, string> = {}): Response {
  const headers = operation.access === 'staff' ? forStaff : forAnyone;
  const response = new Response(JSON.stringify(body), { status, headers });
  for (const name in more) response.headers.set(name, more[name] ?? '');
  return response;
}

function ifMatch(request: Request): { version: number; form: number | undefined } {
  const header = request.headers.get('if-match');
  if (header === null) throw new Problem('if-match-missing', 'Send If-Match with the ETag of your last read or save.');
  // An edge that compresses an answer makes its ETag a weak one, which says no less here.
  const read = readVersion(/^(?:W\/)?"([\d-]+)"$/.exec(header.trim())?.[1]);
  if (!read)
    throw new Problem('changed-meanwhile', 'That If-Match is not an ETag of ours. Read the application again.');
  return read;
}
