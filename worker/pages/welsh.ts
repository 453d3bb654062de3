// Says so on a Welsh page when part of its content was published in English only. The part itself is marked by its view.
import { html, nothing } from 'lit/html.js';
import type { Visit } from './visit.ts';

/** Whether any text in two languages inside `content` has no Welsh. */
function lacksWelsh(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false;
  if ('en' in content && typeof content.en === 'string') return !('cy' in content && content.cy);
  return Object.values(content).some(lacksWelsh);
}

export const englishNotice = ({ locale, say }: Visit, content: unknown) =>
  locale === 'cy' && lacksWelsh(content) ? html`<p class="notice">${say.onlyInEnglish}</p>` : nothing;
