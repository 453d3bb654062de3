// Finds organisations for what was typed, without scripts: on Search, and when Continue was pressed before a choice.
import { answerTo } from '../../../sdk/form/journey.ts';
import type { Answers, Question } from '../../../sdk/form/types.ts';
import type { Matches } from '../../../widget/views/questions/frame.ts';
import type { Context } from '../../http/context.ts';
import { searchOrganisations } from '../../organisations/search.ts';

/** How many organisations are shown to choose from. More words narrow it further. */
const most = 20;

/** What the register has for each organisation question whose text has not been settled yet. */
export async function matchesFor(
  context: Context,
  questions: readonly Question[],
  answers: Answers,
): Promise<Record<string, Matches>> {
  const found: Record<string, Matches> = {};
  for (const { id, type } of questions) {
    const typed = type === 'organisation' ? answerTo(answers, id) : undefined;
    if (typeof typed !== 'string' || !typed.trim()) continue;
    const { items } = await searchOrganisations(context, { typed: typed.slice(0, 100), limit: most });
    found[id] = { for: typed, items };
  }
  return found;
}
