// Writes a message at the moment it leaves, from the application as it then is. Nothing written is kept but by a mailbox.
import type { Locale } from '../../sdk/form/types.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { contactEmail } from '../applications/application.ts';
import { formOf } from '../applications/form-of.ts';
import { applicationById, type ApplicationRow, openAnswers } from '../applications/store.ts';
import type { Works } from '../events/works.ts';
import { roundById, type RoundRecord } from '../programmes/round-store.ts';
import type { MessageKind } from './kinds.ts';
import { type ApplicantLetters, asHtml, asText, type Letter } from './letter.ts';
import { cy } from './locale/cy.ts';
import { en } from './locale/en.ts';
import type { Message } from './mailer.ts';

const toApplicants: Record<Locale, ApplicantLetters> = { en, cy };

/** What a message about an application is written from. */
interface Subject {
  works: Pick<Works, 'db' | 'settings'>;
  application: ApplicationRow & { reference: string };
  round: RoundRecord;
}

/** A letter with the address that it goes to and the language that it is in. */
interface Addressed {
  to: string;
  locale: Locale;
  letter: Letter;
}

// A kind of message that nobody writes does not compile.
const writers: { [K in MessageKind]: (subject: Subject) => Addressed | Promise<Addressed> } = {
  async 'application-confirmation'(subject) {
    const { works, application, round } = subject;
    const { locale } = application;
    const [form, { answers }] = await Promise.all([
      formOf(works.db, application),
      openAnswers(works.settings, application),
    ]);
    const to = contactEmail(form, answers);
    if (!to) throw new Error('An applicant who is to be written to gave no address.');
    const letter = toApplicants[locale]['application-confirmation']({
      ...about(subject, locale),
      decisionsOn: showDate(round.decisionsAt, locale),
      contact: round.contactEmail,
    });
    return { to, locale, letter };
  },
  'application-notice'(subject) {
    const { works, application, round } = subject;
    const link = `${works.settings.origin}/console/applications/${application.id}`;
    const letter = en['application-notice']({ ...about(subject, 'en'), link });
    return { to: round.contactEmail, locale: 'en', letter };
  },
};

/** The message as it leaves now. Throws when what it is about has gone. */
export async function compose(
  works: Pick<Works, 'db' | 'settings'>,
  { id, kind, subject }: { id: string; kind: MessageKind; subject: string },
): Promise<Message> {
  const application = await applicationById(works.db, subject);
  const round = application && (await roundById(works.db, application.roundId));
  if (!round || application.reference === null) throw new Error('What a message is about has gone.');
  const { reference } = application;
  const { to, locale, letter } = await writers[kind]({ works, application: { ...application, reference }, round });
  return { id, kind, to, subject: letter.subject, text: asText(letter), html: asHtml(letter, locale) };
}

const about = ({ application, round }: Subject, locale: Locale) => ({
  reference: application.reference,
  programme: pick(round.programmeName, locale).text,
  round: pick(round.name, locale).text,
});
