// From the tag to the first field that can be typed in, ours beside other ways to show the same form.
import { chromium } from 'playwright';
import { buildWidget } from '../../../.tools/build-widget.ts';
import { chromiumFlags, ensureChromium } from '../../../.tools/chromium.ts';
import { type Measured, summary } from '../rounds.ts';
import { type Product, products, startSite } from './site.ts';
import { visit, type Visit } from './visit.ts';

const rounds = 9;

/** Each part of a visit, over all rounds. */
export type Visits = Record<keyof Visit, Measured>;

/** Visits every product once a round, in turns. */
export async function firstField(): Promise<Record<Product, Visits>> {
  await buildWidget();
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const seen = new Map<Product, Visit[]>(products.map((product) => [product, []]));
    for (let round = 0; round < rounds; round++) {
      for (const product of round % 2 ? products.toReversed() : products)
        seen.get(product)?.push(await visit(browser, site.address(product)));
    }
    const parts = ['firstField', 'blocked', 'shift', 'depth'] as const;
    return Object.fromEntries(
      [...seen].map(([product, visits]) => [
        product,
        Object.fromEntries(parts.map((part) => [part, summary(visits.map((one) => one[part]))])),
      ]),
    ) as Record<Product, Visits>;
  } finally {
    await browser.close();
    await site.stop();
  }
}
