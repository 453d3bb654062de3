// That of two starts from one folder the second is refused, however far the first has got.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../../.tools/one-at-a-time.ts';
import { freePort } from '../../../.tools/ports.ts';
import { root } from '../sources.ts';

let folder = '';
let others: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-claim-'));
});
afterEach(() => {
  for (const other of others) other.kill('SIGKILL');
  others = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that claims the folder and then does nothing, as one that still builds. Answers what it says first. */
async function another(port: number): Promise<{ child: ChildProcess; said: string }> {
  const path = JSON.stringify(join(root, '.tools', 'one-at-a-time.ts'));
  const program = `const { claim } = await import(${path});
    await claim(${port}, ${JSON.stringify(folder)}).then(() => console.log('claimed'), (error) => console.log(error.message));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  others.push(child);
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, said };
}

describe('a claim of the folder', () => {
  it('holds before anything listens on its port, and ends with its process', async () => {
    const { child, said } = await another(8900);
    expect(said).toContain('claimed');
    await expect(claim(8910, folder)).rejects.toThrow(
      `Alongside already runs from this folder: process ${child.pid}, http://localhost:8900/`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    await claim(8910, folder);
    expect(readdirSync(folder)).toEqual([`${process.pid}.json`]);
  });

  it('is never given to two that ask at the same moment', async () => {
    const said = (await Promise.all([another(8900), another(8910), another(8920)])).map((each) => each.said);
    expect(said.filter((text) => text.startsWith('claimed')).length).toBeLessThan(2);
  });

  it('is not blocked by the note of a process whose number another has now', async () => {
    const note = { pid: process.ppid, port: 8900, held: await freePort() };
    writeFileSync(join(folder, `${note.pid}.json`), JSON.stringify(note));
    writeFileSync(join(folder, '1.json'), 'half a no');
    await claim(8910, folder);
    expect(readdirSync(folder)).toEqual([`${process.pid}.json`]);
  });
});
