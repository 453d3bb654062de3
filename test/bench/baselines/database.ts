// The Worker with raw D1 beside it, on one runtime and one database: what a write and a read cost with nothing around them.
import type { D1Database, D1PreparedStatement, ExecutionContext } from '@cloudflare/workers-types';
import { Hono } from 'hono';
import { insertEntry } from '../../../worker/applications/life-store.ts';
import { newReference } from '../../../worker/applications/reference.ts';
import { listForRound } from '../../../worker/applications/staff-store.ts';
import {
  applicationById,
  expectEditable,
  expectOpen,
  insertDraft,
  markSubmitted,
  moveCounters,
  updateDraft,
} from '../../../worker/applications/store.ts';
import { type Statement, statement } from '../../../worker/db/statement.ts';
import { type Bindings, systemSource } from '../../../worker/env.ts';
import type { Context } from '../../../worker/http/context.ts';
import { corsHeaders, dataHeaders } from '../../../worker/http/headers.ts';
import worker from '../../../worker/index.ts';
import { organisationByCode } from '../../../worker/organisations/store.ts';
import { expectOnly } from '../../../worker/sections/expectations.ts';

/** Answers as long as ours are stored. */
const sealed = 'a'.repeat(164);

const byId = `SELECT applications.id, round_id, state, locale, applications.form_id, applications.form_version, token_hash, data_key,
    answers, pages_saved, email_hash, started_from, applications.version, applications.created_at, updated_at, submitted_at, reference,
    closes_at, decisions_at
  FROM applications JOIN rounds ON rounds.id = applications.round_id WHERE applications.id = ?`;
const byCode = `SELECT value, (SELECT json_object('code', o.code, 'name', o.name, 'nameCy', o.name_cy, 'kind', o.kind,
    'nation', o.nation, 'region', o.region, 'odsCode', o.ods_code, 'onsCode', o.ons_code, 'validFrom', o.valid_from,
    'validTo', o.valid_to, 'succeededBy', (SELECT json_group_array(json_object('code', s.code, 'name', s.name, 'nameCy',
      s.name_cy, 'on', x.on_date, 'how', x.how) ORDER BY s.name)
      FROM organisation_successions x JOIN organisations s ON s.code = x.successor WHERE x.predecessor = o.code))
    FROM organisations o WHERE o.code = coalesce((SELECT code FROM organisations WHERE code = ?1),
      (SELECT code FROM organisation_aliases WHERE alias = ?1)))
  FROM revisions WHERE name = 'public'`;
const page = `SELECT a.id, a.state, a.reference, a.locale, a.started_from, a.created_at, a.submitted_at, a.due_at, o.code, o.name,
    o.name_cy FROM applications a LEFT JOIN organisations o ON o.code = a.organisation
  WHERE a.round_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?`;

/** Reads that are compared: ours and raw D1's, one a call. */
const reads = {
  'application by key': (db: D1Database, { application }: Known) => ({
    ours: () => applicationById(db, application),
    raw: () => db.prepare(byId).bind(application),
  }),
  'organisation by code': (db: D1Database) => ({
    ours: () => organisationByCode(db, '7A4'),
    raw: () => db.prepare(byCode).bind('7A4'),
  }),
  'page of 20 of 100,000': (db: D1Database, { round }: Known) => ({
    ours: () => listForRound({ db } as Context, round),
    raw: () => db.prepare(page).bind(round, '~', 21),
  }),
};

export type ReadName = keyof typeof reads;

interface Known {
  application: string;
  round: string;
}

/** What a call of each took, in milliseconds, round by round, and the rows that one reads. */
export type Turns = Record<ReadName, { ours: number[]; raw: number[]; rows: number }>;

/** Takes turns of `calls` calls each. The runtime's clock moves with every answer of the database. */
async function compareReads(db: D1Database, known: Known, rounds: number, calls: number): Promise<Turns> {
  const turns = {} as Turns;
  for (const name of Object.keys(reads) as ReadName[]) {
    const variants = reads[name](db, known);
    const run = (statement: D1PreparedStatement) =>
      name === 'page of 20 of 100,000' ? statement.all() : statement.first();
    const rows = (await variants.raw().all()).meta.rows_read;
    const taken = (turns[name] = { ours: [], raw: [], rows } as Turns[ReadName]);
    const turn = async (which: 'ours' | 'raw') => {
      const began = performance.now();
      for (let call = 0; call < calls; call++) await (which === 'ours' ? variants.ours() : run(variants.raw()));
      return (performance.now() - began) / calls;
    };
    await turn('ours');
    await turn('raw');
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 ? (['raw', 'ours'] as const) : (['ours', 'raw'] as const);
      for (const which of order) taken[which].push(await turn(which));
    }
  }
  return turns;
}

/** A handler with nothing in it, on the framework that ours is on. */
const empty = new Hono().put('/empty', (c) => c.json({}));

/** The statements of a draft save in one raw batch: what must hold, and the write. */
async function batch(db: D1Database, { id, version, formVersion }: Draft, now: Date): Promise<void> {
  const write = updateDraft({
    id,
    answers: sealed,
    pagesSaved: ['about-you'],
    formVersion,
    setAside: null,
    locale: 'en',
    now,
  });
  await runAll(db, [expectEditable({ id, state: 'draft', version, formVersion }, now), write]);
}

const runAll = (db: D1Database, statements: readonly Statement[]) =>
  db.batch(statements.map(({ sql, params }) => db.prepare(sql).bind(...params)));

/** The statements of starting an application in one raw batch, and as little as can be around it. */
async function rawStart(request: Request, db: D1Database): Promise<Response> {
  const { round, formId, formVersion } = (await request.json()) as {
    round: string;
    formId: string;
    formVersion: number;
  };
  const [id, now, data] = [systemSource.newId('app'), new Date(), { round }];
  const at = now.toISOString();
  const draft = { id, roundId: round, locale: 'en' as const, formId, formVersion, startedFrom: null, createdAt: at };
  await runAll(db, [
    expectOpen({ id: round, formId, formVersion }, now),
    insertDraft({ ...draft, tokenHash: id.padEnd(43, 'h'), dataKey: 'k'.repeat(86), answers: 'a'.repeat(40) }),
    moveCounters(round, { draft: 1 }),
    statement(
      'INSERT INTO idempotency (key, request, status, data_key, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id.padEnd(43, 'k'), 'r'.repeat(43), 201, 'k'.repeat(86), 'a'.repeat(850), at],
    ),
    created(id, at, data),
  ]);
  return Response.json({ id }, { status: 201 });
}

/** The statements of submitting an application in one raw batch, and as little as can be around it. */
async function rawSubmission(request: Request, db: D1Database): Promise<Response> {
  const { id, round, version, formVersion } = (await request.json()) as Draft & { round: string };
  const [now, reference] = [new Date(), newReference()];
  const [at, data] = [now.toISOString(), { round, reference }];
  const written = {
    id,
    locale: 'en' as const,
    reference,
    formVersion,
    now,
    pagesSaved: ['about-you', 'where-you-work'],
  };
  await runAll(db, [
    expectEditable({ id, state: 'draft', version, formVersion }, now),
    expectOnly(id, []),
    markSubmitted({ ...written, answers: 'a'.repeat(900), emailHash: id.padEnd(43, 'e'), organisation: '7A4' }),
    insertEntry({
      ...{ applicationId: id, version: version + 1, at, actor: 'applicant', move: 'submit', state: 'submitted' },
    }),
    moveCounters(round, { draft: -1, submitted: 1 }),
    created(id, at, data),
  ]);
  return Response.json({ reference });
}

/** An event of a type that asks for no message: there is nothing to write one from. */
const created = (subject: string, at: string, data: object): Statement =>
  statement(
    `INSERT INTO events (id, type, at, actor, subject, data)
     SELECT value ->> 'id', value ->> 'type', value ->> 'at', value ->> 'actor', value ->> 'subject', json(value -> 'data')
     FROM json_each(?)`,
    JSON.stringify([
      { id: systemSource.newId('evt'), type: 'application.created', at, actor: 'anyone', subject, data },
    ]),
  );

interface Draft {
  id: string;
  version: number;
  formVersion: number;
}

/** The batch and as little as can be around it. */
async function rawSave(request: Request, db: D1Database): Promise<Response> {
  const draft = (await request.json()) as Draft;
  await batch(db, draft, new Date());
  return Response.json({ version: draft.version + 1 });
}

/**
 * The batch behind the request and the answer of a save: what is sent in and out is ours to the byte or so, and nothing is
 * checked, encrypted, hashed or routed.
 */
async function savedByHand(request: Request, db: D1Database): Promise<Response> {
  const [, , , id = '', , page = ''] = new URL(request.url).pathname.split('/');
  const version = Number(request.headers.get('if-match')?.slice(1, -1));
  const { answers } = (await request.json()) as { answers: Record<string, string> };
  const now = new Date();
  await batch(db, { id, version, formVersion: 1 }, now);
  const at = now.toISOString();
  const application = {
    ...{ id, round: `rnd_${'0'.repeat(32)}`, form: { id: 'demo', version: 1 }, state: 'draft', locale: 'en', answers },
    ...{ pagesSaved: [page], createdAt: at, updatedAt: at, submittedAt: null, reference: null, editable: true },
    ...{ unsent: false, dueAt: null, asked: [], openQuestions: null, formChanges: [], setAside: [] },
  };
  const headers = { ...corsHeaders, ...dataHeaders, 'cache-control': 'no-store', 'x-request-id': crypto.randomUUID() };
  return Response.json(application, { headers: { ...headers, etag: `"${version + 1}"` } });
}

let unsent: Bindings | undefined;

/** The Worker itself, under settings by which no email leaves: each stays due until it is asked under its own. */
function withoutMailer(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
  unsent ??= { ...bindings, ENVIRONMENT: 'production' };
  const url = new URL(request.url);
  url.pathname = url.pathname.slice('/unsent'.length);
  return Promise.resolve(worker.fetch(new Request(url, request), unsent, context));
}

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/empty') return empty.fetch(request);
    if (pathname === '/raw') return rawSave(request, bindings.DB);
    if (pathname === '/raw-submission') return rawSubmission(request, bindings.DB);
    if (pathname === '/raw-start') return rawStart(request, bindings.DB);
    if (pathname.startsWith('/by-hand/')) return savedByHand(request, bindings.DB);
    if (pathname.startsWith('/unsent/')) return withoutMailer(request, bindings, context);
    if (pathname !== '/reads') return worker.fetch(request, bindings, context);
    const known = { application: searchParams.get('application') ?? '', round: searchParams.get('round') ?? '' };
    const count = (name: string) => Number(searchParams.get(name));
    return Response.json(await compareReads(bindings.DB, known, count('rounds'), count('calls')));
  },
};
