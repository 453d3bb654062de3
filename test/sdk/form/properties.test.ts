import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerPage,
  applicable,
  checkAnswer,
  checkForm,
  firstUnfinished,
  journey,
  nextPage,
  previousPage,
  readPage,
  summary,
  validate,
} from '../../../sdk/form/index.ts';
import { form as contractForm } from '../../../sdk/contract/forms.ts';
import { canBe } from '../../../sdk/form/conditions.ts';
import { holds } from '../../../sdk/form/journey.ts';
import type { Answers, Form } from '../../../sdk/form/types.ts';
import { aForm, anAnswer, answersFor, aQuestion, hostileAnswers, leavesOver } from './arbitrary.ts';
import { bentForm } from './bent-form.ts';

const answered = (answers: (form: Form) => fc.Arbitrary<Answers>) =>
  aForm().chain((form) => fc.tuple(fc.constant(form), answers(form)));
const either = answered((form) => fc.oneof(answersFor(form), hostileAnswers(form)));

describe('the form engine, over generated forms', () => {
  it('generates forms that may be published', () => {
    fc.assert(fc.property(aForm(), (form) => void expect(checkForm(form)).toEqual([])));
  });

  it('lets a condition ask for every answer that is right', () => {
    const asked = aQuestion('q').chain((question) => fc.tuple(fc.constant(question), anAnswer(question)));
    fc.assert(
      fc.property(asked, ([question, answer]) => {
        if (checkAnswer(question, answer)) return;
        const met = leavesOver('q').filter((leaf) => holds(leaf, { q: answer }));
        expect(met.filter((leaf) => !canBe(question, leaf))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets nothing be published that the contract refuses', () => {
    fc.assert(
      fc.property(aForm().chain(bentForm), (form) => {
        if (checkForm(form).length === 0) expect(contractForm.safeParse(form).error).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the answers are', () => {
    fc.assert(
      fc.property(either, ([form, answers]) => {
        validate(form, answers);
        summary(form, answers, 'cy');
        for (const { id } of form.pages) answerPage(form, {}, id, answers);
        firstUnfinished(form, answers);
        for (const { questions } of form.pages)
          readPage(
            questions,
            new URLSearchParams(Object.entries(answers).map(([id, value]) => [id, JSON.stringify(value)])),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('finds on the pages one by one exactly what it finds in the whole', () => {
    fc.assert(
      fc.property(either, ([form, answers]) => {
        const known = Object.fromEntries(
          Object.entries(answers).filter(([id]) =>
            form.pages.some(({ questions }) => questions.some((q) => q.id === id)),
          ),
        );
        expect(form.pages.flatMap(({ id }) => validate(form, known, id))).toEqual(validate(form, known));
      }),
    );
  });

  it('judges what is submitted as it judged the draft', () => {
    fc.assert(
      fc.property(answered(answersFor), ([form, answers]) => {
        const pruned = applicable(form, answers);
        expect(validate(form, pruned)).toEqual(validate(form, answers));
        expect(applicable(form, pruned)).toEqual(pruned);
        expect(journey(form, pruned)).toEqual(journey(form, answers));
      }),
    );
  });

  it('accepts page by page what it accepts whole', () => {
    fc.assert(
      fc.property(answered(answersFor), ([form, answers]) => {
        let saved: Answers = {};
        let issues = 0;
        for (const { page, questions } of journey(form, answers)) {
          const given = Object.fromEntries(
            questions.filter(({ id }) => Object.hasOwn(answers, id)).map(({ id }) => [id, answers[id]!]),
          );
          const result = answerPage(form, saved, page.id, given);
          saved = result.answers;
          issues += result.issues.length;
        }
        expect(saved).toEqual(applicable(form, answers));
        expect(issues).toBe(validate(form, answers).length);
      }),
    );
  });

  it('leads forward through every page of the journey and back again', () => {
    fc.assert(
      fc.property(either, ([form, answers]) => {
        const steps = journey(form, answers).map(({ page }) => page.id);
        steps.forEach((id, at) => {
          expect(nextPage(form, answers, id)?.id).toBe(steps[at + 1]);
          expect(previousPage(form, answers, id)?.id).toBe(steps[at - 1]);
        });
        const unfinished = firstUnfinished(form, answers)?.id;
        expect(unfinished === undefined || steps.includes(unfinished)).toBe(true);
      }),
    );
  });

  it('has one summary row for every question that applies, and a line for every right answer', () => {
    fc.assert(
      fc.property(answered(answersFor), ([form, answers]) => {
        const rows = summary(form, answers, 'en').flatMap((page) => page.rows);
        expect(rows.map((row) => row.question)).toEqual(
          journey(form, answers).flatMap(({ questions }) => questions.map(({ id }) => id)),
        );
        const given = applicable(form, answers);
        const wrong = new Set(validate(form, answers).map((issue) => issue.question));
        for (const row of rows.filter((each) => !wrong.has(each.question)))
          expect(row.answer.length > 0).toBe(Object.hasOwn(given, row.question));
      }),
    );
  });
});
