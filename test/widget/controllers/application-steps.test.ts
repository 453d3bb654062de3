// The steps of the lead's application against a service that answers as told: the form changed, and somebody else saved.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Application, Form } from '../../../sdk/types.ts';
import { answerPage } from '../../../sdk/form/validate.ts';
import { applicationTo } from '../../../widget/controllers/application.ts';
import { stepsOf } from '../../../widget/controllers/application-steps.ts';
import type { Stage } from '../../../widget/controllers/stage.ts';
import { formChanged, formOf, json } from './told-service.ts';

const formAt = (version: number, ...ids: string[]) => formOf(version, { id: 'page' }, ids);

const draftAt = (version: number, more: Partial<Application> = {}): Partial<Application> => ({
  id: 'app_1',
  round: 'rnd_1',
  form: { id: 'form', version },
  state: 'draft',
  locale: 'en',
  editable: true,
  answers: {},
  pagesSaved: [],
  updatedAt: '2026-11-23T10:00:00.000Z',
  formChanges: [],
  setAside: [],
  ...more,
});

let calls: string[] = [];
let answers: Response[] = [];

beforeEach(() => {
  calls = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(String(input).replace(/^file:\/\/.*?\/v1/, 'https://alongside.example/v1'), init);
    const call = `${request.method} ${new URL(request.url).pathname.replace('/v1/applications/app_1', '')}`;
    calls.push(call);
    const answer = answers.shift();
    if (!answer) throw new Error(`Nobody expected ${call}.`);
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A draft that was opened under the first version of its form, and is being typed into. */
async function open(first: Form) {
  const application = applicationTo({ requestUpdate() {} } as never, { id: 'rnd_1' } as never, first, answerPage);
  const stage = { application, t: { apply: { locale: 'en' } }, level: 2, taking: () => () => {} } as unknown as Stage;
  const steps = stepsOf(stage);
  answers = [json(draftAt(1), '"2"')];
  await application.step(() => steps.resume({ id: 'app_1', token: 'token' }), steps.failed);
  const press = async (typed: Record<string, string>) => {
    application.answers = typed;
    await application.step(() => steps.next(typed), steps.failed);
  };
  return { application, press };
}

test('a version that changes nothing here is taken without a word', async () => {
  const { application, press } = await open(formAt(1, 'aim'));
  const saved = draftAt(2, { answers: { aim: 'Ours' }, pagesSaved: ['page'] });
  answers = [formChanged(), json(draftAt(2), '"2-2"'), json(formAt(2, 'aim')), json(saved, '"3"')];
  await press({ aim: 'Ours' });
  expect([application.place, application.trouble]).toEqual(['check', undefined]);
  expect(calls).toEqual(['GET ', 'PUT /pages/page', 'GET ', 'GET /form', 'PUT /pages/page']);
});

test.each([
  ['says nothing else', ['aim']],
  ['also tells what changed', ['aim', 'more']],
])('another window’s save under a form that %s is shown before it is written over', async (_, ids) => {
  const { application, press } = await open(formAt(1, ...ids));
  const theirs = draftAt(2, { answers: { aim: 'Theirs' }, updatedAt: '2026-11-23T10:05:00.000Z' });
  answers = [formChanged(), json(theirs, '"3"'), json(formAt(2, 'aim'))];
  await press(Object.fromEntries(ids.map((id) => [id, 'Ours'])));
  expect([application.place, application.trouble]).toEqual(['page', 'changed-meanwhile']);
  expect([application.answers['aim'], application.stored]).toEqual(['Ours', { aim: 'Theirs' }]);

  const saved = draftAt(2, { answers: { aim: 'Ours' }, pagesSaved: ['page'] });
  answers = [json(saved, '"4"')];
  await press({ aim: 'Ours' });
  expect([application.place, application.trouble]).toEqual(['check', undefined]);
});
