// A process that is killed at a stated step: its database and its network do nothing from then on, as if it had gone.
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

/** When a process dies: at its `step`th call to the outside, before or after the call has had its effect. */
export interface Death {
  step: number;
  after: boolean;
}

export function aLife(death: Death) {
  let steps = 0;
  let dead = false;
  const killed = () => new Error('killed');

  /** Makes a call to the outside part of this life. */
  async function live<T>(call: () => Promise<T>): Promise<T> {
    if (dead) throw killed();
    const last = ++steps === death.step;
    if (last && !death.after) {
      dead = true;
      throw killed();
    }
    const result = await call();
    if (last) dead = true;
    // Whatever comes back after the death comes back to nobody.
    if (dead) throw killed();
    return result;
  }

  return {
    live,
    wasKilled: () => dead,
    database: (db: D1Database): D1Database =>
      new Proxy(db, {
        get(target, name) {
          if (name === 'prepare') return (sql: string) => mortalStatement(target.prepare(sql), live);
          if (name === 'batch')
            return (statements: D1PreparedStatement[]) =>
              live(() => target.batch(statements.map((statement) => originals.get(statement) ?? statement)));
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      }),
  };
}

const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

function mortalStatement(
  statement: D1PreparedStatement,
  live: <T>(call: () => Promise<T>) => Promise<T>,
): D1PreparedStatement {
  const mortal = new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name === 'bind') return (...values: unknown[]) => mortalStatement(target.bind(...values), live);
      return (...given: unknown[]) => live(() => value.apply(target, given) as Promise<unknown>);
    },
  });
  originals.set(mortal, statement);
  return mortal;
}
