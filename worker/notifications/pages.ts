// The mailbox page: what would have been sent, for who develops on this machine. Nowhere else does it exist.
import { html } from 'lit/html.js';
import { inLondon, showDay } from '../../sdk/locale/dates.ts';
import { isLocalSignIn } from '../access/local-sign-in.ts';
import { Problem } from '../http/problem.ts';
import { privatePage } from '../pages/answer.ts';
import type { PageRoute, Visit } from '../pages/visit.ts';
import { mailboxMessages, type Received } from './mailbox.ts';
import { type Line, type Piece, readText } from './written-text.ts';

/** How many messages are shown, newest first. */
const most = 50;

// Some links work once: they are plain links, which nothing but a click follows, and the page that they lead to is told of none.
const lineView = (line: Line) =>
  line.map((run) => (typeof run === 'string' ? run : html`<a href=${run.href} rel="noreferrer">${run.href}</a>`));

const linesView = (lines: readonly Line[]) => lines.map((line, at) => html`${at ? html`<br />` : ''}${lineView(line)}`);

function pieceView(piece: Piece) {
  switch (piece.kind) {
    case 'heading':
      return html`<h3>${lineView(piece.line)}</h3>`;
    case 'list':
      return html`<ul>
        ${piece.lines.map((line) => html`<li>${lineView(line)}</li>`)}
      </ul>`;
    case 'inset':
      return html`<div class="mail-inset">${linesView(piece.lines)}</div>`;
    case 'paragraph':
      return html`<p>${linesView(piece.lines)}</p>`;
  }
}

function messageView({ say, locale }: Visit, message: Received) {
  const { day, time } = inLondon(message.receivedAt);
  return html`<article class="mail" id=${message.id}>
    <h2><bdi>${message.subject}</bdi></h2>
    <dl>
      <dt>${say.mailbox.to}</dt>
      <dd><bdi>${message.to}</bdi></dd>
      <dt>${say.mailbox.at}</dt>
      <dd>${showDay(day, locale)}, ${time}</dd>
    </dl>
    <div class="mail-text" lang=${message.locale} dir="auto">${readText(message.text).map(pieceView)}</div>
  </article>`;
}

async function show(visit: Visit): Promise<Response> {
  const { context, say } = visit;
  if (!isLocalSignIn(context)) throw new Problem('not-found');
  const messages = await mailboxMessages(context, most);
  const main = html`<h1>${say.mailbox.title}</h1>
    <p class="lead">${say.mailbox.what}</p>
    ${messages.length ? messages.map((message) => messageView(visit, message)) : html`<p>${say.mailbox.empty}</p>`}`;
  return privatePage(visit, { title: say.mailbox.title, main });
}

export const mailboxPages: readonly PageRoute[] = [{ path: '/mailbox', get: show }];
