// Puts the description of the API among the assets that the Worker serves from (worker/system/description.ts).
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Copies sdk/openapi.json into dist/assets, the folder that wrangler.toml names. */
export function placeDescription(): void {
  const assets = join(root, 'dist/assets');
  mkdirSync(assets, { recursive: true });
  copyFileSync(join(root, 'sdk/openapi.json'), join(assets, 'openapi.json'));
}
