// The port that messages leave through. Adapters live beside it; configured-mailer.ts chooses.
import type { Statement } from '../db/statement.ts';
import type { MessageKind } from './kinds.ts';

/** A message ready to leave. */
export interface Message {
  id: string;
  kind: MessageKind;
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /**
   * Hands a message over; throws when it was not taken. What it returns is written together with "sent", so an adapter
   * that only writes here delivers exactly once. Others deliver at least once and should pass `id` on as their own key.
   */
  send(message: Message): Promise<readonly Statement[]>;
}
