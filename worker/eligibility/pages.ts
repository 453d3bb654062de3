// The hosted pages of an eligibility check: the questions, and what they come to. Nothing is stored and no cookie is set;
// the answers stand in the address, which is why a check asks nothing that could name a person.
import { html } from 'lit/html.js';
import { checkPage, formOfCheck, judge } from '../../sdk/form/eligibility.ts';
import type { Answers, Issue } from '../../sdk/form/types.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { outcomeView } from '../../widget/views/eligibility.ts';
import { otherRoutes } from '../../widget/views/other-routes.ts';
import { pageView } from '../../widget/views/page.ts';
import { cannotStart } from '../applications/pages/start.ts';
import { Problem } from '../http/problem.ts';
import { privatePage, publicPage, seeOther } from '../pages/answer.ts';
import { switchField } from '../pages/layout.ts';
import { messagesOf } from '../pages/messages.ts';
import { readForm } from '../pages/read-form.ts';
import type { PageHandler, PageRoute, Visit } from '../pages/visit.ts';
import { englishNotice } from '../pages/welsh.ts';
import { nextChange, programmeAt, withPhase } from '../programmes/programme.ts';
import { programmesAfter } from '../programmes/store.ts';
import { readCheck, withAnswers } from './asked.ts';
import { type CheckedRound, checkedRoundOf } from './store.ts';

/** The field of an address that asks for the outcome. Question ids hold no underscore. */
const outcomeField = '_outcome';
const formId = '_check';

type Checked = CheckedRound & { check: NonNullable<CheckedRound['check']> };

/** The round to apply to with its check. Throws a Problem: 404 when it has none, 409 when there is no such round. */
async function checkedRound({ context, params }: Visit) {
  const now = context.source.now();
  const { revision, value } = await checkedRoundOf(context.db, { slug: params['slug'], now: now.toISOString() });
  if (!value) throw new Problem('round-not-open');
  if (!value.check) throw new Problem('not-found');
  return { checked: value as Checked, revision, changesAt: nextChange([value.round], now, value.opensNext) };
}

/** The questions, with what was answered. */
function questions(visit: Visit, { name, check }: Checked, answers: Answers, issues: Issue[]) {
  const { locale, to, params } = visit;
  const messages = messagesOf(locale);
  const { check: title } = messages.returning;
  const state = {
    id: formId,
    form: formOfCheck(check, { en: title, cy: title }),
    page: checkPage,
    answers,
    issues,
    level: 1,
    autofocus: true,
    action: to(`/programmes/${params['slug']}/eligible`),
    backHref: to(`/programmes/${params['slug']}`),
    hidden: [],
    note: messages.eligible.before,
  };
  return {
    title: `${title} – ${pick(name, locale).text}`,
    main: html`${englishNotice(visit, check)}${pageView(state, messages)}`,
    failed: issues.length > 0,
    form: formId,
  };
}

async function outcome(visit: Visit, checked: Checked, answers: Answers, query: URLSearchParams): Promise<Response> {
  const { context, locale, to, params } = visit;
  const now = context.source.now();
  const round = withPhase(checked.round, now);
  const { value } = await programmesAfter(context.db, { after: '' });
  const programmes = (value ?? []).map((programme) => programmeAt(programme, now));
  const here = programmes.find(({ slug }) => slug === round.programme);
  const { eligible } = messagesOf(locale);
  const result = judge(checked.check, answers);
  const state = {
    result,
    round,
    level: 1,
    routes: here ? otherRoutes(here, round.id, programmes) : [],
    topics: here?.topics ?? [],
    contactEmail: checked.contactEmail,
    applyHref: withAnswers(to(`/programmes/${round.programme}/apply`), query),
    changeHref: withAnswers(to(`/programmes/${params['slug']}/eligible`), query),
    pageAt: to,
    tellHref: to(`/programmes/${round.programme}/tell-me`),
  };
  return privatePage(visit, {
    title: `${eligible[result.outcome]} – ${pick(checked.name, locale).text}`,
    main: html`${englishNotice(visit, checked.check)}${outcomeView(state, eligible)}`,
  });
}

/** GET: the questions; with answers in the address, filled in; asked for the outcome, that. */
async function show(visit: Visit): Promise<Response> {
  const { searchParams } = visit.url;
  if (searchParams.size === 0)
    return publicPage(visit, async () => {
      const { checked, revision, changesAt } = await checkedRound(visit);
      return { page: questions(visit, checked, {}, []), revision, changesAt };
    });
  const { checked } = await checkedRound(visit);
  const { answers, issues, query } = readCheck(checked.check, searchParams);
  if (!searchParams.has(outcomeField)) return privatePage(visit, questions(visit, checked, answers, []));
  return issues.length
    ? privatePage(visit, questions(visit, checked, answers, issues))
    : outcome(visit, checked, answers, query);
}

/** POST: on to the outcome, or to the same questions in the other language, or shown again with what is wrong. */
async function take(visit: Visit): Promise<Response> {
  const fields = await readForm(visit.context);
  const { checked } = await checkedRound(visit);
  const { answers, issues, query } = readCheck(checked.check, fields);
  if (fields.has(switchField)) return seeOther(withAnswers(visit.url.pathname, query));
  if (issues.length) return privatePage(visit, questions(visit, checked, answers, issues), 422);
  query.set(outcomeField, '1');
  return seeOther(withAnswers(visit.url.pathname, query));
}

/** While there is no round to apply to, the page says so, as the one where people apply does. */
const orClosed =
  (page: PageHandler): PageHandler =>
  async (visit) => {
    try {
      return await page(visit);
    } catch (error) {
      if (error instanceof Problem && error.code === 'round-not-open') return cannotStart(visit);
      throw error;
    }
  };

export const eligibilityPages: readonly PageRoute[] = [
  { path: '/programmes/:slug/eligible', get: orClosed(show), post: orClosed(take) },
];
