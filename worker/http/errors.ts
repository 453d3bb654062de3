// Turns any failure into a Problem, and logs what we must know, mostly without a message: messages may hold bound values.
import { CommitRefused } from '../db/commit.ts';
import { Problem, type ProblemCode, problems, roundsOverlap } from './problem.ts';

/** The Problem that the outside may see. Expectations of a commit are named like the problems that they cause. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CommitRefused && error.code in problems) return refused(error.code as ProblemCode);
  const message =
    error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : '';
  const databaseDown =
    /D1_ERROR|D1 DB|Network connection lost|storage caused object to be reset/i.test(message) &&
    !/SQLITE_(ERROR|CONSTRAINT)/.test(message);
  return databaseDown
    ? new Problem('unavailable', 'Try again in a few seconds.', { headers: { 'retry-after': '5' } })
    : new Problem('internal', 'It has been logged. Try again later, and quote the x-request-id if it goes on.');
}

/** What a commit was refused for, and how long to wait where waiting helps, in seconds. */
function refused(code: ProblemCode): Problem {
  if (code === 'rounds-overlap') return roundsOverlap();
  if (code !== 'too-many-emails') return new Problem(code);
  return new Problem(code, 'Three emails an hour go to one address. Try again in an hour.', {
    headers: { 'retry-after': '3600' },
  });
}

/** How the errors of missing or wrong settings begin, which name the setting and never its value (../env.ts). */
const aboutSettings =
  /^(The Worker's settings are incomplete\. |The settings of MAILER are incomplete\. |MAILER: |DATA_KEYS\b)/;

/** Logs a failure that is ours: the error's name and where it was thrown; its message only when it is about settings. */
export function logFailure(error: unknown, requestId: string): void {
  const where =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 8)
          .map((line) => line.trim())
      : [];
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof CommitRefused ? error.code : undefined;
  const message = error instanceof Error && aboutSettings.test(error.message) ? error.message : undefined;
  console.error(JSON.stringify({ level: 'error', requestId, name, code, message, where }));
}
