// The form of a round: its versions, and the next one to publish. Publishing changes no round by itself.
import { html, nothing } from 'lit';
import { versionsOf } from '../../forms/store.ts';
import { problemOf } from '../../http/errors.ts';
import type { RoundRecord } from '../../programmes/round-store.ts';
import { publishedForm } from '../../forms/store.ts';
import { codeControl, errorSummary } from '../controls.ts';
import { formToken, tokenField } from '../form-token.ts';
import { roundOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import { publishOnce } from '../publish-once.ts';
import { scrollingTable } from '../scrolling-table.ts';
import type { SentForm, StaffVisit } from '../staff-visit.ts';
import { englishField, formField, typedForm } from '../typed-form.ts';
import type { Fault } from '../typed-round.ts';
import { moment } from '../moments.ts';
import { openTooLong } from './application-moves.ts';
import { onceIn } from '../../pages/once.ts';

const onceField = 'once';
const replacesField = 'replaces';

interface Shown {
  definition: string;
  englishOnly: boolean;
  once: string;
  faults: Fault[];
  status: number;
}

/** The versions, and the latest as JSON to change. */
export async function formScreen(visit: StaffVisit): Promise<Screen> {
  const round = await roundOf(visit);
  const [latest] = await versionsOf(visit.context.db, round.formId);
  const form = await publishedForm(visit.context.db, round.formId, latest?.version ?? round.formVersion);
  const { version: _, ...rest } = form ?? { version: 0 };
  return show(visit, round, {
    definition: JSON.stringify(rest, null, 2),
    englishOnly: false,
    once: crypto.randomUUID(),
    faults: [],
    status: 200,
  });
}

/** Publishes the next version: on to what it would change. */
export async function takeForm(visit: StaffVisit, { fields, trusted }: SentForm): Promise<Screen | Response> {
  const round = await roundOf(visit);
  const once = onceIn(fields, onceField);
  const definition = fields.get(formField) ?? '';
  const englishOnly = fields.has(englishField);
  const again = (faults: Fault[], status: number) =>
    show(visit, round, { definition, englishOnly, once: status === 409 ? crypto.randomUUID() : once, faults, status });
  if (!trusted) return again([openTooLong], 403);
  const replaces = /^\d{1,9}$/.test(fields.get(replacesField) ?? '') ? Number(fields.get(replacesField)) : -1;
  const typed = typedForm(definition, { id: round.formId, version: replaces + 1, englishOnly });
  if ('faults' in typed) return again(typed.faults, 422);
  try {
    const wanted = { form: typed.form, replaces, ...(englishOnly && { englishOnly }) };
    const version = await publishOnce(visit.context, visit.staff, wanted, once);
    return seeOther(`/console/rounds/${round.id}/form/${version}`);
  } catch (error) {
    const { code } = problemOf(error);
    if (code !== 'changed-meanwhile' && code !== 'idempotency-key-reused') throw error;
    const message =
      'Somebody has published a version since you opened this page. Look at it in the list below, then send yours again';
    return again([{ anchor: '', message }], 409);
  }
}

async function show({ context, staff }: StaffVisit, round: RoundRecord, shown: Shown): Promise<Screen> {
  const [versions, token] = await Promise.all([versionsOf(context.db, round.formId), formToken(context, staff)]);
  const { definition, englishOnly, once, faults, status } = shown;
  const path = `/console/rounds/${round.id}/form`;
  const next = (versions[0]?.version ?? 0) + 1;
  const wrong = faults.some(({ anchor }) => anchor === englishField);
  return {
    title: 'The form of a round',
    failed: faults.length > 0,
    status,
    main: html`<a class="back" href=${`/console/rounds/${round.id}`}>Applications of this round</a>
      ${errorSummary(faults)}
      <h1>
        <span class="caption"><bdi>${round.name.en}</bdi></span
        >The form of this round
      </h1>
      <p>
        A published version never changes. Open drafts follow when you switch the round to another version; what was
        submitted keeps the version that it was sent in.
      </p>
      ${versionsTable(path, versions, round.formVersion)}
      <h2>Publish version ${next}</h2>
      <p>Nobody sees it until you switch a round to it. You will see what would change first.</p>
      <form method="post" action=${path} novalidate>
        <input type="hidden" name=${tokenField} value=${token} />
        <input type="hidden" name=${onceField} value=${once} />
        <input type="hidden" name=${replacesField} value=${String(next - 1)} />
        ${codeControl({
          id: formField,
          label: 'The form as JSON',
          hint: 'It begins as the latest version. Keep the ids of questions whose answers should stay. The API reference describes it as Form.',
          value: definition,
          faults,
        })}
        <div class=${wrong ? 'field wrong' : 'field'}>
          ${wrong ? html`<p class="error" id=${`${englishField}-error`}><span>Error:</span> Write the Welsh too, or tick this</p>` : nothing}
          <div class="choice">
            <input
              type="checkbox"
              id=${englishField}
              name=${englishField}
              value="yes"
              ?checked=${englishOnly}
              aria-describedby=${wrong ? `${englishField}-error` : nothing}
            /><label for=${englishField}>Publish it although Welsh is missing. Welsh pages say where.</label>
          </div>
        </div>
        <button class="main-button" type="submit">Publish version ${next}</button>
      </form>`,
  };
}

const versionsTable = (path: string, versions: Awaited<ReturnType<typeof versionsOf>>, used: number) =>
  scrollingTable({
    id: 'versions',
    caption: 'Versions, latest first',
    columns: ['Version', 'Published', 'Use'],
    rows: versions.map(
      ({ version, publishedAt }) =>
        html`<tr>
          <th scope="row">Version ${version}</th>
          <td>${moment(publishedAt)}</td>
          <td>
            ${
              version === used
                ? 'This round uses it'
                : html`<a href=${`${path}/${version}`}
                    >See what would change<span class="unseen"> with version ${version}</span></a
                  >`
            }
          </td>
        </tr>`,
    ),
  });
