// Where focus goes, and that it is seen there: links to ids and `autofocus` do not work inside a shadow root.

/** Moves focus to a heading, summary or panel, and brings it to the top, clear of what a host has fixed there. */
export function focusOn(target: HTMLElement | null): void {
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView();
}

/** Moves focus to a control by its id: its label and message in view, and itself where there is no room for all. */
export function follow(root: ShadowRoot, id: string): void {
  const control = root.getElementById(id);
  control?.closest('.as-field')?.scrollIntoView();
  control?.focus();
}
