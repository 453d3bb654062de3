// What becomes of one answer when its question changes: kept as it is, kept in part, or set aside. Pure; never throws.
import { kindOf } from './questions/index.ts';
import type { Answer, Question } from './types.ts';

/** Why an answer, or a part of it, was set aside. */
export type AsideCode = 'asked-otherwise' | 'choice-gone' | 'agree-again';

/** An answer under the new question: what is kept of it and, unless that is all of it, why the old one is set aside. */
export interface Fitted {
  kept?: Answer | undefined;
  aside?: AsideCode;
}

const written: ReadonlySet<string> = new Set(['short-text', 'long-text', 'email', 'telephone']);
const choosing: ReadonlySet<string> = new Set(['one-of', 'several-of', 'topics']);

const offers = (question: Question, value: unknown): boolean =>
  'options' in question && question.options.some((option) => option.value === value);

/** Choices that are still there are kept, in the shape that the new question has. */
function fitChoices(before: Question, now: Question, answer: Answer): Fitted {
  const chosen = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  const isOne = now.type === 'one-of';
  // What never was a choice is as wrong as it was.
  const kept = chosen.filter((value) => offers(now, value) || !offers(before, value)) as string[];
  if (kept.length === chosen.length && isOne === (before.type === 'one-of')) return { kept: answer };
  const there = kept.filter((value) => offers(now, value));
  if (isOne && chosen.length > 1) return { aside: 'asked-otherwise' };
  const rest = isOne ? there[0] : there.length ? there : undefined;
  return { kept: rest, ...(there.length < chosen.length && { aside: 'choice-gone' as const }) };
}

/**
 * Fits an answer to the question that has taken the place of the one it was given to. Written answers stay written
 * answers, choices stay choices; an agreement holds for the words that were agreed to and no others. Whether what is kept
 * is within the new limits is not looked at.
 */
export function fitAnswer(before: Question, now: Question, answer: Answer): Fitted {
  if (written.has(before.type) && written.has(now.type)) {
    // A field of one line would join the lines.
    const isTorn = now.type !== 'long-text' && typeof answer === 'string' && /[\r\n]/.test(answer);
    return isTorn ? { aside: 'asked-otherwise' } : { kept: answer };
  }
  if (choosing.has(before.type) && choosing.has(now.type)) return fitChoices(before, now, answer);
  if (before.type !== now.type) return { aside: 'asked-otherwise' };
  if (now.type === 'declaration') return readsAlike(before, now) ? { kept: answer } : { aside: 'agree-again' };
  const isShown = (question: Question) => !unshown.has(kindOf(question).check(question, answer)?.code);
  return isShown(before) && !isShown(now) ? { aside: 'choice-gone' } : { kept: answer };
}

/** Faults of answers that the question's fields cannot show. */
const unshown: ReadonlySet<string | undefined> = new Set(['wrong-type', 'not-an-option']);

/** Settings that are not the words of a question: they say when it is asked and what is taken, or help with it. */
const wordless: ReadonlySet<string> = new Set([
  ...['when', 'required', 'hint', 'autocomplete', 'pattern'],
  ...['min', 'max', 'minLength', 'maxLength', 'maxWords', 'decimals'],
]);

/** Whether a question reads as it did: its label, unit, statement and choices. Welsh that was missing before is no change. */
export function readsAlike(before: unknown, now: unknown): boolean {
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now) return before === now;
  const [one, other] = [before, now] as Record<string, unknown>[];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].every((key) => {
    const [was, is] = [one?.[key], other?.[key]];
    return wordless.has(key) || (key === 'cy' && (was ?? is) === (is ?? was)) || readsAlike(was, is);
  });
}
