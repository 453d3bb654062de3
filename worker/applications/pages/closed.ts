// A draft whose round has closed: it can be read, and no longer changed. Nothing that was typed is thrown away unseen.
import { html, nothing } from 'lit/html.js';
import { summary } from '../../../sdk/form/summary.ts';
import type { Answers, Form } from '../../../sdk/form/types.ts';
import { speak } from '../../../widget/views/say.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { type Opened, titleOf } from './opened.ts';

/** Questions with their answers in words, nothing to press. `only` is the id of the one page to show. */
export function answersAsText(visit: Visit, form: Form, answers: Answers, only?: string) {
  const { locale } = visit;
  const { notAnswered } = messagesOf(locale).apply;
  const pages = summary(form, answers, locale).filter(({ page }) => only === undefined || page === only);
  return pages.map(
    ({ title, rows }) =>
      html`<h3 class="as-h as-s">${speak(title, locale)}</h3>
        <dl class="as-pairs">
          ${rows.map(
            ({ label, answer }) =>
              html`<div class="as-pair">
                <dt>${speak(label, locale)}</dt>
                <dd>
                  ${answer.length ? answer.map((line) => html`<p class="as-typed">${speak(line, locale)}</p>`) : html`<p class="as-muted">${notAnswered}</p>`}
                </dd>
              </div>`,
          )}
        </dl>`,
  );
}

/** What came too late: nothing but the wish to submit, or what was typed on a page. */
export interface Late {
  typed?: { page: string; answers: Answers };
}

/** The page; 409 when something was sent, which it shows. */
export function closedPage(
  visit: Visit,
  opened: Pick<Opened, 'form' | 'answers' | 'round'>,
  late?: Late,
): Promise<Response> {
  const { say, locale, to } = visit;
  const { form, answers, round } = opened;
  const typed = late?.typed;
  const main = html`<div class="as-view">
    <h1 class="as-h as-l">${say.applying.closed}</h1>
    <p>${messagesOf(locale).programme.closed(round.closesAt)} ${say.applying.closedText}</p>
    ${
      typed
        ? html`<div class="as-problems" role="alert">
            <h2 class="as-h as-m">${say.applying.youTyped}</h2>
            <p>${say.applying.notSaved}</p>
            ${answersAsText(visit, form, typed.answers, typed.page)}
          </div>`
        : nothing
    }
    <h2 class="as-h as-m">${say.applying.yourAnswers}</h2>
    ${answersAsText(visit, form, answers)}
    <p><a href=${to(`/programmes/${round.programmeSlug}`)}>${say.applying.backToProgramme}</a></p>
  </div>`;
  return privatePage(
    visit,
    { title: titleOf(visit, opened, say.applying.closed), main, failed: typed !== undefined },
    late ? 409 : 200,
  );
}
