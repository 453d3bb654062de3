// A history that is longer than what is shown of it.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { aProgramme, day } from '../world.ts';

it('keeps what happened last, oldest first, however often an application was changed', async () => {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  const changes = 520;
  await env.DB.prepare(
    `INSERT INTO application_history (application_id, version, at, actor, move, state, questions)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    SELECT id, version + i, printf('2027-01-15T13:%02d:%02d.000Z', i / 60, i % 60), 'applicant', 'edit', 'submitted', '["name"]'
    FROM applications, n WHERE id = ?`,
  )
    .bind(changes, me.id)
    .run();
  await env.DB.prepare('UPDATE applications SET version = version + ? WHERE id = ?').bind(changes, me.id).run();
  world.pass(day);
  const until = new Date(world.source.now().getTime() + day).toISOString();
  expect((await world.reopen(me.id, ['name'], until, 'Who leads the team?')).status).toBe(200);

  const history = await me.history();
  expect(history).toHaveLength(500);
  expect(history.at(-1)).toMatchObject({ move: 'reopen', note: 'Who leads the team?' });
  expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted());
});
