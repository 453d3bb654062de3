// The invitation of an organisation to apply together. It names nothing that the lead typed but the address that it goes to.
import { aboutRound, applicationAndRound } from '../applications/messages.ts';
import { trusted } from '../notifications/placeholder.ts';
import type { Writers } from '../notifications/writer.ts';
import { showDate } from '../../sdk/locale/dates.ts';
import { keyOf, openCode, openInvited, sectionById } from './store.ts';

export const sectionWriters: Writers<'section-invitation'> = {
  async 'section-invitation'(works, { subject }) {
    const section = await sectionById(works.db, subject);
    // Used already, or removed: there is nobody to invite any more.
    if (!section || section.codeExpiresAt === null) return null;
    const [found, key] = await Promise.all([
      applicationAndRound(works, section.applicationId),
      keyOf(works.settings, section),
    ]);
    const [{ email }, code] = await Promise.all([openInvited(key, section), openCode(key, section)]);
    if (!found || code === null) return null;
    const { locale } = section;
    const link = trusted(`${works.settings.origin}${locale === 'cy' ? '/cy' : ''}/join`);
    const until = trusted(showDate(section.codeExpiresAt, locale));
    return { to: email, locale, values: { ...aboutRound(found.round, locale), code: trusted(code), link, until } };
  },
};
