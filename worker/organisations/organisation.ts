// The rules of the register: what a search means, and whether a body exists on a day. Pure.
import type * as z from 'zod';
import type { organisation } from '../../sdk/contract/organisations.ts';
import { utcToLondon } from '../programmes/london.ts';

export type Organisation = z.input<typeof organisation>;
export type StoredOrganisation = Omit<Organisation, 'current'>;

/** How many words of a search are looked at; the rest would only narrow further. */
const mostWords = 8;

/** What stands in a word and is not seen (UAX #31, default ignorable), and letters that people type for an apostrophe. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu;
const apostrophes = /[\u02b9-\u02bd\ua78c]/gu;

/**
 * What a person typed, as an FTS5 query: every run of letters and digits is a quoted prefix, and all must match. `kings` finds
 * what is written `king's`, too. Text without such a run matches nothing. Quoting keeps the query language's own words and signs out.
 */
export function searchQuery(typed: string): string {
  const text = typed.normalize('NFKC').replace(unseen, '').replace(apostrophes, "'");
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length ? words.slice(0, mostWords).map(begins).join(' AND ') : '""';
}

/** The words of the register that begin as this one does, or are the same with an apostrophe before their last letter. */
function begins(word: string): string {
  const owner = /^(\p{L}{2,})s$/iu.exec(word)?.[1];
  return owner ? `("${word}"* OR "${owner} s")` : `"${word}"*`;
}

/** The day in London, `YYYY-MM-DD`: the register knows no other. */
export const dayOf = (now: Date): string => utcToLondon(now.toISOString()).slice(0, 10);

/** The organisation as it stands on a day: `validTo` is the last day on which it exists. */
export const organisationOn = (stored: StoredOrganisation, day: string): Organisation => ({
  ...stored,
  current: (stored.validFrom === null || stored.validFrom <= day) && (stored.validTo === null || day <= stored.validTo),
});
