// Programmes, their rounds and priority topics on the wire.
import * as z from 'zod';
import { id, instant, localised, nation, page, paging, phase, slug } from './common.ts';
import type { Operation } from './operation.ts';

export const topic = z.strictObject({
  slug,
  name: localised,
  summary: localised,
});

export const round = z.strictObject({
  id: id('rnd'),
  programme: slug,
  name: localised,
  /** Computed from the dates below at the moment of the answer. */
  phase,
  /** The instants at which the phases begin. Windows are set in Europe/London and given in UTC. */
  opensAt: instant,
  closesAt: instant,
  decisionsAt: instant,
  startsAt: instant,
  endsAt: instant,
  /** Teams that can be offered a place. */
  places: z.int().nullable(),
  form: z.strictObject({ id: z.string(), version: z.int() }),
  /** Whether it has a short check of who can apply, which `rounds.eligibility` gives. */
  hasCheck: z.boolean(),
  /** Whether it asks equality questions after an application has gone in, which `rounds.monitoring` gives. */
  hasMonitoring: z.boolean(),
});

const programmeFields = {
  slug,
  name: localised,
  summary: localised,
  nations: z.array(nation),
  topics: z.array(topic),
  /**
   * The round that a visitor should see now: the open one, else one whose teams are being chosen or told, else the next
   * to open, else the latest. Null before the first.
   */
  round: round.nullable(),
};

export const programmeSummary = z.strictObject(programmeFields);

export const programme = z.strictObject({
  ...programmeFields,
  /** Paragraphs of plain text. */
  description: z.array(localised),
  /** Who can apply, one line each. */
  eligibility: z.array(localised),
  /** What a team gets and gives, one line each. */
  offer: z.array(localised),
  /** Bodies that run it together. */
  runBy: z.array(z.string()),
  contactEmail: z.email(),
  /** Every published round, latest first. */
  rounds: z.array(round),
});

export const programmes = {
  'programmes.list': {
    access: 'anyone',
    summary: 'Lists programmes, filtered by the phase of their current round, by topic and by nation.',
    query: z.strictObject({ phase: phase.optional(), topic: slug.optional(), nation: nation.optional(), ...paging }),
    answer: page(programmeSummary),
    cache: 'public',
  },
  'programmes.show': {
    access: 'anyone',
    summary: 'Shows one programme with all its published rounds.',
    params: z.strictObject({ slug }),
    answer: programme,
    cache: 'public',
  },
  'rounds.show': {
    access: 'anyone',
    summary: 'Shows one round.',
    params: z.strictObject({ id: id('rnd') }),
    answer: round,
    cache: 'public',
    problems: ['round-not-found'],
  },
  'topics.list': {
    access: 'anyone',
    summary: 'Lists priority topics.',
    query: z.strictObject({ ...paging }),
    answer: page(topic),
    cache: 'public',
  },
} as const satisfies Record<string, Operation>;
