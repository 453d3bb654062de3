// The operations of applicants. Who holds which application has been settled before (access/identify.ts).
import { validate } from '../../sdk/form/index.ts';
import type { Form, Issue } from '../../sdk/form/types.ts';
import { describeIssue } from '../../sdk/locale/issue-messages.ts';
import { issues } from '../../sdk/locale/en/issues.ts';
import { withLater } from '../../sdk/locale/later.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { type Handlers, onlyReading } from '../http/handler.ts';
import { takesChanges } from './application.ts';
import { copyOf } from './copy.ts';
import { historyOf } from './life-store.ts';
import { makeMove } from './moves.ts';
import { sendableOf } from './open-now.ts';
import { savePage } from './save.ts';
import { shown, startApplication } from './start.ts';
import { standingOf, versionOf } from './standing.ts';
import type { ApplicationRow, OpenedAnswers } from './store.ts';
import { submitApplication } from './submit.ts';

const english = withLater(issues);

export const applicationRoutes = {
  'applications.create': onlyReading<'applications.create'>(async ({ body }, context) => {
    const { application, token, ...started } = await startApplication(context, body);
    return { body: { application, token }, ...started };
  }),
  'applications.show': async (_, context) => {
    const standing = await sendableOf(context, held(context));
    return { body: shown(standing, context.source.now()), version: versionOf(standing) };
  },
  'applications.form': async (_, context) => ({ body: (await standingOf(context, held(context))).form }),
  'applications.save': async ({ params, body, version, form }, context) => {
    const saved = await savePage(
      context,
      held(context),
      { page: params.page, answers: body.answers, version, form, locale: body.locale, unfinished: body.unfinished },
      guessIn(context),
    );
    if (!saved.ok) throw answersInvalid(saved.form, saved.issues);
    return { body: shown(saved.standing, context.source.now()), version: versionOf(saved.standing) };
  },
  'applications.check': async (_, context) => {
    const { row, form, answers } = await sendableOf(context, held(context));
    return { body: { items: takesChanges(row, context.source.now()) ? validate(form, answers) : [], next: null } };
  },
  'applications.submit': async ({ body }, context) => {
    const submitted = await submitApplication(context, held(context), body, guessIn(context));
    if (!submitted.ok) throw answersInvalid(submitted.form, submitted.issues);
    return { body: submitted.submission };
  },
  'applications.withdraw': async ({ body }, context) => {
    const row = await makeMove(context, held(context), { move: 'withdraw', by: 'applicant', ...body });
    return { body: await shownAfter(context, row), version: row.version };
  },
  'applications.answerOffer': async ({ body: { answer, ...more } }, context) => {
    const row = await makeMove(context, held(context), { move: answer, by: 'applicant', ...more });
    return { body: await shownAfter(context, row), version: row.version };
  },
  'applications.history': async (_, context) => ({
    body: { items: await historyOf(context, held(context)), next: null },
  }),
  'applications.copy': async (_, context) => ({ body: await copyOf(context, held(context)) }),
} satisfies Partial<Handlers>;

async function shownAfter(context: Context, row: ApplicationRow) {
  return shown(await sendableOf(context, row), context.source.now());
}

/** The application that the caller holds. */
export function held({ actor }: Context): ApplicationRow {
  if (actor.kind !== 'applicant') throw new Error('An operation on an application admits its holder only.');
  return actor.application;
}

/** The guess at its answers, where there is one. */
const guessIn = ({ actor }: Context): OpenedAnswers | undefined =>
  actor.kind === 'applicant' ? actor.guess : undefined;

/** The problem that names every answer at fault, with a sentence for the developer; people get theirs from the codes. */
export const answersInvalid = (form: Form, issues: readonly Issue[]): Problem =>
  new Problem('answers-invalid', 'See `issues` for each answer and what is wrong with it.', {
    issues: issues.map((issue) => ({
      path: ['answers', issue.question],
      message: asksElsewhere(form, issue) ?? describeIssue(form, issue, english),
      ...issue,
    })),
  });

/** What to do with an answer that was given to a page and is another page's; undefined where it is of none. */
function asksElsewhere({ pages }: Form, { code, question }: Issue): string | undefined {
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === question));
  return code === 'unknown-question' && page ? `Save ‘${question}’ with its own page, ‘${page.id}’` : undefined;
}
