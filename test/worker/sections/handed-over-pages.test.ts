// A page that was left open, with scripts off, while the lead was handed over: what was typed there is shown to who typed it.
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aWorldWithFiles, togetherWithFiles } from '../uploads/together.ts';

/** The lead and a co-applicant, each in a browser, after the lead was handed over elsewhere. */
async function handedOver() {
  const world = await aWorldWithFiles();
  const { me, lead, one } = await togetherWithFiles(world);
  const [first, second] = [aVisitor(world), aVisitor(world)];
  first.jar.set(me.id, me.token);
  second.jar.set(one.id, one.token);
  expect((await lead.handOver(one.id)).status).toBe(200);
  return { me, one, first, second };
}

const aForm = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe.each([
  {
    prefix: '',
    handed: 'Another organisation leads this application now',
    leads: 'Your organisation leads this application now',
    goOn: 'Go on with the application',
  },
  {
    prefix: '/cy',
    handed: 'Sefydliad arall sy’n arwain y cais hwn nawr',
    leads: 'Eich sefydliad chi sy’n arwain y cais hwn nawr',
    goOn: 'Parhau â’r cais',
  },
])('a page left open while the lead is handed over, under "$prefix"', ({ prefix, handed, leads, goOn }) => {
  it('shows the lead before what it typed, also on a page that takes files', async () => {
    const { me, one, first } = await handedOver();
    const typed = { _version: '9-1', role: 'Typed in vain' };
    const address = `${prefix}/apply/${me.id}/proof`;
    for (const seen of [await first.post(address, typed), await first.postMultipart(address, aForm(typed))]) {
      expect(seen.status).toBe(401);
      for (const words of [handed, 'Typed in vain', `${prefix}/section/${one.id}`]) expect(seen.html).toContain(words);
    }
    expect(first.jar.get(one.id)).toBe(me.token);
    expect((await first.get(`${prefix}/section/${one.id}/check`)).status).toBe(200);
  });

  it('shows the new lead what it typed for its section, and leads on to the application', async () => {
    const { me, one, second } = await handedOver();
    const typed = { _version: '9-1', role: 'Typed in vain' };
    const address = `${prefix}/section/${one.id}/proof`;
    for (const seen of [await second.post(address, typed), await second.postMultipart(address, aForm(typed))]) {
      expect(seen.status).toBe(401);
      for (const words of [leads, 'Typed in vain', goOn, `${prefix}/apply/${me.id}/tasks`])
        expect(seen.html).toContain(words);
    }
    expect((await second.get(`${prefix}/apply/${me.id}/tasks`)).status).toBe(200);
  });

  it('takes the new lead to the application at once where nothing was typed', async () => {
    const { me, one, second } = await handedOver();
    const looked = await second.get(`${prefix}/section/${one.id}/proof`);
    const pressed = await second.post(`${prefix}/section/${one.id}/check`, {});
    for (const { status, location } of [looked, pressed])
      expect([status, location]).toEqual([303, `${prefix}/apply/${me.id}/tasks`]);
  });
});
