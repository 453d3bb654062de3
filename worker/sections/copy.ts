// A copy of a section for its organisation to keep: what it was asked and answered, in words.
import type { Locale } from '../../sdk/form/types.ts';
import type { SectionCopy } from '../../sdk/types.ts';
import { inWords } from '../applications/copy.ts';
import type { Context } from '../http/context.ts';
import { roundById } from '../programmes/round-store.ts';
import { sectionShown } from './shown.ts';
import type { SectionStanding } from './standing.ts';

/** The copy, in the language of the section unless another is given. */
export async function copyOfSection(
  context: Context,
  standing: SectionStanding,
  locale?: Locale,
): Promise<SectionCopy> {
  const { row, form, answers } = standing;
  const [section, round] = await Promise.all([sectionShown(context, standing), roundById(context.db, row.roundId)]);
  if (!round) throw new Error('The round of an application is missing.');
  return {
    section,
    programme: round.programmeName,
    roundName: round.name,
    formTitle: form.title,
    pages: inWords(form, answers, locale ?? row.locale),
  };
}
