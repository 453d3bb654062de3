// JSON that someone typed or pasted into a form of the console, within the bounds of a JSON body. Pure.
import type * as z from 'zod';
import { bodyLimits, checkBounds } from '../http/body.ts';
import { inPlainWords } from '../http/plain-words.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';

/** The value, of at most so many `members`, or what is wrong in a sentence that begins with `what`. */
export function readJson(
  text: string,
  what: string,
  members: number = bodyLimits.keys,
): { value: unknown } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    return { problem: `${what} is not JSON: look at line ${line}, for a missing comma, quotation mark or bracket` };
  }
  const fault = faultOf(value, members);
  return fault ? { problem: `${[what, ...fault.path].join(' › ')}: ${fault.message}` } : { value };
}

/** Where and how a value is beyond the bounds of a body; undefined when it is not. */
function faultOf(value: unknown, members: number): ProblemIssue | undefined {
  try {
    checkBounds(value, members);
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.issues) return error.issues[0];
    throw error;
  }
}

/** What in the value is not as its schema says, a sentence each. `what` is how sentences call the whole. */
export const wrongParts = ({ issues }: z.ZodError, value: unknown, what: string): string[] =>
  issues.map((issue) => {
    const { path, message } = inPlainWords(issue, value);
    return `In the ${what}, ${path.join(' › ') || 'at the top'}: ${message.replace(/\.$/, '')}`;
  });
