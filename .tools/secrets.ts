// Owns the secrets of a local installation: made once, random, readable by their owner only, never printed.
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';

/** What the Worker does not answer without, as lines of the file. */
const needed: [name: string, make: () => string][] = [
  ['DATA_KEYS', () => `'${JSON.stringify({ current: 'k1', keys: { k1: key() } })}'`],
  ['HASH_KEY', key],
];

/** Appends fresh secrets for `wrangler dev` that the file lacks, and leaves what it has. Says whether it made any. */
export function makeSecretsOnce(path: string): boolean {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = needed.filter(([name]) => !gives(text, name)).map(([name, make]) => `${name}=${make()}\n`);
  if (lines.length === 0) return false;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(path, gap + lines.join(''), { mode: 0o600 });
  chmodSync(path, 0o600);
  return true;
}

/** Whether a line gives the name a value, in the ways that wrangler reads. */
function gives(text: string, name: string): boolean {
  return new RegExp(`^[ \\t]*(export[ \\t]+)?${name}[ \\t]*[=:][ \\t]*\\S`, 'm').test(text);
}

function key(): string {
  return randomBytes(32).toString('base64');
}
