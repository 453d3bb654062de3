// Public reads of a programme from a warm isolate, beside an empty handler's and one that has the same answer ready.
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

type Variant = 'empty' | 'same' | 'ours';

export interface ReadFigures {
  /** Answers per second. */
  rate: Record<Variant, Measured>;
  /** Processor time of workerd for an answer, in µs; null where the system does not tell. */
  cost: Record<Variant, Measured> | null;
}

export async function publicRead(): Promise<ReadFigures> {
  const start = async (main: string) => startRuntime((await bundle(main)).main);
  const empty = await start('test/bench/baselines/empty.ts');
  const same = await start('test/bench/baselines/same-answer.ts');
  const ours = await start('worker/index.ts');
  try {
    await setUpDemo(ours.db);
    const costs: Record<Variant, number[]> = { empty: [], same: [], ours: [] };
    const load = ({ origin, pid = 0 }: Runtime, into: number[]) => {
      const bytes = requestBytes('GET', addressOn(origin));
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
    await handOver(ours.origin, same.origin);
    const rate = await takeTurns(rounds, {
      empty: load(empty, costs.empty),
      same: load(same, costs.same),
      ours: load(ours, costs.ours),
    });
    const told = Object.values(costs).every(({ length }) => length > 0);
    const cost = told && { empty: summary(costs.empty), same: summary(costs.same), ours: summary(costs.ours) };
    return { rate, cost: cost || null };
  } finally {
    await Promise.all([empty.stop(), same.stop(), ours.stop()]);
  }
}

const addressOn = (origin: URL) => new URL(`/v1/programmes/${demoProgramme.slug}`, origin);

/** Reads what one server answers, head and body, and gives it to the other to answer. */
async function handOver(from: URL, to: URL): Promise<void> {
  const answer = await fetch(addressOn(from));
  const headers = [...answer.headers].filter(([name]) => !['content-length', 'date'].includes(name));
  const address = addressOn(to);
  address.searchParams.set('headers', JSON.stringify(Object.fromEntries(headers)));
  await fetch(address, { method: 'PUT', body: await answer.text() });
  const given = await fetch(addressOn(to));
  const missing = headers.find(([name, value]) => given.headers.get(name) !== value);
  if (missing) throw new Error(`The baseline does not answer with ${missing.join(': ')}.`);
}
