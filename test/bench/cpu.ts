// Owns what a process has spent of the processor, where the system tells (Linux): it sways far less than the clock does
// when the machine has other work.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time of a process so far, in user and system mode; undefined where /proc is not there. */
export function processorTime(pid: number): number | undefined {
  const fields = statOf(pid)?.fields;
  const ticksPerSecond = 100;
  return fields && ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** The children of this process that run a program of that name. */
export function childrenNamed(name: string): number[] {
  try {
    const pids = readdirSync('/proc').map(Number).filter(Boolean);
    return pids.filter((pid) => {
      const stat = statOf(pid);
      return stat?.name === name && Number(stat.fields[1]) === process.pid;
    });
  } catch {
    return [];
  }
}

/** A line of /proc/<pid>/stat: the name in brackets, then the fields from the state on. */
function statOf(pid: number): { name: string; fields: string[] } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
  } catch {
    return undefined;
  }
}
