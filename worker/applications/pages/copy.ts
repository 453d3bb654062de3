// A copy of an application to keep: a page for paper or PDF, and a file of data.
import { html } from 'lit/html.js';
import { copyView } from '../../../widget/views/copy.ts';
import { privatePage } from '../../pages/answer.ts';
import { privateHeaders } from '../../pages/headers.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { copyOf } from '../copy.ts';
import { historyOf } from '../life-store.ts';
import { takingPart } from '../../sections/taking-part.ts';
import { leadsShelf, listFiles } from '../../uploads/read.ts';
import { filesList } from './file.ts';
import { openApplication, stepAddress, titleOf } from './opened.ts';

/** Every question that applies with its answer, and what has happened. */
export async function showCopy(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  const { locale, context } = visit;
  const { row, form, typed: answers, round } = opened;
  const { status, apply } = messagesOf(locale);
  const state = {
    programme: round.programmeName,
    round: round.name,
    reference: row.reference ?? row.id,
    form,
    answers,
    history: await historyOf(context, row),
    organisations: await takingPart(context.db, opened),
    level: 1,
    backHref: stepAddress(visit, opened, 'status'),
    jsonHref: stepAddress(visit, opened, 'copy.json'),
  };
  const main = html`${copyView(state, { status, apply })}${filesList(visit, opened, await listFiles(context, leadsShelf(row)))}`;
  return privatePage(visit, { title: titleOf(visit, opened, status.copyTitle), main });
}

/** The same as a file of data. */
export async function copyJson(visit: Visit): Promise<Response> {
  const { row } = await openApplication(visit);
  return jsonFile(row.reference ?? row.id, await copyOf(visit.context, row, visit.locale));
}

/** A copy as a download that nobody keeps on the way. */
export function jsonFile(name: string, copy: object): Response {
  const headers = {
    ...privateHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="alongside-${name}.json"`,
  };
  return new Response(JSON.stringify(copy, null, 2), { headers });
}
