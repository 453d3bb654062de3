// The only fetch of the SDK: one call with its tries, its time limit and the decoding of what comes back.
// It knows HTTP and our conventions of it; it does not know the operations.
import { type AlongsideError, NetworkError, ProblemError, TimeoutError } from './errors.ts';
import type { Problem } from './types.ts';

/** What every call of a client shares. */
export interface RequestSettings {
  /** Where the service is, such as `https://alongside.example`; a path prefix is kept. */
  baseUrl: string | URL;
  /** Used instead of the global `fetch`, which is looked up at each call. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Most milliseconds for one try, the arrival of the body included. Default 10,000; 120,000 for the bytes of a file. */
  timeout?: number | undefined;
  /** How often a safe or idempotent call is tried again. Default 2. Other calls are never tried again. */
  retries?: number | undefined;
  /** Waits between tries, at most until the signal aborts; for tests. */
  sleep?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** A number from 0 up to 1 for the jitter of the waits; for tests. Default `Math.random`. */
  random?: (() => number) | undefined;
}

/** What one call may say besides its input. */
export interface CallOptions {
  /** Ends the call, waits included; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The token that holds an application, or an organiser's. Default: the client's, where one is needed. */
  token?: string | undefined;
  /** The ETag of what was read, for a save that must not overwrite somebody else's. See `etagOf`. */
  ifMatch?: string | undefined;
  /** Names this POST: a repeat under the same key happens once. Default: a new one a call, kept over its tries. */
  idempotencyKey?: string | undefined;
  /** Most milliseconds for one try of this call. Default: the client's. */
  timeout?: number | undefined;
}

/** The longest wait, in milliseconds, that `Retry-After` may ask for. Asked for more, the call ends. */
const longestWait = 30_000;

const responses = new WeakMap<object, Response>();

/** The HTTP response that an answer came in, for its status and headers. Copies of an answer have none. */
export const responseOf = (answer: object) => responses.get(answer);

/** The ETag of an answer, for `ifMatch`; undefined when it had none. */
export const etagOf = (answer: object) => responseOf(answer)?.headers.get('etag') ?? undefined;

/** Calls `ring` after so many milliseconds, or when the signal aborts. Returns what takes both back. */
const alarm = (milliseconds: number, signal: AbortSignal | undefined, ring: () => void) => {
  // Asked to wait longer, a timer rings at once.
  const timer = setTimeout(ring, Math.min(milliseconds, 2 ** 31 - 1));
  signal?.addEventListener('abort', ring);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', ring);
  };
};

const sleepFor = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const stop = alarm(milliseconds, signal, () => resolve(stop()));
  });

/** 128 random bits. `randomUUID` is missing on pages served without TLS, where an application must work too. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

const read = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy or a sign-in page answered in the place of the service.
  }
};

const refusal = ({ status, headers }: Response, data: Problem | null | undefined) => {
  // Seconds or a date (RFC 9110, 10.2.3).
  const asked = headers.get('retry-after');
  const retryAfter = asked
    ? Math.max(0, +asked * 1000 || Date.parse(asked) - Date.now() || 0)
    : status > 499 || status == 429
      ? 0
      : Infinity;
  // Others answer JSON with a `code`, too.
  const isOurs = headers.get('content-type')?.startsWith('application/problem+json') && typeof data?.code == 'string';
  return new ProblemError(status, retryAfter, isOurs ? data : undefined);
};

/**
 * Makes one call and resolves to the answer's data. A POST carries an idempotency key, the same in every try.
 * Every call but a GET has a body.
 */
export async function request(
  method: string,
  path: string,
  body: object | undefined,
  options: RequestSettings & CallOptions,
): Promise<unknown> {
  const {
    baseUrl,
    signal,
    token,
    ifMatch,
    idempotencyKey,
    timeout = 10_000,
    fetch: send = fetch,
    retries = 2,
    sleep = sleepFor,
    random = Math.random,
  } = options;
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(ifMatch && { 'if-match': ifMatch }),
    ...(method == 'POST' && { 'idempotency-key': idempotencyKey ?? newKey() }),
  };
  const init = { method, headers, credentials: 'omit', body: JSON.stringify(body) } as const;
  const url = `${baseUrl}`.replace(/\/$/, '') + path;
  let left = !body || method == 'POST' || ifMatch ? retries : 0;

  for (let longest = 500; ; longest *= 2) {
    const control = new AbortController();
    let stop!: () => void;
    // Also where a `fetch` that was handed in does not look at its signal.
    const ended = new Promise<never>((_, reject) => {
      stop = alarm(timeout, signal, () => reject(control.abort()));
    });
    let error: AlongsideError;
    try {
      signal?.throwIfAborted();
      const response = await Promise.race([send(url, { ...init, signal: control.signal }), ended]);
      const data = read(await Promise.race([response.text(), ended]));
      // A redirect may have turned the call into a read (Fetch, HTTP-redirect fetch): its answer says nothing of ours.
      if (response.redirected && body)
        error = new ProblemError(response.status, Infinity, undefined, 'Redirected: set baseUrl to the final address');
      else if (response.ok && Object(data) === data) {
        responses.set(data, response);
        return data;
      } else error = refusal(response, data);
    } catch (cause) {
      error = new (control.signal.aborted ? TimeoutError : NetworkError)('No answer', { cause });
    } finally {
      stop();
    }
    signal?.throwIfAborted();
    if (!(left-- > 0) || error.retryAfter > longestWait) throw error;
    await sleep(error.retryAfter + random() * longest, signal);
  }
}
