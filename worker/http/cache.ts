// Public answers without the database: isolate memory for seconds, then the location's cache, then one query.
// Entries are keyed by the revision of public content; a personal answer never comes here.
import type { Cache as EdgeCache } from '@cloudflare/workers-types';
import { sha256 } from '../crypto/digest.ts';
import { corsHeaders, dataHeaders } from './headers.ts';
import { Problem } from './problem.ts';

/**
 * How long an answer or the known revision is trusted, in milliseconds. Elsewhere a change shows after both at the latest. A
 * refusal does not know when it ends, as when a round opens: it is trusted for a second.
 */
export const cacheLife = { memory: 5_000, edge: 30_000, refusal: 1_000 } as const;
const memoryLimit = { entries: 1_000, characters: 8_000_000 };

/** What a public read produces. */
export interface PublicAnswer {
  body: string;
  contentType: string;
  /** The revision that was read in the same query; null for what only a deployment changes, which memory alone keeps. */
  revision: number | null;
  /** When time alone will change the answer, such as a round's opening; null when it will not. */
  changesAt: number | null;
  headers?: Readonly<Record<string, string>>;
}

interface Entry {
  body: string;
  etag: string;
  headers: Record<string, string>;
  until: number;
}

/** An entry as the runtime wants it: encoding its body and reading its headers anew cost most of an answer. */
interface Kept {
  body: Uint8Array<ArrayBuffer>;
  /** No body, and the headers of every answer from memory: the runtime copies those of a response faster than any others. */
  head: Response;
  etag: string;
  until: number;
  characters: number;
}

const memory = new Map<string, Kept>();
const refusals = new Map<string, { problem: Problem; until: number }>();
const utf8 = new TextEncoder();
let characters = 0;
let revision: { value: number; until: number } | null = null;
// Grows with each change made here, so that a read that began before it cannot put back what it saw.
let generation = 0;

/** What a public read is asked with. */
interface Asked {
  request: Request;
  requestId: string;
  /** Milliseconds since the epoch. */
  now: number;
  later(work: Promise<unknown>): void;
}

/** The fast path: an answer from this isolate's memory, with the `x-request-id` of the request that it was made for; or null. */
export function remembered(request: Request, now: number): Response | null {
  const entry = request.method === 'GET' ? memory.get(request.url) : undefined;
  return entry !== undefined && entry.until > now ? respond(entry, request) : null;
}

/** Answers a public GET: from the location's cache when the revision is known there, else from `produce`, whose Problem it throws. */
export async function cached(asked: Asked, produce: () => Promise<PublicAnswer>): Promise<Response> {
  const { request, now } = asked;
  const kept = remembered(request, now);
  if (kept) return kept;
  const refusal = refusals.get(request.url);
  if (refusal && refusal.until > now) throw refusal.problem;
  const began = generation;
  const known = await currentRevision(request, now, began);
  if (known !== null) {
    const found = await edge().match(entryKey(request, known));
    const entry = found && (JSON.parse(await found.text()) as Entry);
    if (entry && entry.until > now) return respond(remember(asked, entry, began), request);
  }
  const answer = await produce().catch((error: unknown) => {
    if (began === generation) keepRefusal(request.url, error, now);
    throw error;
  });
  const entry = await newEntry(answer, now);
  const fresh = remember(asked, entry, began);
  if (began === generation && answer.revision !== null) {
    revision = { value: answer.revision, until: now + cacheLife.memory };
    asked.later(
      Promise.all([
        put(revisionKey(request), String(answer.revision), cacheLife.edge),
        put(entryKey(request, answer.revision), JSON.stringify(entry), entry.until - now),
      ]),
    );
  }
  return respond(fresh, request);
}

/** Forgets everything here and at this location, after a write that changed public content. */
export function publicContentChanged(request: Request): Promise<unknown> {
  generation++;
  memory.clear();
  refusals.clear();
  characters = 0;
  revision = null;
  return edge().delete(revisionKey(request));
}

/** Keeps that there is nothing at an address, or nothing just now: asking again would give the same. */
function keepRefusal(url: string, problem: unknown, now: number): void {
  if (!(problem instanceof Problem) || (problem.status !== 404 && problem.status !== 409)) return;
  if (refusals.size >= memoryLimit.entries) refusals.clear();
  refusals.set(url, { problem, until: now + cacheLife.refusal });
}

async function newEntry({ body, contentType, changesAt, headers }: PublicAnswer, now: number): Promise<Entry> {
  const until = Math.min(now + cacheLife.edge, changesAt ?? Infinity);
  // Sent as it is until then: where a change comes soon after that, who gets it last must not keep it beyond the change.
  const outlived = changesAt !== null && changesAt < now + cacheLife.edge + cacheLife.memory;
  const seconds = outlived ? 0 : cacheLife.memory / 1000;
  const etag = `W/"${(await sha256(body)).slice(0, 22)}"`;
  return {
    body,
    etag,
    until,
    headers: {
      ...dataHeaders,
      ...corsHeaders,
      ...headers,
      'content-type': contentType,
      etag,
      'cache-control': `public, max-age=${seconds}`,
    },
  };
}

function respond({ body, head, etag }: Kept, request: Request): Response {
  return isSeen(request, etag) ? new Response(null, { status: 304, headers: head.headers }) : new Response(body, head);
}

/** Whether the caller has what the ETag names: `If-None-Match` may be a list or `*`, compared weakly (RFC 9110 §13.1.2). */
export function isSeen(request: Request, etag: string): boolean {
  const seen = request.headers.get('if-none-match');
  return seen !== null && (seen.trim() === '*' || seen.split(',').some((tag) => weak(tag) === weak(etag)));
}

const weak = (tag: string) => tag.trim().replace(/^W\//, '');

/** Keeps an entry for its time in memory, unless content has changed since `began`, and gives it ready to be sent. */
function remember({ request: { url }, requestId, now }: Asked, entry: Entry, began: number): Kept {
  const kept: Kept = {
    body: utf8.encode(entry.body),
    head: new Response(null, { headers: { ...entry.headers, 'x-request-id': requestId } }),
    etag: entry.etag,
    until: Math.min(entry.until, now + cacheLife.memory),
    characters: entry.body.length,
  };
  if (began !== generation) return kept;
  if (memory.size >= memoryLimit.entries || characters + kept.characters > memoryLimit.characters) {
    memory.clear();
    characters = 0;
  }
  characters += kept.characters - (memory.get(url)?.characters ?? 0);
  memory.set(url, kept);
  return kept;
}

/** The revision as far as it is known here; what the location said is remembered unless content has changed since `began`. */
async function currentRevision(request: Request, now: number, began: number): Promise<number | null> {
  if (revision && revision.until > now) return revision.value;
  const found = await edge().match(revisionKey(request));
  if (!found) return null;
  const value = Number(await found.text());
  if (began === generation) revision = { value, until: now + cacheLife.memory };
  return value;
}

const edge = () => (caches as unknown as { default: EdgeCache }).default;
const revisionKey = (request: Request) => `${new URL(request.url).origin}/.cache/revision`;
function entryKey(request: Request, at: number): string {
  const { origin, pathname, search } = new URL(request.url);
  return `${origin}/.cache/${at}${pathname}${search}`;
}

const put = (key: string, body: string, milliseconds: number) =>
  edge().put(
    key,
    new Response(body, {
      headers: { 'cache-control': `max-age=${Math.max(0, Math.floor(milliseconds / 1000))}` },
    }) as never,
  );
