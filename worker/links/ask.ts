// Asks for a link by email. Whatever the address, the request does the same: it counts the email and stores who asked.
// Whether there is anything to open is found out afterwards (make.ts), when nobody waits any more.
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
import { expectHeldAs, type Target } from './target-store.ts';

/** What a link is asked for with. */
export interface Asking {
  email: string;
  locale: Locale;
  /** The page of a partner to go on at. Of a request by address it says the site only (`pageOnSite` in link.ts). */
  returnTo?: string | undefined;
  /** The application or section, as it was read; or the programme that an address may have applied to. */
  of: Target | { programme: string };
  /** What must still hold besides: the link that is to be replaced. */
  provided?: Statement;
}

/**
 * What stores the request. Its commit is refused with `not-found` (no such programme), `token-invalid` (somebody else holds it by
 * now) or `too-many-emails`.
 */
export async function askForLink(context: Context, { email, locale, returnTo, of, provided }: Asking): Promise<Change> {
  const { settings, source } = context;
  const id = source.newId('lnk');
  const address = email.trim();
  const hash = await emailHash(settings.hashKey, address);
  const { wrapped, key } = await newRecordKey(settings.keyring, id);
  const page = pageOf(returnTo);
  const now = source.now();
  const asked = {
    id,
    applicationId: 'programme' in of ? null : of.applicationId,
    sectionId: 'programme' in of ? null : of.sectionId,
    programme: 'programme' in of ? of.programme : null,
    emailHash: hash,
    dataKey: wrapped,
    email: await encryptJson(key, address, placeOf(id, 'email')),
    locale,
    returnTo: page && (await encryptJson(key, page, placeOf(id, 'return_to'))),
  };
  const mail = askForMail(hash, now);
  return {
    expectations: [
      ...(provided ? [provided] : []),
      mail.expectation,
      'programme' in of ? expectProgramme(of.programme) : expectHeldAs(of),
    ],
    statements: [mail.statement, insertAsked(asked, now)],
    events: [{ type: 'link.asked', subject: id, actor: actorName(context.actor), data: {} }],
  };
}
