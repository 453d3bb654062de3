// The rules of an application: when it may still change, which address it answers to. Pure: no SQL, no clock.
import {
  applicable,
  type Answers,
  answerTo,
  checkAnswer,
  type Form,
  journey,
  type Page,
  type Question,
} from '../../sdk/form/index.ts';
import { move, type State } from './state.ts';

/**
 * How long after a round's closing a draft may still be saved and submitted, in milliseconds: for a request that was on
 * its way, or a page that was being sent again after a lost answer. It is not advertised, and starting has none.
 */
export const grace = 60_000;

/** The instant before which a round must not have closed, for a draft to be taken at `now`. Text order is time order. */
export const latestClosing = (now: Date): string => new Date(now.getTime() - grace).toISOString();

/** Whether a draft of a round that closes at `closesAt` may still be saved and submitted. */
export const takesDrafts = (closesAt: string, now: Date): boolean => Date.parse(closesAt) > now.getTime() - grace;

/** Whether the answers may be changed at `now`: until the round closes or, when reopened, until the deadline. */
export const takesChanges = (
  { state, closesAt, dueAt }: { state: State; closesAt: string; dueAt: string | null },
  now: Date,
): boolean => {
  if (state === 'draft' || state === 'submitted') return takesDrafts(closesAt, now);
  return state === 'reopened' && dueAt !== null && takesDrafts(dueAt, now);
};

/** The state at `now`: a deadline that has passed has ended it, also before the minute's tick has come round to that. */
export function stateAt({ state, dueAt }: { state: State; dueAt: string | null }, now: Date): State {
  if (dueAt === null || dueAt > now.toISOString()) return state;
  const lapsed = move(state, 'lapse', 'system');
  return 'to' in lapsed ? lapsed.to : state;
}

/** Whether a round may be applied to: from the opening instant on, up to the closing instant and no longer. */
export const takesNew = (round: { opensAt: string; closesAt: string }, now: Date): boolean =>
  round.opensAt <= now.toISOString() && now.toISOString() < round.closesAt;

/** How long drafts are kept after their round has closed, in milliseconds: 28 days. */
export const draftsKept = 28 * 24 * 3600_000;

/** How long what was submitted is kept after its round has ended, in milliseconds: two years. */
export const submittedKept = 2 * 365 * 24 * 3600_000;

/**
 * The question whose answer says where the applicant is written to: the first that asks for an email address and has a text. A
 * page that was kept unfinished may hold anything there.
 */
function contactQuestion(form: Form, answers: Answers): Question | undefined {
  const kept = applicable(form, answers);
  return form.pages
    .flatMap(({ questions }) => questions)
    .find(({ type, id }) => type === 'email' && Object.hasOwn(kept, id) && typeof kept[id] === 'string');
}

/**
 * Where the applicant is written to: the first email question in the form's order that applies and is answered. Nowhere while
 * its answer is no address: the next such question may ask for somebody else's.
 */
export function contactEmail(form: Form, answers: Answers): string | undefined {
  const asked = contactQuestion(form, answers);
  const email = asked && (answers[asked.id] as string).trim();
  return asked && !checkAnswer(asked, email) ? email : undefined;
}

/**
 * The code of the organisation that an application is made for: the first that was picked from the register, in the form's
 * order. Null where none was: a name that somebody typed is nobody else's to store in the clear.
 */
export function organisationCode(form: Form, answers: Answers): string | null {
  const kept = applicable(form, answers);
  for (const { type, id } of form.pages.flatMap(({ questions }) => questions)) {
    const answer = type === 'organisation' ? answerTo(kept, id) : undefined;
    if (typeof answer === 'object' && 'code' in answer) return answer.code as string;
  }
  return null;
}

/**
 * The page where somebody says who the applicant is: the one that asks for the address they are written to or, while there is
 * none, the first that applies and asks for an email address.
 */
export function contactPage(form: Form, answers: Answers): Page | undefined {
  const asked = contactQuestion(form, answers);
  const asks = (question: Question) => (asked ? question === asked : question.type === 'email');
  const step = journey(form, answers).find(({ questions }) => questions.some(asks));
  return step?.page;
}

/**
 * A part of the answers in the hands of somebody else: of the page where the one before said who they are it holds nothing but
 * the `email` of the new one, where the address stands in this part; not even that when it is empty.
 */
export function withContact(form: Form, answers: Answers, part: Answers, email: string): Answers {
  const own = new Set(contactPage(form, answers)?.questions.map(({ id }) => id));
  const asked = contactQuestion(form, answers)?.id;
  const kept = Object.fromEntries(Object.entries(part).filter(([id]) => !own.has(id)));
  return email && asked !== undefined && Object.hasOwn(part, asked) ? { ...kept, [asked]: email } : kept;
}
