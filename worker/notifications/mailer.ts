// The port that messages leave through. Adapters live beside it; configured-mailer.ts chooses.
import type { Locale } from '../../sdk/form/types.ts';
import type { Statement } from '../db/statement.ts';
import type { LetterKind } from './catalogue.ts';
import type { Value } from './placeholder.ts';

/** A message ready to leave. */
export interface Message {
  id: string;
  /** The letter that it goes out in. */
  kind: LetterKind;
  locale: Locale;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What was filled into the letter, for services that hold the letter as a template of their own. */
  values: Readonly<Record<string, Value>>;
  /** Where one click, or an empty POST, stops messages of this kind (RFC 8058). */
  stop?: string;
}

/** What came of handing a message over. */
export interface Sent {
  /** What the adapter writes here, committed together with "sent". */
  statements?: readonly Statement[];
  /** What the service calls the message. */
  serviceId?: string;
}

export interface Mailer {
  /**
   * Hands a message over. Throws `MailRefused` when it was not taken and the reason is known; after any other error it
   * may have been taken. `tried` says that an earlier hand-over may have been taken too: an adapter that can asks its
   * service for the message by its `id` before it sends it again.
   */
  send(message: Message, tried: boolean): Promise<Sent>;
}

/**
 * What to do about a message that was not taken. `again`: try later, ten times at most. `never`: it cannot be sent.
 * An instant: nothing is wrong with this message, so it waits until then and no try is counted; `all` when every other
 * message would meet the same.
 */
export type Remedy = 'again' | 'never' | { at: Date; all: boolean };

/** A message that a service did not take. `code` is ours and goes into the log: a service's words may hold an address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly code: string;
  readonly remedy: Remedy;
  constructor(code: string, remedy: Remedy) {
    super(code);
    this.code = code;
    this.remedy = remedy;
  }
}
