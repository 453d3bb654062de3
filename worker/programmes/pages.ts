// Hosted pages of programmes: the start page, the list with its filters, one programme.
import { html, nothing } from 'lit/html.js';
import { phase as phases, nation as nations } from '../../sdk/contract/common.ts';
import { pick } from '../../sdk/locale/pick.ts';
import { programmesView } from '../../widget/views/programmes.ts';
import { programmeView } from '../../widget/views/programme.ts';
import { Problem } from '../http/problem.ts';
import { wayBack } from '../links/pages/way-back.ts';
import { publicPage } from '../pages/answer.ts';
import { messagesOf } from '../pages/messages.ts';
import type { PageRoute, Visit } from '../pages/visit.ts';
import { englishNotice } from '../pages/welsh.ts';
import { filterForm } from './filter-form.ts';
import {
  nextChange,
  passes,
  type Programme,
  programmeAt,
  type ProgrammeFilter,
  type StoredProgramme,
} from './programme.ts';
import { programmeBySlug, programmesAfter, scanLimit } from './store.ts';

/** Programmes of one page of the list, in one query, and when time alone changes what is said of them. */
async function programmesFrom({ context: { db, source } }: Visit, after: string) {
  const now = source.now();
  const { revision, value } = await programmesAfter(db, { after });
  const stored: StoredProgramme[] = value ?? [];
  return {
    now,
    revision,
    programmes: stored.map((programme) => programmeAt(programme, now)),
    next: stored.length === scanLimit ? (stored.at(-1)?.slug ?? null) : null,
    changesAt: nextChange(
      stored.flatMap(({ rounds }) => rounds),
      now,
    ),
  };
}

/** What a visitor can act on comes first: programmes that are open, then those that will be. */
const rank = ({ round }: Programme): number => (round?.phase === 'open' ? 0 : round?.phase === 'announced' ? 1 : 2);

const home: PageRoute = {
  path: '/',
  get: (visit) =>
    publicPage(visit, async () => {
      const { say, to, locale } = visit;
      const { now, programmes, revision, changesAt } = await programmesFrom(visit, '');
      const state = {
        programmes: programmes.toSorted((a, b) => rank(a) - rank(b)).slice(0, 6),
        now: now.toISOString(),
        level: 2,
        href: (slug: string) => to(`/programmes/${slug}`),
      };
      const main = html`<div class="hero">
          <h1>${say.home.title}</h1>
          <p class="as-lead">${say.home.intro}</p>
        </div>
        ${englishNotice(visit, state.programmes)}
        <div class="home">
          <div>
            ${programmesView(state, messagesOf(locale).programme)}
            <p><a href=${to('/programmes')}>${say.home.all}</a></p>
          </div>
          <section class="home-more">
            <h2>${say.home.forPartners}</h2>
            <p>${say.home.forPartnersText}</p>
            <p><a href="${to('/docs')}#embed">${say.home.forPartnersLink}</a></p>
          </section>
        </div>`;
      return { page: { title: say.strapline, description: say.home.intro, main }, revision, changesAt };
    }),
};

/** What the query asks for. Values that no filter offers are as if they were not there. */
function filterOf(query: URLSearchParams): ProgrammeFilter {
  return {
    phase: phases.safeParse(query.get('phase')).data,
    nation: nations.safeParse(query.get('nation')).data,
    topic: slugIn(query, 'topic'),
  };
}

function slugIn(query: URLSearchParams, name: string): string | undefined {
  const slug = query.get(name) ?? '';
  return /^[a-z0-9-]{1,80}$/.test(slug) ? slug : undefined;
}

/** The query of a list, with nothing in it but what the list depends on. */
function queryFor(filter: ProgrammeFilter, after: string): URLSearchParams {
  const given = Object.entries({ ...filter, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given);
}

const list: PageRoute = {
  path: '/programmes',
  get: (visit) => {
    const { searchParams } = visit.url;
    const filter = filterOf(searchParams);
    const after = slugIn(searchParams, 'after') ?? '';
    return publicPage(visit, () => listFrom(visit, filter, after), queryFor(filter, after));
  },
};

async function listFrom(visit: Visit, filter: ProgrammeFilter, after: string) {
  const { say, to, locale } = visit;
  const messages = messagesOf(locale).programme;
  const { now, programmes, next, revision, changesAt } = await programmesFrom(visit, after);
  const found = programmes.filter((programme) => passes(programme, filter));
  const topics = new Map(
    programmes.flatMap((programme) => programme.topics.map((topic) => [topic.slug, pick(topic.name, locale)])),
  );
  const state = {
    programmes: found,
    now: now.toISOString(),
    level: 2,
    href: (slug: string) => to(`/programmes/${slug}`),
    ...(Object.values(filter).some(Boolean) && { none: say.list.none }),
  };
  const main = html`${englishNotice(visit, found)}
    <h1>${say.list.title}</h1>
    ${filterForm({ action: to('/programmes'), filter, topics }, messages, say.list)} ${programmesView(state, messages)}
    ${filter.topic && topics.has(filter.topic) ? html`<p><a href=${to(`/topics/${filter.topic}/tell-me`)}>${messages.tell}</a></p>` : nothing}
    ${next ? html`<p><a href="${to('/programmes')}?${queryFor(filter, next).toString()}" rel="next">${say.list.next}</a></p>` : nothing}`;
  return { page: { title: say.list.title, description: say.home.intro, main }, revision, changesAt };
}

const one: PageRoute = {
  path: '/programmes/:slug',
  get: (visit) =>
    publicPage(visit, async () => {
      const { locale, params, to, context } = visit;
      const now = context.source.now();
      const { revision, value } = await programmeBySlug(context.db, { slug: params['slug'] });
      if (!value) throw new Problem('not-found');
      const programme = programmeAt(value, now);
      const state = {
        programme,
        now: now.toISOString(),
        level: 1,
        href: to(`/programmes/${programme.slug}`),
      };
      return {
        page: {
          title: pick(programme.name, locale).text,
          description: pick(programme.summary, locale).text,
          main: html`${englishNotice(visit, value)}${programmeView(state, messagesOf(locale).programme)}
          ${wayBack(visit, { slug: programme.slug, rounds: value.rounds }, now)}`,
        },
        revision,
        changesAt: nextChange(value.rounds, now),
      };
    }),
};

export const programmePages: readonly PageRoute[] = [home, list, one];
