// Asking to be told: of a programme with some of its topics, or of one topic. It says the same to everyone.
import type { Locale } from '../../../sdk/form/types.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { messageView } from '../../../widget/views/message.ts';
import { topicsChoice, topicsField } from '../../../widget/views/telling.ts';
import { Problem } from '../../http/problem.ts';
import { type EmailPage, emailPage, withAddress } from '../../links/pages/email-page.ts';
import { changeOnce } from '../../pages/change-once.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { onceIn } from '../../pages/once.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { programmeAt } from '../../programmes/programme.ts';
import { programmeBySlug } from '../../programmes/store.ts';
import { askToBeTold } from '../ask.ts';
import { topicBySlug } from '../store.ts';
import { wordsIn } from './words.ts';

/** A page that asks, and what may be asked for on it. */
interface Asks {
  page: EmailPage;
  programme?: string;
  topics: readonly string[];
}

async function programmeAsked(visit: Visit, fields = new URLSearchParams()): Promise<Asks> {
  const { context, params, locale, to } = visit;
  const { value } = await programmeBySlug(context.db, { slug: params['slug'] });
  if (!value) throw new Problem('not-found');
  const { slug, name, topics, round } = programmeAt(value, context.source.now());
  const ticked = new Set(fields.getAll(topicsField));
  const chosen = topics.map((topic) => topic.slug).filter((topic) => ticked.has(topic));
  const { telling: t } = messagesOf(locale);
  const now = round?.phase === 'open' ? [wordsIn(locale).openNow] : [];
  const page = pageOf(locale, pick(name, locale).text, [...now, ...t.body], to(`/programmes/${slug}`));
  return { page: { ...page, choice: topicsChoice(topics, chosen, t) }, programme: slug, topics: chosen };
}

async function topicAsked(visit: Visit): Promise<Asks> {
  const { context, params, locale, to } = visit;
  const topic = await topicBySlug(context.db, params['topic'] ?? '');
  if (!topic) throw new Problem('not-found');
  const body = [wordsIn(locale).topicBody, ...messagesOf(locale).telling.body];
  const page = pageOf(locale, pick(topic.name, locale).text, body, to(`/programmes?topic=${topic.slug}`));
  return { page: { ...page, action: to(`/topics/${topic.slug}/tell-me`) }, topics: [topic.slug] };
}

/** The page that asks for what `backHref` shows. */
function pageOf(locale: Locale, name: string, body: string[], backHref: string): EmailPage {
  const { telling: t } = messagesOf(locale);
  const { heading, hint, send } = t;
  return {
    title: `${heading} – ${name}`,
    heading: `${heading}: ${name}`,
    body,
    hint,
    send,
    action: `${backHref}/tell-me`,
    backHref,
  };
}

async function take(visit: Visit, asked: (fields: URLSearchParams) => Promise<Asks>): Promise<Response> {
  const { context, locale, to } = visit;
  const fields = await readForm(context);
  const { page, programme, topics } = await asked(fields);
  return withAddress(visit, fields, page, async (email) => {
    const sending = ['pages.tell-me', programme ?? '', ...topics, onceIn(fields), email];
    await changeOnce(context, sending, () => askToBeTold(context, { email, locale, programme, topics }));
    return seeOther(to('/tell-me/asked'));
  });
}

export const showProgramme = async (visit: Visit): Promise<Response> =>
  emailPage(visit, (await programmeAsked(visit)).page);
export const showTopic = async (visit: Visit): Promise<Response> => emailPage(visit, (await topicAsked(visit)).page);

export const askForProgramme = (visit: Visit): Promise<Response> =>
  take(visit, (fields) => programmeAsked(visit, fields));
export const askForTopic = (visit: Visit): Promise<Response> => take(visit, () => topicAsked(visit));

/** What happens next, whatever was asked for. */
export function showAsked(visit: Visit): Promise<Response> {
  const { telling: t } = messagesOf(visit.locale);
  const link = { href: visit.to('/programmes'), text: visit.say.home.all };
  const main = messageView({ heading: t.asked, body: t.askedBody, level: 1, link });
  return privatePage(visit, { title: t.asked, main });
}
