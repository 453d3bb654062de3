// Finding one application of a round by the reference that somebody quotes.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newReference } from '../../../worker/applications/reference.ts';
import { aDesk, anApplication, roundIn, seedDemo } from './desk.ts';

const desk = aDesk();
const reference = newReference();
let open: string;
let announced: string;
let application: string;

beforeAll(async () => {
  await seedDemo();
  open = await roundIn(desk, 'open');
  announced = await roundIn(desk, 'announced');
  await anApplication(desk, open);
  application = (await anApplication(desk, open)).id;
  await env.DB.prepare(
    "UPDATE applications SET state = 'submitted', submitted_at = created_at, reference = ? WHERE id = ?",
  )
    .bind(reference, application)
    .run();
  await desk.signIn();
});

async function find(typed: string, round = open, more: Record<string, string> = {}) {
  const response = await desk.open(`/console/rounds/${round}?${new URLSearchParams({ reference: typed, ...more })}`);
  const page = await response.text();
  const ids = [...page.matchAll(/\/console\/applications\/(app_\w+)/g)].map(([, id]) => id);
  return { status: response.status, page, ids };
}

describe('finding an application by its reference', () => {
  it('is a form that needs no script, and sends nothing but the reference', async () => {
    const page = await (await desk.open(`/console/rounds/${open}?state=draft`)).text();
    const form = /<form class="find"[^]*?<\/form>/.exec(page)?.[0] ?? '';
    expect(form).toMatch(/method="get"/);
    expect(form).toContain(`action="/console/rounds/${open}"`);
    expect([...form.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['reference']);
  });

  it.each([
    ['as it is written', reference],
    ['in lower case with spaces', `  ${reference.toLowerCase().replaceAll('-', ' ')} `],
    ['without its first letters', reference.slice(4)],
    ['with first letters that look alike', `A1S${reference.slice(3)}`],
  ])('shows that one, typed %s', async (_, typed) => {
    const { status, page, ids } = await find(typed);
    expect([status, ids]).toEqual([200, [application]]);
    expect(page).toContain(`value="${typed.trim()}"`);
    expect(page).toContain('All applications of this round');
  });

  it('looks among applications in every state, and says of no list that it is shown', async () => {
    const { page, ids } = await find(reference, open, { state: 'draft' });
    expect(ids).toEqual([application]);
    expect(page).not.toContain('aria-current="page">');
  });

  it('says when the application is not of this round, and does not show it', async () => {
    const { status, page, ids } = await find(reference.toLowerCase(), announced);
    expect([status, ids]).toEqual([200, []]);
    expect(page).toContain(`No application to this round has the reference ${reference}.`);
  });

  it('says at the field what is wrong with what is no reference, keeps it, and lists nothing', async () => {
    const { status, page, ids } = await find('ALS-7K3M "9PXC');
    expect([status, ids]).toEqual([422, []]);
    expect(page).toContain('<title>Error: Applications to');
    expect(page).toContain('href="#reference"');
    expect(page).toMatch(/id="reference-error"><span>Error:<\/span> The reference must be like ALS-/);
    expect(page).toMatch(/aria-describedby="reference-hint reference-error"/);
    expect(page).toContain('value="ALS-7K3M &quot;9PXC"');
  });

  it('shows the whole list when nothing was typed', async () => {
    const { status, ids } = await find(' ');
    expect([status, ids.length]).toEqual([200, 2]);
  });
});
