// The demo content, one change for each programme: its topics, its form, itself and its rounds, dated from the first start.
import type { Form } from '../../sdk/form/types.ts';
import type { Change } from '../db/commit.ts';
import { raiseRevision } from '../db/public-read.ts';
import { statement } from '../db/statement.ts';
import type { Source } from '../env.ts';
import { insertRound } from '../programmes/round-store.ts';
import { demoForm } from './form.ts';
import { neighbourhoodForm } from './neighbourhoods/form.ts';
import { neighbourhoods } from './neighbourhoods/programme.ts';
import { demoProgramme, type DemoProgramme } from './programme.ts';
import { demoRounds, type DemoRound, neighbourhoodRounds } from './rounds.ts';

/** One call of the demo: a programme, the form of its rounds, and the rounds as they stand at the first start. */
export interface DemoCall {
  programme: DemoProgramme;
  form: Form;
  rounds: (firstStart: Date) => DemoRound[];
}

/** The call whose form asks the core question types, with a check of who can apply. */
const joinedUpCare: DemoCall = { programme: demoProgramme, form: demoForm, rounds: demoRounds };

/** Every call of the demo, in the order of their slugs. */
export const demoCalls: readonly DemoCall[] = [
  joinedUpCare,
  { programme: neighbourhoods, form: neighbourhoodForm, rounds: neighbourhoodRounds },
];

const json = (value: unknown) => JSON.stringify(value);

/**
 * What a database needs for one call of the demo, the first unless another is given. Topics that are there are left as they
 * are. Committing it twice fails on the form.
 */
export function demoContent(source: Source, { programme, form, rounds }: DemoCall = joinedUpCare): Change {
  const now = source.now();
  const createdAt = now.toISOString();
  const programmeId = source.newId('prg');
  const { slug, name, summary, description, eligibility, offer, nations, runBy, contactEmail, topics } = programme;
  return {
    statements: [
      ...topics.map((topic) =>
        statement(
          'INSERT INTO topics (slug, name, summary) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          topic.slug,
          json(topic.name),
          json(topic.summary),
        ),
      ),
      statement(
        'INSERT INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
        form.id,
        form.version,
        json(form),
        createdAt,
      ),
      statement(
        `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        programmeId,
        slug,
        json(name),
        json(summary),
        json(description),
        json(eligibility),
        json(offer),
        json(nations),
        json(runBy),
        contactEmail,
        createdAt,
      ),
      ...topics.map((topic, at) =>
        statement(
          'INSERT INTO programme_topics (programme_id, topic, position) VALUES (?, ?, ?)',
          programmeId,
          topic.slug,
          at,
        ),
      ),
      ...rounds(now).map(({ form: used, ...round }) =>
        insertRound({
          ...round,
          id: source.newId('rnd'),
          programmeId,
          formId: used.id,
          formVersion: used.version,
          createdAt,
        }),
      ),
      raiseRevision(),
    ],
  };
}
