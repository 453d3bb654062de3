// Headers of every page: no script, no frame, no third party, nothing that a form could be sent to but us.

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'strict-transport-security': 'max-age=31536000',
};

/** For pages about one person: kept nowhere, found by no search engine. */
export const privateHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};
