// Reads the cookies of a request (RFC 6265 §5.4). Setting one is the business of who owns it.

/** The cookies, names and values, in the order in which the browser sent them. */
export const cookiesOf = (request: Request): [name: string, value: string][] =>
  (request.headers.get('cookie') ?? '').split(';').flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=');
    return equals > 0 ? [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]] : [];
  });

/** The value of the first cookie with that name, or null. */
export const cookieOf = (request: Request, name: string): string | null =>
  cookiesOf(request).find(([each]) => each === name)?.[1] ?? null;
