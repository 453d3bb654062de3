// The one thing that the widget ever stores on a device, and only when a person asked for it: which draft is theirs.
// Key `alongside:draft:<round>`, value `{"id", "token"}`. Storage may be missing or refuse (a sandboxed frame): then
// nothing is kept.

/** What opens a draft again. */
export interface Holding {
  id: string;
  token: string;
}

/** The key of a round's draft. */
export const keyOf = (round: string) => `alongside:draft:${round}`;

/** What `use` answers, or undefined where storage is missing or refuses. */
export function guarded<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** Drafts that a link opened, by round: for as long as the page is open. */
export const opened: Record<string, Holding> = {};

/** Where a co-applicant's section of a round is kept, beside a draft of one's own. */
export const sectionKey = (round: string): string => `${round}:section`;

/** The draft of a round that a link opened, or that was kept on this device; without one, the section. */
export const recall = (round: string): Holding | undefined =>
  opened[round] ??
  guarded((storage) => {
    const stored = storage.getItem(keyOf(round)) ?? storage.getItem(keyOf(sectionKey(round))) ?? '{}';
    const { id, token } = JSON.parse(stored) as Partial<Holding>;
    return typeof id === 'string' && typeof token === 'string' ? { id, token } : undefined;
  });
