// Published forms. They never change, so an isolate keeps those that it has read.
import type { D1Database } from '@cloudflare/workers-types';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Form, Localised } from '../../sdk/form/types.ts';
import { prepared } from '../db/open.ts';
import { perDatabase } from '../db/per-database.ts';
import { publicRead } from '../db/public-read.ts';
import type { StoredRound } from '../programmes/programme.ts';
import { opensNext, roundJson } from '../programmes/store.ts';
import { forms } from './table.ts';

const byVersion = prepared((orm) =>
  orm
    .select({ definition: forms.definition })
    .from(forms)
    .where(and(eq(forms.id, sql.placeholder('id')), eq(forms.version, sql.placeholder('version'))))
    .prepare(),
);

const keptForms = perDatabase(() => new Map<string, Form>());
const keptLimit = 50;

/** One version of a form, from this isolate's memory after the first time; undefined when there is none. */
export async function publishedForm(db: D1Database, id: string, version: number): Promise<Form | undefined> {
  const known = keptForms(db);
  const key = `${id} ${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const read = (await byVersion(db).get({ id, version }))?.definition;
  if (known.size >= keptLimit) known.clear();
  if (read) known.set(key, read);
  return read;
}

/** The form of a round, with the revision for the public cache. */
export const formOfRound = publicRead<Form>(
  `SELECT json(f.definition) FROM rounds r JOIN forms f ON f.id = r.form_id AND f.version = r.form_version WHERE r.id = :id`,
);

/** A programme's open round with its form. */
interface OpenForm {
  name: Localised;
  round: StoredRound;
  form: Form;
  /** When the next round of the programme opens, whose turn it is then. */
  opensNext: string | null;
}

/** A programme's name and its open round with the form at the instant `now`; of several the one that opened last, as programmes show it. */
export const openFormOf = publicRead<OpenForm>(
  `SELECT json_object('name', json(p.name), 'round', ${roundJson}, 'form', json(f.definition), 'opensNext', ${opensNext})
    FROM programmes p JOIN rounds r ON r.programme_id = p.id JOIN forms f ON f.id = r.form_id AND f.version = r.form_version
    WHERE p.slug = :slug AND r.opens_at <= :now AND r.closes_at > :now
    ORDER BY r.opens_at DESC LIMIT 1`,
);

/** The form of the latest round of a programme, in its latest version, for an organiser to start from. */
export const latestFormOf = publicRead<{ id: string; version: number }>(
  `SELECT json_object('id', r.form_id, 'version', (SELECT max(f.version) FROM forms f WHERE f.id = r.form_id))
    FROM programmes p JOIN rounds r ON r.programme_id = p.id
    WHERE p.slug = :slug ORDER BY r.opens_at DESC LIMIT 1`,
);

const versions = prepared((orm) =>
  orm
    .select({ version: forms.version, publishedAt: forms.publishedAt })
    .from(forms)
    .where(eq(forms.id, sql.placeholder('id')))
    .orderBy(desc(forms.version))
    .limit(100)
    .prepare(),
);

/** The versions of a form, latest first, 100 at most. */
export const versionsOf = (db: D1Database, id: string) => versions(db).all({ id });

const all = prepared((orm) =>
  orm
    .select({
      id: forms.id,
      version: forms.version,
      title: sql<string>`${forms.definition} ->> '$.title.en'`,
      publishedAt: forms.publishedAt,
    })
    .from(forms)
    .orderBy(desc(forms.publishedAt), forms.id, desc(forms.version))
    .limit(100)
    .prepare(),
);

/** Published forms for an organiser to choose from, latest first, 100 at most. */
export const publishedForms = (db: D1Database) => all(db).all();
