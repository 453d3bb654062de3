// Counts words along in long texts: seen at once, said to screen readers when typing pauses.
import { countWords } from '../../sdk/form/questions/characters.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';

/** How long typing must pause before the count is said, in milliseconds. */
const pause = 1_000;

/** Counts along in one `[data-words]` field; `announce` says a sentence in a live region. Call it once a field. */
export function attachWordCount(area: HTMLTextAreaElement, t: ApplyMessages, announce: (text: string) => void): void {
  // The view's own text node: what renders the page later still finds it.
  const shown = [...(area.parentElement?.querySelector(`#${area.id}-count`)?.childNodes ?? [])].find(
    (node) => node instanceof Text && node.data.trim(),
  ) as Text | undefined;
  area.dataset['counted'] = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (): string => t.wordsLeft(Number(area.dataset['words']) - countWords(area.value));
  area.addEventListener('input', () => {
    if (shown) shown.data = count();
    clearTimeout(timer);
    timer = setTimeout(() => area.isConnected && announce(count()), pause);
  });
}
