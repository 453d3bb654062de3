// How the equality questions of a round were answered, in numbers that name nobody.
import { html } from 'lit';
import { id as idSchema } from '../../../sdk/contract/common.ts';
import { Problem } from '../../http/problem.ts';
import { rule, shownCounts, type ShownCounts } from '../../monitoring/counts.ts';
import { askingRound, countsOfRound } from '../../monitoring/store.ts';
import type { Screen } from '../page.ts';
import { scrollingTable } from '../scrolling-table.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { moment } from '../moments.ts';

const isRoundId = idSchema('rnd');

export async function monitoringScreen({ context, params }: StaffVisit): Promise<Screen> {
  const id = params['id'] ?? '';
  const round = isRoundId.safeParse(id).success ? (await askingRound(context.db, { id })).value : null;
  if (!round?.monitoring) throw new Problem('not-found');
  const now = context.source.now();
  const shown = shownCounts(round, round.monitoring, await countsOfRound(context.db, id), now);
  return {
    title: 'Equality monitoring',
    main: html`<a class="back" href=${`/console/rounds/${id}`}>Back to the round</a>
      <h1>
        <span class="caption"><bdi>${round.name.en}</bdi></span
        >Equality monitoring
      </h1>
      <p>
        Applicants are asked once their application has gone in, and may leave every question out. Answers are counted
        and nothing else of them is stored: no record says who answered, when, or what one person answered together.
      </p>
      <p>
        Numbers are rounded to the nearest ${rule.nearest}, and below ${rule.fewestInOption} only that is said. They are
        shown once all answers are in, and from ${rule.fewestAnswers} answers on, so that no number can be traced to a
        person.
      </p>
      ${found(shown, now)}`,
  };
}

function found({ shownFrom, answered, questions }: ShownCounts, now: Date) {
  if (now.toISOString() < shownFrom) return html`<p>The numbers can be read from ${moment(shownFrom)}.</p>`;
  if (answered === null)
    return html`<p>Fewer than ${rule.fewestAnswers} people answered. There is nothing to show.</p>`;
  return html`<p>About ${answered} people answered.</p>
    ${questions.map(({ id, label, options }) =>
      scrollingTable({
        id: `q-${id}`,
        caption: html`<bdi>${label.en}</bdi>`,
        columns: ['Answer', 'People'],
        rows: options.map(
          (option) =>
            html`<tr>
              <th scope="row"><bdi>${option.label.en}</bdi></th>
              <td>${option.count ?? `Fewer than ${rule.fewestInOption}`}</td>
            </tr>`,
        ),
      }),
    )}`;
}
