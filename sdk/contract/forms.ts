// Published forms on the wire. The hand-written types of sdk/form are the authority; these schemas must match them.
import * as z from 'zod';
import type { Condition, Form } from '../form/types.ts';
import { id, localised, slug } from './common.ts';
import type { Operation } from './operation.ts';
import { round } from './programmes.ts';

const questionId = slug;

const conditionShape = z.union(
  [
    z.strictObject({ question: questionId, is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ question: questionId, includes: z.string() }),
    z.strictObject({ question: questionId, answered: z.boolean() }),
    z.strictObject({
      get all(): z.ZodArray<z.ZodType<Condition>> {
        return z.array(condition);
      },
    }),
    z.strictObject({
      get any(): z.ZodArray<z.ZodType<Condition>> {
        return z.array(condition);
      },
    }),
    z.strictObject({
      get not(): z.ZodType<Condition> {
        return condition;
      },
    }),
  ],
  'give a question with is, includes or answered, or one of all, any and not.',
);
export const condition = conditionShape as z.ZodType<Condition>;

const base = {
  id: questionId,
  label: localised,
  hint: localised.optional(),
  required: z.boolean().optional(),
  when: condition.optional(),
};
const option = z.strictObject({ value: slug, label: localised, hint: localised.optional() });
const day = z.iso.date();

const shortText = z.strictObject({
  ...base,
  type: z.literal('short-text'),
  maxLength: z.int().min(1).max(500).optional(),
  minLength: z.int().min(0).max(500).optional(),
  pattern: z.enum(['charity-number', 'ods-code', 'postcode', 'reference']).optional(),
  autocomplete: z
    .enum(['name', 'given-name', 'family-name', 'organization', 'organization-title', 'postal-code'])
    .optional(),
});
const longText = z.strictObject({
  ...base,
  type: z.literal('long-text'),
  maxWords: z.int().min(1).max(2000).optional(),
});
const email = z.strictObject({ ...base, type: z.literal('email') });
const telephone = z.strictObject({ ...base, type: z.literal('telephone') });
const oneOf = z.strictObject({ ...base, type: z.literal('one-of'), options: z.array(option).min(2).max(50) });
const severalOf = z.strictObject({
  ...base,
  type: z.literal('several-of'),
  options: z.array(option).min(1).max(50),
  min: z.int().min(1).optional(),
  max: z.int().min(1).optional(),
});

/** A question whose answers can be counted. */
export const countedQuestion = z.discriminatedUnion('type', [oneOf, severalOf]);

export const question = z.discriminatedUnion('type', [
  shortText,
  longText,
  email,
  telephone,
  z.strictObject({
    ...base,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).optional(),
    unit: localised.optional(),
  }),
  z.strictObject({ ...base, type: z.literal('date'), min: day.optional(), max: day.optional() }),
  oneOf,
  severalOf,
  z.strictObject({ ...base, type: z.literal('organisation') }),
  z.strictObject({
    ...base,
    type: z.literal('topics'),
    options: z.array(option).min(1).max(50),
    max: z.int().min(1).optional(),
  }),
  z.strictObject({ ...base, type: z.literal('declaration'), statement: localised }),
  z.strictObject({ ...base, type: z.literal('scale'), points: z.array(localised).min(2).max(11) }),
  z.strictObject({
    ...base,
    type: z.literal('place'),
    levels: z
      .array(z.enum(['nation', 'system', 'local-authority']))
      .min(1)
      .optional(),
    max: z.int().min(1).max(20).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('group'),
    entry: localised,
    fields: z
      .array(z.discriminatedUnion('type', [shortText, longText, email, telephone, oneOf]))
      .min(1)
      .max(8),
    min: z.int().min(1).max(30).optional(),
    max: z.int().min(1).max(30).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('asks-offers'),
    options: z.array(option).min(1).max(50),
    max: z.int().min(1).max(30).optional(),
    maxWords: z.int().min(1).max(500).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('upload'),
    accept: z
      .array(z.enum(['pdf', 'docx', 'png', 'jpeg']))
      .min(1)
      .optional(),
    max: z.int().min(1).max(10).optional(),
    maxMegabytes: z.int().min(1).max(10).optional(),
  }),
]);

const formShape = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  title: localised,
  pages: z
    .array(
      z.strictObject({
        id: slug,
        title: localised,
        intro: localised.optional(),
        for: z.enum(['team', 'organisation']).optional(),
        when: condition.optional(),
        questions: z.array(question).min(1).max(20),
      }),
    )
    .min(1)
    .max(30),
});
export const form = formShape as z.ZodType<Form>;
/** A form about to be published; its version is given to it then. */
export const newForm = formShape.omit({ version: true }).extend({ id: slug }) as z.ZodType<
  Omit<Form, 'version'>,
  Omit<Form, 'version'>
>;

/** What the schemas say before they are declared to be the types of sdk/form; test/contract compares the two. */
export interface AsChecked {
  condition: z.output<typeof conditionShape>;
  form: z.output<typeof formShape>;
}

export const forms = {
  'programmes.form': {
    access: 'anyone',
    summary: "Shows a programme's open round with its form, in one read.",
    params: z.strictObject({ slug }),
    answer: z.strictObject({ round, form }),
    cache: 'public',
    problems: ['round-not-open'],
  },
  'rounds.form': {
    access: 'anyone',
    summary: 'Shows the form of a round, in the version that new applications get.',
    params: z.strictObject({ id: id('rnd') }),
    answer: form,
    cache: 'public',
    problems: ['round-not-found'],
  },
  'applications.form': {
    access: 'applicant',
    summary: 'Shows the form that an application answers, in its version.',
    params: z.strictObject({ id: id('app') }),
    answer: form,
  },
  'sections.form': {
    access: 'co-applicant',
    summary: 'Shows the form that a section answers, its pages for organisations, in its version.',
    params: z.strictObject({ id: id('sec') }),
    answer: form,
  },
} as const satisfies Record<string, Operation>;
