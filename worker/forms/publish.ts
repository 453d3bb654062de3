// Publishes a version of a form. A version never changes, and no round uses it by being published (use.ts).
import type * as z from 'zod';
import type { publishing } from '../../sdk/contract/publishing.ts';
import { checkForm, missingWelsh } from '../../sdk/form/check-form.ts';
import { differences, type FormDifference } from '../../sdk/form/differences.ts';
import type { Form } from '../../sdk/form/types.ts';
import { actorName } from '../access/actor.ts';
import { type Change, expectNone } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { formIssue } from './form-messages.ts';
import { publishedForm } from './store.ts';

/** A form to publish, and which version it is a change of. */
export type Publishing = z.output<(typeof publishing)['staff.publishForm']['body']>;

/** A version about to be published, what is new in it, and the change that publishes it, not yet committed. */
export interface Planned {
  form: Form;
  publishedAt: string;
  differences: FormDifference[];
  missingWelsh: string[];
  change: Change;
}

/**
 * Plans the next version. Throws a Problem (422): `form-invalid` with every fault, `welsh-missing` with every place unless
 * English alone was asked for. The commit is refused with `changed-meanwhile` when `replaces` is not the latest version.
 */
export async function planVersion(
  context: Context,
  { form: given, replaces, englishOnly }: Publishing,
): Promise<Planned> {
  const form: Form = { ...given, version: replaces + 1 };
  const problems = checkForm(form);
  if (problems.length)
    throw new Problem('form-invalid', 'See `issues` for each page and question at fault.', {
      issues: problems.map((problem) => formIssue(form, problem)),
    });
  const missing = missingWelsh(form);
  if (missing.length && !englishOnly)
    throw new Problem('welsh-missing', 'See `issues` for each text without Welsh, or publish it with `englishOnly`.', {
      issues: missing.map((place) => ({
        path: ['form', ...place.split('.')],
        code: 'welsh-missing',
        message: 'There is no Welsh here.',
      })),
    });
  const before = replaces ? await publishedForm(context.db, form.id, replaces) : undefined;
  const publishedAt = context.source.now().toISOString();
  const differ = before ? differences(before, form) : [];
  return {
    form,
    publishedAt,
    differences: differ,
    missingWelsh: missing,
    change: {
      expectations: [expectLatest(form.id, replaces)],
      statements: [
        statement(
          'INSERT INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
          form.id,
          form.version,
          JSON.stringify(form),
          publishedAt,
        ),
      ],
      events: [
        {
          type: 'form.published',
          subject: `${form.id}@${form.version}`,
          actor: actorName(context.actor),
          data: { differences: String(differ.length) },
        },
      ],
    },
  };
}

const expectLatest = (id: string, version: number) =>
  expectNone(
    `CASE WHEN coalesce(max(f.version), 0) <> ? THEN 'changed-meanwhile' END`,
    'forms AS f WHERE f.id = ?',
    version,
    id,
  );
