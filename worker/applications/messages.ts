// The messages about an application: to whom each goes and what it names. Never an answer.
import type { Locale } from '../../sdk/form/types.ts';
import { showDate, showTime } from '../../sdk/locale/dates.ts';
import { pick } from '../../sdk/locale/pick.ts';
import type { Works } from '../events/works.ts';
import { wayIn } from '../links/link.ts';
import { trusted, untrusted } from '../notifications/placeholder.ts';
import type { ToStaff } from '../notifications/catalogue.ts';
import type { Writer, Writers } from '../notifications/writer.ts';
import { roundById, type RoundRecord } from '../programmes/round-store.ts';
import { address } from '../pages/address.ts';
import { contactEmail } from './application.ts';
import { formOf } from './form-of.ts';
import { stopToken, wantsNoReminders } from './reminders/stop.ts';
import { asSent } from './sent.ts';
import { applicationById, type ApplicationRow, openAnswers } from './store.ts';

/** An application with its round; null when it has gone. */
export async function applicationAndRound({ db }: Pick<Works, 'db'>, id: string) {
  const application = await applicationById(db, id);
  const round = application && (await roundById(db, application.roundId));
  return round ? { application, round } : null;
}

/** Where the applicant is written to: the address that was sent, once one was. Undefined when none was given. */
export async function addressOf(
  { db, settings }: Pick<Works, 'db' | 'settings'>,
  application: Pick<ApplicationRow, 'id' | 'dataKey' | 'answers' | 'formId' | 'formVersion'> &
    Partial<Pick<ApplicationRow, 'sentAnswers'>>,
): Promise<string | undefined> {
  const [form, { answers }] = await Promise.all([formOf(db, application), openAnswers(settings, asSent(application))]);
  return contactEmail(form, answers);
}

/** What every message about an application names. */
export const aboutRound = (round: RoundRecord, locale: Locale) => ({
  programme: untrusted(pick(round.programmeName, locale).text),
  round: untrusted(pick(round.name, locale).text),
  contact: trusted(round.contactEmail),
});

/** A writer to organisers: every message to them names the same. */
const toOrganiser =
  <K extends keyof ToStaff>(): Writer<K> =>
  async (works, { subject }) => {
    const found = await applicationAndRound(works, subject);
    const reference = found?.application.reference;
    if (!found || !reference) return null;
    const { contact: _, ...about } = aboutRound(found.round, 'en');
    const link = trusted(`${works.settings.origin}/console/applications/${subject}`);
    const values = { ...about, reference: trusted(reference), link };
    return { to: found.round.contactEmail, locale: 'en', values } as unknown as Awaited<ReturnType<Writer<K>>>;
  };

export const applicationWriters: Writers<'application-confirmation' | 'application-reminder' | keyof ToStaff> = {
  'application-notice': toOrganiser(),
  'application-resubmitted-notice': toOrganiser(),
  'application-withdrawn-notice': toOrganiser(),
  'application-accepted-notice': toOrganiser(),
  'application-turned-down-notice': toOrganiser(),
  'application-deferred-notice': toOrganiser(),
  'application-lapsed-notice': toOrganiser(),
  'application-returned-notice': toOrganiser(),
  async 'application-confirmation'(works, { subject }) {
    const found = await applicationAndRound(works, subject);
    const reference = found?.application.reference;
    if (!found || !reference) return null;
    const { application, round } = found;
    const { locale } = application;
    const to = await addressOf(works, application);
    if (!to) return null;
    const values = {
      ...aboutRound(round, locale),
      reference: trusted(reference),
      decisionsOn: trusted(showDate(round.decisionsAt, locale)),
      link: trusted(`${works.settings.origin}${wayIn(locale, application.id)}`),
    };
    return { to, locale, values };
  },
  async 'application-reminder'(works, { subject }) {
    const found = await applicationAndRound(works, subject);
    if (!found || found.application.state !== 'draft') return null;
    const { application, round } = found;
    const { origin } = works.settings;
    if (round.closesAt <= works.source.now().toISOString() || (await wantsNoReminders(works.db, subject))) return null;
    const { locale } = application;
    const to = await addressOf(works, application);
    if (!to) return null;
    const stop = `${origin}${address(locale, `/reminders/${await stopToken(works.settings, subject)}`)}`;
    return {
      to,
      locale,
      values: {
        ...aboutRound(round, locale),
        closesOn: trusted(showDate(round.closesAt, locale)),
        closesAt: trusted(showTime(round.closesAt, locale)),
        link: trusted(`${origin}${address(locale, `/programmes/${round.programmeSlug}/return`)}`),
        stop: trusted(stop),
      },
      stop,
    };
  },
};
