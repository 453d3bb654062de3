// Reads of the register: by code or former code, by name in order, and by search. One query each.
import type { D1Database } from '@cloudflare/workers-types';
import { publicRead } from '../db/public-read.ts';
import type { StoredOrganisation } from './organisation.ts';

const successorsJson = `(SELECT json_group_array(json_object(
    'code', s.code, 'name', s.name, 'nameCy', s.name_cy, 'on', x.on_date, 'how', x.how) ORDER BY s.name)
  FROM organisation_successions x JOIN organisations s ON s.code = x.successor WHERE x.predecessor = o.code)`;

const organisationJson = `json_object(
  'code', o.code, 'name', o.name, 'nameCy', o.name_cy, 'kind', o.kind, 'nation', o.nation, 'region', o.region,
  'odsCode', o.ods_code, 'onsCode', o.ons_code, 'validFrom', o.valid_from, 'validTo', o.valid_to,
  'succeededBy', ${successorsJson})`;

const byCode = publicRead<StoredOrganisation>(
  `SELECT ${organisationJson} FROM organisations o
    WHERE o.code = coalesce(
      (SELECT code FROM organisations WHERE code IN (upper(:code), lower(:code))),
      (SELECT code FROM organisation_aliases WHERE alias IN (upper(:code), lower(:code))))`,
);

/**
 * The organisation of a code, or of a former code that was only renumbered, in capitals or not: a code of the register is either
 * all in capitals or all in small letters, and no two differ in nothing else.
 */
export const organisationByCode = (db: D1Database, code: string) => byCode(db, { code });

// An empty text admits everything; `day` is the day on which `current` is judged.
const filter = `(:nation = '' OR o.nation = :nation)
  AND (:current = '' OR (:current = 'true') =
    ((o.valid_from IS NULL OR o.valid_from <= :day) AND (o.valid_to IS NULL OR :day <= o.valid_to)))`;

/** How many rows one page looks at: what bounds the rows that it reads, whatever the filter admits. */
export const scanLimit = 200;

interface Scanned {
  items: StoredOrganisation[];
  /** Name and code of the last row looked at, and how many were. */
  last: [string, string] | null;
  count: number;
}

/** Organisations after a name and code, in that order. */
export const organisationsAfter = publicRead<Scanned>(
  `WITH looked AS (
      SELECT * FROM organisations WHERE (name, code) > (:name, :code)
      ORDER BY name, code LIMIT ${scanLimit})
    SELECT json_object(
      'items', (SELECT json_group_array(${organisationJson} ORDER BY o.name, o.code) FROM
        (SELECT * FROM looked o WHERE ${filter} ORDER BY name, code LIMIT :limit) o),
      'last', (SELECT json_array(name, code) FROM looked ORDER BY name DESC, code DESC LIMIT 1),
      'count', (SELECT count(*) FROM looked))`,
);

/** How many matches a search looks at, in the order of the register. More words narrow it further. */
const candidates = 500;

/**
 * The best matches of a search: existing bodies before abolished ones; an exact code, then names that begin with what was
 * typed, then the others by name.
 */
export const organisationsMatching = publicRead<StoredOrganisation[]>(
  `SELECT json_group_array(${organisationJson} ORDER BY o.gone, o.place, o.name) FROM (
      SELECT o.*, o.valid_to IS NOT NULL AND o.valid_to < :day AS gone,
        CASE WHEN o.code = upper(:typed) OR o.ons_code = upper(:typed) THEN 0
          WHEN instr(lower(o.name), lower(:typed)) = 1 THEN 1
          WHEN instr(lower(o.name_cy), lower(:typed)) = 1 THEN 1 ELSE 2 END AS place
      FROM (SELECT rowid FROM organisation_search WHERE organisation_search MATCH :match LIMIT ${candidates}) f
      JOIN organisations o ON o.number = f.rowid
      WHERE ${filter} ORDER BY gone, place, o.name LIMIT :limit) o`,
);
