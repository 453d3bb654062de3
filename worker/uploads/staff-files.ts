// The files that staff see of an application: those that what was submitted names, of everyone who applies together. What a
// draft, or a change that was not sent, names is its applicant's (decision 26).
import { asSent } from '../applications/sent.ts';
import { viewed } from '../applications/staff-store.ts';
import { type ApplicationRow, openAnswers } from '../applications/store.ts';
import type { Context } from '../http/context.ts';
import { sectionsForStaff } from '../sections/for-staff.ts';
import { filesNamed } from './owner.ts';
import { readFile, type ReadFile, type Shelf } from './read.ts';

/** Those files. */
export async function staffShelf(context: Context, row: ApplicationRow): Promise<Shelf> {
  const { id, dataKey } = row;
  if (row.submittedAt === null) return { of: new Set(), id, dataKey };
  const [{ answers }, sections] = await Promise.all([
    openAnswers(context.settings, asSent(row)),
    sectionsForStaff(context, row),
  ]);
  return { of: filesNamed(answers, sections), id, dataKey };
}

/** One of them. That it was read is recorded, with who read it. Throws a Problem (404) when there is none of that id. */
export async function readForStaff(context: Context, row: ApplicationRow, file: string): Promise<ReadFile> {
  const found = await readFile(context, await staffShelf(context, row), file);
  await context.commit({ statements: [], events: [viewed(context, row)] });
  return found;
}
