// Owns knowing when a local Worker answers, and what to say when it does not. Starts and stops nothing.
import { setTimeout as wait } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;
/** wrangler itself answers 503 for moments while it starts. */
const FAILS_FOR_MS = 3_000;

/** A Worker that was started. `said` is what it has printed, `ended` whether it is gone. */
export interface Started {
  origin: string;
  secretsFile: string;
  said: () => string;
  ended: () => boolean;
}

/** Waits until the Worker answers. Throws with what it printed when it ends, stays silent or fails at every request. */
export async function untilReady(worker: Started): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let failsSince: number | undefined;
  for (;;) {
    const status = await health(worker.origin);
    if (status !== undefined && status < 500) return;
    failsSince = status === undefined ? undefined : (failsSince ?? Date.now());
    if (failsSince !== undefined && Date.now() - failsSince >= FAILS_FOR_MS) throw failing(worker, status);
    if (worker.ended() || /Build failed/.test(worker.said()) || Date.now() > deadline) {
      throw new Error(`The Worker did not start:\n${worker.said()}`);
    }
    await wait(status === undefined ? 100 : 500);
  }
}

/** The status of /health; undefined while nobody answers. */
async function health(origin: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

/** Says where to look. The Worker's log has the message of an error about settings, and of no other. */
function failing({ secretsFile, said }: Started, status: number | undefined): Error {
  const message = /"message":("(?:[^"\\]|\\.)*")/.exec(said())?.[1];
  return new Error(
    `The Worker runs but answers every page with an error (${status} at /health).\n` +
      `Look for a setting that is missing or wrong in ${secretsFile}, then in wrangler.toml:\n` +
      (message === undefined ? said() : (JSON.parse(message) as string)),
  );
}
