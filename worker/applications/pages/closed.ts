// A draft whose round has closed: it can be read, and no longer changed. Nothing that was typed is thrown away unseen.
import { html } from 'lit/html.js';
import type { Answers } from '../../../sdk/form/types.ts';
import { lateView } from '../../../widget/views/late.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { type Answering, isSection, stepAddress, titleOf } from './opened.ts';

/** What came too late: nothing but the wish to submit, or what was typed on a page. */
export interface Late {
  typed?: { page: string; answers: Answers };
}

/** The page; 409 when something was sent, which it shows. */
export function closedPage(
  visit: Visit,
  opened: Pick<Answering, 'row' | 'form' | 'answers' | 'round'>,
  late?: Late,
): Promise<Response> {
  const { say, locale, to } = visit;
  const { form, answers, round } = opened;
  const messages = messagesOf(locale);
  const { status, joint, programme } = messages;
  const state = {
    heading: say.applying.closed,
    text: programme.closed(round.closesAt),
    form,
    answers,
    typed: late?.typed,
    level: 1,
    links: html`<p><a href=${stepAddress(visit, opened, 'copy')}>${isSection(opened) ? joint.copy : status.copy}</a></p>
      <p><a href=${to(`/programmes/${round.programmeSlug}`)}>${say.applying.backToProgramme}</a></p>`,
  };
  const main = lateView(state, messages);
  return privatePage(
    visit,
    { title: titleOf(visit, opened, say.applying.closed), main, failed: late?.typed !== undefined },
    late ? 409 : 200,
  );
}
