// Owns how a figure is shown: what was measured beside its named baseline, their ratio, and the target with its verdict.
import type { Measured } from './rounds.ts';

export interface Figure {
  /** What was measured. */
  name: string;
  /** As it is read by people: the two values, with their unit. */
  shown: string;
  value: number;
  target: { atLeast: number } | { atMost: number } | null;
  /** Half of the distance between the quartiles, as a part of the median, of the more restless of the two. */
  sway?: number;
}

/** A ratio of what we do to what a baseline does, in the same unit; without a target, it is there to explain another. */
export function ratio(
  name: string,
  unit: string,
  ours: Measured,
  baseline: Measured,
  target: Figure['target'] = null,
): Figure {
  // Of a rate more is better, of a time less: a target of `atLeast` for times compares their inverse.
  const inverse = unit === 'ms' && target !== null && 'atLeast' in target;
  const value = inverse ? baseline.median / ours.median : ours.median / baseline.median;
  const shown = `${number(ours.median)} to ${number(baseline.median)} ${unit}`;
  return { name, shown, value, target, sway: Math.max(ours.spread, baseline.spread) };
}

/** A size against the most that it may be. */
export const size = (name: string, bytes: number, budget: number): Figure => ({
  name,
  shown: `${bytes.toLocaleString('en-GB')} of ${budget.toLocaleString('en-GB')} B`,
  value: bytes / budget,
  target: { atMost: 1 },
});

/** Prints a section's figures as rows. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, shown, value, target, sway } of figures) {
    const wanted = target && ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
    const met = target && ('atLeast' in target ? value >= target.atLeast : value <= target.atMost);
    const verdict = target ? `${wanted!.padEnd(7)} ${met ? 'met' : 'NOT MET'}` : '';
    const swayed = sway === undefined ? '' : `± ${Math.round(sway * 100)} %`;
    console.log(
      `  ${name.padEnd(52)} ${value.toFixed(2).padStart(6)}  ${verdict.padEnd(16)} ${shown.padEnd(34)} ${swayed}`,
    );
  }
}

export const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
