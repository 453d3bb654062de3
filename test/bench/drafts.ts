// Drafts to measure with, and the log that comes of them carried to its end.
import type { Runtime } from './runtime.ts';

export interface Draft {
  id: string;
  token: string;
  form: { id: string; version: number };
}

export async function aDraft({ origin }: Runtime, round: string): Promise<Draft> {
  const response = await fetch(new URL('/v1/applications', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round }),
  });
  const { application, token } = (await response.json()) as {
    application: Pick<Draft, 'id' | 'form'>;
    token: string;
  };
  return { ...application, token };
}

/** Starts applications, which wakes who carries the log, until nothing of it is left. */
export async function carryLog(runtime: Runtime, round: string): Promise<void> {
  const left = () =>
    runtime.db
      .prepare('SELECT (SELECT max(seq) FROM events) - (SELECT min(seq) FROM event_cursors) AS count')
      .first<number>('count');
  do {
    await aDraft(runtime, round);
    await new Promise((resolve) => setTimeout(resolve, 600));
  } while (await left());
}
