// Keeps what several people change on different devices fresh while it is looked at: slowly, and whenever someone comes back.

import type { Stage } from './stage.ts';
import { isShown } from './trail.ts';

/** Milliseconds between two looks. */
const pause = 20_000;

/** Calls `look` every 20 seconds and when the window gets focus, while `isOpen`; until the application is left. */
export function watch(stage: Stage, isOpen: () => boolean, look: () => Promise<unknown>): void {
  let looking = false;
  const again = () => {
    if (!isShown(stage)) {
      clearInterval(timer);
      removeEventListener('focus', again);
      return;
    }
    if (looking || document.hidden || !isOpen()) return;
    looking = true;
    void look()
      .catch(() => {})
      .then(() => (looking = false));
  };
  const timer = setInterval(again, pause);
  addEventListener('focus', again);
}
