// A page of questions as it was sent: what was typed, the files that came with it, and which of its own buttons was pressed.
import { pressed, readPage, validate } from '../../../sdk/form/index.ts';
import type { Answer, Answers, Form, Issue, Page, Question } from '../../../sdk/form/types.ts';
import type { Context } from '../../http/context.ts';
import { seeOther } from '../../pages/answer.ts';
import { switchField } from '../../pages/layout.ts';
import type { SentFiles } from '../../pages/read-files.ts';
import type { Visit } from '../../pages/visit.ts';
import type { Sender } from '../../uploads/sender.ts';
import { takeFiles } from '../../uploads/take-files.ts';
import { type Answering, goTo } from './opened.ts';
import { laterField, type Shown } from './question-page.ts';
import { matchesFor } from './search.ts';

export interface SentPage {
  questions: readonly Question[];
  fields: URLSearchParams;
  /** The answers of the page, with the files that were taken in. */
  answers: Answers;
  /** All answers, those of the page as they were typed. */
  typed: Answers;
  /** What is wrong with the files that were not taken in. */
  refused: readonly Issue[];
  /** The question whose button that sends a file was pressed: the page is then kept as it is, and shown at it. */
  upload: Question | undefined;
  /** Whether the page is to be kept as it is, also with faults. */
  unfinished: true | undefined;
}

/** Answers with those of one page as they were typed. */
export function withTyped(stored: Answers, questions: readonly Question[], typed: Answers): Answers {
  const asked = new Set(questions.map(({ id }) => id));
  return { ...Object.fromEntries(Object.entries(stored).filter(([id]) => !asked.has(id))), ...typed };
}

/** Reads the page over the answers that are `stored`. Takes its files in as those of `sender`; null takes none. */
export async function readSent(
  context: Context,
  { fields, files }: { fields: URLSearchParams; files: SentFiles },
  questions: readonly Question[],
  stored: Answers,
  sender: Sender | null,
): Promise<SentPage> {
  const read = readPage(questions, fields);
  const { answers, issues } = sender
    ? await takeFiles(context, sender, questions, files, read)
    : { answers: read, issues: [] };
  const upload = questions.find(({ id, type }) => type === 'upload' && fields.has(`${id}-upload`));
  const unfinished = fields.has(laterField) || Boolean(upload) || undefined;
  const typed = withTyped(stored, questions, answers);
  return { questions, fields, answers, typed, refused: issues, upload, unfinished };
}

/** How the page is shown again before it is saved: a file was refused, or a button of a question was pressed. Else null. */
export async function shownAgain(
  context: Context,
  sent: SentPage,
  { form, page }: { form: Form; page: Page },
): Promise<Partial<Shown> | null> {
  const { questions, fields, typed, refused, unfinished } = sent;
  const button = pressed(questions, fields);
  const searches = questions.some(({ id }) => fields.has(`${id}-search`));
  const answers = button ? { ...typed, [button.question]: button.answer } : typed;
  const settling = searches ? unsettled(sent) : typed;
  if (refused.length) {
    const goesOn = !button && !searches && !unfinished;
    const issues = goesOn ? withRefused(questions, validate(form, typed, page.id), refused) : refused;
    return { typed: answers, issues, matches: await matchesFor(context, questions, settling), status: 422 };
  }
  if (button) return { typed: answers };
  return searches ? { matches: await matchesFor(context, questions, settling) } : null;
}

/** All that is wrong on a page, in its order. A file that was refused is why its question has no answer. */
function withRefused(questions: readonly Question[], wrong: readonly Issue[], refused: readonly Issue[]): Issue[] {
  return questions.flatMap(({ id }) => {
    const own = refused.filter(({ question }) => question === id);
    return own.length ? own : wrong.filter(({ question }) => question === id);
  });
}

/** Search asks anew for what stands in the box, also where a choice had been made before. */
function unsettled({ questions, fields, typed }: SentPage): Answers {
  const searched = questions.filter(({ id }) => fields.has(`${id}-search`));
  const text = ({ id, type }: Question): Answer => {
    const name = fields.get(id)?.trim() ?? '';
    return type === 'place' ? [{ name }] : name;
  };
  return { ...typed, ...Object.fromEntries(searched.map((question) => [question.id, text(question)])) };
}

/** What a save left to go on from; or the answer where it does not lead on: what is wrong, or what was pressed instead. */
export async function standingAfter<Standing extends object>(
  visit: Visit,
  opened: Answering,
  { questions, fields, typed, upload, unfinished }: SentPage,
  saved: { ok: true; standing: Standing } | { ok: false; issues: readonly Issue[] },
  again: (shown: Partial<Shown>) => Promise<Response>,
): Promise<Standing | Response> {
  const here = `${visit.url.pathname}${visit.url.search}`;
  if (upload && saved.ok) return seeOther(`${here}#${upload.id}`);
  if (unfinished && saved.ok) return goTo(visit, opened, 'save-for-later');
  if (fields.has(switchField)) return saved.ok ? seeOther(here) : again({});
  if (saved.ok) return saved.standing;
  return again({ issues: saved.issues, matches: await matchesFor(visit.context, questions, typed), status: 422 });
}
