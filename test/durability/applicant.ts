// Owns someone who applies while the service keeps dying: sends each request until it is answered, and remembers what was
// acknowledged. Anything that an acknowledged write forbids is a fault.
import { setTimeout as wait } from 'node:timers/promises';
import { journey } from '../../sdk/form/index.ts';
import type { Answers } from '../../sdk/form/types.ts';
import { demoForm } from '../../worker/demo/form.ts';

/** What one application must have become. */
export interface Acknowledged {
  id: string;
  email: string;
  answers: Answers;
  /** Grows by one with every write: start, saves, submission. */
  version: number;
  reference: string;
}

interface Answer {
  status: number;
  etag: string | null;
  body: Record<string, unknown>;
}

/** Answers of a team whose email is its own. */
export const answersOf = (name: string): Answers => ({
  name,
  email: `${name}@example.org`,
  'job-title': 'Improvement lead',
  nation: 'wales',
  sector: 'nhs',
  scope: 'place',
  organisation: { code: '7A4', name: 'Cardiff and Vale University Health Board' },
  'team-size': 5,
  'team-roles': ['improvement', 'clinical'],
  topics: ['leaving-hospital'],
  'involving-people': 'Carers will choose what we measure.',
  challenge: `What ${name} wants to change.`,
  agreement: true,
});

/** The pages of the demo form that these answers lead through, and what is given on each. */
export const pagesOf = (all: Answers): [page: string, answers: Answers][] =>
  journey(demoForm, all).map(({ page, questions }) => [
    page.id,
    Object.fromEntries(questions.flatMap(({ id }) => (id in all ? [[id, all[id]!]] : []))),
  ]);

/** Counts what the applicants met. */
export interface Met {
  acknowledged: number;
  /** Requests that were sent again because no answer came. */
  sentAgain: number;
  /** Writes that had been stored before their answer was lost. */
  replayed: number;
}

/** Applies once, from start to submission. Throws when the service contradicts what it acknowledged. */
export async function apply(origin: string, round: string, name: string, met: Met): Promise<Acknowledged> {
  const send = sender(origin, met);
  const key = crypto.randomUUID();
  const started = await send('POST', '/v1/applications', { round }, { 'idempotency-key': key });
  expectThat(started.status === 201, name, 'starting', started);
  const { application, token } = started.body as { application: { id: string }; token: string };
  const path = `/v1/applications/${application.id}`;
  const authorization = `Bearer ${token}`;
  const all = answersOf(name);
  const saved: Answers = {};
  let version = 1;
  for (const [page, answers] of pagesOf(all)) {
    const put = await send('PUT', `${path}/pages/${page}`, { answers }, { authorization, 'if-match': `"${version}"` });
    expectThat(put.status === 200 && put.etag === `"${version + 1}"`, name, `saving ${page} over ${version}`, put);
    version += 1;
    Object.assign(saved, answers);
    const read = await send('GET', path, undefined, { authorization });
    expectThat(
      JSON.stringify(sorted(read.body['answers'])) === JSON.stringify(sorted(saved)),
      name,
      'reading back',
      read,
    );
  }
  const submitted = await send('POST', `${path}/submission`, {}, { authorization });
  expectThat(submitted.status === 200, name, 'submitting', submitted);
  return {
    id: application.id,
    email: String(all['email']),
    answers: saved,
    version: version + 1,
    reference: String(submitted.body['reference']),
  };
}

/** A value with the members of its objects in order of name, for comparing. */
export const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inside]) => [name, sorted(inside)]),
      )
    : value;

function expectThat(holds: boolean, name: string, doing: string, answer: Answer): void {
  if (!holds) throw new Error(`${name}, ${doing}: ${answer.status} ${answer.etag} ${JSON.stringify(answer.body)}`);
}

/** Sends until an answer comes, however often the service dies meanwhile. */
function sender(origin: string, met: Met) {
  return async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await fetch(`${origin}${path}`, {
          method,
          headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const answer: Answer = {
          status: response.status,
          etag: response.headers.get('etag'),
          body: (await response.json()) as Record<string, unknown>,
        };
        if (response.headers.get('idempotency-replayed')) met.replayed += 1;
        met.acknowledged += 1;
        return answer;
      } catch {
        met.sentAgain += 1;
        await wait(20);
      }
    }
  };
}
