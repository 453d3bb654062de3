// Start is pressed twice, or its POST is sent again: there is one draft, and the browser holds it.
import { beforeAll, describe, expect, it } from 'vitest';
import { aProgramme, day, type World } from '../world.ts';
import { aJointWorld } from '../sections/together.ts';
import { aVisitor, type Visitor } from './visitor.ts';

let world: World;
let path: string;
beforeAll(async () => {
  world = await aProgramme().begin();
  path = `/programmes/${world.round.slug}/apply`;
});

const onceIn = (html: string) => /name="_once" value="([^"]+)"/.exec(html)?.[1] ?? 'none';
const form = async (visitor: Visitor) => ({ _once: onceIn((await visitor.get(path)).html) });

describe('the form of the start page', () => {
  it('is made for one visit, kept nowhere and costs one query', async () => {
    await aVisitor(world).get(path);
    const { result, ran } = await world.measure(() => aVisitor(world).get(path));
    expect(ran).toHaveLength(1);
    expect(result.headers.get('cache-control')).toBe('no-store');
    expect(onceIn(result.html)).toMatch(/^[0-9a-f-]{36}$/);
    expect(onceIn(result.html)).not.toBe(onceIn((await aVisitor(world).get(path)).html));
  });

  it('makes one draft when it is sent twice at once, and both answers give its cookie', async () => {
    const before = await world.counter('draft');
    const fields = await form(aVisitor(world));
    const press = () => aVisitor(world).post(path, fields);
    const [first, second] = await Promise.all([press(), press()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.location).toBe(first.location);
    expect(second.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
    expect(await world.counter('draft')).toBe(before + 1);
  });

  it('leads to the same draft when its answer was lost and it is sent again', async () => {
    const fields = await form(aVisitor(world));
    const first = await aVisitor(world).post(path, fields);
    const again = aVisitor(world);
    const { location } = await again.post(path, fields);
    expect(location).toBe(first.location);
    expect((await again.get(`${location}/about-you`)).status).toBe(200);
  });

  it('makes a draft for each form', async () => {
    const [one, two] = [await form(aVisitor(world)), await form(aVisitor(world))];
    const [first, second] = [await aVisitor(world).post(path, one), await aVisitor(world).post(path, two)];
    expect(second.location).not.toBe(first.location);
  });
});

describe('a browser that holds a draft of the round', () => {
  it('goes on with it while nothing has been saved in it', async () => {
    const visitor = aVisitor(world);
    const address = await visitor.start();
    const { status, location, headers } = await visitor.post(path, await form(visitor));
    expect([status, location, headers.getSetCookie()]).toEqual([303, address, []]);
    expect((await visitor.post(`/cy${path}`, await form(visitor))).location).toBe(`/cy${address}`);
  });

  it('starts another once something has been saved', async () => {
    const visitor = aVisitor(world);
    const address = await visitor.start();
    await visitor.answer(`${address}/about-you`, { name: 'Siân', email: '' });
    expect(await visitor.start()).not.toBe(address);
  });

  it('starts another when its cookie does not open the draft, or the draft is of another round', async () => {
    const [holder, stranger] = [aVisitor(world), aVisitor(world)];
    const address = await holder.start();
    stranger.jar.set(address.slice('/apply/'.length), `alsk_${'A'.repeat(43)}`);
    expect(await stranger.start()).not.toBe(address);
    const other = aVisitor(await aProgramme().begin());
    for (const [name, value] of holder.jar) other.jar.set(name, value);
    expect(await other.start()).not.toBe(address);
  });
});

it('says that no round is open, in both languages, and of no programme that it is not found', async () => {
  const own = await aProgramme().withOpenRound(day).begin();
  own.pass(2 * day);
  const closed = `/programmes/${own.round.slug}/apply`;
  expect((await aVisitor(own).get(closed)).html).toContain('You cannot apply at the moment');
  expect((await aVisitor(own).get(`/cy${closed}`)).html).toContain('<html lang="cy">');
  expect((await aVisitor(own).post(closed, {})).status).toBe(409);
  for (const method of ['get', 'post'] as const)
    expect((await aVisitor(own)[method]('/programmes/none/apply', {})).status).toBe(404);
});

it('leads who holds a code to where it is entered, only where organisations can apply together', async () => {
  const joint = await aJointWorld();
  const start = `/programmes/${joint.round.slug}/apply`;
  expect((await aVisitor(joint).get(start)).html).toContain('href="/join?programme=');
  expect((await aVisitor(joint).get(`/cy${start}`)).html).toContain('href="/cy/join?programme=');
  expect((await aVisitor(world).get(path)).html).not.toContain('href="/join');
});
