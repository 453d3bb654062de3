// Before an application: what is asked and by when, and the button that starts a draft.
import { html, nothing } from 'lit/html.js';
import { isJoint } from '../../../sdk/form/parts.ts';
import { readPage } from '../../../sdk/form/read-page.ts';
import type { Answers } from '../../../sdk/form/types.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { messageView } from '../../../widget/views/message.ts';
import { startView } from '../../../widget/views/start.ts';
import { checkOfRound } from '../../eligibility/store.ts';
import { openFormOf } from '../../forms/store.ts';
import { Problem } from '../../http/problem.ts';
import { wayBack } from '../../links/pages/way-back.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { programmeAt } from '../../programmes/programme.ts';
import { programmeBySlug } from '../../programmes/store.ts';
import { holdingCookie } from '../session.ts';
import { startOnce, unsavedDraft } from '../start-once.ts';
import { onceField, onceIn } from '../../pages/once.ts';
import { anewField, heldPage } from './held.ts';

async function openRoundOf({ context, params }: Visit) {
  const now = context.source.now().toISOString();
  return (await openFormOf(context.db, { slug: params['slug'], now })).value;
}

/**
 * The page before the start. While no round is open it says so, and where to find what is next. It is made anew for
 * each visit, because its form is to be sent once: in one query, and those for what this browser holds. A browser that holds an
 * application of the round is led to that first.
 */
export async function showStart(visit: Visit): Promise<Response> {
  const { say, to, locale, params, url } = visit;
  const open = await openRoundOf(visit);
  if (!open) return cannotStart(visit);
  const slug = params['slug'] ?? '';
  const held = await heldPage(visit, { slug, name: open.name, rounds: [open.round] }, anew(visit));
  if (held) return held;
  const { hasCheck } = open.round;
  const messages = messagesOf(locale);
  const address = `/programmes/${slug}`;
  const state = {
    name: open.name,
    form: open.form,
    closesAt: open.round.closesAt,
    level: 1,
    backHref: to(address),
    privacyHref: to('/privacy'),
    action: to(`${address}/apply`),
    hidden: [[onceField, crypto.randomUUID()], ...(hasCheck ? carried(url) : [])] as [string, string][],
    choice: html`${hasCheck ? aboutCheck(visit) : nothing}
      <p>${say.applying.cookie}</p>`,
  };
  const main = html`${englishNotice(visit, open.form)}${startView(state, messages.apply)}
  ${wayBack(visit, { slug, rounds: [open.round] }, visit.context.source.now())}
  ${isJoint(open.form) ? html`<p class="as-view"><a href=${to(`/join?programme=${slug}`)}>${messages.joint.haveCode}</a></p>` : nothing}`;
  return privatePage(visit, { title: `${messages.apply.before} – ${pick(open.name, locale).text}`, main });
}

/** The fields of the check that stand in the address. The key of this form is never taken from there. */
const carried = (url: URL) => [...url.searchParams].filter(([name]) => name !== onceField && name !== anewField);

/** The address of the page itself, with what was answered in the check, for a browser that holds an application already. */
function anew({ url, to, params }: Visit): string {
  const query = new URLSearchParams([...carried(url), [anewField, 'yes']]);
  return `${to(`/programmes/${params['slug']}/apply`)}?${query.toString()}`;
}

/** The way to the eligibility check or, after it, what becomes of its answers. */
function aboutCheck({ to, locale, params, url }: Visit) {
  const { eligible, returning } = messagesOf(locale);
  return carried(url).length > 0
    ? html`<p>${eligible.carried}</p>`
    : html`<p><a href=${to(`/programmes/${params['slug']}/eligible`)}>${returning.check}</a></p>`;
}

/** What was answered in the check of the round, as far as it is right. */
async function checkedAnswers({ context }: Visit, round: string, fields: URLSearchParams): Promise<Answers> {
  const { value } = await checkOfRound(context.db, { id: round });
  return value ? readPage(value.questions, fields) : {};
}

/** What stands where one applies while no round is open. Throws a Problem (404) where there is no such programme. */
export async function cannotStart(visit: Visit): Promise<Response> {
  const { say, to, locale, context, params } = visit;
  const { value } = await programmeBySlug(context.db, { slug: params['slug'] });
  if (!value) throw new Problem('not-found');
  const now = context.source.now();
  const { name, slug, rounds } = programmeAt(value, now);
  const next = rounds.findLast(({ phase }) => phase === 'announced');
  const last = rounds.toSorted((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt)).at(0);
  const t = messagesOf(locale).programme;
  // When the next round opens is what they came for; what they hold of an earlier one, the page below leads to.
  const held = next ? null : await heldPage(visit, value);
  if (held) return held;
  const state = {
    heading: say.applying.cannotStart,
    body: [
      next ? t.opens(next.opensAt) : last ? t.closed(last.closesAt) : t.noRound,
      html`<a href=${to(`/programmes/${slug}/tell-me`)}>${t.tell}</a>`,
    ],
    level: 1,
    link: { href: to(`/programmes/${slug}`), text: say.applying.backToProgramme },
  };
  const title = `${say.applying.cannotStart} – ${pick(name, locale).text}`;
  return privatePage(visit, {
    title,
    main: html`${messageView(state)}${wayBack(visit, { slug, rounds: value.rounds }, now)}`,
  });
}

/** Starts a draft, gives this browser its cookie, and leads to the first page. Pressed again, it leads to the same draft. */
export async function start(visit: Visit): Promise<Response> {
  const { context, locale, to } = visit;
  const fields = await readForm(context);
  const open = await openRoundOf(visit);
  if (!open) throw await whyNot(visit);
  const round = open.round.id;
  const answers = open.round.hasCheck ? await checkedAnswers(visit, round, fields) : undefined;
  // An earlier draft would not have the answers that the page has just said are filled in.
  const begun = Object.keys(answers ?? {}).length === 0 ? await unsavedDraft(context, round) : undefined;
  if (begun) return seeOther(to(`/apply/${begun}`));
  const { id, token } = await startOnce(context, { round, locale, answers }, onceIn(fields));
  return seeOther(to(`/apply/${id}`), { 'set-cookie': holdingCookie(context.request, id, token) });
}

async function whyNot({ context, params }: Visit): Promise<Problem> {
  const { value } = await programmeBySlug(context.db, { slug: params['slug'] });
  return new Problem(value ? 'round-not-open' : 'not-found');
}
