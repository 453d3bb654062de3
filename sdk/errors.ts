// What can go wrong with a call, as errors that a program can tell apart. No sentences for people.
// The guards compare names, so that they also hold for errors of another copy of the SDK on the same page.
import type { Problem } from './types.ts';

/** One entry of a problem's `issues`: where in the input, and what is wrong with it. */
export type ProblemIssue = NonNullable<Problem['issues']>[number];

/** Every error that a call ends with, except the reason of your own abort signal, which is passed on as it is. */
export class AlongsideError extends Error {
  /** Milliseconds after which the same call is worth another try; `Infinity` when it would end the same. */
  retryAfter = 0;
}

/** The server answered, and the answer was no (RFC 9457). */
export class ProblemError extends AlongsideError {
  override name = 'ProblemError';
  /** The HTTP status. */
  declare status: number;
  /** A code from the reference, or `unreadable` when the answer was not one of ours. */
  declare code: string;
  /** The whole answer; undefined when it was not one of ours. */
  declare problem: Problem | undefined;
  /** What is wrong with the input, one entry an issue; empty for other problems. */
  declare issues: ProblemIssue[];

  constructor(
    status: number,
    retryAfter: number,
    problem: Problem | undefined,
    message = problem?.detail ?? `HTTP ${status}`,
  ) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.problem = problem;
    this.code = problem?.code ?? 'unreadable';
    this.issues = Array.isArray(problem?.issues) ? problem.issues : [];
  }
}

/** No answer came: the network, a blocked request or the host is at fault. `cause` is the error of `fetch`. */
export class NetworkError extends AlongsideError {
  override name = 'NetworkError';
}

/** No answer came in time. */
export class TimeoutError extends AlongsideError {
  override name = 'TimeoutError';
}

/** A browser's own errors may have the same names. */
const isNamed = (error: unknown, name: string) =>
  (error as Error | undefined)?.name === name && (error as AlongsideError).retryAfter >= 0;

/** Whether the server refused; with `code`, whether it refused for that reason. */
export const isProblem = <Code extends string>(error: unknown, code?: Code): error is ProblemError & { code: Code } =>
  isNamed(error, 'ProblemError') && (!code || (error as ProblemError).code === code);

/** Whether no answer came. */
export const isNetworkError = (error: unknown): error is NetworkError => isNamed(error, 'NetworkError');

/** Whether no answer came in time. */
export const isTimeout = (error: unknown): error is TimeoutError => isNamed(error, 'TimeoutError');
