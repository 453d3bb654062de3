// The messages to organisations that apply together. Of what the lead typed they name two organisations, its own and the one that is
// written to: as words, in which no address of the web is left.
import { formOf } from '../applications/form-of.ts';
import { aboutRound, applicationAndRound } from '../applications/messages.ts';
import { asSent } from '../applications/sent.ts';
import { type ApplicationRow, openAnswers } from '../applications/store.ts';
import type { Works } from '../events/works.ts';
import { trusted, type Untrusted, untrustedIfAny } from '../notifications/placeholder.ts';
import type { About, Writer, Writers } from '../notifications/writer.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import type { Locale } from '../../sdk/form/types.ts';
import { address } from '../pages/address.ts';
import { nameIn } from './section.ts';
import { keyOf, openCode, openInvited, sectionById } from './store.ts';

/** The lead's organisation, as it was sent, or is answered in a draft; null while it is not. */
async function leadOf(
  { db, settings }: Pick<Works, 'db' | 'settings'>,
  application: ApplicationRow,
  locale: Locale,
): Promise<Untrusted | null> {
  const [form, { answers }] = await Promise.all([formOf(db, application), openAnswers(settings, asSent(application))]);
  return untrustedIfAny(nameIn(form, answers, locale));
}

/** What who holds a section is told of the application that was submitted with it; null where nobody does, or it has no address. */
async function heldIn(works: Parameters<Writer<'section-submitted'>>[0], { subject }: About) {
  const section = await sectionById(works.db, subject);
  if (!section?.reference || section.tokenHash === null || section.state === 'removed') return null;
  const [found, key] = await Promise.all([
    applicationAndRound(works, section.applicationId),
    keyOf(works.settings, section),
  ]);
  const { email: to } = await openInvited(key, section);
  if (!found || !to) return null;
  const { locale } = section;
  const { round, application } = found;
  const values = {
    ...aboutRound(round, locale),
    reference: trusted(section.reference),
    link: trusted(`${works.settings.origin}${address(locale, `/programmes/${round.programmeSlug}/return`)}`),
  };
  return { to, locale, round, values, lead: await leadOf(works, application, locale) };
}

export const sectionWriters: Writers<'section-invitation' | 'section-submitted' | 'section-withdrawn'> = {
  async 'section-invitation'(works, { subject }) {
    const section = await sectionById(works.db, subject);
    // Used already, or removed: there is nobody to invite any more.
    if (!section || section.codeExpiresAt === null) return null;
    const [found, key] = await Promise.all([
      applicationAndRound(works, section.applicationId),
      keyOf(works.settings, section),
    ]);
    if (!found) return null;
    const { locale } = section;
    const [{ email: to, organisation: name }, code, lead] = await Promise.all([
      openInvited(key, section),
      openCode(key, section),
      leadOf(works, found.application, locale),
    ]);
    if (code === null) return null;
    const link = trusted(`${works.settings.origin}${address(locale, '/join')}`);
    const until = trusted(showDate(section.codeExpiresAt, locale));
    const values = { ...aboutRound(found.round, locale), code: trusted(code), link, until };
    const organisation = untrustedIfAny(name);
    if (!organisation) return { to, locale, letter: 'section-invitation-no-names', values };
    if (!lead) return { to, locale, letter: 'section-invitation-no-lead', values: { ...values, organisation } };
    return { to, locale, values: { ...values, organisation, lead } };
  },
  async 'section-submitted'(works, about) {
    const found = await heldIn(works, about);
    if (!found) return null;
    const { to, locale, lead, round } = found;
    const values = { ...found.values, decisionsOn: trusted(showDate(round.decisionsAt, locale)) };
    if (!lead) return { to, locale, letter: 'section-submitted-no-lead', values };
    return { to, locale, values: { ...values, lead } };
  },
  async 'section-withdrawn'(works, about) {
    const found = await heldIn(works, about);
    if (!found) return null;
    const { to, locale, lead, values } = found;
    if (!lead) return { to, locale, letter: 'section-withdrawn-no-lead', values };
    return { to, locale, values: { ...values, lead } };
  },
};
