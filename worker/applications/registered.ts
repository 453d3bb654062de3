// Answers that name bodies of the register: they get the name that the register has for their code.
import type { D1Database } from '@cloudflare/workers-types';
import { answerTo, type Answers, checkAnswer, isPlaceOf, type Locale, nationOf } from '../../sdk/form/index.ts';
import type { Question } from '../../sdk/form/types.ts';
import { organisationByCode } from '../organisations/store.ts';

type Named = { code: string; name: string };

/** The answers of a page with the names of the register. What it does not know counts as typed and not picked. */
export async function registered(
  db: D1Database,
  asked: readonly Question[],
  given: Answers,
  locale: Locale | undefined,
): Promise<Answers> {
  const answers = { ...given };
  const known = async (question: Question, picked: Named): Promise<Named | undefined> => {
    const { value: found } = await organisationByCode(db, picked.code);
    if (!found || (question.type === 'place' && !isPlaceOf(question, found.kind))) return undefined;
    return { code: found.code, name: nameOf(found, picked.name, locale) };
  };
  for (const question of asked) {
    const answer = answerTo(given, question.id);
    // What is wrong as it stands is refused in its place in the form: no need to look it up.
    if (typeof answer !== 'object' || checkAnswer(question, answer)) continue;
    if (question.type === 'organisation' && 'code' in answer)
      answers[question.id] = (await known(question, answer as Named)) ?? answer.name;
    if (question.type === 'place')
      answers[question.id] = await Promise.all(
        (answer as Named[]).map(async (each) =>
          nationOf(each.code) ? each : ((await known(question, each)) ?? { name: each.name }),
        ),
      );
  }
  return answers;
}

/** The register's name, in the language in which it was picked. */
const nameOf = (found: { name: string; nameCy: string | null }, picked: string, locale: Locale | undefined) =>
  found.nameCy && picked !== found.name && (picked === found.nameCy || locale === 'cy') ? found.nameCy : found.name;
