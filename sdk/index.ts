// The SDK's public face, published as `@alongside/sdk`. Exports only.
export {
  type Call,
  type Client,
  clientFor,
  type ClientFor,
  type ClientSettings,
  createClient,
  type Input,
  type Output,
} from './client.ts';
export {
  AlongsideError,
  isNetworkError,
  isProblem,
  isTimeout,
  NetworkError,
  ProblemError,
  type ProblemIssue,
  TimeoutError,
} from './errors.ts';
export { paginate } from './paginate.ts';
export { type CallOptions, etagOf, type RequestSettings, responseOf } from './request.ts';
export { type OperationName, routes } from './routes.ts';
export type * from './types.ts';
