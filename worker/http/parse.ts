// Reads the parts of a request as the contract states them, and says of each part that is wrong where it is and how to mend it.
import type * as z from 'zod';
import type { Operation } from '../../sdk/contract/operation.ts';
import { fits } from './fits.ts';
import { inPlainWords } from './plain-words.ts';
import { Problem, type ProblemIssue } from './problem.ts';

/** The parameters of the path. Throws a Problem (404) when they are none of ours. */
export function parseParams(operation: Operation, given: Record<string, string>): unknown {
  if (!operation.params) return undefined;
  if (fits(operation.params, given)) return given;
  const result = operation.params.safeParse(given);
  if (!result.success) throw new Problem('not-found', 'There is nothing at this address.');
  return result.data;
}

/** Query parameters by name. Throws a Problem (400) when one is given twice, or holds what no body may hold. */
export function queryOf(url: string): Record<string, string> {
  if (!url.includes('?')) return {};
  const parameters = [...new URL(url).searchParams];
  for (const [name, value] of parameters) {
    if (!isReadable(name)) throw forbidden([], 'The name of a parameter');
    if (!isReadable(value)) throw forbidden([name.slice(0, 40)], 'A parameter');
  }
  const names = parameters.map(([name]) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at)?.slice(0, 40);
  if (repeated !== undefined) {
    throw invalid('invalid-query', [{ path: [repeated], code: 'repeated', message: 'give it once.' }]);
  }
  // Not by assignment: a parameter may be called __proto__.
  return Object.fromEntries(parameters);
}

/** Whether a text can be stored and shown again: it holds neither NUL nor half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

// What is no UTF-8 in an address, half of a surrogate pair among it, has become U+FFFD by the time that it is read.
const isReadable = (text: string): boolean => isStorable(text) && !text.includes('\ufffd');

const forbidden = (path: string[], what: string): Problem =>
  invalid('invalid-query', [
    { path, code: 'forbidden-character', message: `${what} may not hold NUL or what is not UTF-8.` },
  ]);

/** The query or the body as its schema reads it. Throws a Problem (400 or 422) that names each part that is wrong. */
export function parse(schema: z.ZodType | undefined, value: unknown, code: 'invalid-query' | 'invalid-body'): unknown {
  if (!schema) {
    if (code === 'invalid-query' && Object.keys(value as object).length)
      throw invalid(code, [
        { path: [], code: 'unrecognized_keys', message: 'This operation takes no query parameters.' },
      ]);
    return undefined;
  }
  if (fits(schema, value)) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    code,
    result.error.issues.slice(0, 50).map((issue) => inPlainWords(issue, value)),
  );
}

function invalid(code: 'invalid-query' | 'invalid-body', issues: ProblemIssue[]): Problem {
  const first = issues[0];
  const place = first?.path.length ? first.path.join('.') : code === 'invalid-query' ? 'the query' : 'the body';
  return new Problem(code, `Check ${place}: ${first?.message ?? 'it is not as the contract says'}`, { issues });
}
