// Where the service is, and the one read that elements make before there is an application. Writes go through the SDK.

/** Where the service is: the chunks come from it. Ends in `/`. */
export const service = { baseUrl: new URL('..', import.meta.url).href };

/** The address of one of our own pages in a language, from its English path. */
export const pageAt = (path: string, locale: string): string => service.baseUrl + (locale === 'cy' ? 'cy/' : '') + path;

/** What the loader asked for while the element was on its way, by path; shared by the elements of a page. */
export type Early = Record<string, Promise<unknown>>;

/** Whether what was read does not exist. */
export const isMissing = (error: unknown): boolean => error === 404;

/** Reads public data. Rejects with the HTTP status, or with `fetch`'s error after at most 10 seconds of silence. */
export const read = async <T>(path: string, early?: Early): Promise<T> => (await (early?.[path] ?? get(path))) as T;

async function get(path: string): Promise<unknown> {
  const answer = await fetch(service.baseUrl + path, { credentials: 'omit', signal: AbortSignal.timeout(10_000) });
  return answer.ok ? answer.json() : Promise.reject(answer.status);
}
