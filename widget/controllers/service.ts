// Where the service is, and the one read that elements make before there is an application. Writes go through the SDK.

/** Where the service is: the chunks come from it. Ends in `/`. */
export const service = { baseUrl: new URL('..', import.meta.url).href };

/** Answers that the loader asked for while the element was on its way, by path. */
export type Early = Record<string, Promise<Response>>;

/** Whether what was read does not exist. */
export const isMissing = (error: unknown): boolean => error === 404;

/** Reads public data. Rejects with the HTTP status, or with `fetch`'s error after at most 10 seconds of silence. */
export async function read<T>(path: string, early?: Early): Promise<T> {
  const answer = await (early?.[path] ??
    fetch(service.baseUrl + path, { credentials: 'omit', signal: AbortSignal.timeout(10_000) }));
  return answer.ok ? ((await answer.clone().json()) as T) : Promise.reject(answer.status);
}
