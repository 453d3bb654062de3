// The local mailbox: where messages land in development, encrypted like anything else that names a person.
import { desc, sql } from 'drizzle-orm';
import { decryptJson, encryptJson, newRecordKey, openRecordKey } from '../crypto/keyring.ts';
import { prepared } from '../db/open.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';
import type { Mailer, Message } from './mailer.ts';
import { mailbox } from './table.ts';

/** A message as the mailbox page shows it. */
export interface Received extends Message {
  /** RFC 3339, UTC. */
  receivedAt: string;
}

const placeOf = (id: string) => `mailbox.content:${id}`;

/** The adapter that delivers to the mailbox: its one statement is committed with the message's new state. */
export const mailboxMailer = ({ settings, source }: Works): Mailer => ({
  async send(message) {
    const { wrapped, key } = await newRecordKey(settings.keyring, message.id);
    const arrived = statement(
      'INSERT INTO mailbox (message_id, data_key, content, received_at) VALUES (?, ?, ?, ?)',
      message.id,
      wrapped,
      await encryptJson(key, message, placeOf(message.id)),
      source.now().toISOString(),
    );
    return { statements: [arrived] };
  },
});

const latest = prepared((orm) =>
  orm.select().from(mailbox).orderBy(desc(mailbox.messageId)).limit(sql.placeholder('limit')).prepare(),
);

/** The latest messages in the mailbox, newest first. */
export async function mailboxMessages({ db, settings }: Omit<Works, 'source'>, limit: number): Promise<Received[]> {
  const rows = await latest(db).all({ limit });
  return Promise.all(
    rows.map(async ({ messageId, dataKey, content, receivedAt }) => {
      const key = await openRecordKey(settings.keyring, dataKey, messageId);
      return { ...(await decryptJson<Message>(key, content, placeOf(messageId))), receivedAt };
    }),
  );
}
