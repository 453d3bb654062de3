// Owns how a tool ends: Ctrl-C, SIGTERM, a closed terminal or a killed parent all mean the same.

/** Calls `stop` at the first sign that this process is to end, then ends it. */
export function onEnd(stop: () => Promise<void> | void): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await stop();
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  process.on('disconnect', end);
}
