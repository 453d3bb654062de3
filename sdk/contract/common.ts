// Shapes that several features share on the wire.
import * as z from 'zod';
import { checkCharacters, visible } from '../form/questions/characters.ts';
import { emailShape } from '../form/questions/email.ts';

export const locale = z.enum(['en', 'cy']);
export const nation = z.enum(['england', 'scotland', 'wales', 'northern-ireland']);
export const phase = z.enum(['announced', 'open', 'assessing', 'cohort', 'running', 'concluded']);
export const localised = z.strictObject({ en: z.string(), cy: z.string().optional() });
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'give lower-case letters and digits, with hyphens between them.');
/** An opaque identifier: a prefix and a time-ordered UUID in lower-case letters and digits. */
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{26,32}$`), `give an id that we gave, which begins with ${prefix}_.`);
/** An instant, RFC 3339, in UTC. */
export const instant = z.iso.datetime();
/** An instant that the caller may state with any offset, of the years 2000 to 2199 in UTC. */
export const instantWithOffset = z.iso.datetime({ offset: true }).refine(
  (text) => {
    const year = new Date(text).getUTCFullYear();
    return year >= 2000 && year <= 2199;
  },
  { message: 'it must be of the years 2000 to 2199, in UTC.' },
);
/** One line that people read: trimmed, at most 120 characters, of which some show, and no control or line end. */
export const lineOfText = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => visible.test(text) && !checkCharacters(text), {
    message: 'it must have a character that shows, and no control characters or line ends.',
  });

/** The query of every list: how many at most, and where the last page ended. */
export const paging = {
  limit: z
    .string()
    .regex(/^[1-9]\d?$|^100$/, 'give a whole number from 1 to 100.')
    .transform(Number)
    .optional(),
  cursor: z
    .string()
    .max(300)
    .regex(/^[A-Za-z0-9_-]+$/, 'give the `next` of the page before, as it is.')
    .optional(),
};

/** One page of a list. `next` is the cursor of the following page, null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** RFC 9457 problem details, with a code from a closed table and, for invalid input, one entry an issue. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  issues: z
    .array(z.looseObject({ path: z.array(z.union([z.string(), z.number()])), code: z.string(), message: z.string() }))
    .optional(),
});

/** An email address, held to what mail systems accept in practice. */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .refine((text) => !checkCharacters(text) && emailShape.test(text), {
    message: 'give an email address such as name@example.org.',
  })
  .meta({ format: 'idn-email' });
