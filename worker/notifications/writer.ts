// What a feature gives so that its messages can be written: for each kind, to whom and with what.
import type { Locale } from '../../sdk/form/types.ts';
import type { Works } from '../events/works.ts';
import type { LetterKind, LettersOf, MessageKind, Named, ToStaff } from './catalogue.ts';

/** The event that a message follows from. */
export interface About {
  /** The message's own identifier. */
  id: string;
  /** What the event is about. */
  subject: string;
  /** Further identifiers and codes of the event. */
  data: Readonly<Record<string, string | number>>;
}

/** A message's address, its language and what goes into one of its letters: the first unless `letter` says another. */
export type Written<K extends MessageKind> = {
  [L in LettersOf<K>]: WrittenIn<L> & (L extends K ? { letter?: L } : { letter: L });
}[LettersOf<K>];

interface WrittenIn<L extends LetterKind> {
  to: string;
  locale: L extends keyof ToStaff ? 'en' : Locale;
  values: Named[L];
  /** Where one click, or an empty POST, stops messages of this kind (RFC 8058). */
  stop?: string;
}

/** Writes one kind of message at the moment it leaves; null when there is no longer anyone to tell, or anything. */
export type Writer<K extends MessageKind> = (
  works: Pick<Works, 'db' | 'settings' | 'source'>,
  about: About,
) => Promise<Written<K> | null>;

export type Writers<K extends MessageKind = MessageKind> = { readonly [Kind in K]: Writer<Kind> };
