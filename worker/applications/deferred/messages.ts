// Writes the letter to who deferred a place: a round follows, when it opens and closes, and how to apply to it.
import { showDate, showTime } from '../../../sdk/locale/dates.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { trusted, untrusted } from '../../notifications/placeholder.ts';
import type { Writers } from '../../notifications/writer.ts';
import { address } from '../../pages/address.ts';
import { roundById } from '../../programmes/round-store.ts';
import { aboutRound, addressOf, applicationAndRound } from '../messages.ts';

export const deferredWriters: Writers<'application-next-round'> = {
  async 'application-next-round'(works, { subject, data }) {
    const [found, next] = await Promise.all([
      applicationAndRound(works, subject),
      roundById(works.db, String(data['next'])),
    ]);
    const reference = found?.application.reference;
    if (!reference || found.application.state !== 'deferred' || !next) return null;
    if (next.closesAt <= works.source.now().toISOString()) return null;
    const { application, round } = found;
    const { locale } = application;
    const to = await addressOf(works, application);
    if (!to) return null;
    return {
      to,
      locale,
      values: {
        ...aboutRound(next, locale),
        reference: trusted(reference),
        deferredFrom: untrusted(pick(round.name, locale).text),
        opensOn: trusted(showDate(next.opensAt, locale)),
        opensAt: trusted(showTime(next.opensAt, locale)),
        closesOn: trusted(showDate(next.closesAt, locale)),
        closesAt: trusted(showTime(next.closesAt, locale)),
        link: trusted(works.settings.origin + address(locale, `/programmes/${next.programmeSlug}`)),
      },
    };
  },
};
