// A copy of an application to keep: a page for paper or PDF, and a file of data.
import { html } from 'lit/html.js';
import { pick } from '../../../sdk/locale/pick.ts';
import { historyView } from '../../../widget/views/status.ts';
import { speak } from '../../../widget/views/say.ts';
import { privatePage } from '../../pages/answer.ts';
import { privateHeaders } from '../../pages/headers.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { copyOf } from '../copy.ts';
import { historyOf } from '../life-store.ts';
import { answersAsText } from './closed.ts';
import { openApplication, stepAddress, titleOf } from './opened.ts';

/** Every question that applies with its answer, and what has happened. */
export async function showCopy(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  const { locale, context } = visit;
  const { row, form, answers, round } = opened;
  const { status, apply } = messagesOf(locale);
  const history = await historyOf(context, row);
  const labelOf = (id: string) => {
    const question = form.pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    return question ? speak(pick(question.label, locale), locale) : id;
  };
  const main = html`<div class="as-view">
    <p class="screen-only"><a class="as-back" href=${stepAddress(visit, opened, 'status')}>${apply.back}</a></p>
    <p class="as-caption">
      ${speak(pick(round.programmeName, locale), locale)}, ${speak(pick(round.name, locale), locale)}
    </p>
    <h1 class="as-h as-l">${status.copyTitle}</h1>
    <p>${apply.reference} <strong>${row.reference ?? row.id}</strong></p>
    <p class="screen-only">
      ${status.print} <a href=${stepAddress(visit, opened, 'copy.json')} download>${status.json}</a>
    </p>
    <h2 class="as-h as-m">${visit.say.applying.yourAnswers}</h2>
    ${answersAsText(visit, form, answers)} ${historyView(history, labelOf, 2, status)}
  </div>`;
  return privatePage(visit, { title: titleOf(visit, opened, status.copyTitle), main });
}

/** The same as a file of data. */
export async function copyJson(visit: Visit): Promise<Response> {
  const { row } = await openApplication(visit);
  const body = JSON.stringify(await copyOf(visit.context, row, visit.locale), null, 2);
  const headers = {
    ...privateHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="alongside-${row.reference ?? row.id}.json"`,
  };
  return new Response(body, { headers });
}
