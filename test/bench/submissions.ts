// Submissions through the whole stack, beside a raw batch of the same statements: each of a draft that was filled in before,
// which is not counted.
import { answersOf, pagesOf } from '../durability/applicant.ts';
import { aDraft, carryLog, type Draft } from './drafts.ts';
import { answersPerSecond, requestBytes } from './load.ts';
import type { Runtime } from './runtime.ts';

const connections = 8;
/** Submissions of a connection in each turn. */
const each = 12;

const json = { 'content-type': 'application/json' };

/** A turn of each: it answers submissions per second; `unsent` while their emails wait until after it. Whatever of the log is left after a turn is carried before the next. */
export function submissionsOf(runtime: Runtime, round: string) {
  const { origin } = runtime;
  const turn = (prepare: () => Promise<Buffer>) => async () => {
    const queues = await Promise.all(
      Array.from({ length: connections }, async () => {
        const queue: Buffer[] = [];
        for (let count = 0; count < each; count++) queue.push(await prepare());
        return queue;
      }),
    );
    await carryLog(runtime, round);
    const rate = await answersPerSecond({ origin, asks: queues.map((queue) => () => queue.pop()) });
    await carryLog(runtime, round);
    return rate;
  };
  return {
    raw: turn(async () => {
      const { id, form } = await aDraft(runtime, round);
      const body = JSON.stringify({ id, round, version: 1, formVersion: form.version });
      return requestBytes('POST', new URL('/raw-submission', origin), json, body);
    }),
    ours: turn(() => submissionTo(runtime, round, '/v1')),
    unsent: turn(() => submissionTo(runtime, round, '/unsent/v1')),
  };
}

/** The submission of a draft that was filled in just now, to the API at `path`. */
async function submissionTo(runtime: Runtime, round: string, path: string): Promise<Buffer> {
  const draft = await aDraft(runtime, round);
  await fillIn(runtime.origin, draft);
  const url = new URL(`${path}/applications/${draft.id}/submission`, runtime.origin);
  return requestBytes('POST', url, { ...json, authorization: `Bearer ${draft.token}` }, '{}');
}

/** Saves every page. */
async function fillIn(origin: URL, { id, token }: Draft): Promise<void> {
  let version = 0;
  for (const [page, answers] of pagesOf(answersOf(`applicant-${id.slice(-12)}`))) {
    version += 1;
    const saved = await fetch(new URL(`/v1/applications/${id}/pages/${page}`, origin), {
      method: 'PUT',
      headers: { ...json, authorization: `Bearer ${token}`, 'if-match': `"${version}"` },
      body: JSON.stringify({ answers }),
    });
    if (!saved.ok) throw new Error(`Saving ${page} answered ${saved.status}: ${await saved.text()}`);
    await saved.body?.cancel();
  }
}
