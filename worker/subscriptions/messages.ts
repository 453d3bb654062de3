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

/** News of a round until one of its moments has come, with the day and time of that; null from then on. */
async function newsBefore(works: Writing, about: About, moment: 'opensAt' | 'closesAt') {
  const news = await newsOf(works, about);
  if (!news || Date.parse(news.round[moment]) <= works.source.now().getTime()) return null;
  const { round, values, ...to } = news;
  return {
    to,
    values,
    day: trusted(showDate(round[moment], to.locale)),
    time: trusted(showTime(round[moment], to.locale)),
  };
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
  // Once it is open, a message of its own tells that.
  async 'round-announced'(works, about) {
    const news = await newsBefore(works, about, 'opensAt');
    return news && { ...news.to, values: { ...news.values, opensOn: news.day, opensAt: news.time } };
  },
  async 'round-opened'(works, about) {
    const news = await newsBefore(works, about, 'closesAt');
    return news && { ...news.to, values: { ...news.values, closesOn: news.day, closesAt: news.time } };
  },
};
