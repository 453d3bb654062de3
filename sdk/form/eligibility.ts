// Whether a round is for a team: a few questions, and rules that turn the answers into an outcome with reasons.
// Pure and anonymous: nothing here knows who is asking, and nothing is stored.
import { askedIn, canHold } from './can-hold.ts';
import { checkForm, type FormProblem } from './check-form.ts';
import { canBe, type Leaf, leavesOf } from './conditions.ts';
import { answerTo, holds, isBlank } from './journey.ts';
import { textProblems } from './shown-texts.ts';
import type { Answer, Answers, Condition, Form, Localised, Question } from './types.ts';
import { checkAnswer } from './validate.ts';

/** What a check comes to: apply, do not apply to this round, or ask the organisers first. */
export type EligibilityOutcome = 'yes' | 'no' | 'ask';

/** One rule: when the condition holds, it speaks for its outcome and says why. */
export interface EligibilityRule {
  when: Condition;
  outcome: EligibilityOutcome;
  reason: Localised;
}

/** The check of a round, as an organiser writes it. */
export interface Eligibility {
  /** One or two sentences above the questions. Plain text. */
  intro?: Localised | undefined;
  /** Questions with a choice, a number or a box to tick: nothing that could name a person. */
  questions: Question[];
  /** In any order: `no` outweighs `ask`, and `ask` outweighs `yes`. */
  rules: EligibilityRule[];
  /** What holds when no rule does. */
  otherwise: { outcome: EligibilityOutcome; reason: Localised };
}

/** What the check says to someone, and every reason for it in the order of the rules. */
export interface EligibilityResult {
  outcome: EligibilityOutcome;
  reasons: Localised[];
}

/** The id of the only page of a check. */
export const checkPage = 'eligibility';

/** Types of questions that a check may ask: their answers are chosen or counted, never written. */
const closedTypes: readonly string[] = ['one-of', 'several-of', 'topics', 'number', 'declaration'];

/** The questions as a form of one page, so that everything that shows and checks forms serves them too. */
export const formOfCheck = (
  { intro, questions }: Pick<Eligibility, 'intro' | 'questions'>,
  title: Localised,
): Form => ({
  id: checkPage,
  version: 1,
  title,
  pages: [{ id: checkPage, title, ...(intro && { intro }), questions }],
});

/** What the answers come to. Blank answers count as none. Every result names at least one reason. */
export function judge({ questions, rules, otherwise }: Eligibility, answers: Answers): EligibilityResult {
  const known = Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerTo(answers, question.id);
      return isBlank(question, answer) ? [] : [[question.id, answer as Answer]];
    }),
  );
  const found = rules.filter(({ when }) => holds(when, known));
  for (const outcome of ['no', 'ask', 'yes'] as const) {
    const reasons = found.filter((rule) => rule.outcome === outcome).map(({ reason }) => reason);
    if (reasons.length) return { outcome, reasons };
  }
  return { outcome: otherwise.outcome, reasons: [otherwise.reason] };
}

/** The answer to a question where there is one and it is right; else undefined. */
function rightAnswer(question: Question, answers: Answers) {
  const answer = answerTo(answers, question.id);
  return isBlank(question, answer) || checkAnswer(question, answer) ? undefined : answer;
}

/** The answers to a check that an application asks for under the same id and takes as they are. The others stay behind. */
export const answersForForm = (form: Form, { questions }: Pick<Eligibility, 'questions'>, answers: Answers): Answers =>
  Object.fromEntries(
    form.pages
      .flatMap((page) => page.questions)
      .flatMap((question) => {
        const asked = questions.find(({ id }) => id === question.id);
        const answer = asked && rightAnswer(asked, answers);
        return answer === undefined || checkAnswer(question, answer) ? [] : [[question.id, answer]];
      }),
  );

type RuleProblemCode = 'rule-unknown-question' | 'rule-unknown-option' | 'rule-never-holds';

/** One thing that keeps a check from being used: in a question, or in the rule of this position. */
export interface EligibilityProblem {
  code: FormProblem['code'] | 'type-not-allowed' | RuleProblemCode;
  question?: string;
  rule?: number;
  /** Which text, such as `label.cy`. */
  text?: string;
}

function problemOf(leaf: Leaf, questions: readonly Question[]) {
  const asked = questions.find(({ id }) => id === leaf.question);
  if (!asked) return 'rule-unknown-question';
  return canBe(asked, leaf) ? undefined : 'rule-unknown-option';
}

/** Everything that keeps a check from being used: questions first, then rules. */
export function checkEligibility(check: Eligibility): EligibilityProblem[] {
  const inForm = checkForm(formOfCheck(check, { en: checkPage })).map(({ code, question, text }) => ({
    code,
    ...(question !== undefined && { question }),
    ...(text !== undefined && { text }),
  }));
  const open = check.questions.filter(({ type }) => !closedTypes.includes(type));
  const inRules = check.rules.flatMap(({ when }, rule) =>
    leavesOf(when).flatMap((leaf) => {
      const code = problemOf(leaf, check.questions);
      return code ? [{ code, question: leaf.question, rule } as const] : [];
    }),
  );
  const problems = [
    ...inForm,
    ...open.map(({ id }) => ({ code: 'type-not-allowed' as const, question: id })),
    ...inRules,
    ...check.rules.flatMap(({ reason }, rule) => textProblems({ reason }).map((problem) => ({ ...problem, rule }))),
    ...textProblems({ otherwise: check.otherwise }),
  ];
  return problems.length ? problems : neverHolding(check);
}

/** The rules of a sound check that no answers can meet. */
function neverHolding({ questions, rules }: Eligibility): EligibilityProblem[] {
  const asked = askedIn(formOfCheck({ questions }, { en: checkPage }));
  return rules.flatMap(({ when }, rule) => (canHold([when], asked) ? [] : [{ code: 'rule-never-holds', rule }]));
}
