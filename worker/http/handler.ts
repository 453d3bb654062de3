// What does an operation: the shape of what it is given and of what it gives back, as the contract types them.
import type * as z from 'zod';
import type { Contract } from '../../sdk/contract/index.ts';
import type { OperationName } from '../../sdk/routes.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from './context.ts';

type Shape<N extends OperationName, K extends 'params' | 'query' | 'body'> =
  Contract[N] extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

/** What a handler gets: the parsed parts of the request, and the version that the caller has read. */
export interface Input<N extends OperationName> {
  params: Shape<N, 'params'>;
  query: Shape<N, 'query'>;
  body: Shape<N, 'body'>;
  /** The `If-Match` header's version, where the contract asks for one. */
  version: number | null;
  /** The version of the form in that header, where there is one: the caller has seen the application carried over to it. */
  form: number | undefined;
  /** A digest of the `Idempotency-Key`, where the contract keeps nothing else of a request. */
  key?: string;
}

/** What a handler gives: the answer's body, with its version where it has an ETag, or what a public cache needs to know. */
export interface Reply<N extends OperationName> {
  body: z.input<Contract[N]['answer']>;
  version?: number | string;
  /** Public reads: the revision read in the same query; absent from what only a deployment changes. */
  revision?: number;
  /** Public reads: when time alone changes the answer, in milliseconds. */
  changesAt?: number | null;
  /** A status other than the contract's, for health. */
  status?: number;
  /** Idempotent operations: what to write, in one batch with the stored answer. */
  change?: Change;
  /** Idempotent operations: forgets what the change rests on in this isolate's memory. When it is refused, it is planned anew. */
  forget?: () => void;
}

/** Whether a handler only reads, and leaves all writing to its change: then it may run in vain for a repeat. */
interface Planning {
  onlyReads?: true;
}

export type Handler<N extends OperationName> = ((input: Input<N>, context: Context) => Promise<Reply<N>> | Reply<N>) &
  Planning;
export type Handlers<N extends OperationName = OperationName> = { [K in N]: Handler<K> };

/** A handler of whichever operation. */
export type AnyHandler = ((input: Record<string, unknown>, context: Context) => Promise<Reply<OperationName>>) &
  Planning;

/** Says of a handler that it only reads. */
export const onlyReading = <N extends OperationName>(handler: Handler<N>): Handler<N> =>
  Object.assign(handler, { onlyReads: true } as const);
