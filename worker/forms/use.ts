// Switches a round to another version of its form. Nothing of a draft is touched here: each is carried over when it is next
// read (applications/standing.ts), and its next save writes it so.
import { differences, type FormDifference } from '../../sdk/form/differences.ts';
import { isJoint } from '../../sdk/form/parts.ts';
import type { Form } from '../../sdk/form/types.ts';
import { actorName } from '../access/actor.ts';
import { counterName } from '../applications/store.ts';
import { CommitRefused, expectNone } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { roundById, type RoundRecord } from '../programmes/round-store.ts';
import { publishedForm } from './store.ts';

/** A switch from one version to another, as it would be or as it was made. */
export interface Switch {
  round: RoundRecord;
  from: Form;
  to: Form;
  differences: FormDifference[];
  /** How many drafts of the round are open. */
  drafts: number;
}

/** Whether the version to go over to has no pages for organisations, where the one of before had. */
export const leavesSections = ({ from, to }: Pick<Switch, 'from' | 'to'>): boolean => isJoint(from) && !isJoint(to);

/** What a switch would do. Throws a Problem: 404 for an unknown round, 422 `form-not-found`. */
export async function compareVersions(context: Context, id: string, version: number): Promise<Switch> {
  const { db } = context;
  const round = await roundById(db, id);
  if (!round) throw new Problem('round-not-found', 'There is no round of that id.');
  const [from, to, drafts] = await Promise.all([
    publishedForm(db, round.formId, round.formVersion),
    publishedForm(db, round.formId, version),
    db.prepare('SELECT value FROM counters WHERE name = ?').bind(counterName(id, 'draft')).first<number>('value'),
  ]);
  if (!from) throw new Error('The form of a round is missing.');
  if (!to) throw new Problem('form-not-found', `The form of this round has no version ${version}.`);
  return { round, from, to, differences: differences(from, to), drafts: drafts ?? 0 };
}

/**
 * Switches the round from `replaces` to `version`, until it closes. A repeat does nothing. Throws a Problem: `form-not-found`,
 * `changed-meanwhile` when the round uses neither of them, `round-not-open` when it has closed, `not-joint` when organisations
 * apply together under the one and could not under the other: their sections would have no place.
 */
export async function useVersion(
  context: Context,
  id: string,
  { version, replaces }: { version: number; replaces: number },
): Promise<Switch> {
  const compared = await compareVersions(context, id, version);
  const before = await publishedForm(context.db, compared.round.formId, replaces);
  const done = { ...compared, ...(before && { from: before, differences: differences(before, compared.to) }) };
  if (compared.round.formVersion === version) return done;
  if (leavesSections(done))
    throw new Problem('not-joint', 'Organisations apply together in this round: its form needs pages for them.');
  const now = context.source.now().toISOString();
  try {
    await context.commit({
      expectations: [expectUses(id, replaces, now)],
      statements: [statement('UPDATE rounds SET form_version = ? WHERE id = ?', version, id)],
      events: [
        {
          type: 'round.form-changed',
          subject: id,
          actor: actorName(context.actor),
          data: { form: compared.round.formId, from: String(replaces), to: String(version) },
        },
      ],
      publicContent: true,
    });
  } catch (error) {
    // Lost a race: perhaps to the very same switch.
    const isLost = error instanceof CommitRefused && error.code === 'changed-meanwhile';
    if (!isLost || (await roundById(context.db, id))?.formVersion !== version) throw error;
  }
  return done;
}

const expectUses = (id: string, version: number, now: string) =>
  expectNone(
    `CASE WHEN r.closes_at <= ? THEN 'round-not-open' WHEN r.form_version <> ? THEN 'changed-meanwhile' END`,
    'rounds AS r WHERE r.id = ?',
    now,
    version,
    id,
  );
