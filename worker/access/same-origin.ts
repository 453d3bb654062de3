// Whether a request was made by a page of our own, as far as the browser says (Fetch Metadata; Fetch standard, Origin).
// `Sec-Fetch-Site` comes first: a page that sends no referrer sends `Origin: null` with its own forms.

/** True when a browser says that this request comes from a page of ours. */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === null ? request.headers.get('origin') === new URL(request.url).origin : site === 'same-origin';
}

/** True when a browser says that another site made this request. False for servers and command lines, which say nothing. */
export function isFromAnotherSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return origin !== null && origin !== new URL(request.url).origin;
}

/** Whether the request only reads (RFC 9110 §9.2.1, safe methods that we answer). */
export const isReading = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';
