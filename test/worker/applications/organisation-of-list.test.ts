// What a list says an application was sent for: a body of the register, and nothing that somebody typed.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../sdk/form/types.ts';
import type { StaffApplicationRow } from '../../../sdk/types.ts';
import { aProgramme, type World } from '../world.ts';

const hampshire = { code: 'QRL', name: 'NHS Hampshire and Isle of Wight Integrated Care Board', nameCy: null };
const cardiff = {
  code: '7A4',
  name: 'Cardiff and Vale University Health Board',
  nameCy: "Bwrdd Iechyd Prifysgol Caerdydd a'r Fro",
};

async function listed(world: World, id: string) {
  const { body } = await world.asStaff<{ items: StaffApplicationRow[] }>(
    'GET',
    `/rounds/${world.round.id}/applications`,
  );
  return body.items.find((each) => each.id === id)?.organisation;
}

async function anApplication() {
  const world = await aProgramme().withOpenRound().begin();
  return { world, me: await (await world.anApplicant()).answerAll() };
}

describe('the organisation that a list names', () => {
  it('is none of a draft, and what the register has for the code once it was sent', async () => {
    const { world, me } = await anApplication();
    expect(await listed(world, me.id)).toBeNull();
    await me.save('place', { nation: 'england', organisation: { code: 'QRL', name: 'A name of their own' } });
    await me.submit();
    expect(await listed(world, me.id)).toEqual(hampshire);
  });

  it('is none where a name was typed, which the table does not hold', async () => {
    const { world, me } = await anApplication();
    await me.save('place', { nation: 'england', organisation: { name: 'Sian Jones Consulting' } });
    await me.submit();
    expect(await listed(world, me.id)).toBeNull();
    const row = await env.DB.prepare('SELECT * FROM applications WHERE id = ?').bind(me.id).first();
    expect(JSON.stringify(row)).not.toContain('Consulting');
  });

  it('follows a change once the whole can be sent again, and not before', async () => {
    const { world, me } = await anApplication();
    await me.submit();
    const change = async (page: string, answers: Answers) =>
      expect((await me.save(page, answers, { ifMatch: (await me.show()).etag! })).status).toBe(200);
    await change('place', { nation: 'wales', organisation: { code: '7A4', name: cardiff.name } });
    expect(await listed(world, me.id)).toEqual(hampshire);
    await change('in-wales', { 'welsh-work': 'We work in Cardiff.' });
    expect(await listed(world, me.id)).toEqual(cardiff);
  });
});
