// Cursors of keyset pages: the sort key of the last row seen, as opaque text.
import * as z from 'zod';
import { decodeBase64, encodeBase64 } from '../crypto/base64.ts';
import { Problem } from '../http/problem.ts';

/** How many items a page holds when the caller does not say. */
export const defaultLimit = 20;

export const encodeCursor = (key: readonly string[]): string =>
  encodeBase64(new TextEncoder().encode(JSON.stringify(key)));

/** The sort key of a cursor with `parts` texts. Throws a Problem when it is not one of ours. */
export function decodeCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  const bytes = decodeBase64(cursor);
  try {
    const key = z
      .array(z.string())
      .length(parts)
      .safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array())));
    if (key.success) return key.data;
  } catch {
    // Not JSON, or not UTF-8: falls through to the same answer.
  }
  throw new Problem('invalid-query', 'Send the `next` of the page before as `cursor`, unchanged.', {
    issues: [{ path: ['cursor'], code: 'invalid-cursor', message: 'This is not a cursor of this list.' }],
  });
}

/** Cuts `limit + 1` rows into a page and the cursor of the next. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => string[]): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
