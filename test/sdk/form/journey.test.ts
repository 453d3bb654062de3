import { describe, expect, it } from 'vitest';
import {
  answerPage,
  applicable,
  firstUnfinished,
  journey,
  nextPage,
  previousPage,
  validate,
} from '../../../sdk/form/index.ts';
import { aPage, ask, formOf } from './a-form.ts';

const form = formOf(
  aPage('role', [ask('one-of', 'role'), ask('short-text', 'other', { required: false })]),
  aPage('team', [ask('number', 'size')], { when: { question: 'role', is: 'two' } }),
  aPage('why', [ask('long-text', 'why'), ask('short-text', 'big', { when: { question: 'size', answered: true } })]),
  aPage('more', [ask('short-text', 'constructor', { required: false })]),
);
const pages = (answers: object) => journey(form, answers as never).map(({ page }) => page.id);

describe('the journey through a form', () => {
  it('leaves out a page whose condition does not hold', () => {
    expect(pages({})).toEqual(['role', 'why', 'more']);
    expect(pages({ role: 'two' })).toEqual(['role', 'team', 'why', 'more']);
  });

  it('treats an answer that no longer applies as not given, all the way down', () => {
    const asked = (answers: object) =>
      journey(form, answers as never).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(asked({ role: 'two', size: 4 })).toContain('big');
    expect(asked({ role: 'one', size: 4 })).not.toContain('big');
    expect(applicable(form, { role: 'one', size: 4, big: 'x', why: ' ' })).toEqual({ role: 'one' });
  });

  it('does not let a question look at its own page or a later one', () => {
    const looped = formOf(
      aPage('a', [ask('short-text', 'x'), ask('short-text', 'y', { when: { question: 'x', answered: true } })]),
    );
    expect(journey(looped, { x: 'here' })[0]?.questions.map(({ id }) => id)).toEqual(['x']);
  });

  it('goes from a page that has fallen away to the next one that applies', () => {
    expect(nextPage(form, {}, 'team')?.id).toBe('why');
    expect(previousPage(form, {}, 'team')?.id).toBe('role');
    expect(nextPage(form, {}, 'more')).toBeUndefined();
    expect(previousPage(form, {}, 'role')).toBeUndefined();
  });

  it('does not take an inherited property for an answer', () => {
    expect(applicable(form, {})).toEqual({});
    expect(validate(form, { role: 'one', why: 'x' })).toEqual([]);
  });

  it('goes on at the first page with something missing, or not looked at yet', () => {
    expect(firstUnfinished(form, { role: 'two', why: 'x' })?.id).toBe('team');
    const answers = { role: 'one', why: 'x' };
    expect(firstUnfinished(form, answers)).toBeUndefined();
    expect(firstUnfinished(form, answers, ['role', 'why'])?.id).toBe('more');
  });
});

describe('answering one page', () => {
  it('replaces the answers of that page and keeps the others', () => {
    const { answers, issues } = answerPage(form, { role: 'two', other: 'x', size: 4 }, 'role', { role: 'one' });
    expect(answers).toEqual({ role: 'one', size: 4 });
    expect(issues).toEqual([]);
  });

  it('refuses an answer to a question of another page or of no page', () => {
    const { issues } = answerPage(form, {}, 'role', { role: 'one', why: 'x', nonsense: 1 });
    expect(issues).toEqual([
      { page: 'role', question: 'why', code: 'unknown-question' },
      { page: 'role', question: 'nonsense', code: 'unknown-question' },
    ]);
  });

  it('checks an answer that does not apply yet, and keeps it', () => {
    expect(answerPage(form, {}, 'team', { size: 4 })).toEqual({ answers: { size: 4 }, issues: [] });
    expect(answerPage(form, {}, 'team', { size: 'a few' }).issues).toEqual([
      { page: 'team', question: 'size', code: 'not-a-number' },
    ]);
  });

  it('knows nothing on a page that is not there', () => {
    expect(answerPage(form, {}, 'nowhere', { role: 'one' }).issues).toEqual([
      { page: 'nowhere', question: 'role', code: 'unknown-question' },
    ]);
  });
});
