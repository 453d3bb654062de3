// Moves a draft from one version of a form to another, and says what changed for the person who fills it in. Pure. Nothing
// that was answered gets lost: it is kept, or set aside with the question that it answered.
import { type AsideCode, fitAnswer, readsAlike } from './carry-answer.ts';
import { answerTo, isBlank, journey } from './journey.ts';
import { showAnswer } from './questions/shows.ts';
import type { Answer, Answers, Form, Localised, Question } from './types.ts';
import { checkAnswer } from './validate.ts';

/** An answer that the form has no place for any more, with the question as it was when it was answered. */
export interface SetAside {
  question: Question;
  answer: Answer;
  /** The version of the form that asked it. */
  version: number;
}

/**
 * What happened to a question or its answer.
 * `removed` no longer asked · `not-asked` asked only in other cases now: the answer waits, and is not sent ·
 * `asked-otherwise` · `choice-gone` what was chosen is no longer offered · `agree-again` what is agreed to has changed ·
 * `does-not-fit` kept, but outside the new limits · `reworded` kept, under words that changed · `needed` was left out, and
 * may not be · `added` · `returned` an answer that had been set aside is back.
 */
export type FormChangeCode =
  | AsideCode
  | 'removed'
  | 'not-asked'
  | 'does-not-fit'
  | 'reworded'
  | 'needed'
  | 'added'
  | 'returned';

/** One change that concerns what a person has filled in. */
export interface FormChange {
  code: FormChangeCode;
  /** The page that asks it now; null when none does. */
  page: string | null;
  question: string;
  /** What the question is called now or, when it is gone, was called. */
  label: Localised;
  /** What it was called before, if that has changed; else null. */
  was: Localised | null;
  /** The answer that it concerns as it had been given, in words, one entry a line. */
  words: Localised[];
}

/** What is carried: a draft's answers, the pages that count as saved, what had been set aside before. */
export interface Carriable {
  answers: Answers;
  pagesSaved: readonly string[];
  setAside: readonly SetAside[];
}

/** A draft under the new version. */
export interface Carried {
  answers: Answers;
  /** A page stays saved when nothing on it needs a look. */
  pagesSaved: string[];
  setAside: SetAside[];
  /** In the order of the new form; what it no longer asks comes last. */
  changes: FormChange[];
}

/** An answer in words, in both languages. What has no words is shown as it was typed. */
export function wordsOf(question: Question, answer: Answer): Localised[] {
  const welsh = showAnswer(question, answer, 'cy');
  const lines = showAnswer(question, answer, 'en').map(({ text }, at) => {
    const other = welsh[at];
    return other && other.lang !== 'en' ? { en: text, cy: other.text } : { en: text };
  });
  return lines.length || typeof answer !== 'string' ? lines : [{ en: answer, cy: answer }];
}

interface Asked {
  page: string;
  question: Question;
}

const questionsOf = (form: Form): Map<string, Asked> =>
  new Map(form.pages.flatMap((page) => page.questions.map((question) => [question.id, { page: page.id, question }])));

const applying = (form: Form, answers: Answers): Set<string> =>
  new Set(journey(form, answers).flatMap(({ questions }) => questions.map(({ id }) => id)));

/** An answer to a question that its form does not have: it can only be called by its id. */
const nameless = (id: string): Question => ({ id, type: 'short-text', label: { en: id, cy: id } });

/** Carries a draft over. What the versions of a form have in common stays as it is. */
export function carry(from: Form, to: Form, draft: Carriable): Carried {
  const [before, now] = [questionsOf(from), questionsOf(to)];
  const codes = new Map<string, FormChangeCode>();
  const answers: Answers = {};
  const fresh: SetAside[] = [];

  for (const [id, answer] of Object.entries(draft.answers)) {
    const question = before.get(id)?.question ?? nameless(id);
    if (isBlank(question, answer)) continue;
    const asks = now.get(id)?.question;
    const { kept, aside } = asks ? fitAnswer(question, asks, answer) : { aside: 'removed' as const };
    if (kept !== undefined) answers[id] = kept;
    if (!aside) continue;
    codes.set(id, aside);
    fresh.push({ question, answer, version: from.version });
  }

  const waiting = draft.setAside.filter(({ question, answer }) => {
    const asks = now.get(question.id)?.question;
    if (!asks || Object.hasOwn(answers, question.id) || codes.has(question.id)) return true;
    const { kept, aside } = fitAnswer(question, asks, answer);
    if (aside || kept === undefined || checkAnswer(asks, kept)) return true;
    answers[question.id] = kept;
    codes.set(question.id, 'returned');
    return false;
  });

  const [applied, applies] = [applying(from, draft.answers), applying(to, answers)];
  const hasBegun = draft.pagesSaved.length > 0;
  for (const [id, { question }] of now) {
    const code = codes.has(id) ? undefined : changeOf(id, question);
    if (code) codes.set(id, code);
  }

  function changeOf(id: string, question: Question): FormChangeCode | undefined {
    const old = before.get(id);
    const answer = answerTo(answers, id);
    if (!applies.has(id)) return applied.has(id) && answer !== undefined ? 'not-asked' : undefined;
    if (!old || !applied.has(id)) return hasBegun ? 'added' : undefined;
    const isNewlyWrong = checkAnswer(question, answer) && !checkAnswer(old.question, answerTo(draft.answers, id));
    if (answer === undefined) return isNewlyWrong && draft.pagesSaved.includes(old.page) ? 'needed' : undefined;
    if (isNewlyWrong) return 'does-not-fit';
    return readsAlike(old.question, question) ? undefined : 'reworded';
  }

  const change = (id: string, code: FormChangeCode): FormChange => {
    const [old, asked] = [before.get(id)?.question ?? nameless(id), now.get(id)];
    const answer = answerTo(draft.answers, id) ?? (code === 'returned' ? answerTo(answers, id) : undefined);
    const question = asked?.question ?? old;
    return {
      code,
      page: asked && applies.has(id) ? asked.page : null,
      question: id,
      label: question.label,
      was: before.has(id) && !readsAlike(old.label, question.label) ? old.label : null,
      words: answer === undefined ? [] : wordsOf(code === 'returned' ? question : old, answer),
    };
  };

  const isSaved = (page: Form['pages'][number]): boolean => {
    const asked = page.questions.filter(({ id }) => applies.has(id));
    if (!asked.length) return draft.pagesSaved.includes(page.id);
    return asked.every(({ id }) => !codes.has(id) && draft.pagesSaved.includes(before.get(id)?.page ?? ''));
  };
  return {
    answers,
    pagesSaved: to.pages.filter(isSaved).map(({ id }) => id),
    setAside: [...waiting, ...fresh],
    changes: [...new Set([...now.keys(), ...codes.keys()])].flatMap((id) => {
      const code = codes.get(id);
      return code ? [change(id, code)] : [];
    }),
  };
}
