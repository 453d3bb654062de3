// The document around a page: everything that is not the body, as escaped text. Lit renders the body (layout.ts).
import type { Locale } from '../../sdk/form/types.ts';

export interface Head {
  locale: Locale;
  /** The whole title, prefix and service name included. */
  title: string;
  /** One sentence for search engines, in the page's language. */
  description?: string | undefined;
  /** The style sheet's address. */
  stylesheet: string;
  /** The classes of the body. */
  look?: string | undefined;
  /** Absolute addresses of the same page by language; absent where a page must not be found by search engines. */
  alternates?: Record<Locale, string> | undefined;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for HTML content and quoted attributes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** The whole document. `body` is HTML that was rendered, and escaped, already. */
export function documentOf(
  { locale, title, description, stylesheet, look = '', alternates }: Head,
  body: string,
): string {
  const links = alternates
    ? [
        `<link rel="canonical" href="${escapeHtml(alternates[locale])}">`,
        ...Object.entries({ ...alternates, 'x-default': alternates.en }).map(
          ([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(href)}">`,
        ),
      ]
    : ['<meta name="robots" content="noindex">'];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${description ? `<meta name="description" content="${escapeHtml(description)}">\n` : ''}${links.join('\n')}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${escapeHtml(stylesheet)}">
</head>
<body class="${escapeHtml(look)}">${body}</body>
</html>
`;
}
