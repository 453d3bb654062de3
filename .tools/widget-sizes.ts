// What the widget weighs on the way to a visitor: brotli bytes at the level that an edge serves static files with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes, brotli, of what a visitor has loaded. */
export interface Sizes {
  /** `v1.js`. */
  loader: number;
  /** `<alongside-programme>` with Lit, its styles and English; without the loader. */
  programme: number;
  /** Everything until `<alongside-apply>` shows its form: loader, Lit, element, form engine with its checks, styles, English. */
  form: number;
  /** What comes after its first page is shown, in the background: the client, the other views, comforts. */
  later: number;
  /** What comes for an application that was submitted: where it stands, leaving, a copy. */
  status: number;
}

/** The most that each may weigh. Sizes are promises to partners' pages (docs/partners.md). */
export const budgets: Sizes = { loader: 1_000, programme: 9_000, form: 16_000, later: 9_400, status: 5_200 };

const weigh = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Weighs a build: the folder, and the chunks of each entry in it. */
export function sizesOf(folder: string, chunks: Record<string, string[]>): Sizes {
  const sum = (...names: string[]) =>
    [...new Set(names.flatMap((name) => chunks[name] ?? []))].reduce(
      (bytes, file) => bytes + weigh(join(folder, file)),
      0,
    );
  const loader = weigh(join(folder, 'v1.js'));
  return {
    loader,
    programme: sum('core'),
    form: loader + sum('checking'),
    later: sum('later') - sum('checking'),
    status: sum('status') - sum('leaving'),
  };
}

/** Prints each size beside its budget. */
export function printSizes(sizes: Sizes, most: Sizes): void {
  for (const name of Object.keys(sizes) as (keyof Sizes)[]) {
    console.log(`${name.padEnd(10)} ${String(sizes[name]).padStart(6)} B brotli of ${most[name]}`);
  }
}
