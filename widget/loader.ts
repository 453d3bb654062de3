// The one script tag of a partner's page, /embed/v1.js. Finds our tags and asks, in one go, for all chunks of their
// elements and for their data. It shares no file with the elements: that would be one more request in a row.
import { arriveOnce } from './arrive-once.ts';
import { listPath } from './list-path.ts';
import { tags } from './tags.ts';

/** Chunks by tag or language, put here by the build. */
declare const CHUNKS: Record<string, string[]>;

type Waiting = HTMLElement & { early?: Record<string, Promise<unknown>> };

const here = new URL('.', import.meta.url).href;
const base = new URL('..', import.meta.url).href;
const early: Record<string, Promise<unknown>> = {};

/**
 * Fetches what an element will ask for first, as it does itself (service.ts). The addresses are those of the elements, to
 * the letter. It is read to its end at once: a body that waits for the element is passed on late.
 */
function ask(path: string): void {
  early[path] ??= fetch(base + path, { credentials: 'omit', signal: AbortSignal.timeout(10_000) }).then((answer) =>
    answer.ok ? answer.json() : Promise.reject(answer.status),
  );
  early[path].catch(() => {});
}

const bring = (entry: string) => CHUNKS[entry]?.forEach((file) => import(here + file).catch(() => {}));

function start(tag: keyof typeof tags, element: Waiting): void {
  const slug = element.getAttribute('programme');
  const welsh = /^cy\b/i.test(element.getAttribute('locale') || element.closest('[lang]')?.getAttribute('lang') || '');
  element.early = early;
  // Data first: it comes from further away than the chunks, and is waited for as long.
  if (tag == 'alongside-programmes') ask(listPath(element));
  else if (slug) ask(`v1/programmes/${slug}${tag == 'alongside-apply' ? '/form' : ''}`);
  bring(tag);
  if (welsh) {
    bring('core-cy');
    if (tag == 'alongside-apply') bring('apply-cy');
  }
  void tags[tag]().then(
    (element) => {
      if (!customElements.get(tag)) customElements.define(tag, element);
      arriveOnce();
    },
    () => {},
  );
}

function look(): void {
  for (const tag in tags) {
    for (const element of document.querySelectorAll<Waiting>(`${tag}:not(:defined)`)) {
      if (!element.early) start(tag as keyof typeof tags, element);
    }
  }
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
