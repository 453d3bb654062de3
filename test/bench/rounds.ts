// Owns fair comparison: the variants take turns, round after round, and medians are compared, so that whatever else the
// machine is doing meets all of them alike.

/** What a variant did, in its own unit, once a round. */
export interface Measured {
  median: number;
  /** Half of the distance between the quartiles, as a part of the median: how much the machine swayed. */
  spread: number;
}

/** Runs every variant once a round, in turns that change their order, and gives what each did after `warm` rounds. */
export async function takeTurns<N extends string>(
  rounds: number,
  variants: Record<N, () => Promise<number>>,
  warm = 1,
): Promise<Record<N, Measured>> {
  const names = Object.keys(variants) as N[];
  const values = new Map<N, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warm; round++) for (const name of names) await variants[name](); // not counted
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) values.get(name)?.push(await variants[name]());
  }
  return Object.fromEntries(names.map((name) => [name, summary(values.get(name) ?? [])])) as Record<N, Measured>;
}

export function summary(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => {
    const place = part * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place % 1);
  };
  const median = at(0.5);
  return { median, spread: median ? (at(0.75) - at(0.25)) / 2 / median : 0 };
}
