import { describe, expect, it } from 'vitest';
import { hasTasks, isLong } from '../../../sdk/form/parts.ts';
import { messages } from '../../../sdk/locale/index.ts';
import { othersDoneOf, taskListView } from '../../../widget/views/task-list.ts';
import { aPage, ask, formOf } from '../../sdk/form/a-form.ts';
import { elementsOf, textOf } from './markup.ts';

const pages = (count: number) =>
  Array.from({ length: count }, (_, at) => aPage(`page-${at}`, [ask('short-text', `name-${at}`)]));
const form = formOf(...pages(9));

const shown = async (othersDone?: boolean | null) => {
  const state = { form, answers: { 'name-0': 'A', 'name-1': 'B' }, pagesSaved: ['page-0'], level: 1, othersDone };
  const elements = await elementsOf(taskListView({ ...state, href: (task) => `/${task}` }, messages.en.joint));
  return {
    headings: elements.filter(({ tag }) => /^h\d$/.test(tag)).map(textOf),
    tasks: elements.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes['href']),
    done: elements.filter(({ tag }) => tag === 'dd').map(textOf),
  };
};

describe('the list of tasks', () => {
  it('is for forms of more than eight pages, and for joint ones', () => {
    expect([isLong(formOf(...pages(8))), isLong(form)]).toEqual([false, true]);
    const joint = formOf(...pages(1), { ...aPage('own', [ask('short-text', 'own-name')]), for: 'organisation' });
    expect([hasTasks(formOf(...pages(8))), hasTasks(form), hasTasks(joint)]).toEqual([false, true, true]);
  });

  it('says of each page whether it is saved, and leads to the check; nothing of others where the form is for one', async () => {
    const { headings, tasks, done } = await shown();
    expect(headings).toHaveLength(1);
    expect(tasks).toEqual([...form.pages.map(({ id }) => `/${id}`), '/check']);
    expect(done.slice(0, 3)).toEqual(['Completed', 'Not completed', 'Not completed']);
  });

  it('has the organisations of a joint form, completed only once some were invited and all are done', async () => {
    expect((await shown(null)).done.slice(-2)).toEqual(['', '']);
    expect((await shown(false)).done.at(-2)).toBe('Not completed');
    const { headings, tasks } = await shown(true);
    expect(tasks.slice(-2)).toEqual(['/organisations', '/check']);
    expect(headings.slice(-2)).toEqual(['Applying with other organisations', 'Submit']);
    expect([[], ['done'], ['done', 'joined']].map((all) => othersDoneOf(all.map((state) => ({ state }))))).toEqual([
      null,
      true,
      false,
    ]);
  });
});
