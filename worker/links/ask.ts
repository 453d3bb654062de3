// Asks for a link by email. Whatever the address, the request does the same: it counts the email and stores who asked.
// Whether there is an application is found out afterwards (make.ts), when nobody waits any more.
import type { Locale } from '../../sdk/form/types.ts';
import { emailHash } from '../crypto/digest.ts';
import { encryptJson, newRecordKey } from '../crypto/keyring.ts';
import { actorName } from '../access/actor.ts';
import type { Change } from '../db/commit.ts';
import type { Statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { askForMail } from './address-limit.ts';
import { pageOf } from './link.ts';
import { expectProgramme, insertAsked, placeOf } from './store.ts';

/** What a link is asked for with. */
export interface Asking {
  email: string;
  locale: Locale;
  /** The page to come back to. */
  returnTo?: string | undefined;
  /** The application, asked for by who holds it; or the programme that an address may have applied to. */
  of: { application: string } | { programme: string };
  /** What must still hold: that who asks holds the application, or the link that is to be replaced. */
  provided?: Statement;
}

/** What stores the request. Its commit is refused with `not-found` (no such programme) or `too-many-emails`. */
export async function askForLink(context: Context, { email, locale, returnTo, of, provided }: Asking): Promise<Change> {
  const { settings, source } = context;
  const id = source.newId('lnk');
  const address = email.trim();
  const hash = await emailHash(settings.hashKey, address);
  const { wrapped, key } = await newRecordKey(settings.keyring, id);
  const now = source.now();
  const asked = {
    id,
    applicationId: 'application' in of ? of.application : null,
    programme: 'programme' in of ? of.programme : null,
    emailHash: hash,
    dataKey: wrapped,
    email: await encryptJson(key, address, placeOf(id, 'email')),
    locale,
    returnTo: pageOf(returnTo),
  };
  const mail = askForMail(hash, now);
  return {
    expectations: [
      ...(provided ? [provided] : []),
      mail.expectation,
      ...(asked.programme === null ? [] : [expectProgramme(asked.programme)]),
    ],
    statements: [mail.statement, insertAsked(asked, now)],
    events: [{ type: 'link.asked', subject: id, actor: actorName(context.actor), data: {} }],
  };
}
