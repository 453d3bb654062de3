// Writes a message at the moment it leaves, from the application as it then is. Nothing written is kept but by a mailbox.
import type { Locale, Localised } from '../../sdk/form/types.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { contactEmail } from '../applications/application.ts';
import { formOf } from '../applications/form-of.ts';
import { applicationById, openAnswers } from '../applications/store.ts';
import type { Works } from '../events/works.ts';
import { roundById } from '../programmes/round-store.ts';
import type { MessageKind } from './kinds.ts';
import { type ApplicantLetters, asHtml, asText, type Letter } from './letter.ts';
import { cy } from './locale/cy.ts';
import { en } from './locale/en.ts';
import type { Message } from './mailer.ts';

const toApplicants: Record<Locale, ApplicantLetters> = { en, cy };

/** The message as it leaves now. Throws when what it is about has gone. */
export async function compose(
  { db, settings }: Omit<Works, 'source'>,
  due: { id: string; kind: MessageKind; subject: string },
): Promise<Message> {
  const application = await applicationById(db, due.subject);
  const round = application && (await roundById(db, application.roundId));
  if (!round || application.reference === null) throw new Error('What a message is about has gone.');
  const { reference } = application;
  const about = (locale: Locale) => ({
    reference,
    programme: name(round.programmeName, locale),
    round: name(round.name, locale),
  });

  if (due.kind === 'application-notice') {
    const link = `${settings.origin}/console/applications/${application.id}`;
    return message(due, round.contactEmail, 'en', en['application-notice']({ ...about('en'), link }));
  }
  const { locale } = application;
  const [form, { answers }] = await Promise.all([formOf(db, application), openAnswers(settings, application)]);
  const to = contactEmail(form, answers);
  if (!to) throw new Error('An applicant who is to be written to gave no address.');
  const more = { decisionsOn: showDate(round.decisionsAt, locale), contact: round.contactEmail };
  return message(due, to, locale, toApplicants[locale][due.kind]({ ...about(locale), ...more }));
}

const name = (text: Localised, locale: Locale) => pick(text, locale).text;

const message = (
  { id, kind }: { id: string; kind: MessageKind },
  to: string,
  locale: Locale,
  letter: Letter,
): Message => ({
  id,
  kind,
  to,
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter, locale),
});
