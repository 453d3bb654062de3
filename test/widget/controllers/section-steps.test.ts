// A section's steps against a service that answers as told: what happens when the form changed under it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError } from '../../../sdk/errors.ts';
import type { Form, Problem, Section } from '../../../sdk/types.ts';
import { answerPage } from '../../../sdk/form/validate.ts';
import { applicationTo } from '../../../widget/controllers/application.ts';
import { opened } from '../../../widget/controllers/kept.ts';
import { type Ended, sectionStepsOf } from '../../../widget/controllers/section-steps.ts';
import type { Stage } from '../../../widget/controllers/stage.ts';
import { formChanged, formOf, json } from './told-service.ts';

const formAt = (version: number, ...ids: string[]) => formOf(version, { id: 'part', for: 'organisation' }, ids);

const sectionAt = (version: number, more: Partial<Section> = {}): Section => ({
  id: 'sec_1',
  application: 'app_1',
  round: 'rnd_1',
  form: { id: 'form', version },
  organisation: 'Fell Carers',
  state: 'joined',
  submitted: false,
  applicationState: 'draft',
  reference: null,
  editable: true,
  locale: 'en',
  answers: {},
  pagesSaved: [],
  consentedAt: null,
  updatedAt: '2026-11-23T10:00:00.000Z',
  formChanges: [],
  setAside: [],
  standing: [],
  ...more,
});

const calls: {
  method: string;
  path: string;
  ifMatch: string | null;
  body: unknown;
}[] = [];
let answers: Response[] = [];

beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(String(input).replace(/^file:\/\/.*?\/v1/, 'https://alongside.example/v1'), init);
    const body = request.method === 'GET' ? undefined : await request.json();
    const path = new URL(request.url).pathname.replace('/v1/sections/sec_1', '');
    calls.push({
      method: request.method,
      path,
      ifMatch: request.headers.get('if-match'),
      body,
    });
    const answer = answers.shift();
    if (!answer) throw new Error(`Nobody expected ${request.method} ${path}.`);
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A section that was opened under the first version of its form, and is being typed into. */
async function open(first: Form) {
  const application = applicationTo({ requestUpdate() {} } as never, { id: 'rnd_1' } as never, first, answerPage);
  const stage = {
    application,
    t: { apply: { locale: 'en' } },
    level: 2,
    taking: () => () => {},
  } as unknown as Stage;
  const ended = vi.fn<(how?: Ended) => void>();
  const steps = sectionStepsOf(stage, { id: 'sec_1', token: 'token' }, ended);
  answers = [json(sectionAt(1), '"2"')];
  await steps.resume();
  const press = async (typed: Record<string, string>) => {
    application.answers = typed;
    await application.step(() => steps.next(typed), steps.failed);
  };
  return { application, steps, press, ended };
}

test('a version that changes nothing here is taken without a word, over its own ETag', async () => {
  const { application, press } = await open(formAt(1, 'people'));
  const saved = sectionAt(2, {
    answers: { people: 'Ann' },
    pagesSaved: ['part'],
  });
  answers = [
    formChanged(),
    json(sectionAt(2), '"2-2"'),
    json(formAt(2, 'people')),
    json(saved, '"3"'),
    json(saved, '"3"'),
  ];
  await press({ people: 'Ann' });
  expect([application.place, application.trouble, application.form.version]).toEqual(['check', undefined, 2]);
  expect(calls.map(({ method, path, ifMatch }) => [method, path, ifMatch])).toEqual([
    ['GET', '', null],
    ['PUT', '/pages/part', '"2"'],
    ['GET', '', null],
    ['GET', '/form', null],
    ['PUT', '/pages/part', '"2-2"'],
    ['GET', '', null],
  ]);
});

test('what changed is shown above what was typed, and stays until it is saved', async () => {
  const { application, steps, press } = await open(formAt(1, 'people', 'pet'));
  answers = [formChanged(), json(sectionAt(2), '"2-2"'), json(formAt(2, 'people'))];
  await press({ people: 'Ann', pet: 'Dog' });
  expect([application.place, application.trouble, application.answers]).toEqual(['page', undefined, { people: 'Ann' }]);
  const told = () => JSON.stringify(application.notice?.());
  expect(told()).toContain('The form has changed');
  answers = [json(sectionAt(2), '"2-2"')];
  await steps.look();
  expect(told()).toContain('The form has changed');

  const saved = sectionAt(2, {
    answers: { people: 'Ann' },
    pagesSaved: ['part'],
  });
  answers = [json(saved, '"3"'), json(saved, '"3"')];
  await press({ people: 'Ann' });
  expect(application.place).toBe('check');
  expect(told()).not.toContain('The form has changed');
});

test('somebody else’s save under the new form is shown before it is written over', async () => {
  const { application, press } = await open(formAt(1, 'people'));
  const theirs = sectionAt(2, {
    answers: { people: 'Zoë' },
    updatedAt: '2026-11-23T10:05:00.000Z',
  });
  answers = [formChanged(), json(theirs, '"3"'), json(formAt(2, 'people'))];
  await press({ people: 'Ann' });
  expect([application.trouble, application.answers, application.stored]).toEqual([
    'changed-meanwhile',
    { people: 'Ann' },
    { people: 'Zoë' },
  ]);
});

test('consent names the form under which it was looked at', async () => {
  const { application, steps, press } = await open(formAt(1, 'people'));
  const saved = sectionAt(1, {
    answers: { people: 'Ann' },
    pagesSaved: ['part'],
  });
  answers = [json(saved, '"3"'), json(saved, '"3"')];
  await press({ people: 'Ann' });
  answers = [formChanged(), json({ ...saved, form: { id: 'form', version: 2 } }, '"3-2"'), json(formAt(2, 'people'))];
  answers.push(json({ ...saved, state: 'done', consentedAt: saved.updatedAt }, '"4"'));
  await application.step(() => steps.submit(), steps.failed);
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toMatchObject([
    { form: 1 },
    { form: 2 },
  ]);
  expect([application.place, steps.section?.state]).toEqual(['check', 'done']);
});

test('a page that is left in the middle is kept as it is', async () => {
  const { application, steps } = await open(formAt(1, 'people'));
  answers = [formChanged(), json(sectionAt(2), '"2-2"'), json(formAt(2, 'people'))];
  answers.push(json(sectionAt(2, { answers: { people: 'An' } }), '"3"'));
  application.answers = { people: 'An' };
  expect(await steps.setAside({ people: 'An' })).toEqual({ id: 'sec_1', token: 'token' });
  expect(calls.at(-1)).toMatchObject({ ifMatch: '"2-2"', body: { answers: { people: 'An' }, unfinished: true } });
  expect(await steps.setAside()).toEqual({ id: 'sec_1', token: 'token' });
  expect(answers).toEqual([]);
});

test('what a link opened is forgotten with the section, and is stored nowhere when its holder is made the lead', async () => {
  const { steps } = await open(formAt(1, 'people'));
  const stored = vi.fn<(key: string, value: string) => void>();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: stored, removeItem() {} });
  opened['rnd_1'] = { id: 'sec_1', token: 'token' };
  const issues = [{ path: ['application'], code: 'token-of-lead', message: 'app_1' }];
  const problem = { code: 'token-of-lead', status: 401, issues } as unknown as Problem;
  await steps.failed(new ProblemError(401, 0, problem));
  expect([opened['rnd_1'], stored.mock.calls]).toEqual([{ id: 'app_1', token: 'token' }, []]);
  opened['rnd_1'] = { id: 'sec_1', token: 'token' };
  steps.startAgain();
  expect(opened).toEqual({});
});

test('what was typed goes along when its organisation leads now, also when the application could not be opened at once', async () => {
  const { application, press, ended } = await open(formAt(1, 'people'));
  const issues = [{ path: ['application'], code: 'token-of-lead', message: 'app_1' }];
  const refused = () =>
    Response.json(
      { code: 'token-of-lead', status: 401, issues },
      { status: 401, headers: { 'content-type': 'application/problem+json' } },
    );
  answers = [refused(), refused()];
  for (let time = 1; time <= 2; time++) {
    await press({ people: 'Ann' });
    const typed = { form: application.form, page: 'part', answers: { people: 'Ann' }, before: {} };
    expect(ended.mock.lastCall).toEqual([{ leads: true, typed }]);
    expect(application.place).toBe('page');
  }
  expect(opened['rnd_1']).toEqual({ id: 'app_1', token: 'token' });
  delete opened['rnd_1'];
});
