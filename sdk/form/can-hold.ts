// Whether there are answers with which a condition holds when everything that must be answered is. For whoever writes a
// form: what can never hold leaves out for everyone what hangs on it.
import type { Leaf } from './conditions.ts';
import { holds } from './journey.ts';
import { mostTopics } from './questions/topics.ts';
import type { Answer, Condition, Form, Page, Question } from './types.ts';

/** A question, and what must hold so that it is asked. */
interface Asked {
  question: Question;
  when: Condition[];
}

/** What must hold so that all of these are shown. */
export const whenOf = (...places: (Page | Question)[]): Condition[] => places.flatMap(({ when }) => when ?? []);

/** Every question of a form by its id. */
export const askedIn = ({ pages }: Form): ReadonlyMap<string, Asked> =>
  new Map(
    pages.flatMap((page) =>
      page.questions.map((question) => [question.id, { question, when: whenOf(page, question) }] as const),
    ),
  );

/** A condition, and whether it must hold or must not. */
type Goal = readonly [condition: Condition, wanted: boolean];

/** What is asked of a question on the way, and whether it must hold or must not. */
type Fact = readonly [leaf: Leaf, wanted: boolean];

/** More steps than any form needs that a person wrote. Beyond them nothing is refused. */
const mostSteps = 5000;

/** An answer that no condition names. */
const other = '\0';

/** The answers that tell apart what can be asked of a question with one value. */
function valuesOf(question: Question, facts: readonly Fact[]): Answer[] {
  if (question.type === 'one-of') return question.options.map(({ value }) => value);
  if (question.type === 'scale') return question.points.map((_, at) => at + 1);
  if (question.type === 'declaration') return [true];
  return [...facts.flatMap(([leaf]) => ('is' in leaf ? [leaf.is] : [])), other];
}

/** Whether some choices, no more and no fewer than the question takes, are all that must be and none that must not. */
function canChoose(question: Extract<Question, { type: 'several-of' | 'topics' }>, facts: readonly Fact[]): boolean {
  const named = (wanted: boolean) =>
    new Set(facts.flatMap(([leaf, is]) => ('includes' in leaf && is === wanted ? [leaf.includes] : [])));
  const must = named(true);
  const not = named(false);
  const { options, type, max = type === 'topics' ? mostTopics : options.length } = question;
  const min = (type === 'several-of' && question.min) || 1;
  return [...must].every((value) => !not.has(value)) && must.size <= max && options.length - not.size >= min;
}

/** Whether some answer, or none, is all that was asked of one question. */
function canMeet(question: Question, facts: readonly Fact[]): boolean {
  const meets = (answer?: Answer) =>
    facts.every(([leaf, wanted]) => holds(leaf, answer === undefined ? {} : { [leaf.question]: answer }) === wanted);
  if (meets()) return true;
  if (question.type === 'several-of' || question.type === 'topics')
    return (
      !facts.some(([leaf, wanted]) => 'answered' in leaf && leaf.answered !== wanted) && canChoose(question, facts)
    );
  return valuesOf(question, facts).some(meets);
}

/** The ways in which a question can stand that nothing was asked of yet: what must hold, and what is known of its answer. */
const standings = ({ question: { id, required }, when }: Asked): { must: Goal[]; known: Fact[] }[] => [
  {
    must: when.map((each) => [each, true]),
    known: required === false ? [] : [[{ question: id, answered: true }, true]],
  },
  ...(when.length
    ? [{ must: [[{ all: when }, false]] as Goal[], known: [[{ question: id, answered: false }, true]] as Fact[] }]
    : []),
];

/** Whether all of the conditions can hold at once. Questions that are not in `asked` may be answered in any way. */
export function canHold(conditions: readonly Condition[], asked: ReadonlyMap<string, Asked>): boolean {
  let steps = 0;
  const search = (open: readonly Goal[], facts: readonly Fact[]): boolean => {
    const [first, ...rest] = open;
    if (!first || ++steps > mostSteps) return true;
    const [condition, wanted] = first;
    if ('not' in condition) return search([[condition.not, !wanted], ...rest], facts);
    if ('all' in condition || 'any' in condition) {
      const parts = ('all' in condition ? condition.all : condition.any).map((part): Goal => [part, wanted]);
      return 'all' in condition === wanted
        ? search([...parts, ...rest], facts)
        : parts.some((part) => search([part, ...rest], facts));
    }
    const about = asked.get(condition.question);
    if (!about) return search(rest, facts);
    const isOfIt = ([leaf]: Fact) => leaf.question === condition.question;
    const ways = facts.some(isOfIt) ? [{ must: [], known: [] }] : standings(about);
    return ways.some(({ must, known }) => {
      const all: Fact[] = [...facts, ...known, [condition, wanted]];
      return canMeet(about.question, all.filter(isOfIt)) && search([...must, ...rest], all);
    });
  };
  return search(
    conditions.map((condition) => [condition, true]),
    [],
  );
}
