// Reads of programmes, rounds and topics, each one query; writes as statements.
import { publicRead } from '../db/public-read.ts';
import type { StoredProgramme, StoredRound } from './programme.ts';
import type { Programme } from './programme.ts';

type Topic = Programme['topics'][number];

/** A round `r` of a programme `p` as JSON. */
export const roundJson = `json_object(
  'id', r.id, 'programme', p.slug, 'name', json(r.name), 'opensAt', r.opens_at, 'closesAt', r.closes_at,
  'decisionsAt', r.decisions_at, 'startsAt', r.starts_at, 'endsAt', r.ends_at, 'places', r.places,
  'form', json_object('id', r.form_id, 'version', r.form_version),
  'hasCheck', json(CASE WHEN r.eligibility IS NULL THEN 'false' ELSE 'true' END),
  'hasMonitoring', json(CASE WHEN r.monitoring IS NULL THEN 'false' ELSE 'true' END))`;

/** When the next round of a programme `p` opens after the instant `:now`; NULL when none will. */
export const opensNext = `(SELECT min(n.opens_at) FROM rounds n WHERE n.programme_id = p.id AND n.opens_at > :now)`;

const topicJson = `json_object('slug', t.slug, 'name', json(t.name), 'summary', json(t.summary))`;

const programmeJson = `json_object(
  'slug', p.slug, 'name', json(p.name), 'summary', json(p.summary), 'nations', json(p.nations),
  'description', json(p.description), 'eligibility', json(p.eligibility), 'offer', json(p.offer),
  'runBy', json(p.run_by), 'contactEmail', p.contact_email,
  'topics', (SELECT json_group_array(${topicJson} ORDER BY pt.position)
    FROM programme_topics pt JOIN topics t ON t.slug = pt.topic WHERE pt.programme_id = p.id),
  'rounds', (SELECT json_group_array(${roundJson}) FROM rounds r WHERE r.programme_id = p.id))`;

/** How many programmes one page of a list looks at: what bounds the rows that it reads. */
export const scanLimit = 100;

/** Programmes after a slug, in order of slug, `scanLimit` at most. */
export const programmesAfter = publicRead<StoredProgramme[]>(
  `SELECT json_group_array(${programmeJson} ORDER BY p.slug)
    FROM (SELECT * FROM programmes WHERE slug > :after ORDER BY slug LIMIT ${scanLimit}) p`,
);

export const programmeBySlug = publicRead<StoredProgramme>(
  `SELECT ${programmeJson} FROM programmes p WHERE p.slug = :slug`,
);

export const publicRoundById = publicRead<StoredRound>(
  `SELECT ${roundJson} FROM rounds r JOIN programmes p ON p.id = r.programme_id WHERE r.id = :id`,
);

/** Topics after a slug, in order of slug. */
export const topicsAfter = publicRead<Topic[]>(
  `SELECT json_group_array(${topicJson} ORDER BY t.slug)
    FROM (SELECT * FROM topics WHERE slug > :after ORDER BY slug LIMIT :limit) t`,
);
