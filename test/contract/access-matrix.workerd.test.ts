// Every operation against every kind of caller, made from the contract: a new operation is covered the moment it exists.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../sdk/contract/index.ts';
import type { Access, Operation } from '../../sdk/contract/operation.ts';
import { type OperationName, routes } from '../../sdk/routes.ts';
import type { Answers } from '../../sdk/form/types.ts';
import { applicationById, sealAnswers } from '../../worker/applications/store.ts';
import { encryptBytes, encryptJson, openRecordKey } from '../../worker/crypto/keyring.ts';
import { commit } from '../../worker/db/commit.ts';
import { settingsOf, systemSource } from '../../worker/env.ts';
import { insertFile, nameContext, objectOf, type UploadRow } from '../../worker/uploads/store.ts';
import {
  aDesk,
  anApplication,
  aSection,
  markSubmitted,
  origin,
  publicRounds,
  seedDemo,
} from '../worker/console/desk.ts';

const callers = [
  'anyone',
  'applicant of this application',
  'applicant of another application',
  'co-applicant of this application',
  'co-applicant of another application',
  'staff',
] as const;
type Caller = (typeof callers)[number];

/** Who may do what: the meaning of the contract's `access`. */
const admitted: Record<Access, readonly Caller[]> = {
  anyone: callers,
  applicant: ['applicant of this application'],
  'co-applicant': ['co-applicant of this application'],
  staff: ['staff'],
};

/** The codes with which the others are refused, all 401. */
const refusal = (access: Access, caller: Caller): string => {
  if (access === 'staff') return 'sign-in-needed';
  if (caller === 'anyone' || caller === 'staff') return 'token-missing';
  if (caller === 'co-applicant of this application') return 'token-of-section';
  return caller === 'applicant of this application' ? 'token-of-lead' : 'token-invalid';
};

const names = Object.keys(routes) as OperationName[];
const desk = aDesk();
const credentials = {} as Record<Caller, Record<string, string>>;
/** Things that are there, by the name of the parameter that names them; before those, by an operation and its parameter. */
let known: Record<string, string[]>;

beforeAll(async () => {
  await seedDemo();
  const open = (await publicRounds(desk)).find(({ phase }) => phase === 'open')?.id ?? '';
  const [own, other] = [await anApplication(desk, open), await anApplication(desk, open)];
  await desk.signIn();
  const sent = await anApplication(desk, open);
  await markSubmitted(sent.id);
  const sentFile = await aFile(sent.id, '', '2');
  await sendIn(sent.id, { letter: [{ file: sentFile, name: 'letter.pdf' }] });
  const [section, elsewhere] = [await aSection(desk, own), await aSection(desk, other)];
  known = {
    id: [own.id, open, section.id, 'joined-up-care-team'],
    section: [section.id],
    slug: ['joined-up-care'],
    page: ['about-you'],
    code: ['QRL'],
    version: ['1'],
    file: [await aFile(own.id, '', '0')],
    'staff.file id': [sent.id],
    'staff.file file': [sentFile],
    'sections.file file': [await aFile(own.id, section.id, '1')],
  };
  credentials.anyone = {};
  credentials['applicant of this application'] = { authorization: `Bearer ${own.token}` };
  credentials['applicant of another application'] = { authorization: `Bearer ${other.token}` };
  credentials['co-applicant of this application'] = { authorization: `Bearer ${section.token}` };
  credentials['co-applicant of another application'] = { authorization: `Bearer ${elsewhere.token}` };
  credentials.staff = { cookie: desk.cookie, origin, 'sec-fetch-site': 'same-origin' };
});

/** Puts answers where those that were sent are. */
async function sendIn(application: string, answers: Answers): Promise<void> {
  const row = await applicationById(env.DB, application);
  const key = await openRecordKey(settingsOf(env).keyring, row?.dataKey ?? '', application);
  const sealed = await sealAnswers(key, application, answers);
  await env.DB.prepare('UPDATE applications SET answers = ? WHERE id = ?').bind(sealed, application).run();
}

/** A file of an application or of its section, put where uploads put it. */
async function aFile(application: string, section: string, digit: string): Promise<string> {
  const row = await applicationById(env.DB, application);
  const key = await openRecordKey(settingsOf(env).keyring, row?.dataKey ?? '', application);
  const file = `file_${digit.repeat(32)}`;
  const upload: UploadRow = {
    id: file,
    applicationId: application,
    section,
    question: 'letter',
    kind: 'pdf',
    size: 1,
    digest: 'd',
    scan: 'clean',
    name: await encryptJson(key, 'letter.pdf', nameContext(file)),
  };
  await env.UPLOADS.put(objectOf(upload), await encryptBytes(key, Uint8Array.of(1), objectOf(upload)));
  await commit(env.DB, systemSource, { statements: insertFile(upload, new Date()) });
  return file;
}

/** An address of the operation that names things that are there: for each parameter the first that its schema takes. */
function addressOf(name: OperationName): string {
  const { params }: Operation = contract[name];
  const fields = [...routes[name][1].matchAll(/:(\w+)/g)].map(([, field]) => field ?? '');
  const chosen: Record<string, string> = {};
  for (const field of fields) {
    const fits = (value: string) =>
      !params?.safeParse({ [field]: value }).error?.issues.some(({ path }) => path[0] === field);
    const value = (known[`${name} ${field}`] ?? known[field])?.find(fits);
    if (value === undefined)
      throw new Error(`${name}: nothing known fits the parameter ${field}. Add it to \`known\`.`);
    chosen[field] = value;
  }
  return routes[name][1].replace(/:(\w+)/g, (_, field: string) => chosen[field] ?? '');
}

/** The operation without its body: who is calling is settled before anything that was sent is read. */
const call = (name: OperationName, headers: Record<string, string>) =>
  desk.call(addressOf(name), {
    method: routes[name][0],
    headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
  });

const eventCount = async () => (await env.DB.prepare('SELECT count(*) AS n FROM events').first<{ n: number }>())?.n;

describe.each(names)('%s', (name) => {
  const { access, body }: Operation = contract[name];
  // The body is left out, so what is allowed to write gets as far as being asked for one.
  const success = body ? [415, 428] : [200];
  const isAdmitted = (caller: Caller) => admitted[access].includes(caller);

  it.each(callers.filter(isAdmitted))('is allowed to %s', async (caller) => {
    const response = await call(name, credentials[caller]);
    expect(success, await response.clone().text()).toContain(response.status);
  });

  it.each(callers.filter((caller) => !isAdmitted(caller)))('is refused to %s', async (caller) => {
    const before = await eventCount();
    const response = await call(name, credentials[caller]);
    const { code } = (await response.json()) as { code: string };
    expect([response.status, code, await eventCount()]).toEqual([401, refusal(access, caller), before]);
    expect(response.headers.get('www-authenticate')).toMatch(/^(Bearer|Cloudflare-Access)\b/);
  });
});

describe('credentials of the wrong kind', () => {
  it.each(names.filter((name) => contract[name].access !== 'anyone'))('do not open %s', async (name) => {
    const forged = [
      { authorization: `Bearer ${desk.cookie}` },
      { authorization: 'Bearer null' },
      { authorization: 'Basic YTpi' },
      { cookie: `alongside_console=${credentials['applicant of this application']['authorization']?.slice(7)}` },
      { 'cf-access-jwt-assertion': 'a.b.c', 'cf-access-authenticated-user-email': 'organiser@example.org' },
    ];
    for (const headers of forged) expect((await call(name, headers as Record<string, string>)).status).toBe(401);
  });
});
