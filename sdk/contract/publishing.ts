// How organisers publish versions of a form, and switch a round to one.
import * as z from 'zod';
import type { FormDifference } from '../form/differences.ts';
import { id, instant, slug } from './common.ts';
import { form, newForm } from './forms.ts';
import type { Operation } from './operation.ts';

const formVersion = z.strictObject({ id: z.string(), version: z.int() });

/** One page or question that differs between two versions. Without a page, it is the title of the form. */
export const formDifference = z.strictObject({
  change: z.enum(['added', 'removed', 'changed']),
  page: z.string().optional(),
  question: z.string().optional(),
  /** For `changed`: in what. `words` are those of labels, titles, statements and choices. */
  in: z.array(z.enum(['type', 'words', 'hint', 'choices', 'limits', 'required', 'condition', 'place'])).optional(),
}) as unknown as z.ZodType<FormDifference, FormDifference>;

export const publishing = {
  'staff.form': {
    access: 'staff',
    summary: 'Shows one published version of a form, also one that no round uses.',
    params: z.strictObject({ id: slug, version: z.string().regex(/^[1-9]\d{0,8}$/) }),
    answer: form,
  },
  'staff.publishForm': {
    access: 'staff',
    summary: 'Publishes the next version of a form. No round uses it until it is told to.',
    body: z.strictObject({
      form: newForm,
      /** The latest version, of which this is a change; 0 for a new form. */
      replaces: z.int().min(0),
      /** Publish it although Welsh is missing. Who fills it in is told where the English stands. */
      englishOnly: z.literal(true).optional(),
    }),
    members: 20_000,
    answer: z.strictObject({
      form: formVersion,
      publishedAt: instant,
      /** What differs from the version before; empty for a new form. */
      differences: z.array(formDifference),
      /** Where the Welsh is missing, as paths such as `pages.0.questions.2.hint`. */
      missingWelsh: z.array(z.string()),
    }),
    status: 201,
    idempotent: true,
    problems: ['form-invalid', 'welsh-missing', 'changed-meanwhile'],
  },
  'staff.useForm': {
    access: 'staff',
    summary:
      'Switches a round to another version of its form. Open drafts follow; what was submitted keeps its version.',
    params: z.strictObject({ id: id('rnd') }),
    body: z.strictObject({
      version: z.int().min(1),
      /** The version that the round uses now. */
      replaces: z.int().min(1),
    }),
    answer: z.strictObject({
      round: id('rnd'),
      form: formVersion,
      /** What differs from the version that was replaced. */
      differences: z.array(formDifference),
      /** How many drafts were open just then. */
      drafts: z.int(),
    }),
    problems: ['form-not-found', 'changed-meanwhile', 'round-not-open', 'not-joint'],
  },
} as const satisfies Record<string, Operation>;
