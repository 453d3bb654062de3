// What organisations still lack before the lead can submit a joint application, and what takes their sections along.
import { applicable } from '../../sdk/form/journey.ts';
import { isJoint, partOf } from '../../sdk/form/parts.ts';
import type { SetAside } from '../../sdk/form/carry.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { ApplicationRow } from '../applications/store.ts';
import type { Statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import { lackOf } from './section.ts';
import { heldUnder } from './standing.ts';
import { expectOnly } from './expectations.ts';
import { dropSetAside, keyOf, moveSection, openInvited, sealSection, sectionsOf } from './store.ts';

const sentences = {
  'not-joined': 'has not joined',
  incomplete: 'has not answered everything',
  'no-consent': 'has not consented',
} as const;

/** What the batch that submits a joint application needs of its sections. */
export interface Taken {
  expectations: Statement[];
  statements: Statement[];
  /** The sections, and what they send in: answers that apply, and what was set aside, which goes. */
  sections: readonly { id: string; sent: Answers; setAside: readonly SetAside[] }[];
}

/**
 * Takes the sections along when an application is submitted under `form`: expects that nobody changes anything meanwhile,
 * brings those that were stored under another version to this one, and keeps only answers that apply. Throws a Problem (422) that
 * lists who is missing. With the `guess` that there are none they are not read, and the batch says whether that was right.
 */
export async function takeSections(
  { db, settings }: Context,
  form: Form,
  lead: ApplicationRow,
  guess?: 'none',
): Promise<Taken> {
  const rows = guess || !isJoint(form) ? [] : await sectionsOf(db, lead.id);
  if (!rows.length)
    return { expectations: isJoint(form) ? [expectOnly(lead.id, [])] : [], statements: [], sections: [] };
  const key = await keyOf(settings, { applicationId: lead.id, dataKey: lead.dataKey });
  const held = await Promise.all(rows.map((row) => heldUnder(db, key, form, row)));
  const missing = await Promise.all(
    held.map(async ({ row, answers }): Promise<ProblemIssue[]> => {
      const code = lackOf(form, { state: row.state, answers });
      if (!code) return [];
      const { organisation } = await openInvited(key, row);
      return [{ path: ['sections', row.id], code, message: `${organisation} ${sentences[code]}.`, organisation }];
    }),
  );
  const issues = missing.flat();
  if (issues.length)
    throw new Problem('sections-incomplete', 'See `issues` for each organisation and what it still has to do.', {
      issues,
    });
  const own = partOf(form, 'organisation');
  const all = held.map((each) => ({ ...each, kept: applicable(own, each.answers) }));
  const moves = all
    .filter(({ isCarried, kept, answers }) => isCarried || Object.keys(kept).length < Object.keys(answers).length)
    .map(async ({ row, kept, pagesSaved }) =>
      moveSection(row, { answers: await sealSection(key, row.id, kept), pagesSaved, formVersion: form.version }),
    );
  return {
    expectations: [expectOnly(lead.id, rows)],
    statements: [...(await Promise.all(moves)), dropSetAside(lead.id)],
    sections: all.map(({ row, kept, setAside }) => ({ id: row.id, sent: kept, setAside })),
  };
}
