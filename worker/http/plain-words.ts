// What is wrong with a part of an input, in words that say what to send. The contract's own words stay as they are; those of zod
// are for people who know zod.
import type * as z from 'zod';
import type { ProblemIssue } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** One fault of `value`, with a sentence that goes on after where it is. */
export function inPlainWords(issue: Issue, value: unknown): ProblemIssue {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const isMissing = issue.code !== 'custom' && path.length > 0 && at(value, path) === undefined;
  return isMissing
    ? { path, code: 'missing', message: 'it is needed.' }
    : { path, code: issue.code, message: isOwn(issue) ? issue.message : `${words(issue)}.` };
}

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    value,
  );

/** Whether the contract says it: its sentences begin with a small letter, those of zod do not. */
const isOwn = ({ message }: Issue): boolean => /^\p{Ll}/u.test(message);

const types: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
  null: 'null',
};

const formats: Record<string, string> = {
  datetime: 'give an instant such as 2026-05-01T09:00:00Z',
  date: 'give a day such as 2026-05-01',
  url: 'give an address that begins with https://',
};

const parts: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  file: ['byte', 'bytes'],
};

const sized = (bound: number | bigint, origin: string): string => {
  const [one, many] = parts[origin] ?? [];
  return one ? `${bound} ${Number(bound) === 1 ? one : many}` : `${bound}`;
};

const quoted = (names: readonly unknown[]): string =>
  names
    .slice(0, 20)
    .map((name) => (typeof name === 'string' ? `“${name.slice(0, 80)}”` : String(name)))
    .join(', ');

function words(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `give ${quoted(issue.values)}` : `give one of ${quoted(issue.values)}`;
    case 'too_small':
      return `give ${issue.exact ? 'exactly' : issue.inclusive ? 'at least' : 'more than'} ${sized(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `give ${issue.exact ? 'exactly' : issue.inclusive ? 'at most' : 'less than'} ${sized(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'it is not written as it must be: see the description of the API';
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? `${quoted(issue.keys)} is not known here: remove it`
        : `${quoted(issue.keys)} are not known here: remove them`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `give one of ${quoted(issue.options)}`
        : 'it has none of the shapes that it may have: see the description of the API';
    case 'invalid_key':
      return `the name is not allowed${issue.issues[0] ? `: ${inPlainWords(issue.issues[0], '').message.replace(/\.$/, '')}` : ''}`;
    case 'not_multiple_of':
      return `give a multiple of ${issue.divisor}`;
    default:
      return 'it is not as the contract says';
  }
}
