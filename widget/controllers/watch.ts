// Keeps what several people change on different devices fresh while it is looked at: slowly, and whenever someone comes back.

/** Milliseconds between two looks. */
const pause = 20_000;

/** Calls `look` every 20 seconds and when the window gets focus, while the element is on the page and `isShown`. */
export function watch(element: Element, isShown: () => boolean, look: () => Promise<unknown>): void {
  let looking = false;
  const again = () => {
    if (!element.isConnected) {
      clearInterval(timer);
      removeEventListener('focus', again);
      return;
    }
    if (looking || document.hidden || !isShown()) return;
    looking = true;
    void look()
      .catch(() => {})
      .then(() => (looking = false));
  };
  const timer = setInterval(again, pause);
  addEventListener('focus', again);
}
