// Every answer that is not public content: asks who is calling, reads what comes in, sends what goes out. Access, bounds
// and idempotency are enforced here, once, as the contract states them.
import type { Operation } from '../../sdk/contract/operation.ts';
import type { OperationName } from '../../sdk/routes.ts';
import { type Actor, applicantName, callerName } from '../access/actor.ts';
import { identify } from '../access/identify.ts';
import { readJson } from './body.ts';
import { commitOnce } from './commit-once.ts';
import type { Context } from './context.ts';
import type { AnyHandler, Reply } from './handler.ts';
import { readAs } from './fits.ts';
import { corsHeaders, dataHeaders } from './headers.ts';
import { type Repeat, repeatOf } from './idempotency.ts';
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
  const { params, query } = addressed();
  const { actor, name: caller, refusal } = await whoCalls(operation, params as { id?: string } | undefined, anonymous);
  const context = { ...anonymous, actor };
  const { version, form } = operation.conditional ? ifMatch(request) : { version: null, form: undefined };
  const body = operation.body
    ? parse(operation.body, await readJson(request, operation.members, operation.bytes), 'invalid-body')
    : undefined;
  const input = { params, query, body, version, form };
  if (operation.idempotent === true) {
    const first = refusal ? () => Promise.reject(refusal) : handler;
    return once(operation, await repeatOf(request, name, caller, input), first, input, context);
  }
  const kept = operation.idempotent && { key: (await repeatOf(request, name, caller, '')).key };
  return answerOf(operation, await handler({ ...input, ...kept }, context));
}

/**
 * Who calls, under the name by which their keys are told from others'. Where an answer may be replayed, a lead who has
 * handed over is still the one who asked before that; `refusal` is what they get for anything they have not asked yet.
 */
async function whoCalls(
  operation: Operation,
  params: { id?: string } | undefined,
  anonymous: Context,
): Promise<{ actor: Actor; name: string; refusal?: Problem }> {
  try {
    const actor = await identify(operation, params, anonymous);
    return { actor, name: callerName(actor) };
  } catch (error) {
    const refused = operation.idempotent === true && error instanceof Problem && error.code === 'token-of-section';
    if (!refused) throw error;
    return { actor: anonymous.actor, name: applicantName(params?.id ?? ''), refusal: error };
  }
}

async function once(
  operation: Operation,
  repeat: Repeat,
  run: AnyHandler,
  input: Record<string, unknown>,
  context: Context,
): Promise<Response> {
  const { answer, replayed } = await commitOnce(context, repeat, async () => {
    const { body, version, change } = await run(input, context);
    const status = operation.status ?? 200;
    return { answer: { status, body: operation.answer.parse(body), version }, change: change ?? { statements: [] } };
  });
  const headers = { ...etagOf(answer.version), ...(replayed && { 'idempotency-replayed': 'true' }) };
  return json(operation, answer.body, answer.status, headers);
}

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
  const read = readVersion(/^(?:W\/)?"([\d-]+)"$/.exec(header.trim())?.[1]);
  if (!read)
    throw new Problem('changed-meanwhile', 'That If-Match is not an ETag of ours. Read the application again.');
  return read;
}
