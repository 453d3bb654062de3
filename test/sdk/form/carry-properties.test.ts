import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  applicable,
  carry,
  checkAnswer,
  differences,
  firstUnfinished,
  isBlank,
  journey,
  validate,
  type Carriable,
} from '../../../sdk/form/index.ts';
import type { Answers, Form, Question } from '../../../sdk/form/types.ts';
import { aForm, answersFor, hostileAnswers } from './arbitrary.ts';

const questionsOf = (form: Form): Question[] => form.pages.flatMap(({ questions }) => questions);

/** Pages that a person has saved: some of those that apply. */
const aDraft = (form: Form, answers: fc.Arbitrary<Answers>): fc.Arbitrary<Carriable> =>
  answers.chain((given) =>
    fc
      .subarray(journey(form, given).map(({ page }) => page.id))
      .map((pagesSaved) => ({ answers: given, pagesSaved, setAside: [] })),
  );

/** A form, and a later version of it in which pages of an unrelated form have taken the place of some. */
const versions = fc
  .tuple(aForm(), aForm(), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([one, other, keeps]) => {
    const pages = Array.from({ length: Math.max(one.pages.length, other.pages.length) }, (_, at) =>
      keeps[at] ? one.pages[at] : other.pages[at],
    ).filter((page) => page !== undefined);
    return [one, { ...one, version: 2, pages: pages.length ? pages : one.pages }] as const;
  });

const moves = versions.chain(([from, to]) =>
  fc.tuple(fc.constant(from), fc.constant(to), aDraft(from, fc.oneof(answersFor(from), hostileAnswers(from)))),
);

const likelyMoves = versions.chain(([from, to]) =>
  fc.tuple(fc.constant(from), fc.constant(to), aDraft(from, answersFor(from))),
);

describe('carrying a draft to another version of its form, over generated versions', () => {
  it('loses no answer: each is there as it was, or set aside as it was', () => {
    fc.assert(
      fc.property(moves, ([from, to, draft]) => {
        const { answers, setAside } = carry(from, to, draft);
        const asked = new Map(questionsOf(from).map((question) => [question.id, question]));
        for (const [id, answer] of Object.entries(draft.answers)) {
          const question = asked.get(id) ?? ({ id, type: 'short-text' } as Question);
          if (isBlank(question, answer)) continue;
          const kept = Object.hasOwn(answers, id) ? answers[id] : undefined;
          const aside = setAside.filter((each) => each.question.id === id).map((each) => each.answer);
          const asOne = Array.isArray(kept) && kept.length === 1 ? kept[0] : [kept];
          if (!aside.length) expect([kept, asOne]).toContainEqual(answer);
          else expect(aside).toContainEqual(answer);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names every answer that is not as it was, and every one that does not count any more', () => {
    fc.assert(
      fc.property(likelyMoves, ([from, to, draft]) => {
        const { answers, changes } = carry(from, to, draft);
        const named = new Set(changes.map(({ question }) => question));
        const [before, after] = [applicable(from, draft.answers), applicable(to, answers)];
        for (const [id, answer] of Object.entries(before))
          if (JSON.stringify(after[id]) !== JSON.stringify(answer)) expect(named).toContain(id);
      }),
      { numRuns: 500 },
    );
  });

  it('leads to a look at everything that is named and still asked', () => {
    fc.assert(
      fc.property(likelyMoves, ([from, to, draft]) => {
        const { pagesSaved, changes } = carry(from, to, draft);
        for (const { page } of changes) if (page !== null) expect(pagesSaved).not.toContain(page);
      }),
    );
  });

  it('takes no page for saved that was not, and leaves what is wrong now off the saved pages', () => {
    fc.assert(
      fc.property(likelyMoves, ([from, to, draft]) => {
        const { answers, pagesSaved } = carry(from, to, draft);
        const wrongBefore = new Set(validate(from, draft.answers).map(({ question }) => question));
        const onSaved = new Set(
          from.pages
            .filter(({ id }) => draft.pagesSaved.includes(id))
            .flatMap(({ questions }) => questions.map(({ id }) => id)),
        );
        for (const { page, questions } of journey(to, answers)) {
          if (!pagesSaved.includes(page.id)) continue;
          for (const question of questions) {
            expect(onSaved).toContain(question.id);
            if (checkAnswer(question, answerTo(answers, question.id))) expect(wrongBefore).toContain(question.id);
          }
        }
      }),
    );
  });

  it('changes nothing where nothing has changed', () => {
    fc.assert(
      fc.property(
        aForm().chain((form) => fc.tuple(fc.constant(form), aDraft(form, answersFor(form)))),
        ([form, draft]) => {
          const same = carry(form, { ...form, version: 2 }, draft);
          expect([same.changes, same.setAside]).toEqual([[], []]);
          expect(same.answers).toEqual(
            Object.fromEntries(
              Object.entries(draft.answers).filter(
                ([id, answer]) =>
                  !isBlank(
                    questionsOf(form).find((each) => each.id === id)!,
                    answer,
                  ),
              ),
            ),
          );
          expect(new Set(same.pagesSaved)).toEqual(new Set(draft.pagesSaved));
          expect(firstUnfinished(form, same.answers, same.pagesSaved)).toEqual(
            firstUnfinished(form, draft.answers, draft.pagesSaved),
          );
          expect(differences(form, { ...form, version: 2 })).toEqual([]);
        },
      ),
    );
  });

  it('brings back what was taken away by mistake', () => {
    fc.assert(
      fc.property(likelyMoves, ([from, to, draft]) => {
        const once = carry(from, to, draft);
        const back = carry(to, { ...from, version: 3 }, once);
        const right = Object.entries(draft.answers).filter(([id, answer]) => {
          const question = questionsOf(from).find((each) => each.id === id)!;
          const wholly = once.setAside.some((each) => each.question.id === id) && !Object.hasOwn(once.answers, id);
          return wholly && !checkAnswer(question, answer) && !isBlank(question, answer);
        });
        for (const [id, answer] of right) {
          expect(back.answers[id]).toEqual(answer);
          expect(back.setAside.map(({ question }) => question.id)).not.toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks only for answers that the new version has questions for', () => {
    fc.assert(
      fc.property(moves, ([from, to, draft]) => {
        const { answers } = carry(from, to, draft);
        expect(validate(to, answers).filter(({ code }) => code === 'unknown-question')).toEqual([]);
      }),
    );
  });
});
