// Owns the secrets of a local installation: made once, random, readable by their owner only, never printed.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';

/** Writes a file of fresh secrets for `wrangler dev` unless it is there already. Says whether it wrote one. */
export function makeSecretsOnce(path: string): boolean {
  if (existsSync(path)) return false;
  const dataKeys = { current: 'k1', keys: { k1: key() } };
  writeFileSync(path, `DATA_KEYS='${JSON.stringify(dataKeys)}'\nHASH_KEY=${key()}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return true;
}

function key(): string {
  return randomBytes(32).toString('base64');
}
