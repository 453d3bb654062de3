// Finds organisations and places for what was typed, without scripts: on Search, and when Continue was pressed before a choice.
import { answerTo } from '../../../sdk/form/journey.ts';
import type { Answers, Question } from '../../../sdk/form/types.ts';
import type { Matches } from '../../../widget/views/questions/frame.ts';
import type { Context } from '../../http/context.ts';
import { searchOrganisations } from '../../organisations/search.ts';

/** How many are shown to choose from. More words narrow it further. */
const most = 20;

/** The text of a question that has not been settled by a choice yet. */
function unsettledText({ id, type }: Question, answers: Answers): string {
  const answer = answerTo(answers, id);
  if (type === 'organisation') return typeof answer === 'string' ? answer.trim() : '';
  if (type !== 'place' || !Array.isArray(answer)) return '';
  const typed = (answer as { code?: string; name?: string }[]).find((each) => each.code === undefined);
  return typed?.name?.trim() ?? '';
}

/** What the register has for each organisation or place whose text has not been settled yet. */
export async function matchesFor(
  context: Context,
  questions: readonly Question[],
  answers: Answers,
): Promise<Record<string, Matches>> {
  const found: Record<string, Matches> = {};
  for (const question of questions) {
    const text = unsettledText(question, answers);
    if (!text) continue;
    const { items } = await searchOrganisations(context, { typed: text.slice(0, 100), limit: most });
    found[question.id] = { for: text, items };
  }
  return found;
}
