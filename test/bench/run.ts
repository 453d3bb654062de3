// `npm run bench`: every figure beside its baseline, measured in one run. Options: names of sections, and --kills N.
// Ratios of rounds that take turns; what the machine does besides shows as the sway of each row. Nothing is asserted.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSdk, sdkSizes } from '../../.tools/build-sdk.ts';
import { buildWidget, outdir } from '../../.tools/build-widget.ts';
import { budgets, type Sizes, sizesOf } from '../../.tools/widget-sizes.ts';
import { survive } from '../durability/survive.ts';
import '../node-base64.ts';
import { bundle, workerBudget } from './bundle.ts';
import { coldStart } from './cold-start.ts';
import { database } from './database.ts';
import { type Figure, number, print, ratio, size } from './figures.ts';
import { firstField } from './first-field/first-field.ts';
import { publicRead } from './public-read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '100' } },
});

const sections: Record<string, () => Promise<void>> = {
  async sizes() {
    const chunks = await buildWidget();
    const widget = sizesOf(outdir, chunks);
    const names: Record<keyof Sizes, string> = {
      loader: 'loader, brotli',
      programme: 'programme element with Lit, brotli',
      form: 'until the form is usable, brotli',
      later: 'in the background after that, brotli',
      status: 'for an application that was submitted, brotli',
    };
    await buildSdk();
    const figures: Figure[] = (Object.keys(names) as (keyof Sizes)[]).map((part) =>
      size(names[part], widget[part], budgets[part]),
    );
    for (const { name, brotli, budget } of await sdkSizes()) figures.push(size(`${name}, brotli`, brotli, budget));
    figures.push(size('Worker, gzip', (await bundle('worker/index.ts')).gzip, workerBudget));
    print('Sizes, as a part of their budget', figures);
  },

  async start() {
    const { ours, empty } = await coldStart();
    print('Cold start to the first answer', [
      ratio('API beside an empty Hono handler', 'ms', ours, empty, { atMost: 2 }),
    ]);
  },

  async read() {
    const { rate, cost } = await publicRead();
    print('Public read, warm, 16 connections', [
      ratio('programme beside an empty Hono handler', '/s', rate.ours, rate.empty, { atLeast: 0.85 }),
      ratio('beside a Hono handler with the same answer ready', '/s', rate.ours, rate.same),
      ...(cost
        ? [
            ratio('processor time beside the empty one', 'µs', cost.ours, cost.empty),
            ratio('and beside the other', 'µs', cost.ours, cost.same),
          ]
        : []),
    ]);
  },

  async database() {
    const { save, start, submission, reads } = await database();
    const least = { 'application by key': 0.95, 'organisation by code': 0.95, 'page of 20 of 100,000': 0.9 };
    print('The whole stack beside raw D1', [
      ratio('draft save beside a raw batch of two', '/s', save.ours, save.raw, { atLeast: 0.85 }),
      ratio('beside that batch with the same request and answer', '/s', save.ours, save.byHand, { atLeast: 0.85 }),
      ratio('draft save beside an empty Hono handler', '/s', save.ours, save.empty),
      ratio('start of an application beside a raw batch of five', '/s', start.ours, start.raw, { atLeast: 0.85 }),
      ratio('submission beside a raw batch of six', '/s', submission.unsent, submission.raw, { atLeast: 0.85 }),
      ratio('the same while its two emails are sent', '/s', submission.ours, submission.raw),
      ...(Object.keys(least) as (keyof typeof least)[]).map((name) =>
        ratio(`${name} beside raw prepare`, 'ms', reads[name].ours, reads[name].raw, { atLeast: least[name] }),
      ),
    ]);
    print(
      'Rows read by one request',
      (Object.keys(least) as (keyof typeof least)[]).map((name) => ({
        ...{ name, shown: 'rows', value: reads[name].rows, target: null },
      })),
    );
  },

  async field() {
    const { ours, ...others } = await firstField();
    const most = { 'bare element': 1.3, 'form-js': 0.5, SurveyJS: 0.35 };
    const alone = (name: string, unit: string, value: number, atMost: number, sway: number): Figure => ({
      name,
      shown: `${number(value)} ${unit}`,
      value,
      target: { atMost },
      sway,
    });
    print('Tag to first usable field, processor a quarter as fast, slow 4G', [
      ...(Object.keys(most) as (keyof typeof most)[]).map((name) =>
        ratio(`beside ${name}`, 'ms', ours.firstField, others[name].firstField, { atMost: most[name] }),
      ),
      alone('total blocking time', 'ms', ours.blocked.median, 50, ours.blocked.spread),
      alone('layout shift of the host page', '', ours.shift.median, 0.005, ours.shift.spread),
      alone('requests in a row after the HTML', '', ours.depth.median, 2, ours.depth.spread),
    ]);
    for (const [name, { blocked, shift }] of Object.entries(others))
      console.log(`  ${name}: blocks ${Math.round(blocked.median)} ms, shifts by ${shift.median.toFixed(3)}`);
  },

  async kills() {
    const { kills, applications, acknowledged, sentAgain, faults } = await survive(Number(values.kills));
    print('kill -9 while applicants write', [
      {
        name: 'writes lost or doubled, emails too few or many',
        shown: `${kills} kills, ${applications} applications, ${acknowledged} answers, ${sentAgain} sent again`,
        value: faults.length,
        target: { atMost: 0 },
      },
    ]);
    for (const fault of faults) console.log(`    ${fault}`);
  },
};

const unknown = positionals.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length) {
  console.error(`There is no section ${unknown.join(', ')}. Sections: ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}
console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(1)}. Medians of rounds that take turns.`);
for (const [name, run] of Object.entries(sections)) if (!positionals.length || positionals.includes(name)) await run();
process.exit(0);
