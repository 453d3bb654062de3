// Writes the messages of subscriptions, at the moment they leave.
import type { Localised } from '../../sdk/form/types.ts';
import { showDate, showTime } from '../../sdk/locale/dates.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { provenToken } from '../access/proof.ts';
import { decryptJson, openRecordKey } from '../crypto/keyring.ts';
import type { Works } from '../events/works.ts';
import { trusted, untrusted } from '../notifications/placeholder.ts';
import type { About, Writers } from '../notifications/writer.ts';
import { address } from '../pages/address.ts';
import { roundById } from '../programmes/round-store.ts';
import { rowById, rowsOfAsk, placeOf, type SubscriptionRow } from './store.ts';
import { confirmWithin } from './subscription.ts';

type Writing = Pick<Works, 'db' | 'settings' | 'source'>;

/** The address of a row; null where it has gone. */
async function addressOf({ settings }: Writing, { id, dataKey, email }: SubscriptionRow): Promise<string | null> {
  if (dataKey === null || email === null) return null;
  return decryptJson<string>(await openRecordKey(settings.keyring, dataKey, id), email, placeOf(id));
}

/** What all news of a round is written with; null when who asked has stopped it, or the round is not there. */
async function newsOf(works: Writing, { subject, data }: About) {
  const [row, round] = await Promise.all([rowById(works.db, subject), roundById(works.db, String(data['round']))]);
  const to = row?.state === 'confirmed' ? await addressOf(works, row) : null;
  if (!row || !round || to === null) return null;
  const { locale } = row;
  const { settings } = works;
  const at = (path: string) => settings.origin + address(locale, path);
  const say = (text: Localised) => untrusted(pick(text, locale).text);
  const stop = at(`/tell-me/${await provenToken(settings, 'subscription-stop', row.id)}/stop`);
  const values = {
    programme: say(round.programmeName),
    round: say(round.name),
    contact: trusted(round.contactEmail),
    followed: say(row.name),
    link: trusted(at(`/programmes/${round.programmeSlug}`)),
    stop: trusted(stop),
  };
  return { to, locale, round, stop, values };
}

export const subscriptionWriters: Pick<Writers, 'subscription-confirm' | 'round-announced' | 'round-opened'> = {
  async 'subscription-confirm'(works, { subject }) {
    const { db, settings, source } = works;
    const rows = await rowsOfAsk(db, subject);
    const [first] = rows;
    const until = first && new Date(Date.parse(first.askedAt) + confirmWithin);
    // Confirmed or too late before it was sent.
    if (!first || !until || first.state !== 'pending' || until <= source.now()) return null;
    const { locale } = first;
    const to = await addressOf(works, first);
    if (to === null) return null;
    const token = await provenToken(settings, 'subscription-confirm', subject);
    return {
      to,
      locale,
      values: {
        followed: untrusted(rows.map(({ name }) => pick(name, locale).text).join('; ')),
        link: trusted(settings.origin + address(locale, `/tell-me/${token}`)),
        until: trusted(showDate(until, locale)),
      },
    };
  },
  async 'round-announced'(works, about) {
    const news = await newsOf(works, about);
    // Open by now: that is told by a message of its own.
    if (!news || Date.parse(news.round.opensAt) <= works.source.now().getTime()) return null;
    const { round, values, ...rest } = news;
    const { locale } = news;
    return {
      ...rest,
      values: {
        ...values,
        opensOn: trusted(showDate(round.opensAt, locale)),
        opensAt: trusted(showTime(round.opensAt, locale)),
      },
    };
  },
  async 'round-opened'(works, about) {
    const news = await newsOf(works, about);
    if (!news || Date.parse(news.round.closesAt) <= works.source.now().getTime()) return null;
    const { round, values, ...rest } = news;
    const { locale } = news;
    return {
      ...rest,
      values: {
        ...values,
        closesOn: trusted(showDate(round.closesAt, locale)),
        closesAt: trusted(showTime(round.closesAt, locale)),
      },
    };
  },
};
