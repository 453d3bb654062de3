// Sections on the wire: an organisation joins with a code, fills in its own section and consents to it.
import * as z from 'zod';
import { answers, copiedPages, formChange, setAsideAnswer } from './applications.ts';
import { id, instant, locale, localised, slug } from './common.ts';
import type { Operation } from './operation.ts';
import { applicationState } from './states.ts';

/** Where an organisation stands: invited, filling in, done (complete, with its consent), or removed by the lead. */
export const sectionState = z.enum(['invited', 'joined', 'done', 'removed']);

/** What everyone who applies together sees of each organisation: who has done what, and none of the answers. */
export const sectionStanding = z.strictObject({
  /** Null for the lead's own organisation. */
  section: id('sec').nullable(),
  /** The organisation's name as the lead gave it; empty where nothing has been given yet. */
  organisation: z.string(),
  state: z.enum(['lead', 'invited', 'joined', 'done']),
  /** How many of its pages have been saved, and how many there are. */
  saved: z.int(),
  pages: z.int(),
});

/** A section as its own organisation sees it. */
export const section = z.strictObject({
  id: id('sec'),
  application: id('app'),
  round: id('rnd'),
  form: z.strictObject({ id: z.string(), version: z.int() }),
  organisation: z.string(),
  state: sectionState,
  /** Whether the application that it belongs to has been submitted by the lead. */
  submitted: z.boolean(),
  /** Where that application stands. */
  applicationState,
  /** What that application is known by; null until it is submitted. */
  reference: z.string().nullable(),
  locale,
  /** Its answers, to the form's pages for organisations. */
  answers,
  /** Ids of its pages that have been saved. */
  pagesSaved: z.array(z.string()),
  /** When it agreed to what it says; null before, and again after any change of it. */
  consentedAt: instant.nullable(),
  updatedAt: instant,
  /** Whether its answers and its consent may be changed at the moment of the answer. */
  editable: z.boolean(),
  /** What has changed in the form since the section was last saved, as far as it concerns what is filled in. Else empty. */
  formChanges: z.array(formChange),
  /** Answers that a later version of the form has no place for, oldest first. */
  setAside: z.array(setAsideAnswer),
  /** Everyone who applies, the lead first. */
  standing: z.array(sectionStanding),
});

/** An organisation that takes part, as a copy of the application names it. */
export const copyOrganisation = z.strictObject({
  /** Null for the lead's own organisation. */
  section: id('sec').nullable(),
  /** The organisation's name; empty where none has been given. */
  organisation: z.string(),
  state: z.enum(['lead', 'invited', 'joined', 'done']),
  /** When it consented to what its section says; null before, and for the lead, which submits. */
  consentedAt: instant.nullable(),
});

/** A section to keep: every question that applies with its answer in words. */
export const sectionCopy = z.strictObject({
  section,
  programme: localised,
  roundName: localised,
  formTitle: localised,
  pages: copiedPages,
});

const params = z.strictObject({ id: id('sec') });
const body = z.strictObject({ locale: locale.optional() });

export const sections = {
  'sections.join': {
    access: 'anyone',
    summary: 'Joins with a code and answers with the token that holds the section. A code works once.',
    body: z.strictObject({ code: z.string().max(40), locale: locale.optional() }),
    answer: z.strictObject({ section, token: z.string() }),
    status: 201,
    idempotent: true,
    problems: ['code-invalid', 'round-not-open', 'already-submitted'],
  },
  'sections.show': {
    access: 'co-applicant',
    summary: 'Reads a section, and how far everyone who applies has come. The ETag is what a save sends as If-Match.',
    params,
    answer: section,
  },
  'sections.save': {
    access: 'co-applicant',
    summary: 'Saves one page of a section after checking it. A change takes consent back.',
    params: z.strictObject({ id: id('sec'), page: slug }),
    body: z.strictObject({
      answers,
      locale: locale.optional(),
      /** Keeps the page as it is, also where it is not right yet; it then does not count as saved. */
      unfinished: z.literal(true).optional(),
    }),
    answer: section,
    conditional: true,
    problems: ['round-not-open', 'already-submitted', 'form-changed', 'page-not-found', 'answers-invalid'],
  },
  'sections.copy': {
    access: 'co-applicant',
    summary: 'Gives a copy of a section to keep, its answers in words of the language that it is written in.',
    params,
    answer: sectionCopy,
  },
  'sections.consent': {
    access: 'co-applicant',
    summary: 'Agrees, for the organisation, to what its section says. Repeats answer the same.',
    params,
    body: z.strictObject({
      locale: locale.optional(),
      /** The version of the form under which the section was last looked at. Left out, it is that of the last save. */
      form: z.int().min(1).optional(),
    }),
    answer: section,
    problems: ['round-not-open', 'already-submitted', 'form-changed', 'answers-invalid'],
  },
  'sections.revoke': {
    access: 'co-applicant',
    summary: 'Takes consent back, until the lead has submitted. Repeats answer the same.',
    params,
    body,
    answer: section,
    problems: ['round-not-open', 'already-submitted'],
  },
} as const satisfies Record<string, Operation>;
