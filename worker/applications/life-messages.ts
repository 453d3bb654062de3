// The messages about what follows a submission: to whom each goes and what it names. Never an answer, never a note.
import type { Locale } from '../../sdk/form/types.ts';
import { status as inWelsh } from '../../sdk/locale/cy/status.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import { status as inEnglish } from '../../sdk/locale/en/status.ts';
import { wayIn } from '../links/link.ts';
import type { ToApplicants } from '../notifications/catalogue.ts';
import { trusted } from '../notifications/placeholder.ts';
import type { About, Writer, Writers } from '../notifications/writer.ts';
import type { RoundRecord } from '../programmes/round-store.ts';
import { stateAt } from './application.ts';
import { aboutRound, addressOf, applicationAndRound } from './messages.ts';
import type { State } from './state.ts';
import type { ApplicationRow } from './store.ts';

type LifeMessage = Exclude<
  Extract<keyof ToApplicants, `application-${string}`>,
  'application-confirmation' | 'application-reminder' | 'application-next-round'
>;

const statuses = { en: inEnglish, cy: inWelsh };

interface Found {
  application: ApplicationRow;
  round: RoundRecord;
  about: About;
  locale: Locale;
  origin: string;
}

/**
 * A writer to the applicant: what every letter names, and `more`. Nothing is sent without an address nor, where it is written
 * `during` a state, once its event's deadline has passed or the application has left the state that ends then.
 */
const toApplicant =
  <K extends LifeMessage>(more: (found: Found) => Record<string, unknown>, during?: State): Writer<K> =>
  async (works, about) => {
    const found = await applicationAndRound(works, about.subject);
    const reference = found?.application.reference;
    if (!found || !reference) return null;
    if (during && !isStill(during, found.application, about, works.source.now())) return null;
    const { locale } = found.application;
    const to = await addressOf(works, found.application);
    if (!to) return null;
    const all = { ...found, about, locale, origin: works.settings.origin };
    const values = { ...aboutRound(found.round, locale), reference: trusted(reference), ...more(all) };
    return { to, locale, values } as unknown as Awaited<ReturnType<Writer<K>>>;
  };

/** Whether an application is in a state, at `now`, under the deadline of the event that brought it there. */
const isStill = (state: State, application: ApplicationRow, { data }: About, now: Date): boolean =>
  stateAt(application, now) === state && application.dueAt === data['dueAt'];

const link = ({ origin, locale, application }: Found) => trusted(`${origin}${wayIn(locale, application.id)}`);

const by = ({ about, locale }: Found) => trusted(statuses[locale].at(String(about.data['dueAt'] ?? '')));

export const lifeWriters: Writers<LifeMessage> = {
  'application-offered': toApplicant((found) => ({ by: by(found), link: link(found) }), 'offered'),
  'application-waitlisted': toApplicant((found) => ({ link: link(found) })),
  'application-declined': toApplicant(() => ({})),
  'application-reopened': toApplicant((found) => ({ by: by(found), link: link(found) }), 'reopened'),
  'application-resubmitted': toApplicant((found) => ({ link: link(found) })),
  'application-withdrawn': toApplicant(() => ({})),
  'application-accepted': toApplicant(({ round, locale }) => ({ startsOn: trusted(showDate(round.startsAt, locale)) })),
  'application-turned-down': toApplicant(() => ({})),
  'application-deferred': toApplicant(() => ({})),
  'application-lapsed': toApplicant(() => ({})),
  'application-returned': toApplicant((found) => ({ link: link(found) })),
};
