// A copy of an application for its holder to keep: what was asked and answered in words, and what has happened.
import { summary } from '../../sdk/form/index.ts';
import type { Answers, Form, Locale } from '../../sdk/form/types.ts';
import type { ApplicationCopy } from '../../sdk/types.ts';
import type { Context } from '../http/context.ts';
import { roundById } from '../programmes/round-store.ts';
import { takingPart } from '../sections/taking-part.ts';
import { historyOf } from './life-store.ts';
import { openNow } from './open-now.ts';
import { asSent } from './sent.ts';
import { standingOf } from './standing.ts';
import { shown } from './start.ts';
import { type ApplicationRow, openAnswers } from './store.ts';

/** Every question that applies with its answer, page by page, in words. */
export const inWords = (form: Form, answers: Answers, locale: Locale): ApplicationCopy['pages'] =>
  summary(form, answers, locale).map(({ title, rows }) => ({
    title: title.text,
    rows: rows.map(({ question, label, answer }) => ({
      question,
      label: label.text,
      answer: answer.map(({ text }) => text),
    })),
  }));

/** The copy, in the language of the application unless another is given. */
export async function copyOf(context: Context, row: ApplicationRow, locale?: Locale): Promise<ApplicationCopy> {
  const { db, settings, source } = context;
  const [standing, { answers: sent }, history, round] = await Promise.all([
    standingOf(context, row),
    openAnswers(settings, asSent(row)),
    historyOf(context, row),
    roundById(db, row.roundId),
  ]);
  if (!round) throw new Error('The round of an application is missing.');
  const { form, answers } = standing;
  const open = await openNow(context, row, form);
  return {
    application: shown({ ...standing, open }, source.now()),
    programme: round.programmeName,
    roundName: round.name,
    formTitle: form.title,
    pages: inWords(form, answers, locale ?? row.locale),
    organisations: await takingPart(db, standing),
    sentAnswers: row.submittedAt === null ? null : sent,
    history,
  };
}
