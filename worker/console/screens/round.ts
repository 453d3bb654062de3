// One round: where it stands, and its applications page by page.
import { html, nothing } from 'lit';
import { id as idSchema } from '../../../sdk/contract/common.ts';
import { type State, states } from '../../applications/state.ts';
import { listForRound, type StaffRow } from '../../applications/staff-store.ts';
import { Problem } from '../../http/problem.ts';
import { phaseOf } from '../../programmes/programme.ts';
import { roundById } from '../../programmes/round-store.ts';
import type { Screen } from '../page.ts';
import { scrollingTable } from '../scrolling-table.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { type ApplicationCounts, countsOf } from '../store.ts';
import { callIt, languages, moment, phaseTag, startedFromWords, stateWords } from '../words.ts';

const isRoundId = idSchema('rnd');

export async function roundScreen({ context, params, url }: StaffVisit): Promise<Screen> {
  const id = params['id'] ?? '';
  const round = isRoundId.safeParse(id).success ? await roundById(context.db, id) : undefined;
  if (!round) throw new Problem('round-not-found');
  const state = stateOf(url.searchParams.get('state'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const [page, counts] = await Promise.all([listForRound(context, id, { state, cursor }), countsOf(context.db, [id])]);
  const count = counts[0] as ApplicationCounts;
  const here = (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return given.length === 0 ? `/console/rounds/${id}` : `/console/rounds/${id}?${new URLSearchParams(given)}`;
  };
  return {
    title: `Applications to ${round.name.en}`,
    main: html`<a class="back" href="/console">All programmes and rounds</a>
      ${url.searchParams.has('created') ? created(round.programmeSlug) : nothing}
      ${url.searchParams.has('checked') ? checked(round.programmeSlug) : nothing}
      <h1>
        <span class="caption"><bdi>${round.programmeName.en}</bdi></span
        ><bdi>${round.name.en}</bdi>
      </h1>
      <p>
        ${phaseTag(phaseOf(round, context.source.now()))} Opens at ${moment(round.opensAt)}, closes at
        ${moment(round.closesAt)}.
      </p>
      ${round.hasMonitoring ? html`<p><a href=${`/console/rounds/${id}/monitoring`}>Equality monitoring</a></p>` : nothing}
      <p><a href=${`/console/rounds/${id}/eligibility`}>Change who can apply</a></p>
      <p><a href=${`/console/rounds/${id}/form`}>Version ${round.formVersion} of its form, and how to change it</a></p>
      <h2 id="applications">Applications</h2>
      ${filters(state, count, here)}
      ${page.items.length === 0 ? html`<p>${emptyText(state, cursor)}</p>` : table(page.items)}
      ${cursor ? html`<p><a href=${here({ state })}>First page</a></p>` : nothing}
      ${page.next ? html`<p><a href=${here({ state, cursor: page.next })}>Next page</a></p>` : nothing}`,
  };
}

const stateOf = (text: string | null): State | undefined => states.find((state) => state === text);

const created = (programme: string) =>
  html`<div class="done" role="status">
    <h2>Round created</h2>
    <p>Everyone can see it now. It opens and closes by itself at the times below.</p>
    <p><a href=${`/programmes/${programme}`}>See the programme as the public sees it</a></p>
  </div>`;

const checked = (programme: string) =>
  html`<div class="done" role="status">
    <h2>Who can apply has been changed</h2>
    <p><a href=${`/programmes/${programme}`}>See the programme as the public sees it</a></p>
  </div>`;

function filters(
  state: State | undefined,
  count: ApplicationCounts,
  here: (query: { state: State | undefined }) => string,
) {
  const link = (to: State | undefined, text: string) =>
    html`<li><a href=${here({ state: to })} aria-current=${to === state ? 'page' : nothing}>${text}</a></li>`;
  // Submitted first and drafts last; of the others, those that there are.
  const later = states.filter((each) => !['draft', 'submitted'].includes(each) && (count[each] || each === state));
  const shown: State[] = ['submitted', ...later, 'draft'];
  return html`<nav aria-labelledby="applications">
    <ul class="filters">
      ${link(undefined, `All (${states.reduce((sum, each) => sum + count[each], 0)})`)}
      ${shown.map((each) => link(each, `${each === 'draft' ? 'Drafts' : stateWords[each]} (${count[each]})`))}
    </ul>
  </nav>`;
}

function emptyText(state: State | undefined, cursor: string | undefined): string {
  if (cursor) return 'There are no more applications.';
  if (state === 'submitted') return 'No application has been submitted yet.';
  if (state === 'draft') return 'There are no drafts.';
  return state ? 'No application is in that state.' : 'Nobody has started an application yet.';
}

const table = (rows: readonly StaffRow[]) =>
  scrollingTable({
    id: 'list-title',
    caption: 'Latest first',
    columns: ['Application', 'State', 'Language', 'Started', 'Submitted', 'Started from'],
    rows: rows.map(
      (row) =>
        html`<tr>
          <th scope="row">
            <a href=${`/console/applications/${row.id}`}>${callIt(row)}</a>
          </th>
          <td>${stateWords[row.state]}</td>
          <td>${languages[row.locale]}</td>
          <td>${moment(row.createdAt)}</td>
          <td>${row.submittedAt ? moment(row.submittedAt) : 'Not yet'}</td>
          <td><bdi>${startedFromWords(row.startedFrom)}</bdi></td>
        </tr>`,
    ),
  });
