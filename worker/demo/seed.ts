// The demo content as one change: topics, the form, the programme and its rounds, dated from the first start.
import type { Change } from '../db/commit.ts';
import { raiseRevision } from '../db/public-read.ts';
import { statement } from '../db/statement.ts';
import type { Source } from '../env.ts';
import { insertRound } from '../programmes/round-store.ts';
import { demoForm } from './form.ts';
import { demoProgramme } from './programme.ts';
import { demoRounds } from './rounds.ts';
import { demoTopics } from './topics.ts';

const json = (value: unknown) => JSON.stringify(value);

/** Everything that an empty database needs for the demo. Committing it twice fails on the programme's slug. */
export function demoContent(source: Source): Change {
  const now = source.now();
  const createdAt = now.toISOString();
  const programmeId = source.newId('prg');
  const { slug, name, summary, description, eligibility, offer, nations, runBy, contactEmail, topics } = demoProgramme;
  return {
    statements: [
      ...demoTopics.map((topic) =>
        statement(
          'INSERT INTO topics (slug, name, summary) VALUES (?, ?, ?)',
          topic.slug,
          json(topic.name),
          json(topic.summary),
        ),
      ),
      statement(
        'INSERT INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
        demoForm.id,
        demoForm.version,
        json(demoForm),
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
      ...demoRounds(now).map(({ form, ...round }) =>
        insertRound({
          ...round,
          id: source.newId('rnd'),
          programmeId,
          formId: form.id,
          formVersion: form.version,
          createdAt,
        }),
      ),
      raiseRevision(),
    ],
  };
}
