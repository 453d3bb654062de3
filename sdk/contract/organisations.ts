// The organisation register on the wire.
import * as z from 'zod';
import { nation, page, paging } from './common.ts';
import type { Operation } from './operation.ts';

const code = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/, 'give a code of the register: letters, digits and hyphens.');
/** A body of the register, by its code and names. */
export const named = z.strictObject({ code, name: z.string(), nameCy: z.string().nullable() });

export const organisation = z.strictObject({
  /** Our stable key: the ODS code where there is one, else the ONS code or a code of our own. */
  code,
  name: z.string(),
  nameCy: z.string().nullable(),
  kind: z.string(),
  nation,
  region: z.string().nullable(),
  odsCode: z.string().nullable(),
  onsCode: z.string().nullable(),
  /** First and last day, `YYYY-MM-DD`; null where not known, or where it still exists. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  /** Whether it exists on the day of the answer. */
  current: z.boolean(),
  /** What came after an abolished body, for a person to choose from; never mapped automatically. */
  succeededBy: z.array(named.extend({ on: z.iso.date(), how: z.enum(['merger', 'split', 'rename', 'boundary']) })),
});

export const organisations = {
  'organisations.list': {
    access: 'anyone',
    summary: 'Searches the organisation register by the beginnings of words of names (English and Welsh) or by code.',
    query: z.strictObject({
      q: z.string().max(100).optional(),
      nation: nation.optional(),
      current: z.enum(['true', 'false']).optional(),
      ...paging,
    }),
    answer: page(organisation),
    cache: 'public',
  },
  'organisations.show': {
    access: 'anyone',
    summary: 'Shows one organisation by its code, in capitals or not, abolished ones included.',
    params: z.strictObject({ code }),
    answer: organisation,
    cache: 'public',
  },
} as const satisfies Record<string, Operation>;
