// Public reads of a programme from a warm isolate, beside an empty handler's.
import { demoProgramme } from '../../worker/demo/programme.ts';
import { bundle } from './bundle.ts';
import { setUpDemo } from './demo-database.ts';
import { answersPerSecond, requestBytes } from './load.ts';
import { type Measured, takeTurns } from './rounds.ts';
import { startRuntime } from './runtime.ts';

const connections = 16;
const rounds = 30;
const milliseconds = 400;

/** Answers per second. */
export async function publicRead(): Promise<Record<'empty' | 'ours', Measured>> {
  const empty = await startRuntime((await bundle('test/bench/baselines/empty.ts')).path);
  const ours = await startRuntime((await bundle('worker/index.ts')).path);
  try {
    await setUpDemo(ours.db);
    const load = ({ origin }: { origin: URL }) => {
      const bytes = requestBytes('GET', new URL(`/v1/programmes/${demoProgramme.slug}`, origin));
      const asks = Array.from({ length: connections }, () => () => bytes);
      return () => answersPerSecond({ origin, asks, milliseconds });
    };
    return await takeTurns(rounds, { empty: load(empty), ours: load(ours) });
  } finally {
    await Promise.all([empty.stop(), ours.stop()]);
  }
}
