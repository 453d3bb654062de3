// The demo's words and form: whole in both languages, and fit for the contract.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { form } from '../../../sdk/contract/forms.ts';
import { programme } from '../../../sdk/contract/programmes.ts';
import type { Condition, CoreTypes, LaterTypes, Question } from '../../../sdk/form/types.ts';
import { demoForm } from '../../../worker/demo/form.ts';
import { demoMonitoring } from '../../../worker/demo/monitoring.ts';
import { neighbourhoodForm } from '../../../worker/demo/neighbourhoods/form.ts';
import { neighbourhoods } from '../../../worker/demo/neighbourhoods/programme.ts';
import { demoProgramme } from '../../../worker/demo/programme.ts';
import { demoCalls } from '../../../worker/demo/seed.ts';
import { demoTopics } from '../../../worker/demo/topics.ts';

const questions = demoForm.pages.flatMap((page) => page.questions);

/** Every `{en, cy?}` of a value. */
function localised(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'en' in value ? [value as Record<string, unknown>] : Object.values(value).flatMap(localised);
}

/** The questions that a condition reads, each with the choice that it looks for. */
function read(condition: Condition): { question: string; choice?: unknown }[] {
  if ('all' in condition) return condition.all.flatMap(read);
  if ('any' in condition) return condition.any.flatMap(read);
  if ('not' in condition) return read(condition.not);
  if ('is' in condition) return [{ question: condition.question, choice: condition.is }];
  if ('includes' in condition) return [{ question: condition.question, choice: condition.includes }];
  return [{ question: condition.question }];
}

const optionsOf = (question: Question) => ('options' in question ? question.options.map(({ value }) => value) : []);

describe('the words of the demo', () => {
  it.each(
    Object.entries({
      programme: demoProgramme,
      form: demoForm,
      topics: demoTopics,
      'equality questions': demoMonitoring,
      'second programme': neighbourhoods,
      'second form': neighbourhoodForm,
    }),
  )('say everything of the %s in English and in Welsh', (_, content) => {
    const texts = localised(content);
    expect(texts.length).toBeGreaterThan(10);
    for (const { en, cy } of texts) {
      expect(en, `English of ${cy}`).toMatch(/^\S+(?: \S+)*$/);
      expect(cy, `Welsh of ${en}`).toMatch(/^\S+(?: \S+)*$/);
    }
  });

  it('do not leave English where Welsh should be, and end alike', () => {
    const ending = (text: unknown) => /[.?!]?$/.exec(String(text))?.[0];
    for (const { en, cy } of localised([demoProgramme, demoForm, neighbourhoods, neighbourhoodForm])) {
      if (en === 'Person') continue; // One word in both languages.
      expect(cy).not.toBe(en);
      expect(ending(cy), `Welsh of ${en}`).toBe(ending(en));
    }
  });
});

describe('the demo programme', () => {
  it('fits the contract', () => {
    const written = programme.omit({ round: true, rounds: true });
    expect(written.parse(demoProgramme)).toEqual(demoProgramme);
  });

  it('is for all four nations and on six to eight topics, each with its own slug', () => {
    expect(new Set(demoProgramme.nations)).toEqual(new Set(['england', 'scotland', 'wales', 'northern-ireland']));
    const slugs = new Set(demoTopics.map(({ slug }) => slug));
    expect(slugs.size).toBe(demoTopics.length);
    expect(slugs.size).toBeGreaterThanOrEqual(6);
    expect(slugs.size).toBeLessThanOrEqual(8);
    expect(demoProgramme.topics).toEqual(demoTopics);
  });

  it('is run by three bodies and has an address at a domain that nobody can own', () => {
    expect(demoProgramme.runBy).toHaveLength(3);
    expect(demoProgramme.contactEmail).toMatch(/@example\.org$/);
  });
});

describe('the demo form', () => {
  it('fits the contract', () => {
    expect(form.parse(demoForm)).toEqual(demoForm);
  });

  it('has at least 14 questions on at least 5 pages', () => {
    expect(questions.length).toBeGreaterThanOrEqual(14);
    expect(demoForm.pages.length).toBeGreaterThanOrEqual(5);
  });

  it('gives each page and each question an id of its own', () => {
    expect(new Set(demoForm.pages.map(({ id }) => id)).size).toBe(demoForm.pages.length);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('uses every core type of question', () => {
    const types: Record<keyof CoreTypes, true> = {
      'short-text': true,
      'long-text': true,
      email: true,
      telephone: true,
      number: true,
      date: true,
      'one-of': true,
      'several-of': true,
      organisation: true,
      topics: true,
      declaration: true,
    };
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(Object.keys(types)));
  });

  it('asks for name, email, telephone and organisation by these names', () => {
    const typeOf = Object.fromEntries(questions.map(({ id, type }) => [id, type]));
    expect(typeOf).toMatchObject({
      name: 'short-text',
      email: 'email',
      telephone: 'telephone',
      organisation: 'organisation',
    });
    expect(demoForm.pages[0]?.questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['name', 'email', 'telephone']),
    );
  });

  it('lets a condition read only earlier pages, and only choices that are there', () => {
    const earlier = new Map<string, Question>();
    let conditions = 0;
    for (const page of demoForm.pages) {
      for (const { when } of [page, ...page.questions]) {
        for (const { question, choice } of when ? read(when) : []) {
          conditions += 1;
          const found = earlier.get(question);
          expect(found, `${question}, read on page ${page.id}`).toBeDefined();
          if (found && choice !== undefined) expect(optionsOf(found)).toContain(choice);
        }
      }
      for (const question of page.questions) earlier.set(question.id, question);
    }
    expect(conditions).toBeGreaterThanOrEqual(2);
  });

  it('offers each choice once, and all topics of the programme', () => {
    for (const question of questions) expect(new Set(optionsOf(question)).size).toBe(optionsOf(question).length);
    const topics = questions.find(({ type }) => type === 'topics');
    expect(topics && optionsOf(topics)).toEqual(demoTopics.map(({ slug }) => slug));
  });

  it('survives being stored as JSON', () => {
    expect(z.json().parse(JSON.parse(JSON.stringify(demoForm)))).toEqual(demoForm);
  });
});

describe('the second demo programme', () => {
  it('fits the contract, with topics of the first', () => {
    expect(programme.omit({ round: true, rounds: true }).parse(neighbourhoods)).toEqual(neighbourhoods);
    expect(demoProgramme.topics).toEqual(expect.arrayContaining(neighbourhoods.topics));
    expect(neighbourhoods.topics).toHaveLength(5);
    expect(neighbourhoods.contactEmail).toMatch(/@example\.org$/);
  });

  it('comes after the first in lists, which are in order of slug', () => {
    expect(demoCalls.map(({ programme: { slug } }) => slug)).toEqual(['joined-up-care', 'neighbourhood-teams']);
  });

  it('has a form that fits the contract and asks every later type of question', () => {
    expect(form.parse(neighbourhoodForm)).toEqual(neighbourhoodForm);
    const types: Record<keyof LaterTypes, true> = {
      group: true,
      scale: true,
      place: true,
      'asks-offers': true,
      upload: true,
    };
    const asked = neighbourhoodForm.pages.flatMap((page) => page.questions.map(({ type }) => type));
    expect(asked).toEqual(expect.arrayContaining(Object.keys(types)));
    expect(neighbourhoodForm.pages.some((page) => page.for === 'organisation')).toBe(true);
  });
});

describe('the equality questions of the demo', () => {
  it('each offer not to say', () => {
    for (const { id, options } of demoMonitoring.questions)
      expect([id, options.at(-1)?.value]).toEqual([id, 'prefer-not-to-say']);
  });
});
