// Writes the email with a link, at the moment it leaves.
import { showDate, showTime } from '../../sdk/locale/dates.ts';
import { aboutRound } from '../applications/messages.ts';
import { applicationById } from '../applications/store.ts';
import { decryptJson, openRecordKey } from '../crypto/keyring.ts';
import { trusted } from '../notifications/placeholder.ts';
import type { Writer, Writers } from '../notifications/writer.ts';
import { roundById } from '../programmes/round-store.ts';
import { linkAddress } from './link.ts';
import { linkById, placeOf } from './store.ts';

const opens = (async ({ db, settings }, { subject }) => {
  const link = await linkById(db, subject);
  const application = link?.applicationId ? await applicationById(db, link.applicationId) : undefined;
  const round = application && (await roundById(db, application.roundId));
  // Used or replaced before it was sent, or gone with what it opens: there is nothing to open.
  if (!link?.token || !link.expiresAt || !round) return null;
  const key = await openRecordKey(settings.keyring, link.dataKey, link.id);
  const [to, token] = await Promise.all([
    decryptJson<string>(key, link.email, placeOf(link.id, 'email')),
    decryptJson<string>(key, link.token, placeOf(link.id, 'token')),
  ]);
  const { locale } = link;
  return {
    to,
    locale,
    values: {
      ...aboutRound(round, locale),
      closesOn: trusted(showDate(round.closesAt, locale)),
      closesAt: trusted(showTime(round.closesAt, locale)),
      expiresOn: trusted(showDate(link.expiresAt, locale)),
      link: trusted(linkAddress(settings.origin, locale, token)),
    },
  };
}) satisfies Writer<'save-link'>;

export const linkWriters: Writers<'save-link' | 'section-link'> = { 'save-link': opens, 'section-link': opens };
