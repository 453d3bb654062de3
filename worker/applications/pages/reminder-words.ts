// Words of the page that stops reminders, by language.
import type { Locale } from '../../../sdk/form/types.ts';

export const reminderWords: Record<
  Locale,
  { title: string; what: string; button: string; done: string; doneText: string }
> = {
  en: {
    title: 'Stop reminders about your draft application',
    what: 'We remind you before the round closes, and again only if it is to close at another time. If you stop reminders, your draft stays as it is and you can still submit it.',
    button: 'Stop reminders',
    done: 'We will not remind you about this draft',
    doneText: 'Your draft stays as it is. You can still submit it until the round closes.',
  },
  cy: {
    title: 'Rhoi’r gorau i negeseuon atgoffa am eich cais drafft',
    what: 'Byddwn yn eich atgoffa cyn i’r rownd gau, ac eto dim ond os bydd yn cau ar adeg arall. Os byddwch yn rhoi’r gorau i’r negeseuon atgoffa, bydd eich drafft yn aros fel y mae a gallwch ei gyflwyno o hyd.',
    button: 'Rhoi’r gorau i negeseuon atgoffa',
    done: 'Ni fyddwn yn eich atgoffa am y drafft hwn',
    doneText: 'Mae eich drafft yn aros fel y mae. Gallwch ei gyflwyno o hyd nes i’r rownd gau.',
  },
};
