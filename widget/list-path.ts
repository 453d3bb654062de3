// Where a list of programmes is read. The loader and the element each carry it, so that both name one address.

/** Attributes that narrow the list: programmes of one nation, phase of the current round, or topic. */
export const filters = ['nation', 'phase', 'topic'];

/** The path of the list's first page, as the element's attributes narrow it. The others add `&cursor=`. */
export function listPath(element: Element): string {
  let path = 'v1/programmes?limit=100';
  for (const name of filters) {
    const value = element.getAttribute(name);
    if (value) path += `&${name}=${encodeURIComponent(value)}`;
  }
  return path;
}
