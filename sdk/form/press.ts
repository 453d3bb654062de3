// What a button inside a question does to a page of answers, such as "Add another". For pages without scripts.
import { kindOf } from './questions/index.ts';
import type { Answer, Fields, Question } from './types.ts';

/** The question whose button is among the fields, and its answer after that; undefined when none was pressed. */
export function pressed(
  questions: readonly Question[],
  fields: Fields & { keys(): Iterable<string> },
): { question: string; answer: Answer } | undefined {
  for (const question of questions) {
    const { id } = question;
    const { press } = kindOf(question);
    for (const name of press ? fields.keys() : []) {
      if (!name.startsWith(`${id}-`)) continue;
      const answer = press?.(question, fields, name.slice(id.length + 1), fields.get(name) ?? '');
      if (answer !== undefined) return { question: id, answer };
    }
  }
}
