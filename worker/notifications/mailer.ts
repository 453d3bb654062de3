// The port that messages leave through. Adapters live beside it; configured-mailer.ts chooses.
import type { Statement } from '../db/statement.ts';
import type { Locale } from '../../sdk/form/types.ts';
import type { MessageKind } from './catalogue.ts';
import type { Value } from './placeholder.ts';

/** A message ready to leave. */
export interface Message {
  id: string;
  kind: MessageKind;
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

export interface Mailer {
  /**
   * Hands a message over; throws when it was not taken. What it returns is written together with "sent", so an adapter
   * that only writes here delivers exactly once. Others deliver at least once and should pass `id` on as their own key.
   */
  send(message: Message): Promise<readonly Statement[]>;
}
