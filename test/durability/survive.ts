// Owns the experiment: applicants write without pause, the Worker is killed without warning again and again, and at the
// end the database must hold exactly what was acknowledged. Killing a process loses what it had in memory; that a disk
// keeps what was synced to it when the power goes is not shown here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../.tools/ports.ts';
import { bundle } from '../bench/bundle.ts';
import { openRound, setUpDemo } from '../bench/demo-database.ts';
import { startRuntime } from '../bench/runtime.ts';
import { type Acknowledged, apply, type Met } from './applicant.ts';
import { differences } from './differences.ts';
import { aMortalWorker } from './mortal-worker.ts';

export interface Survived extends Met {
  kills: number;
  applications: number;
  /** One line for each write lost or doubled, each contradiction, each email too few or too many. */
  faults: string[];
}

/** How many apply at a time. */
const applicants = 6;
/** A Worker lives this long at most after its first answer, in milliseconds. */
const longestLife = 500;

/** Kills the Worker that many times. */
export async function survive(kills: number): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-durability-'));
  const persistTo = join(folder, 'state');
  const { main: path } = await bundle('worker/index.ts', 'durability');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  try {
    const before = await startRuntime(path, { persistTo });
    await setUpDemo(before.db);
    const { id: round } = await openRound(before.db);
    await before.stop();

    const met: Met = { acknowledged: 0, sentAgain: 0, replayed: 0 };
    const done: Acknowledged[] = [];
    const faults: string[] = [];
    let killing = true;
    const crowd = Array.from({ length: applicants }, async (_, who) => {
      for (let turn = 1; killing && !faults.length; turn++) {
        await apply(origin, round, `applicant-${who + 1}-${turn}`, met).then(
          (application) => done.push(application),
          (error: Error) => faults.push(error.message),
        );
      }
    });
    const next = () => aMortalWorker(path, port, persistTo);
    let worker = next();
    await worker.start();
    for (let kill = 0; kill < kills; kill++) {
      const successor = next();
      const answered = met.acknowledged;
      while (met.acknowledged === answered && !faults.length) await wait(5);
      await wait(Math.random() * longestLife);
      await worker.kill();
      worker = successor;
      await worker.start();
    }
    killing = false;
    await Promise.all(crowd);
    await worker.kill();

    const after = await startRuntime(path, { persistTo });
    faults.push(...(await differences(after.db, done)));
    await after.stop();
    return { ...met, kills, applications: done.length, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
