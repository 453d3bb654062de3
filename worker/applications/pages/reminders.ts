// Stops the reminders of a draft. Opening the link changes nothing, so mail scanners may; the button does, and so does
// the empty POST by which a mail service says that the person pressed "unsubscribe" (RFC 8058).
import { html } from 'lit/html.js';
import { limitWrites } from '../../http/limit.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import type { PageRoute, Visit } from '../../pages/visit.ts';
import { stoppedBy, stopReminders } from '../reminders/stop.ts';
import { reminderWords } from './reminder-words.ts';

async function applicationOf({ context, params }: Visit): Promise<string> {
  const id = await stoppedBy(context.settings, params['token'] ?? '');
  if (!id) throw new Problem('not-found');
  return id;
}

async function show(visit: Visit): Promise<Response> {
  await applicationOf(visit);
  const { title, what, button } = reminderWords[visit.locale];
  const main = html`<h1>${title}</h1>
    <p class="lead">${what}</p>
    <form method="post"><button class="as-button" type="submit">${button}</button></form>`;
  return privatePage(visit, { title, main });
}

// No check of where it was sent from: mail services send it, and the address is the proof. The body is not read.
async function stop(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  await limitWrites(context);
  const id = await applicationOf(visit);
  await context.commit({ statements: [stopReminders(id, context.source.now())] });
  const { done, doneText } = reminderWords[locale];
  return privatePage(visit, {
    title: done,
    main: html`<h1>${done}</h1>
      <p class="lead">${doneText}</p>`,
  });
}

export const reminderPages: readonly PageRoute[] = [{ path: '/reminders/:token', get: show, post: stop }];
