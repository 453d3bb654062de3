// What a round would change by going over to another version of its form, and the button that does it.
import { html, nothing } from 'lit';
import { compareVersions, leavesSections, type Switch, useVersion } from '../../forms/use.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { differenceWords } from '../difference-words.ts';
import { errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import type { Fault } from '../typed-round.ts';
import { moment } from '../moments.ts';
import { openTooLong } from './application-moves.ts';
import { roundOf } from '../of-address.ts';

const replacesField = 'replaces';
/** How long before the closing a switch is warned of, in milliseconds: a day. */
const short = 24 * 3600_000;

/** The version of the address. Throws a Problem (404). */
function versionOf({ params }: StaffVisit): number {
  if (!/^[1-9]\d{0,8}$/.test(params['version'] ?? '')) throw new Problem('not-found');
  return Number(params['version']);
}

export const versionScreen = (visit: StaffVisit): Promise<Screen> => show(visit, [], 200);

/** Switches the round: the same page again, which then says so. */
export async function takeVersion(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  if (!trusted) return show(visit, [openTooLong], 403);
  const { id } = await roundOf(visit);
  const version = versionOf(visit);
  const replaces = Number(fields.get(replacesField) ?? 0);
  try {
    await useVersion(visit.context, id, { version, replaces: Number.isSafeInteger(replaces) ? replaces : 0 });
  } catch (error) {
    const message: Partial<Record<ReturnType<typeof problemOf>['code'], string>> = {
      'changed-meanwhile': 'The round has gone over to another version since you opened this page. Look again',
      'round-not-open': 'The round has closed, so its form stays as it is',
      'not-joint': noPages,
    };
    const said = message[problemOf(error).code];
    if (!said) throw error;
    return show(visit, [{ anchor: '', message: said }], 409);
  }
  return seeOther(`/console/rounds/${id}/form/${version}`);
}

async function show(visit: StaffVisit, faults: Fault[], status: number): Promise<Screen> {
  const { context, staff } = visit;
  const { id } = await roundOf(visit);
  const version = versionOf(visit);
  const compared = await compareVersions(context, id, version).catch((error: unknown) => {
    throw problemOf(error).code === 'form-not-found' ? new Problem('not-found') : error;
  });
  const { round } = compared;
  const token = await formToken(context, staff);
  const now = context.source.now();
  const isClosed = round.closesAt <= now.toISOString();
  const isUsed = round.formVersion === version;
  return {
    title: `Version ${version} of a form`,
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${`/console/rounds/${id}/form`}>The form of this round</a>
      ${errorSummary(faults)}
      <h1>
        <span class="caption"><bdi>${round.name.en}</bdi></span
        >${isUsed ? `The round uses version ${version}` : `What version ${version} would change`}
      </h1>
      ${isUsed ? html`<p>New applicants get it, and open drafts follow when they are next opened.</p>` : changes(compared)}
      ${
        isUsed
          ? nothing
          : isClosed
            ? html`<p>The round has closed, so its form stays as it is.</p>`
            : leavesSections(compared)
              ? html`<p>${noPages}.</p>`
              : html`<p>
                    ${compared.drafts === 1 ? 'One draft is open.' : `${compared.drafts} drafts are open.`} Whoever goes
                    on with one is told what changed for them, and keeps their answers to what is still asked.
                  </p>
                  ${
                    Date.parse(round.closesAt) - now.getTime() < short
                      ? html`<p>
                          <strong>The round closes at ${moment(round.closesAt)}.</strong> Who is about to submit has to
                          look at the changes first, and to answer what is new.
                        </p>`
                      : nothing
                  }
                  <form method="post" action=${`/console/rounds/${id}/form/${version}`}>
                    <input type="hidden" name=${tokenField} value=${token} />
                    <input type="hidden" name=${replacesField} value=${String(round.formVersion)} />
                    <button class="main-button" type="submit">Use version ${version} now</button>
                  </form>`
      }`,
  };
}

const noPages =
  'Organisations apply together in this round, and this version has no pages for them. Publish a version that has';

const changes = ({ from, to, differences }: Switch) =>
  differences.length === 0
    ? html`<p>It asks the same as version ${from.version}, in the same words.</p>`
    : html`<p>Against version ${from.version}, which the round uses now:</p>
        <ul>
          ${differences.map((difference) => {
            const { about, happened } = differenceWords(from, to, difference);
            return html`<li><bdi>${about}</bdi> ${happened}</li>`;
          })}
        </ul>`;
