// A draft whose round has closed: it can be read, and no longer changed. Nothing that was typed is thrown away unseen.
import { html, nothing } from 'lit/html.js';
import type { Answers } from '../../../sdk/form/types.ts';
import { answersView } from '../../../widget/views/answers.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { type Opened, titleOf } from './opened.ts';

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
  const { apply, status, programme } = messagesOf(locale);
  const main = html`<div class="as-view">
    <h1 class="as-h as-l">${say.applying.closed}</h1>
    <p>${programme.closed(round.closesAt)} ${say.applying.closedText}</p>
    ${
      typed
        ? html`<div class="as-problems" role="alert">
            <h2 class="as-h as-m">${say.applying.youTyped}</h2>
            <p>${say.applying.notSaved}</p>
            ${answersView({ form, answers: typed.answers, level: 3, only: typed.page }, apply)}
          </div>`
        : nothing
    }
    <h2 class="as-h as-m">${status.answers}</h2>
    ${answersView({ form, answers, level: 3 }, apply)}
    <p><a href=${to(`/programmes/${round.programmeSlug}`)}>${say.applying.backToProgramme}</a></p>
  </div>`;
  return privatePage(
    visit,
    { title: titleOf(visit, opened, say.applying.closed), main, failed: typed !== undefined },
    late ? 409 : 200,
  );
}
