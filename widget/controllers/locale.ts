// Which language an element speaks.
import { closest } from '../../sdk/locale/pick.ts';
import type { Locale } from '../../sdk/types.ts';

/** Attribute `locale`, else the closest `lang` (out of shadow roots too), else English. */
export function localeOf(element: Element): Locale {
  const own = element.getAttribute('locale');
  for (let at: Element | null = element; at && !own;) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return closest(lang);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return closest(own);
}
