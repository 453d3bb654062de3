// A write as data: SQL with its values, to be run by commit.ts and nowhere else.

/** A value that D1 binds as it is meant. Numbers are safe integers; JSON is text already. */
export type Bound = string | number | null;

export interface Statement {
  readonly sql: string;
  readonly params: readonly Bound[];
}

/** A write in plain SQL, for what the query builder cannot say. */
export const statement = (sql: string, ...params: Bound[]): Statement => ({ sql, params: params.map(bound) });

/** Refuses values that D1 would store as something else: NaN becomes NULL, an array a BLOB, a fraction text. */
export function bound(value: unknown): Bound {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`A ${typeof value} cannot be bound.`);
}
