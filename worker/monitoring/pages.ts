// The hosted pages of a round's equality questions. They have an address of their own, look at no cookie, and send nobody
// back to an application: what is answered here belongs to nobody.
import { html } from 'lit/html.js';
import { formOfMonitoring, monitoringPage } from '../../sdk/form/monitoring.ts';
import { readPage } from '../../sdk/form/read-page.ts';
import type { Answers, Issue } from '../../sdk/form/types.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { equalityThanks } from '../../widget/views/equality.ts';
import { pageView } from '../../widget/views/page.ts';
import { sha256 } from '../crypto/digest.ts';
import { Problem } from '../http/problem.ts';
import { privatePage, seeOther } from '../pages/answer.ts';
import { switchField } from '../pages/layout.ts';
import { messagesOf } from '../pages/messages.ts';
import { readForm } from '../pages/read-form.ts';
import type { PageRoute, Visit } from '../pages/visit.ts';
import { englishNotice } from '../pages/welsh.ts';
import { answerMonitoring, roundThatAsks } from './answer.ts';
import { takesAnswers } from './counts.ts';
import { onceField, onceIn } from '../pages/once.ts';

const formId = '_equality';

const roundOf = ({ params }: Visit): string => params['id'] ?? '';

/** The round, while answers are counted. Throws a Problem: 404, 409. */
async function openRound(visit: Visit) {
  const { round } = await roundThatAsks(visit.context, roundOf(visit));
  if (!takesAnswers(round, visit.context.source.now())) throw new Problem('round-not-open');
  return round;
}

async function questions(
  visit: Visit,
  shown: { answers?: Answers; issues?: Issue[]; once?: string } = {},
): Promise<Response> {
  const { answers = {}, issues = [], once = crypto.randomUUID() } = shown;
  const { name, monitoring } = await openRound(visit);
  const messages = messagesOf(visit.locale);
  const { title, before, send } = messages.equality;
  const state = {
    id: formId,
    form: formOfMonitoring(monitoring, { en: title, cy: title }),
    page: monitoringPage,
    answers,
    issues,
    level: 1,
    autofocus: true,
    action: visit.to(`/rounds/${roundOf(visit)}/equality`),
    hidden: [[onceField, once]] as const,
    note: before,
  };
  const page = {
    title: `${title} – ${pick(name, visit.locale).text}`,
    main: html`${englishNotice(visit, monitoring)}
    ${pageView(state, { ...messages, apply: { ...messages.apply, continue: send } })}`,
    failed: issues.length > 0,
    form: formId,
  };
  return privatePage(visit, page, issues.length ? 422 : 200);
}

/** POST: counts what was answered, once; or shows the page again, in the other language or with what is wrong. */
async function take(visit: Visit): Promise<Response> {
  const fields = await readForm(visit.context);
  const { monitoring } = await openRound(visit);
  const answers = readPage(monitoring.questions, fields);
  const once = onceIn(fields);
  if (fields.has(switchField)) return questions(visit, { answers, once });
  const issues = await answerMonitoring(visit.context, roundOf(visit), answers, await sha256(`hosted\n${once}`));
  return issues.length
    ? questions(visit, { answers, issues, once })
    : seeOther(visit.to(`/rounds/${roundOf(visit)}/equality/thanks`));
}

async function thanks(visit: Visit): Promise<Response> {
  const { round } = await roundThatAsks(visit.context, roundOf(visit));
  const { equality } = messagesOf(visit.locale);
  return privatePage(visit, {
    title: `${equality.thanks} – ${pick(round.name, visit.locale).text}`,
    main: html`${equalityThanks(1, equality)}
      <p><a href=${visit.to(`/programmes/${round.programme}`)}>${visit.say.applying.backToProgramme}</a></p>`,
  });
}

export const monitoringPages: readonly PageRoute[] = [
  { path: '/rounds/:id/equality', get: (visit) => questions(visit), post: take },
  { path: '/rounds/:id/equality/thanks', get: thanks },
];
