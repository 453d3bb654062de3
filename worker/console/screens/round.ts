// One round: where it stands, and its applications, page by page or the one of a reference.
import { html, nothing } from 'lit';
import { parseReference } from '../../applications/reference.ts';
import { type State, states } from '../../applications/state.ts';
import { listForRound, type StaffRow } from '../../applications/staff-store.ts';
import { Problem } from '../../http/problem.ts';
import { type Phase, phaseOf } from '../../programmes/programme.ts';
import { errorSummary, textControl } from '../controls.ts';
import { roundOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { scrollingTable } from '../scrolling-table.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { type ApplicationCounts, countsOf } from '../store.ts';
import type { Fault } from '../typed-round.ts';
import { moment } from '../moments.ts';
import { callIt, languages, organisationWords, phaseTag, startedFromWords, stateWords } from '../words.ts';

/** The field that finds one application, in the query. */
const referenceField = 'reference';
const exampleReference = 'ALS-7K3M-9PX9';

export async function roundScreen(visit: StaffVisit): Promise<Screen> {
  const { context, url } = visit;
  const round = await roundOf(visit);
  const { id } = round;
  const find = findIn(url.searchParams);
  const state = find ? undefined : stateOf(url.searchParams.getAll('state'));
  const cursor = find ? undefined : (url.searchParams.get('cursor') ?? undefined);
  const faults = find?.faults ?? [];
  const [page, counts] = await Promise.all([
    faults.length === 0 ? listForRound(context, id, { state, cursor, reference: find?.reference }) : noPage,
    countsOf(context.db, [id]),
  ]);
  const phase = phaseOf(round, context.source.now());
  const count = counts[0] as ApplicationCounts;
  const here = (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return given.length === 0 ? `/console/rounds/${id}` : `/console/rounds/${id}?${new URLSearchParams(given)}`;
  };
  return {
    title: `Applications to ${round.name.en}`,
    failed: faults.length > 0,
    status: faults.length > 0 ? 422 : 200,
    main: html`<a class="back" href="/console">All programmes and rounds</a>
      ${errorSummary(faults)} ${url.searchParams.has('created') ? created(round.programmeSlug, phase) : nothing}
      ${url.searchParams.has('checked') ? done('Who can apply has been changed', round.programmeSlug) : nothing}
      ${url.searchParams.has('changed') ? done('The round has been changed', round.programmeSlug) : nothing}
      <h1>
        <span class="caption"><bdi>${round.programmeName.en}</bdi></span
        ><bdi>${round.name.en}</bdi>
      </h1>
      <p>
        ${phaseTag(phase)} ${phase === 'announced' ? 'Opens' : 'Opened'} at ${moment(round.opensAt)},
        ${phase === 'announced' || phase === 'open' ? 'closes' : 'closed'} at ${moment(round.closesAt)}.
      </p>
      <p>
        Decisions by ${moment(round.decisionsAt)}. The work together starts at ${moment(round.startsAt)} and ends at
        ${moment(round.endsAt)}.
        ${round.places === null ? 'Places are not limited.' : `Places for teams: ${round.places}.`}
      </p>
      ${round.hasMonitoring ? html`<p><a href=${`/console/rounds/${id}/monitoring`}>Equality monitoring</a></p>` : nothing}
      <p><a href=${`/console/rounds/${id}/change`}>Change the names, dates and places of the round</a></p>
      <p><a href=${`/console/rounds/${id}/eligibility`}>Change who can apply</a></p>
      <p><a href=${`/console/rounds/${id}/form`}>Version ${round.formVersion} of its form, and how to change it</a></p>
      <h2 id="applications">Applications</h2>
      ${filters(find ? null : state, count, here)}
      <form class="find" method="get" action=${here({})} role="search" aria-label="One application" novalidate>
        ${textControl({
          id: referenceField,
          label: 'Find an application by its reference',
          hint: `Such as ${exampleReference}. Drafts have none yet.`,
          value: find?.typed ?? '',
          faults,
          short: true,
        })}
        <button class="main-button" type="submit">Find</button>
      </form>
      ${find ? found(find, page.items) : listed(page.items, state, cursor)}
      ${find ? html`<p><a href=${here({})}>All applications of this round</a></p>` : nothing}
      ${cursor ? html`<p><a href=${here({ state })}>First page</a></p>` : nothing}
      ${page.next ? html`<p><a href=${here({ state, cursor: page.next })}>Next page</a></p>` : nothing}`,
  };
}

/** One application that is looked for: what was typed, and the reference in it or what is wrong with it. */
interface Find {
  typed: string;
  reference?: string;
  faults: Fault[];
}

/** What is looked for; null when the field is not there or empty. */
function findIn(query: URLSearchParams): Find | null {
  const typed = (query.get(referenceField) ?? '').trim();
  if (typed === '') return null;
  const reference = parseReference(typed);
  if (reference !== null) return { typed, reference, faults: [] };
  const message = `The reference must be like ${exampleReference}. Check each letter and number of it`;
  return { typed, faults: [{ anchor: referenceField, message }] };
}

const noPage = { items: [], next: null };

const found = ({ reference }: Find, rows: readonly StaffRow[]) => {
  if (rows.length > 0) return table(rows, 'Found by its reference');
  return reference
    ? html`<p role="status">
        No application to this round has the reference ${reference}. It may be an application to another round.
      </p>`
    : nothing;
};

const listed = (rows: readonly StaffRow[], state: State | undefined, cursor: string | undefined) =>
  rows.length === 0 ? html`<p>${emptyText(state, cursor)}</p>` : table(rows, 'Latest first');

/** The state that the list is of; undefined for all. Throws a Problem (400) where the address names none, or several. */
function stateOf(named: readonly string[]): State | undefined {
  if (named.length === 0) return undefined;
  const state = states.find((each) => named.length === 1 && each === named[0]);
  if (!state) throw new Problem('invalid-query', 'The list can be of one state, such as `submitted`.');
  return state;
}

const byItself: Partial<Record<Phase, string>> = {
  announced: 'It opens and closes by itself at the times below.',
  open: 'It is open already, and closes by itself at the time below.',
};

const created = (programme: string, phase: Phase) =>
  html`<div class="done" role="status">
    <h2>Round created</h2>
    <p>Everyone can see it now. ${byItself[phase] ?? ''}</p>
    <p><a href=${`/programmes/${programme}`}>See the programme as the public sees it</a></p>
  </div>`;

const done = (what: string, programme: string) =>
  html`<div class="done" role="status">
    <h2>${what}</h2>
    <p><a href=${`/programmes/${programme}`}>See the programme as the public sees it</a></p>
  </div>`;

/** Links to the whole list and to each state; `state` is null where none of them is shown. */
function filters(
  state: State | undefined | null,
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

const table = (rows: readonly StaffRow[], caption: string) =>
  scrollingTable({
    id: 'list-title',
    caption,
    columns: ['Application', 'Organisation', 'State', 'Language', 'Started', 'Submitted', 'Started from'],
    rows: rows.map(
      (row) =>
        html`<tr>
          <th scope="row">
            <a class="whole" href=${`/console/applications/${row.id}`}>${callIt(row)}</a>
          </th>
          <td><bdi>${organisationWords(row)}</bdi></td>
          <td>${stateWords[row.state]}</td>
          <td>${languages[row.locale]}</td>
          <td>${moment(row.createdAt)}</td>
          <td>${row.submittedAt ? moment(row.submittedAt) : 'Not yet'}</td>
          <td><bdi>${startedFromWords(row.startedFrom)}</bdi></td>
        </tr>`,
    ),
  });
