// Files of applications on the wire. Bytes travel as base64 inside JSON, in and out: no answer of ours is ever a file that
// a browser would show.
import * as z from 'zod';
import { id, locale, slug } from './common.ts';
import type { Operation } from './operation.ts';

/** A file as an answer names it. */
export const uploadedFile = z.strictObject({
  file: id('file'),
  name: z.string(),
  /** By its content: `pdf`, `docx`, `png` or `jpeg`. */
  kind: z.enum(['pdf', 'docx', 'png', 'jpeg']),
  /** In bytes, in digits. */
  size: z.string(),
});

export const fileContent = z.strictObject({
  ...uploadedFile.shape,
  /** Whether it was scanned for viruses; one that was found unsafe is not stored. */
  scan: z.enum(['clean', 'not-scanned']),
  /** Its bytes, base64. */
  content: z.string(),
});

/** What 10 megabytes of a file take as base64, and what stands around it. */
const mostBytes = 14_000_000;

const params = z.strictObject({ id: id('app'), file: id('file') });

/** A file that is sent for a question. */
const sent = z.strictObject({
  question: slug,
  /** As the person's device calls it. It is cleaned, and ends as its content asks for. */
  name: z.string().max(500),
  /** The file's bytes, base64. */
  content: z.string(),
  /** Of the sentence that says what is wrong with a file. Default English. */
  locale: locale.optional(),
});

export const uploads = {
  'applications.upload': {
    access: 'applicant',
    summary: 'Stores a file for a question. It is part of the application once a saved answer names it.',
    params: z.strictObject({ id: id('app') }),
    body: sent,
    answer: uploadedFile,
    status: 201,
    idempotent: true,
    bytes: mostBytes,
    problems: [
      'already-submitted',
      'answers-invalid',
      'question-not-asked',
      'question-not-found',
      'round-not-open',
      'too-many-files',
    ],
  },
  'applications.file': {
    access: 'applicant',
    summary: 'Gives a file of the application back. Files of its sections are not among them.',
    params,
    answer: fileContent,
  },
  'sections.upload': {
    access: 'co-applicant',
    summary: 'Stores a file for a question of a section. It is part of the section once a saved answer names it.',
    params: z.strictObject({ id: id('sec') }),
    body: sent,
    answer: uploadedFile,
    status: 201,
    idempotent: true,
    bytes: mostBytes,
    problems: ['already-submitted', 'answers-invalid', 'question-not-found', 'round-not-open', 'too-many-files'],
  },
  'sections.file': {
    access: 'co-applicant',
    summary: 'Gives a file of the section back.',
    params: z.strictObject({ id: id('sec'), file: id('file') }),
    answer: fileContent,
  },
  'staff.file': {
    access: 'staff',
    summary: 'Gives a file of an application, or of a section of it, to a member of staff. The reading is recorded.',
    params,
    answer: fileContent,
  },
} as const satisfies Record<string, Operation>;
