// The first screen: programmes with their rounds, where each stands and how many applications it has.
import { html, nothing } from 'lit';
import { showDate } from '../../../sdk/locale/dates.ts';
import { count } from '../../../sdk/locale/plural.ts';
import { encodeCursor, decodeCursor } from '../../db/cursor.ts';
import { type Programme, programmeAt } from '../../programmes/programme.ts';
import { programmesAfter, scanLimit } from '../../programmes/store.ts';
import { followerCounts } from '../../subscriptions/store.ts';
import type { Screen } from '../page.ts';
import { scrollingTable } from '../scrolling-table.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { type ApplicationCounts, countsOf } from '../store.ts';
import { phaseTag } from '../words.ts';

export async function home({ context, url }: StaffVisit): Promise<Screen> {
  const [after = ''] = decodeCursor(url.searchParams.get('cursor') ?? undefined, 1) ?? [];
  const stored = (await programmesAfter(context.db, { after })).value ?? [];
  const programmes = stored.map((programme) => programmeAt(programme, context.source.now()));
  const ids = programmes.flatMap(({ rounds }) => rounds.map(({ id }) => id));
  const topics = new Map(programmes.flatMap((programme) => programme.topics.map(({ slug, name }) => [slug, name.en])));
  const slugs = { programmes: programmes.map(({ slug }) => slug), topics: [...topics.keys()] };
  const [counts, followers] = await Promise.all([countsOf(context.db, ids), followerCounts(context.db, slugs)]);
  const countOf = new Map(ids.map((id, at) => [id, counts[at] as ApplicationCounts]));
  const last = programmes.length === scanLimit ? programmes.at(-1) : undefined;
  return {
    title: 'Programmes and rounds',
    main: html`<h1>Programmes and rounds</h1>
      ${programmes.length === 0 ? html`<p>There is no programme yet.</p>` : nothing}
      ${programmes.map((programme) => section(programme, countOf, followers.programmes.get(programme.slug) ?? 0))}
      ${topicFollowers(topics, followers.topics)}
      ${last ? html`<p><a href=${`/console?cursor=${encodeCursor([last.slug])}`}>More programmes</a></p>` : nothing}`,
  };
}

function section(
  { slug, name, rounds }: Programme,
  countOf: ReadonlyMap<string, ApplicationCounts>,
  followers: number,
) {
  return html`<section>
    <h2 id=${`programme-${slug}`}><bdi>${name.en}</bdi></h2>
    ${rounds.length === 0 ? html`<p>This programme has no round yet.</p>` : table(slug, rounds, countOf)}
    <p>
      ${followers ? count('en', followers, { one: 'person has', other: 'people have' }) : 'Nobody has'} asked to be told
      when applications open.
    </p>
    <p>
      <a class="main-button" href=${`/console/programmes/${slug}/rounds/new`}
        >Create the next round<span class="unseen"> of <bdi>${name.en}</bdi></span></a
      >
    </p>
  </section>`;
}

/** How many follow each topic, whatever programme is on it. Topics that nobody follows are left out. */
function topicFollowers(topics: ReadonlyMap<string, string>, followers: ReadonlyMap<string, number>) {
  const followed = [...topics].filter(([slug]) => followers.get(slug));
  return followed.length === 0
    ? nothing
    : html`<section>
        <h2>Topics that people follow</h2>
        <ul>
          ${followed.map(([slug, name]) => html`<li><bdi>${name}</bdi>: ${followers.get(slug)}</li>`)}
        </ul>
      </section>`;
}

const table = (slug: string, rounds: Programme['rounds'], countOf: ReadonlyMap<string, ApplicationCounts>) =>
  scrollingTable({
    id: `rounds-${slug}`,
    under: `programme-${slug}`,
    caption: 'Rounds, latest first',
    columns: ['Round', 'Phase', 'Opening', 'Closing', { number: 'Submitted' }, { number: 'Drafts' }],
    rows: rounds.map(
      ({ id, name, phase, opensAt, closesAt }) =>
        html`<tr>
          <th scope="row">
            <a href=${`/console/rounds/${id}`}><bdi>${name.en}</bdi></a>
          </th>
          <td>${phaseTag(phase)}</td>
          <td class="when">${showDate(opensAt, 'en')}</td>
          <td class="when">${showDate(closesAt, 'en')}</td>
          <td class="number">${countOf.get(id)?.submitted ?? 0}</td>
          <td class="number">${countOf.get(id)?.draft ?? 0}</td>
        </tr>`,
    ),
  });
