// Addresses of pages: English at the root, Welsh the same under /cy. Nothing else decides the language of a page.
import type { Locale } from '../../sdk/form/types.ts';

/** An address taken apart: its language, and its path as the English page has it. */
export interface Place {
  locale: Locale;
  path: string;
}

/** Several slashes at the start of a path become one: a link to it would otherwise lead to another host. */
export function placeOf(pathname: string): Place {
  const path = pathname.replace(/^\/+/, '/');
  if (path === '/cy') return { locale: 'cy', path: '/' };
  return path.startsWith('/cy/') ? { locale: 'cy', path: path.slice(3).replace(/^\/+/, '/') } : { locale: 'en', path };
}

/** The path of a page in a language, from its English path. */
export function address(locale: Locale, path: string): string {
  if (locale === 'en') return path;
  return path === '/' ? '/cy' : `/cy${path}`;
}

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'cy' : 'en');

/** The path without the slashes at both its ends. Not by `/\/+$/`, which tries every run of slashes anew from each of them. */
export function withoutEndSlashes(path: string): string {
  let [start, end] = [0, path.length];
  while (path[start] === '/') start++;
  while (end > start && path[end - 1] === '/') end--;
  return path.slice(start, end);
}
