// Before an application: what is asked and by when, and the button that starts a draft.
import { html } from 'lit/html.js';
import { pick } from '../../../sdk/locale/pick.ts';
import { messageView } from '../../../widget/views/message.ts';
import { startView } from '../../../widget/views/start.ts';
import { publishedForm } from '../../forms/store.ts';
import { Problem } from '../../http/problem.ts';
import { publicPage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { nextChange, programmeAt } from '../../programmes/programme.ts';
import { programmeBySlug } from '../../programmes/store.ts';
import { holdingCookie } from '../session.ts';
import { startApplication } from '../start.ts';

async function programmeOf({ context, params }: Visit) {
  const now = context.source.now();
  const { revision, value } = await programmeBySlug(context.db, { slug: params['slug'] });
  if (!value) throw new Problem('not-found');
  const programme = programmeAt(value, now);
  const open = programme.round?.phase === 'open' ? programme.round : undefined;
  return { programme, open, revision, changesAt: nextChange(value.rounds, now) };
}

/** The page before the start. While no round is open it says so, and where to find what is next. */
export const showStart = (visit: Visit): Promise<Response> =>
  publicPage(visit, async () => {
    const { say, to, locale, context } = visit;
    const { programme, open, revision, changesAt } = await programmeOf(visit);
    const messages = messagesOf(locale);
    const { text: name } = pick(programme.name, locale);
    const backHref = to(`/programmes/${programme.slug}`);
    const form = open && (await publishedForm(context.db, open.form.id, open.form.version));
    if (!open || !form) {
      const body =
        programme.round?.phase === 'announced'
          ? [messages.programme.opens(programme.round.opensAt)]
          : [say.problems['round-not-open']?.[1] ?? ''];
      const state = {
        heading: say.applying.cannotStart,
        body,
        level: 1,
        link: { href: backHref, text: say.applying.backToProgramme },
      };
      return {
        page: { title: `${say.applying.cannotStart} – ${name}`, main: messageView(state) },
        revision,
        changesAt,
      };
    }
    const state = {
      name: programme.name,
      form,
      closesAt: open.closesAt,
      level: 1,
      backHref,
      privacyHref: to('/privacy'),
      action: to(`/programmes/${programme.slug}/apply`),
      choice: html`<p>${say.applying.cookie}</p>`,
    };
    const main = html`${englishNotice(visit, form)}${startView(state, messages.apply)}
      <p class="as-view">
        ${messages.returning.started}
        <a href=${to(`/programmes/${programme.slug}/return`)}>${messages.returning.startedLink}</a>
      </p>`;
    return { page: { title: `${messages.apply.before} – ${name}`, main }, revision, changesAt };
  });

/** Starts a draft, gives this browser its cookie, and leads to the first page. */
export async function start(visit: Visit): Promise<Response> {
  const { context, locale, to } = visit;
  await readForm(context);
  const { open } = await programmeOf(visit);
  if (!open) throw new Problem('round-not-open');
  const { application, token, change } = await startApplication(context, { round: open.id, locale });
  await context.commit(change);
  return seeOther(to(`/apply/${application.id}`), {
    'set-cookie': holdingCookie(context.request, application.id, token),
  });
}
