// The port to a virus scanner: a Worker of the operator's behind the binding SCANNER. Without one, nothing is scanned and
// nothing says that it was. A scanner that does not answer stops the upload: no file slips past it.
import type { Bindings } from '../env.ts';
import { Problem } from '../http/problem.ts';

export type Verdict = 'clean' | 'unsafe' | 'not-scanned';

const patience = 25_000;

/**
 * What the scanner says of a file: it is sent the bytes by POST and answers JSON, `{"verdict": "clean"}` or
 * `{"verdict": "unsafe"}`. Throws a Problem (503) when it says anything else.
 */
export async function scan({ SCANNER }: Pick<Bindings, 'SCANNER'>, bytes: Uint8Array): Promise<Verdict> {
  if (!SCANNER) return 'not-scanned';
  const answer = await SCANNER.fetch('https://scanner.internal/', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes as Uint8Array<ArrayBuffer>,
    signal: AbortSignal.timeout(patience) as never,
  }).then(
    async (response) =>
      response.ok ? ((await response.json().catch(() => null)) as { verdict?: unknown } | null) : null,
    () => null,
  );
  if (answer?.verdict === 'clean' || answer?.verdict === 'unsafe') return answer.verdict;
  throw new Problem('unavailable', 'Files cannot be scanned just now. Try again in a few minutes.', {
    headers: { 'retry-after': '60' },
  });
}
