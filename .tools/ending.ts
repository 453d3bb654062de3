// Owns how a tool ends: Ctrl-C, SIGTERM, a closed terminal or a killed parent all mean the same.

/** What a shell answers for a command that Ctrl-C ended: for tools whose work is unfinished then. */
export const INTERRUPTED = 130;

/** Calls `stop` at the first sign that this process is to end, then ends it with `code`. */
export function onEnd(stop: () => Promise<void> | void, code = 0): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await stop();
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  process.on('disconnect', end);
}
