// Takes a request to be told. It stores what was asked for under an identifier of its own and has an email sent to confirm
// it, whatever the address has asked for before: who asks learns nothing about an address, not even from the time it takes.
import type { Locale } from '../../sdk/form/types.ts';
import { actorName } from '../access/actor.ts';
import { emailHash } from '../crypto/digest.ts';
import { encryptJson, newRecordKey } from '../crypto/keyring.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { askForMail } from '../links/address-limit.ts';
import { expectTargets, insertAsked, placeOf } from './store.ts';

/** What someone wants to be told of: a programme, topics, or both, by their slugs. */
export interface Asking {
  email: string;
  locale: Locale;
  programme?: string | undefined;
  topics?: readonly string[] | undefined;
}

/** What stores the request. Its commit is refused with `not-found` (no such programme or topic) or `too-many-emails`. */
export async function askToBeTold(context: Context, asking: Asking): Promise<Change> {
  const { settings, source } = context;
  const { locale, programme = null } = asking;
  const topics = [...new Set(asking.topics)];
  const address = asking.email.trim();
  const hash = await emailHash(settings.hashKey, address);
  const ask = source.newId('ask');
  const now = source.now();
  const wanted = [
    ...(programme === null ? [] : [{ programme, topic: null }]),
    ...topics.map((topic) => ({ programme: null, topic })),
  ];
  const rows = await Promise.all(
    wanted.map(async (each) => {
      const id = source.newId('sub');
      const { wrapped, key } = await newRecordKey(settings.keyring, id);
      return { id, ...each, dataKey: wrapped, email: await encryptJson(key, address, placeOf(id)) };
    }),
  );
  const mail = askForMail(hash, now);
  return {
    expectations: [mail.expectation, expectTargets(programme, topics)],
    statements: [mail.statement, insertAsked({ ask, emailHash: hash, locale, rows }, now)],
    events: [{ type: 'subscription.asked', subject: ask, actor: actorName(context.actor), data: {} }],
  };
}
