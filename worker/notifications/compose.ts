// Writes a message at the moment it leaves, from things as they then are. Nothing written is kept but by a mailbox.
import { deferredWriters } from '../applications/deferred/messages.ts';
import { lifeWriters } from '../applications/life-messages.ts';
import { applicationWriters } from '../applications/messages.ts';
import type { Works } from '../events/works.ts';
import { subscriptionWriters } from '../subscriptions/messages.ts';
import { sectionWriters } from '../sections/messages.ts';
import type { LetterKind, MessageKind } from './catalogue.ts';
import { asHtml, asSubject, asText } from './letter.ts';
import { letterOf } from './letters.ts';
import { linkWriters } from '../links/messages.ts';
import type { Message } from './mailer.ts';
import type { Value } from './placeholder.ts';
import type { About, Writers } from './writer.ts';

// A kind of message that nobody writes does not compile. Each feature brings its own.
const writers: Writers = {
  ...applicationWriters,
  ...deferredWriters,
  ...lifeWriters,
  ...linkWriters,
  ...sectionWriters,
  ...subscriptionWriters,
};

/** The message as it leaves now; null when it is no longer to be sent. */
export async function compose(
  works: Pick<Works, 'db' | 'settings' | 'source'>,
  { kind, ...about }: About & { kind: MessageKind },
): Promise<Message | null> {
  const written = await writers[kind](works, about);
  if (!written) return null;
  const { to, locale, stop } = written;
  const values: Readonly<Record<string, Value>> = { ...written.values };
  const named: LetterKind = written.letter ?? kind;
  const letter = letterOf(named, locale);
  if (!letter) throw new Error(`There is no letter for ${named} in ${locale}.`);
  return {
    id: about.id,
    kind: named,
    locale,
    to,
    values,
    ...(stop && { stop }),
    subject: asSubject(letter, values),
    text: asText(letter, values),
    html: asHtml(letter, values, locale),
  };
}
