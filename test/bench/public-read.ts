// Public reads of a programme from a warm isolate, beside an empty handler's.
import { demoProgramme } from '../../worker/demo/programme.ts';
import { bundle } from './bundle.ts';
import { processorTime } from './cpu.ts';
import { setUpDemo } from './demo-database.ts';
import { answersPerSecond, requestBytes } from './load.ts';
import { type Measured, summary, takeTurns } from './rounds.ts';
import { type Runtime, startRuntime } from './runtime.ts';

const connections = 16;
const rounds = 30;
const milliseconds = 400;

type Both = Record<'empty' | 'ours', Measured>;

export interface ReadFigures {
  /** Answers per second. */
  rate: Both;
  /** Processor time of workerd for an answer, in µs; null where the system does not tell. */
  cost: Both | null;
}

export async function publicRead(): Promise<ReadFigures> {
  const empty = await startRuntime((await bundle('test/bench/baselines/empty.ts')).main);
  const ours = await startRuntime((await bundle('worker/index.ts')).main);
  try {
    await setUpDemo(ours.db);
    const costs = { empty: [] as number[], ours: [] as number[] };
    const load = ({ origin, pid = 0 }: Runtime, into: number[]) => {
      const bytes = requestBytes('GET', new URL(`/v1/programmes/${demoProgramme.slug}`, origin));
      const asks = Array.from({ length: connections }, () => () => bytes);
      return async () => {
        const before = processorTime(pid);
        const began = performance.now();
        const rate = await answersPerSecond({ origin, asks, milliseconds });
        const answers = (rate * (performance.now() - began)) / 1000;
        const after = processorTime(pid);
        if (before !== undefined && after !== undefined) into.push(((after - before) * 1000) / answers);
        return rate;
      };
    };
    const rate = await takeTurns(rounds, { empty: load(empty, costs.empty), ours: load(ours, costs.ours) });
    const told = costs.ours.length > 0 && costs.empty.length > 0;
    return { rate, cost: told ? { empty: summary(costs.empty), ours: summary(costs.ours) } : null };
  } finally {
    await Promise.all([empty.stop(), ours.stop()]);
  }
}
