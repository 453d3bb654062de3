// Writes the email with a link, at the moment it leaves.
import { pick } from '../../sdk/locale/pick.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import { applicationById } from '../applications/store.ts';
import { decryptJson, openRecordKey } from '../crypto/keyring.ts';
import { trusted, untrusted } from '../notifications/placeholder.ts';
import type { Writers } from '../notifications/writer.ts';
import { roundById } from '../programmes/round-store.ts';
import { linkAddress } from './link.ts';
import { linkById, placeOf } from './store.ts';

export const linkWriters: Pick<Writers, 'save-link'> = {
  async 'save-link'({ db, settings, source }, { subject }) {
    const link = await linkById(db, subject);
    const application = link?.applicationId ? await applicationById(db, link.applicationId) : undefined;
    const round = application && (await roundById(db, application.roundId));
    // Used or replaced before it was sent, or gone with its application: there is nothing to open.
    if (!link?.token || !link.expiresAt || !round) return null;
    const key = await openRecordKey(settings.keyring, link.dataKey, link.id);
    const [to, token] = await Promise.all([
      decryptJson<string>(key, link.email, placeOf(link.id, 'email')),
      decryptJson<string>(key, link.token, placeOf(link.id, 'token')),
    ]);
    const { locale, returnTo } = link;
    const { startedFrom, closesAt } = application;
    return {
      to,
      locale,
      values: {
        programme: untrusted(pick(round.programmeName, locale).text),
        round: untrusted(pick(round.name, locale).text),
        contact: trusted(round.contactEmail),
        closesOn: trusted(showDate(round.closesAt, locale)),
        expiresOn: trusted(showDate(link.expiresAt, locale)),
        link: trusted(
          linkAddress({ origin: settings.origin, locale, token, returnTo, startedFrom, closesAt }, source.now()),
        ),
      },
    };
  },
};
